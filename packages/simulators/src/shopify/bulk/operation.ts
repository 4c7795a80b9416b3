import type { ShopContext } from '../context.ts'

/** A bulk operation's record. Instants are ISO strings, `dueAt` epoch milliseconds. */
export interface BulkOperation {
  readonly id: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly version: string
  readonly type: 'QUERY' | 'MUTATION'
  readonly status: 'CREATED' | 'RUNNING' | 'CANCELING' | 'CANCELED' | 'COMPLETED' | 'FAILED'
  /** The document: the query, or the mutation that runs for each line of the file. */
  readonly query: string
  readonly stagedUploadPath: string | null
  readonly createdAt: string
  readonly completedAt: string | null
  readonly dueAt: number
  readonly objectCount: number
  readonly rootObjectCount: number
  readonly fileSize: number | null
  /** Names of result files; null where there is nothing in them. */
  readonly resultFile: string | null
  readonly partialFile: string | null
  readonly errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | 'TIMEOUT' | null
}

/** A result file. Id: its name. */
export interface BulkFile {
  readonly text: string
  /** Epoch milliseconds; seven days after the operation. */
  readonly expiresAt: number
}

/** World collection names. */
export const BULK_KIND = { operation: 'bulk_operation', file: 'bulk_file', upload: 'staged_upload' } as const

/** As many of a type may run at the same time for one app. */
export const CONCURRENT = 5

export function operations(context: Pick<ShopContext, 'world'>) {
  return context.world.collection<BulkOperation>(BULK_KIND.operation)
}

export function isRunning(operation: BulkOperation): boolean {
  return operation.status === 'CREATED' || operation.status === 'RUNNING' || operation.status === 'CANCELING'
}
