import { openedForTests, type StatementsRoom, statementsBattery } from '@connect/store-app/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { describe } from 'vitest'
import { exampleServer, storeKey } from '../warehouse/src/server/example-server.ts'
import { openApp, sessionIn } from './testing/open-app.ts'

describe('a screen of the BigCommerce app', () => {
  const room = openedForTests(async (): Promise<StatementsRoom & { close(): Promise<void> }> => {
    const warehouse = await exampleServer()
    const app = await openApp(await createTestDatabase())
    const { token } = await sessionIn(await app.install())
    return {
      prisma: app.prisma,
      encryptionKeys: app.encryptionKeys,
      warehouse: { url: warehouse.url, storeKey },
      anotherLocation: '2',
      statements: app.database.statements,
      read: (screen) => app.api(token, screen),
      // The connection, this person, and what ended their sessions, together.
      whoAsks: ['"StaffMember"'],
      forAccess: 1,
      close: async () => {
        await app.close()
        await warehouse.close()
      },
    }
  })
  statementsBattery(room)
})
