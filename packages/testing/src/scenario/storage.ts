import type { ConnectionId, UnitOfWork } from '@connect/core'
import type { Directory } from '@connect/database'
import { createMemoryDatabase, createMemoryDirectory, createMemoryUnitOfWork } from '@connect/database/memory'

/** Where a scenario's rows are kept: they outlive the workers. */
export interface ScenarioStorage {
  readonly directory: Directory
  /** Without a fence: for people and the scheduler. */
  unitOfWork(fence?: number): UnitOfWork
  /** A worker takes the connection over; gives its fence. */
  takeOver(connectionId: ConnectionId): Promise<number>
  /** Keys of every effect that was ever recorded of a connection. */
  effectKeys(connectionId: ConnectionId): Promise<readonly string[]>
}

export function memoryStorage(): ScenarioStorage {
  const database = createMemoryDatabase()
  return {
    directory: createMemoryDirectory(database),
    unitOfWork: (fence) => createMemoryUnitOfWork(database, fence === undefined ? {} : { fence }),
    takeOver: (id) => database.takeOver(id),
    effectKeys: async (connectionId) => [...(database.connection(connectionId).tables.get('Effect')?.keys() ?? [])].map(String),
  }
}
