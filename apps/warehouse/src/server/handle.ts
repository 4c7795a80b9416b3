import type { Log, Timer } from '@connect/core'
import type { Outcome, Warehouse } from '@connect/simulators/warehouse'
import { admit } from './admission.ts'
import type { Call, Handler } from './call.ts'
import type { Operation, OperationId } from './contract.ts'
import { handlers } from './handlers/index.ts'
import { type Problem, problem, problemOf, statusOf } from './problem.ts'
import type { RateLimiter } from './rate-limit.ts'
import { route } from './router.ts'
import type { CallLog } from './sandbox/call-log.ts'
import type { ArmedFault, Faults } from './sandbox/faults.ts'
import { faultInAnswer, faultInBody, faultInParameters } from './validation.ts'

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

interface Answered {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly caller?: string
}

/** From request to reply, whatever carries them: routing, trouble, limits, validation, admission, the work, validation of the answer. */
export async function handle(api: Api, request: ApiRequest): Promise<ApiReply> {
  const started = api.warehouse.clock.now()
  const [path = '', search = ''] = request.target.split(/\?(.*)/s)
  const match = route(request.method, path)
  if (match.found === 'nothing') return reply(refused(problem('not_found', `There is nothing at ${request.method} ${path}.`)))
  if (match.found === 'path')
    return reply(refused(problem('method_not_allowed', `${path} takes ${match.allow.join(', ')}.`), { allow: match.allow.join(', ') }))
  const { operation } = match
  const fault = api.faults.strike(operation.id)
  const answered = await withFault(api, request, fault, () => answer(api, operation, match.path, search, request))
  api.calls.add({
    at: new Date(started).toISOString(),
    operationId: operation.id,
    method: request.method,
    path,
    status: answered?.status ?? null,
    code: codeOf(answered),
    caller: answered?.caller ?? null,
    milliseconds: api.warehouse.clock.now() - started,
    fault: fault?.kind ?? null,
  })
  return answered ? reply(answered) : { dropped: true }
}

/** Makes the trouble that was asked for; undefined when the reply is lost. */
async function withFault(
  api: Api,
  request: ApiRequest,
  fault: ArmedFault | undefined,
  work: () => Promise<Answered>,
): Promise<Answered | undefined> {
  switch (fault?.kind) {
    case undefined:
      return work()
    case 'fail_before':
      return undefined
    case 'lose_reply':
      await work()
      return undefined
    case 'status':
      return { ...refused(problem('unavailable', 'IntelliTrack is not available at the moment. Try again.')), status: fault.status }
    case 'rate_limit':
      return tooMany(fault.retryAfter)
    case 'slow':
      await api.timer.sleep(fault.delay)
      return work()
    case 'revoke_key':
      await revoke(api.warehouse, credentialOf(request))
      return work()
  }
}

async function answer(
  api: Api,
  operation: Operation,
  path: Record<string, string>,
  search: string,
  request: ApiRequest,
): Promise<Answered> {
  const credential = credentialOf(request)
  const wait = api.limiter(credential ?? 'anonymous')
  if (wait !== undefined) return tooMany(wait)
  const input = readInput(operation, path, search, request)
  if ('code' in input) return refused(input)
  const { warehouse } = api
  try {
    const run = () => carryOut(warehouse, operation, credential, path, input)
    const done = operation.method === 'GET' ? await warehouse.read(run) : await warehouse.transact(run)
    if (operation.method !== 'GET') api.changed()
    await noteUse(warehouse, credential)
    const wrong = faultInAnswer(operation, done.status, done.body)
    if (!wrong) return done
    api.log.error('an answer breaks the contract', { operationId: operation.id, field: wrong.field, reason: wrong.message })
  } catch (error) {
    api.log.error('a request failed', { operationId: operation.id, error: error instanceof Error ? error.stack : String(error) })
  }
  return refused(
    problem('internal_error', 'IntelliTrack failed to carry this out; nothing was changed. Try again, then look into its log.'),
  )
}

function carryOut(
  warehouse: Warehouse,
  operation: Operation,
  credential: string | undefined,
  path: Record<string, string>,
  input: Input,
): Answered {
  const admission = admit(warehouse, operation, credential, path)
  if (!admission.admitted) return refused(admission.problem)
  const { caller } = admission
  const handler = handlers[operation.id] as unknown as Handler<OperationId>
  const call = { warehouse, caller, credential: credential ?? '', path, ...input } as unknown as Call<OperationId>
  const outcome = handler(call) as Outcome<unknown>
  if (!outcome.ok) return { ...refused(problemOf(outcome)), caller: caller.name }
  return { status: operation.success.status, body: outcome.value, caller: caller.name }
}

interface Input {
  readonly query: Record<string, unknown>
  readonly body: unknown
  readonly key: string | undefined
}

/** Query, header and body as the contract wants them. */
function readInput(operation: Operation, path: Record<string, string>, search: string, request: ApiRequest): Input | Problem {
  const query = queryOf(operation, search)
  const key = request.headers['idempotency-key']
  const body = operation.body && request.body !== '' ? parsed(request.body) : undefined
  if (body === notJson) return problem('invalid_request', 'The body is not JSON.', { field: 'body' })
  const fault =
    faultInParameters(operation, 'path', path) ??
    faultInParameters(operation, 'query', query) ??
    (key === undefined ? undefined : faultInParameters(operation, 'header', { 'Idempotency-Key': key })) ??
    faultInBody(operation, body)
  return fault ? problem('invalid_request', fault.message, { field: fault.field }) : { query, body, key }
}

function queryOf({ parameters }: Operation, search: string): Record<string, unknown> {
  const given = new URLSearchParams(search)
  const lists = new Set(parameters.filter(({ schema }) => schema['type'] === 'array').map(({ name }) => name))
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, lists.has(name) ? given.getAll(name) : given.get(name)]))
}

const notJson = Symbol('not JSON')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return notJson
  }
}

const credentialOf = ({ headers }: ApiRequest): string | undefined => /^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1]

/** Notes that a Store Key is in use, apart from the request, so that reading stays reading. */
async function noteUse(warehouse: Warehouse, credential: string | undefined): Promise<void> {
  const caller = warehouse.queries.authenticate(credential)
  const key = caller.ok && caller.value.kind === 'store_key' ? warehouse.tables.storeKeys.get(caller.value.id) : undefined
  if (key && warehouse.queries.isUseStale(key)) await warehouse.transact(() => warehouse.commands.noteKeyUse(key.id))
}

async function revoke(warehouse: Warehouse, credential: string | undefined): Promise<void> {
  await warehouse.transact(() => {
    const caller = warehouse.queries.authenticate(credential)
    if (caller.ok && caller.value.kind === 'store_key')
      warehouse.commands.revokeStoreKey(caller.value.divisionIds[0] ?? '', caller.value.id)
  })
}

const refused = (body: Problem, headers: Readonly<Record<string, string>> = {}): Answered => ({
  status: statusOf(body.code),
  body,
  headers,
})

const tooMany = (seconds: number): Answered =>
  refused(problem('rate_limited', `Too many requests. Try again in ${seconds} s.`), { 'retry-after': String(seconds) })

const codeOf = (answered: Answered | undefined): string | null =>
  answered && answered.status >= 400 ? ((answered.body as Problem).code ?? null) : null

function reply({ status, body, headers = {} }: Answered): ApiReply {
  if (body === undefined) return { dropped: false, status, headers, body: '' }
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return { dropped: false, status, headers: { ...type, ...headers }, body: JSON.stringify(body) }
}
