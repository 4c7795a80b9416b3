import type { ShopContext } from '../context.ts'
import { byNumber, byTime, byWord, type Listing, type ListingArguments, list } from '../listing/index.ts'
import { type BulkOperation, operations } from './operation.ts'
import { stagedUploadsCreate } from './staged-uploads.ts'
import { bulkOperationCancel, bulkOperationRunMutation, bulkOperationRunQuery } from './start.ts'

const LISTING: Listing<BulkOperation> = {
  sorts: { CREATED_AT: (operation) => operation.createdAt, COMPLETED_AT: (operation) => operation.completedAt ?? '' },
  filters: {
    id: byNumber((operation) => operation.id),
    status: byWord((operation) => operation.status),
    operation_type: byWord((operation) => operation.type),
    created_at: byTime((operation) => operation.createdAt),
  },
}

/** Bulk operations and staged uploads. */
export const bulkResolvers = [
  {
    Mutation: { bulkOperationRunQuery, bulkOperationRunMutation, bulkOperationCancel, stagedUploadsCreate },
    QueryRoot: {
      bulkOperation: (_: unknown, args: { readonly id: string }, context: ShopContext) => operations(context).get(args.id) ?? null,
      bulkOperations: (_: unknown, args: ListingArguments, context: ShopContext) => list(context, own(context), args, LISTING),
      currentBulkOperation: (_: unknown, args: { readonly type: BulkOperation['type'] }, context: ShopContext) =>
        own(context)
          .filter((operation) => operation.type === args.type)
          .at(-1) ?? null,
    },
    BulkOperation: {
      objectCount: (operation: BulkOperation) => String(operation.objectCount),
      rootObjectCount: (operation: BulkOperation) => String(operation.rootObjectCount),
      fileSize: (operation: BulkOperation) => (operation.fileSize === null ? null : String(operation.fileSize)),
      url: (operation: BulkOperation, _: unknown, context: ShopContext) => urlOf(context, operation.resultFile),
      partialDataUrl: (operation: BulkOperation, _: unknown, context: ShopContext) => urlOf(context, operation.partialFile),
    },
  },
]

function own(context: ShopContext): readonly BulkOperation[] {
  return [...operations(context).values()].filter((operation) => operation.clientId === context.call?.clientId)
}

function urlOf(context: ShopContext, file: string | null): string | null {
  return file === null ? null : `${context.call?.origin ?? ''}/${context.shop}/bulk/${file}`
}
