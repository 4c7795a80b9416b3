import { FAULT_KINDS, type Fault } from '../faults/fault.ts'
import type { Deployment } from '../server/deployment.ts'
import { formOf, json, type ServerRequest, type ServerResponse } from '../server/http.ts'

/** The fault panel over HTTP: `GET` what is set and what struck, `POST` one fault, `DELETE` one by id or all. */
export async function answerFaults(deployment: Deployment, id: string, request: ServerRequest): Promise<ServerResponse> {
  if (request.method === 'DELETE') {
    await deployment.faults.clear(id === '' ? undefined : id)
    return json(200, {})
  }
  if (request.method === 'GET') return json(200, { faults: deployment.faults.get(), struck: deployment.faults.log(), kinds: FAULT_KINDS })
  const fault = readFault(formOf(request) ?? {})
  return typeof fault === 'string' ? json(422, { error: fault }) : json(200, { fault: await deployment.faults.set(fault) })
}

function readFault(input: Readonly<Record<string, unknown>>): Omit<Fault, 'id'> | string {
  const kind = FAULT_KINDS.find((one) => one === input['kind'])
  if (!kind) return `kind must be one of ${FAULT_KINDS.join(', ')}`
  const times = input['times'] === undefined ? 1 : input['times']
  if (times !== null && !(Number.isSafeInteger(times) && Number(times) > 0))
    return 'times must be a whole number above 0, or null for always'
  const numbers = Object.entries(input).filter(
    ([name, value]) => ['status', 'milliseconds', 'retryAfter'].includes(name) && typeof value === 'number',
  )
  const texts = Object.entries(input).filter(([name, value]) => ['shop', 'scope'].includes(name) && typeof value === 'string')
  return {
    kind,
    on: typeof input['on'] === 'string' ? input['on'] : '*',
    times: times as number | null,
    ...(input['partial'] === true ? { partial: true } : {}),
    ...(Object.fromEntries([...numbers, ...texts]) as Partial<Fault>),
  }
}
