import { type ConnectionId, LeaseLost, type Repositories, type UnitOfWork } from '@connect/core'
import { refuseNesting } from '../repositories/nesting.ts'
import { createMemoryDatabase, type MemoryDatabase } from './database.ts'
import { memoryRepositories } from './repositories.ts'
import { committedView, pendingView } from './rows.ts'

/**
 * The in-memory twin of createUnitOfWork, proven by the same battery, for simulations. Transactions of one connection run one after another;
 * one that throws leaves nothing. Whoever shares a `database` sees the same rows, whichever unit of work wrote them.
 */
export function createMemoryUnitOfWork(
  database: MemoryDatabase = createMemoryDatabase(),
  options: { readonly fence?: number } = {},
): UnitOfWork {
  return {
    read: async (connectionId, work) =>
      work(memoryRepositories(database, committedView(database.connection(connectionId).tables), connectionId)),
    transaction: (connectionId, work) => refuseNesting(connectionId, () => transact(database, connectionId, options.fence, work)),
  }
}

async function transact<T>(
  database: MemoryDatabase,
  connectionId: ConnectionId,
  fence: number | undefined,
  work: (repositories: Repositories) => Promise<T>,
): Promise<T> {
  const connection = database.connection(connectionId)
  const release = await connection.hold()
  const pending = pendingView(connection.tables)
  try {
    if (fence !== undefined && connection.fence !== fence)
      throw new LeaseLost(`Connection ${connectionId} was taken over: fence ${connection.fence}, this worker has ${fence}`)
    const result = await work(memoryRepositories(database, pending, connectionId))
    pending.commit()
    return result
  } finally {
    pending.end()
    release()
  }
}
