import { openedForTests, type StatementsRoom, statementsBattery } from '@connect/store-app/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { describe } from 'vitest'
import { exampleServer, storeKey } from '../warehouse/src/server/example-server.ts'
import { openApp } from './testing/open-app.ts'
import { ada, screenOf } from './testing/screens-tests.ts'

describe('a screen of the WooCommerce app, through the plugin', () => {
  const room = openedForTests(async (): Promise<StatementsRoom & { close(): Promise<void> }> => {
    const warehouse = await exampleServer()
    const app = await openApp(await createTestDatabase())
    app.reaches(warehouse.url)
    await app.connect()
    const screen = screenOf(() => app)
    return {
      prisma: app.prisma,
      encryptionKeys: app.encryptionKeys,
      warehouse: { url: warehouse.url, storeKey },
      anotherLocation: '2',
      statements: app.database.statements,
      read: (name) => screen(name, ada),
      // The key and its connection together, the nonce, this person.
      whoAsks: ['"Credential"', '"Nonce"', '"StaffMember"'],
      forAccess: 1,
      close: async () => {
        await app.close()
        await warehouse.close()
      },
    }
  })
  statementsBattery(room)
})
