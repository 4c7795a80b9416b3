import type { ConnectionRecord } from '@connect/core'
import type { Delivery, Directory, Receipt } from '../repositories/directory.ts'
import { storeConnection } from './connection.ts'
import type { MemoryDatabase } from './database.ts'
import { pendingView } from './rows.ts'
import { createMemoryUnitOfWork } from './unit-of-work.ts'

/** The in-memory twin of createDirectory. */
export function createMemoryDirectory(database: MemoryDatabase): Directory {
  const find = (condition: (record: ConnectionRecord) => boolean) => database.records().find(condition) ?? null
  const byStore = (...store: Parameters<Directory['byStore']>) =>
    find((record) => JSON.stringify([record.platform, record.storeKey]) === JSON.stringify(store))
  return {
    byId: async (id) => find((record) => record.id === id),
    byStore: async (...store) => byStore(...store),
    all: async () => database.records(),
    active: async () => database.records().filter((record) => record.state === 'active'),
    withDueRequests: async (now) => {
      const ids = database.records().flatMap((record) => (record.state === 'active' || record.state === 'setup' ? [record.id] : []))
      const due = await Promise.all(ids.map((id) => createMemoryUnitOfWork(database).read(id, (r) => r.requests.due(now))))
      return ids.filter((_, index) => (due[index]?.length ?? 0) > 0)
    },
    create: async (record) => {
      const known = byStore(record.platform, record.storeKey)
      if (known) return known
      // Nothing is awaited in between: of two that install at once, the second finds what the first has stored.
      const pending = pendingView(database.connection(record.id).tables)
      storeConnection(database, pending, record)
      pending.commit()
      return record
    },
    receiveSignal: async (delivery) => {
      const connection = byStore(delivery.platform, delivery.signal.storeKey)
      return connection ? receive(database, connection, delivery) : { kind: 'unknown_store' }
    },
  }
}

async function receive(database: MemoryDatabase, { id }: ConnectionRecord, delivery: Delivery): Promise<Receipt> {
  return createMemoryUnitOfWork(database).transaction(id, async ({ inbox, requests }) => {
    const isNew = await inbox.add({ ...delivery.signal, receivedAt: delivery.receivedAt, handledAt: null })
    if (isNew && delivery.request) await requests.add(delivery.request)
    return { kind: isNew ? 'stored' : 'duplicate', connectionId: id }
  })
}
