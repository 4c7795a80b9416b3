import { sqlStateOf } from './statements.ts'

/** serialization_failure and deadlock_detected: the server undid it all, and it may well succeed the next time. */
const conflicts: ReadonlySet<string | null> = new Set(['40001', '40P01'])

/** Does a transaction again, up to three times, when the server could not let it run beside others. */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (!isConflict(error) || attempt > 3) throw error
    }
  }
}

/** P2034 is Prisma's own name for both. */
const isConflict = (error: unknown): boolean =>
  conflicts.has(sqlStateOf(error)) || (error as { readonly code?: unknown } | null)?.code === 'P2034'
