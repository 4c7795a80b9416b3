import type { ConnectionId, ConnectionRecord } from '@connect/core'
import { connectionsTable } from '../repositories/connection.ts'
import type { Tables } from './rows.ts'

/** Everything of all connections; outlives the units of work on it, as a database outlives a process. */
export interface MemoryDatabase {
  connection(id: ConnectionId): MemoryConnection
  /** Of every connection that has been put, oldest first. */
  records(): readonly ConnectionRecord[]
  /** Another worker takes the connection over: answers its fence. Waits for a transaction under way, as the server would. */
  takeOver(id: ConnectionId): Promise<number>
}

export interface MemoryConnection {
  readonly tables: Tables
  fence: number
  /** Resolves when everybody who asked before has released. */
  hold(): Promise<() => void>
}

export function createMemoryDatabase(): MemoryDatabase {
  const connections = new Map<ConnectionId, MemoryConnection>()
  const connection = (id: ConnectionId): MemoryConnection => {
    const known = connections.get(id)
    if (known) return known
    const fresh = { tables: new Map(), fence: 0, hold: queue() }
    connections.set(id, fresh)
    return fresh
  }
  return {
    connection,
    records: () =>
      [...connections]
        .flatMap(([id, { tables }]) => (tables.get(connectionsTable.name)?.get(id) as ConnectionRecord | undefined) ?? [])
        .sort((a, b) => (a.createdAt === b.createdAt ? order(a.id, b.id) : order(a.createdAt, b.createdAt))),
    takeOver: async (id) => {
      const held = connection(id)
      const release = await held.hold()
      held.fence += 1
      release()
      return held.fence
    },
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : 1)

function queue(): () => Promise<() => void> {
  let last = Promise.resolve()
  return async () => {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}
