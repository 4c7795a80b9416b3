import { openedForTests, type StatementsRoom, statementsBattery } from '@connect/store-app/testing'
import { createTestDatabase } from '@connect/testing/postgres'
import { describe } from 'vitest'
import { exampleServer, storeKey } from '../warehouse/src/server/example-server.ts'
import { openApp } from './testing/open-app.ts'
import { screenPlace } from './testing/screen-place.ts'

describe('a screen of the Shopify app', () => {
  const room = openedForTests(async (): Promise<StatementsRoom & { close(): Promise<void> }> => {
    const warehouse = await exampleServer()
    const app = await openApp(await createTestDatabase())
    await app.openPage(app.sessionToken())
    return {
      prisma: app.prisma,
      encryptionKeys: app.encryptionKeys,
      warehouse: { url: warehouse.url, storeKey },
      anotherLocation: 'gid://shopify/Location/2',
      statements: app.database.statements,
      read: (screen) => app.ask(app.sessionToken(), { place: screenPlace(screen) }),
      // The session with the shop's access; the connection with what the owner leaves to this person.
      whoAsks: ['from "AppSession"', '"StaffMember"'],
      forAccess: 0,
      close: async () => {
        await app.close()
        await warehouse.close()
      },
    }
  })
  statementsBattery(room)
})
