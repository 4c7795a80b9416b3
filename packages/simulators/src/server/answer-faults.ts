import type { FaultPanel, FaultSetting } from './fault-panel.ts'
import { formOf, json, type ServerRequest, type ServerResponse } from './http.ts'

/** How the faults of one platform are read from a request. */
export interface FaultReading {
  readonly kinds: readonly string[]
  /** Fields of their own, by type. */
  readonly numbers: readonly string[]
  readonly texts: readonly string[]
  readonly flags: readonly string[]
}

/** The fault panel over HTTP: `GET` what is set and what struck, `POST` one fault, `DELETE` one by id or all. */
export async function answerFaults<Place extends string, Fault extends FaultSetting & { readonly [P in Place]?: string }>(
  panel: FaultPanel<Place, Fault>,
  reading: FaultReading,
  id: string,
  request: ServerRequest,
): Promise<ServerResponse> {
  if (request.method === 'DELETE') {
    await panel.clear(id === '' ? undefined : id)
    return json(200, {})
  }
  if (request.method === 'GET') return json(200, { faults: panel.get(), struck: panel.log(), kinds: reading.kinds })
  const fault = read(reading, formOf(request) ?? {})
  return typeof fault === 'string' ? json(422, { error: fault }) : json(200, { fault: await panel.set(fault as Omit<Fault, 'id'>) })
}

function read(reading: FaultReading, input: Readonly<Record<string, unknown>>): object | string {
  const kind = reading.kinds.find((one) => one === input['kind'])
  if (!kind) return `kind must be one of ${reading.kinds.join(', ')}`
  const times = input['times'] === undefined ? 1 : input['times']
  if (times !== null && !(Number.isSafeInteger(times) && Number(times) > 0))
    return 'times must be a whole number above 0, or null for always'
  const own = Object.entries(input).filter(
    ([name, value]) =>
      (reading.numbers.includes(name) && typeof value === 'number') ||
      (reading.texts.includes(name) && typeof value === 'string') ||
      (reading.flags.includes(name) && value === true),
  )
  return { kind, on: typeof input['on'] === 'string' ? input['on'] : '*', times, ...Object.fromEntries(own) }
}
