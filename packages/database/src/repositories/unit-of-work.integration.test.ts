import { repositoriesBattery } from '@connect/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { createLeases } from '../leases/index.ts'
import { createVault } from '../secrets/index.ts'
import { createDatabase } from './database.ts'
import { createDirectory } from './sql-directory.ts'
import { createUnitOfWork } from './unit-of-work.ts'

repositoriesBattery('on PostgreSQL', async () => {
  const database = await createTestDatabase()
  const { prisma, close } = createDatabase(database.url)
  const vault = createVault({ keys: { k1: Buffer.alloc(32, 7).toString('base64') }, current: 'k1' })
  const leases = createLeases(prisma)
  return {
    unitOfWork: (options = {}) => createUnitOfWork(prisma, { ...options, vault }),
    directory: createDirectory(prisma),
    takeOver: async (connectionId) => {
      // A lease of no length: whoever comes next takes the connection over at once.
      const lease = await leases.acquire(connectionId, 'another worker', 0)
      if (!lease) throw new Error(`Connection ${connectionId} could not be taken over`)
      return lease.fence
    },
    close: async () => {
      await close()
      await database.drop()
    },
  }
})
