import type { Outcome, Warehouse } from '@connect/simulators/warehouse'
import { admit } from './admission.ts'
import { type Answered, refused, tooMany } from './answered.ts'
import type { Call, Handler } from './call.ts'
import type { Operation, OperationId } from './contract.ts'
import type { Api, ApiRequest } from './handle.ts'
import { handlers } from './handlers/index.ts'
import { problem, problemOf } from './problem.ts'
import { credentialOf, readInput } from './read-input.ts'
import { faultInAnswer } from './validation.ts'

/** Limit, admission, validation, the work in one transaction, validation of the answer. */
export async function carryOut(api: Api, operation: Operation, path: Record<string, string>, request: ApiRequest): Promise<Answered> {
  const { warehouse, log } = api
  const credential = credentialOf(request)
  const wait = api.limiter(credential ?? 'anonymous')
  if (wait !== undefined) return tooMany(wait)
  try {
    const run = () => work(warehouse, operation, path, request, credential)
    const done = operation.method === 'GET' ? await warehouse.read(run) : await warehouse.transact(run)
    if (operation.method !== 'GET') api.changed()
    await noteUse(warehouse, credential)
    const wrong = faultInAnswer(operation, done.status, done.body)
    if (!wrong) return done
    log.error('an answer breaks the contract', { operationId: operation.id, field: wrong.field, reason: wrong.message })
    return refused(problem('internal_error', 'IntelliTrack carried this out but cannot show the result. Look into its log.'))
  } catch (error) {
    log.error('a request failed', { operationId: operation.id, error: error instanceof Error ? error.stack : String(error) })
    return refused(
      problem('internal_error', 'IntelliTrack failed to carry this out; nothing was changed. Try again, then look into its log.'),
    )
  }
}

function work(
  warehouse: Warehouse,
  operation: Operation,
  path: Record<string, string>,
  request: ApiRequest,
  credential: string | undefined,
): Answered {
  const admission = admit(warehouse, operation, credential, path)
  if (!admission.admitted) return refused(admission.problem)
  const { caller } = admission
  const input = readInput(operation, path, request)
  if ('code' in input) return { ...refused(input), caller: caller.name }
  const handler = handlers[operation.id] as unknown as Handler<OperationId>
  const call = { warehouse, caller, credential: credential ?? '', path, ...input } as unknown as Call<OperationId>
  const outcome = handler(call) as Outcome<unknown>
  if (!outcome.ok) return { ...refused(problemOf(outcome)), caller: caller.name }
  return { status: operation.success.status, body: outcome.value, caller: caller.name }
}

/** Notes that a Store Key is in use, apart from the request, so that reading stays reading. */
async function noteUse(warehouse: Warehouse, credential: string | undefined): Promise<void> {
  const caller = warehouse.queries.authenticate(credential)
  const key = caller.ok && caller.value.kind === 'store_key' ? warehouse.tables.storeKeys.get(caller.value.id) : undefined
  if (key && warehouse.queries.isUseStale(key)) await warehouse.transact(() => warehouse.commands.noteKeyUse(key.id))
}
