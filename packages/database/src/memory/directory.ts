import type { ConnectionId, ConnectionRecord } from '@connect/core'
import type { Directory, SignalBatch } from '../repositories/directory.ts'
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
    receiveSignal: async ({ platform, signal, receivedAt, request }) => {
      const connection = byStore(platform, signal.storeKey)
      if (!connection) return { kind: 'unknown_store' }
      const batch = { signals: [signal], receivedAt, requests: request ? [request] : [], upTo: null }
      const stored = await receive(database, connection.id, batch)
      return { kind: stored === 0 ? 'duplicate' : 'stored', connectionId: connection.id }
    },
    receiveSignals: (connectionId, batch) => receive(database, connectionId, batch),
  }
}

async function receive(database: MemoryDatabase, connectionId: ConnectionId, batch: SignalBatch): Promise<number> {
  const { signals, receivedAt, requests, upTo } = batch
  return createMemoryUnitOfWork(database).transaction(connectionId, async (r) => {
    let stored = 0
    for (const signal of signals) if (await r.inbox.add({ ...signal, receivedAt, handledAt: null })) stored += 1
    if (stored > 0) for (const request of requests) await r.requests.add(request)
    const before = upTo && (await r.checkpoints.get(upTo.stream))
    if (upTo && (before === null || before < upTo.checkpoint)) await r.checkpoints.put(upTo.stream, upTo.checkpoint)
    return stored
  })
}
