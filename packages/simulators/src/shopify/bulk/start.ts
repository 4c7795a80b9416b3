import type { ShopContext } from '../context.ts'
import type { UserError } from '../executor/errors.ts'
import { instant, nextGid } from '../ids.ts'
import { behaviourOf } from '../server/behaviour.ts'
import { mutationFault, queryFault } from './admissible.ts'
import { BULK_KIND, type BulkOperation, CONCURRENT, isRunning, operations } from './operation.ts'
import type { StagedUpload } from './staged-uploads.ts'

interface Payload {
  readonly bulkOperation: BulkOperation | null
  readonly userErrors: readonly UserError[]
}

/** Starts a query over a whole list; its result is a file. */
export function bulkOperationRunQuery(_: unknown, args: { readonly query: string }, context: ShopContext): Payload {
  const fault = queryFault(args.query)
  if (fault) return refused(['query'], 'INVALID', fault)
  if (isFull(context, 'QUERY')) return refused(null, 'LIMIT_REACHED', 'Bulk operations limit reached. Please try again later.')
  return { bulkOperation: started(context, 'QUERY', args.query, null), userErrors: [] }
}

/** Starts a mutation that runs once for each line of an uploaded file. */
export function bulkOperationRunMutation(
  _: unknown,
  args: { readonly mutation: string; readonly stagedUploadPath: string },
  context: ShopContext,
): Payload {
  const fault = mutationFault(args.mutation)
  if (fault) return refused(['mutation'], 'INVALID_MUTATION', fault)
  const upload = context.world.collection<StagedUpload>(BULK_KIND.upload).get(args.stagedUploadPath)
  if (upload?.text == null)
    return refused(['stagedUploadPath'], 'NO_SUCH_FILE', 'The JSONL file could not be found. Try uploading the file again.')
  if (isFull(context, 'MUTATION')) return refused(null, 'LIMIT_REACHED', 'Bulk operations limit reached. Please try again later.')
  return { bulkOperation: started(context, 'MUTATION', args.mutation, args.stagedUploadPath), userErrors: [] }
}

export function bulkOperationCancel(_: unknown, args: { readonly id: string }, context: ShopContext): Payload {
  const operation = operations(context).get(args.id)
  if (!operation) return refused(['id'], null, 'Bulk operation does not exist')
  if (!isRunning(operation)) {
    const message = `A bulk operation cannot be canceled when it is ${operation.status.toLowerCase()}`
    return { bulkOperation: operation, userErrors: [{ field: null, message }] }
  }
  return { bulkOperation: operations(context).put(operation.id, { ...operation, status: 'CANCELING' }), userErrors: [] }
}

function started(context: ShopContext, type: BulkOperation['type'], query: string, stagedUploadPath: string | null): BulkOperation {
  const id = nextGid(context, 'BulkOperation')
  const { clientId = '', scopes = new Set<string>(), version = '2026-10' } = context.call ?? {}
  return operations(context).put(id, {
    id,
    clientId,
    scopes: [...scopes],
    version,
    type,
    status: 'CREATED',
    query,
    stagedUploadPath,
    createdAt: instant(context),
    completedAt: null,
    dueAt: context.clock.now() + behaviourOf(context).bulkDelay,
    objectCount: 0,
    rootObjectCount: 0,
    fileSize: null,
    resultFile: null,
    partialFile: null,
    errorCode: null,
  })
}

function isFull(context: ShopContext, type: BulkOperation['type']): boolean {
  const running = [...operations(context).values()].filter(
    (operation) => operation.type === type && operation.clientId === context.call?.clientId && isRunning(operation),
  )
  return running.length >= CONCURRENT
}

function refused(field: readonly string[] | null, code: string | null, message: string): Payload {
  return { bulkOperation: null, userErrors: [{ field, code, message }] }
}
