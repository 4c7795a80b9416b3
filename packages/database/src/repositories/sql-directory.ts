import type { ConnectionId } from '@connect/core'
import { findConnections, insertConnection } from './connection.ts'
import { connectionTable } from './connection-table.ts'
import type { PrismaClient, PrismaTransaction } from './database.ts'
import type { Delivery, Directory, Receipt } from './directory.ts'
import { inboxTable } from './inbox.ts'
import { requestTable } from './requests.ts'
import { retryConflicts } from './retry-conflicts.ts'
import { prismaStatements } from './statements.ts'

export interface DirectoryOptions {
  /** Called in the transaction that stores a signal, to wake the connection with it (e.g. pg-boss on this transaction). */
  readonly enqueue?: (transaction: PrismaTransaction, connectionId: ConnectionId) => Promise<void>
}

export function createDirectory(prisma: PrismaClient, options: DirectoryOptions = {}): Directory {
  const sql = prismaStatements(prisma)
  const first = async (rest: string, ...values: readonly unknown[]) => (await findConnections(sql, rest, ...values))[0] ?? null
  const byStore: Directory['byStore'] = (platform, storeKey) => first('where "platform" = $1 and "storeKey" = $2', platform, storeKey)
  return {
    byId: (id) => first('where "id" = $1', id),
    byStore,
    all: () => findConnections(sql, 'order by "createdAt", "id"'),
    active: () => findConnections(sql, `where "state" = 'active' order by "createdAt", "id"`),
    withDueRequests: async (now) => {
      const rows = await sql.query<{ readonly id: ConnectionId }>(withDue, [now])
      return rows.map((row) => row.id)
    },
    create: async (record) => {
      if (await insertConnection(sql, record)) return record
      const known = await byStore(record.platform, record.storeKey)
      if (!known) throw new Error(`The connection of ${record.platform} store ${record.storeKey} vanished while it was created`)
      return known
    },
    receiveSignal: (delivery) => retryConflicts(() => prisma.$transaction((client) => receive(client, delivery, options))),
  }
}

const withDue = `select c."id" from "Connection" c where c."state" in ('active', 'setup') and exists (
  select 1 from "Request" r where r."connectionId" = c."id" and r."deadAt" is null and (r."notBefore" is null or r."notBefore" <= $1::timestamptz)
) order by c."createdAt", c."id"`

async function receive(client: PrismaTransaction, delivery: Delivery, { enqueue }: DirectoryOptions): Promise<Receipt> {
  const sql = prismaStatements(client)
  const text = 'select "id" from "Connection" where "platform" = $1 and "storeKey" = $2'
  const [connection] = await sql.query<{ readonly id: ConnectionId }>(text, [delivery.platform, delivery.signal.storeKey])
  if (!connection) return { kind: 'unknown_store' }
  const event = { ...delivery.signal, receivedAt: delivery.receivedAt, handledAt: null }
  const isNew = await connectionTable(sql, connection.id, inboxTable).add([event])
  if (isNew === 0) return { kind: 'duplicate', connectionId: connection.id }
  if (delivery.request) await connectionTable(sql, connection.id, requestTable).add([delivery.request])
  await enqueue?.(client, connection.id)
  return { kind: 'stored', connectionId: connection.id }
}
