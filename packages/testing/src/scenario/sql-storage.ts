import { createDatabase, createDirectory, createUnitOfWork } from '@connect/database'
import { createLeases } from '@connect/database/leases'
import { createVault, parseVaultKeys } from '@connect/database/secrets'
import type { ScenarioStorage } from './storage.ts'

/** PostgreSQL under a scenario: real transactions, real leases, orders sealed at rest. `url`: a migrated, empty database. */
export function sqlStorage(url: string): ScenarioStorage & { close(): Promise<void> } {
  const database = createDatabase(url)
  const vault = createVault(parseVaultKeys(`scenario:${Buffer.alloc(32, 7).toString('base64')}`))
  const leases = createLeases(database.prisma)
  return {
    directory: createDirectory(database.prisma),
    unitOfWork: (fence) => createUnitOfWork(database.prisma, fence === undefined ? { vault } : { vault, fence }),
    takeOver: async (connectionId) => {
      // For no time at all, so that the next one need not wait for it.
      const lease = await leases.acquire(connectionId, 'a worker', 0)
      if (!lease) throw new Error(`Connection ${connectionId} cannot be taken over`)
      return lease.fence
    },
    effectKeys: async (connectionId) => {
      const rows = await database.prisma.$queryRaw<{ key: string }[]>`select "key" from "Effect" where "connectionId" = ${connectionId}`
      return rows.map(({ key }) => key)
    },
    close: () => database.close(),
  }
}
