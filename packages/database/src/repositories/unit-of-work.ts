import { type ConnectionId, LeaseLost, type UnitOfWork } from '@connect/core'
import type { PrismaClient } from './database.ts'
import { refuseNesting } from './nesting.ts'
import { sqlRepositories } from './repositories.ts'
import { retryConflicts } from './retry-conflicts.ts'
import { prismaStatements, readOnly, type Statements } from './statements.ts'
import { noVault, type Vault } from './vault.ts'

export interface UnitOfWorkOptions {
  /** Seals the personal data of orders. Without one an order that has any cannot be stored. */
  readonly vault?: Vault
  /** The fence of the lease this work is done under. Without one (web processes) transactions are not fenced. */
  readonly fence?: number
}

/**
 * Core's UnitOfWork on PostgreSQL. Transactions of one connection run one after another (each holds the connection's row), so what is read
 * in one is still so when it is written. One that the server could not serialise is done again, up to three times: `work` must bear that.
 */
export function createUnitOfWork(prisma: PrismaClient, options: UnitOfWorkOptions = {}): UnitOfWork {
  const vault = options.vault ?? noVault
  return {
    read: (connectionId, work) => work(sqlRepositories(readOnly(prismaStatements(prisma)), connectionId, vault)),
    transaction: (connectionId, work) =>
      refuseNesting(connectionId, () =>
        retryConflicts(() =>
          prisma.$transaction(async (client) => {
            const sql = prismaStatements(client)
            await holdConnection(sql, connectionId, options.fence)
            return work(sqlRepositories(sql, connectionId, vault))
          }, transactionOptions),
        ),
      ),
  }
}

/** Milliseconds: to get a connection of the pool, and for a whole transaction (10,000 rows take about one second). */
const transactionOptions = { isolationLevel: 'ReadCommitted', maxWait: 15_000, timeout: 60_000 } as const

/** Waits for other transactions of this connection and keeps the lease from changing hands until this one ends. */
async function holdConnection(sql: Statements, connectionId: ConnectionId, fence: number | undefined): Promise<void> {
  const [row] = await sql.query<{ readonly fence: number }>(`select "fence" from "Connection" where "id" = $1 for no key update`, [
    connectionId,
  ])
  if (fence !== undefined && row?.fence !== fence)
    throw new LeaseLost(`Connection ${connectionId} was taken over: fence ${row?.fence ?? 'gone'}, this worker has ${fence}`)
}
