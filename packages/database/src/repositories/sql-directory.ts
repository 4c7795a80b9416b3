import type { ConnectionId } from '@connect/core'
import { findConnections, insertConnection } from './connection.ts'
import { connectionTable } from './connection-table.ts'
import type { PrismaClient, PrismaTransaction } from './database.ts'
import type { Delivery, Directory, Receipt, SignalBatch } from './directory.ts'
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
    receiveSignals: (connectionId, batch) =>
      retryConflicts(() => prisma.$transaction((client) => store(client, connectionId, batch, options), patience)),
  }
}

const withDue = `select c."id" from "Connection" c where c."state" in ('active', 'setup') and exists (
  select 1 from "Request" r where r."connectionId" = c."id" and r."deadAt" is null and (r."notBefore" is null or r."notBefore" <= $1::timestamptz)
) order by c."createdAt", c."id"`

/** Milliseconds for a hundred events, each with a whole order. */
const patience = { maxWait: 5_000, timeout: 12_000 } as const

async function receive(client: PrismaTransaction, delivery: Delivery, options: DirectoryOptions): Promise<Receipt> {
  const { platform, signal, receivedAt, request } = delivery
  const text = 'select "id" from "Connection" where "platform" = $1 and "storeKey" = $2'
  const [connection] = await prismaStatements(client).query<{ readonly id: ConnectionId }>(text, [platform, signal.storeKey])
  if (!connection) return { kind: 'unknown_store' }
  const batch = { signals: [signal], receivedAt, requests: request ? [request] : [], upTo: null }
  const stored = await store(client, connection.id, batch, options)
  return { kind: stored === 0 ? 'duplicate' : 'stored', connectionId: connection.id }
}

async function store(client: PrismaTransaction, connectionId: ConnectionId, batch: SignalBatch, { enqueue }: DirectoryOptions) {
  const sql = prismaStatements(client)
  const { signals, receivedAt, requests, upTo } = batch
  const stored = await connectionTable(sql, connectionId, inboxTable).add(
    signals.map((signal) => ({ ...signal, receivedAt, handledAt: null })),
  )
  if (upTo) await sql.change(moveForward, [connectionId, upTo.stream, upTo.checkpoint])
  if (stored === 0) return 0
  await connectionTable(sql, connectionId, requestTable).add(requests)
  await enqueue?.(client, connectionId)
  return stored
}

const moveForward = `insert into "Checkpoint" ("connectionId", "stream", "checkpoint") values ($1, $2, $3)
  on conflict ("connectionId", "stream") do update set "checkpoint" = greatest("Checkpoint"."checkpoint", excluded."checkpoint") returning 1`
