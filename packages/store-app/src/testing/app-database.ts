import { randomBytes } from 'node:crypto'
import { createDatabase } from '@connect/database'
import { applyMigrations } from '@connect/database/server'
import type { TestDatabase } from '@connect/testing/postgres'
import { cuttableProxy } from './cuttable-proxy.ts'

/** A database of an app under test: the app reaches it through a proxy that can be cut, the test past it. */
export async function appDatabase(test: TestDatabase) {
  await applyMigrations(test.url)
  const { hostname, port } = new URL(test.url)
  const proxy = await cuttableProxy({ host: hostname, port: Number(port) })
  const database = createDatabase(test.url)
  const url = new URL(test.url)
  url.hostname = '127.0.0.1'
  url.port = String(proxy.port)
  return {
    /** For the app. */
    url: url.href,
    proxy,
    prisma: database.prisma,
    encryptionKeys: `test:${randomBytes(32).toString('base64')}`,
    close: async () => {
      await database.close()
      await proxy.cut()
      await test.drop()
    },
  }
}
