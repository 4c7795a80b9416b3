import type { Log, Timer } from '@connect/core'
import type { Warehouse } from '@connect/simulators/warehouse'
import { type Answered, refused } from './answered.ts'
import { carryOut } from './carry-out.ts'
import { type Problem, problem } from './problem.ts'
import type { RateLimiter } from './rate-limit.ts'
import { route } from './router.ts'
import type { CallLog } from './sandbox/call-log.ts'
import type { Faults } from './sandbox/faults.ts'
import { withFault } from './sandbox/with-fault.ts'

export interface ApiRequest {
  readonly method: string
  /** Undecoded path with its query. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export type ApiReply =
  | { readonly dropped: false; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  /** The connection breaks; whether the command was carried out, nobody outside can know. */
  | { readonly dropped: true }

export interface Api {
  readonly warehouse: Warehouse
  readonly timer: Timer
  readonly log: Log
  readonly faults: Faults
  readonly calls: CallLog
  readonly limiter: RateLimiter
  /** Called after every command, when signals may be waiting. */
  readonly changed: () => void
}

/** From request to reply, whatever carries them. */
export async function handle(api: Api, request: ApiRequest): Promise<ApiReply> {
  const { clock } = api.warehouse
  const started = clock.now()
  const path = request.target.split('?')[0] ?? ''
  const match = route(request.method, path)
  if (match.found === 'nothing') return reply(refused(problem('not_found', `There is nothing at ${request.method} ${path}.`)))
  if (match.found === 'path') {
    const allow = match.allow.join(', ')
    return reply(refused(problem('method_not_allowed', `${path} takes ${allow}.`), { allow }))
  }
  const { operation } = match
  const fault = api.faults.strike(operation.id)
  const answered = await withFault(api, request, fault, () => carryOut(api, operation, match.path, request))
  api.calls.add({
    at: new Date(started).toISOString(),
    operationId: operation.id,
    method: request.method,
    path,
    status: answered?.status ?? null,
    code: codeOf(answered),
    caller: answered?.caller ?? null,
    milliseconds: clock.now() - started,
    fault: fault?.kind ?? null,
  })
  return answered ? reply(answered) : { dropped: true }
}

const codeOf = (answered: Answered | undefined): string | null =>
  answered && answered.status >= 400 ? (answered.body as Problem).code : null

function reply({ status, body, headers = {} }: Answered): ApiReply {
  if (body === undefined) return { dropped: false, status, headers, body: '' }
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return { dropped: false, status, headers: { ...type, ...headers }, body: JSON.stringify(body) }
}
