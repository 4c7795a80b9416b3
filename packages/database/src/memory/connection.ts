import type { ConnectionId, ConnectionRecord, Repositories } from '@connect/core'
import { connectionsTable } from '../repositories/connection.ts'
import { UniqueViolation } from '../repositories/unique-violation.ts'
import type { MemoryDatabase } from './database.ts'
import { memoryTable } from './memory-table.ts'
import type { View } from './rows.ts'

export function memoryConnectionRepository(database: MemoryDatabase, view: View, connectionId: ConnectionId): Repositories['connection'] {
  const table = memoryTable(view, connectionsTable)
  return {
    get: async () => {
      const [record] = table.byKeys([connectionId])
      if (!record) throw new Error(`Connection ${connectionId} does not exist`)
      return record
    },
    put: async (record) => {
      if (record.id !== connectionId) throw new Error(`Connection ${record.id} put through ${connectionId}: each has its own unit of work`)
      storeConnection(database, view, record)
    },
  }
}

/** Rejects, by throwing, a store or a name in the warehouse that another connection has. */
export function storeConnection(database: MemoryDatabase, view: View, record: ConnectionRecord): void {
  const table = memoryTable(view, connectionsTable)
  const [before] = table.byKeys([record.id])
  if (!before || !sameNames(before, record)) refuseTwins(database, record)
  table.put([record])
}

function refuseTwins(database: MemoryDatabase, record: ConnectionRecord): void {
  const twin = database.records().find((other) => other.id !== record.id && sameStore(other, record))
  if (twin) throw new UniqueViolation(new Error(`Connection ${record.id} names the store or system of ${twin.id}`))
}

const sameNames = (a: ConnectionRecord, b: ConnectionRecord): boolean => storeOf(a) === storeOf(b) && a.externalSystem === b.externalSystem

const sameStore = (a: ConnectionRecord, b: ConnectionRecord): boolean => storeOf(a) === storeOf(b) || a.externalSystem === b.externalSystem

const storeOf = (record: ConnectionRecord): string => JSON.stringify([record.platform, record.storeKey])
