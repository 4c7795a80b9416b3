import { randomUUID } from 'node:crypto'
import { type ConnectionId, id } from '@connect/core'
import type { PrismaClient } from '../repositories/database.ts'

/** A connection with nothing in it, for tests of what hangs on its row. */
export async function insertTestConnection(prisma: PrismaClient): Promise<ConnectionId> {
  const key = randomUUID()
  await prisma.connection.create({
    data: {
      id: key,
      platform: 'test',
      storeKey: key,
      storeName: 'A store',
      state: 'active',
      externalSystem: `test:${key}`,
      settings: {},
      settingsVersion: 1,
      timeZone: 'UTC',
      marks: {},
      createdAt: new Date(0),
    },
  })
  return id<ConnectionId>(key)
}
