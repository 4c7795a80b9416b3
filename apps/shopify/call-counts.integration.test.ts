import { type ConnectionId, id, noCounts, type RunId, type RunRecord } from '@connect/core'
import { createCredentials, createUnitOfWork, createVault } from '@connect/database'
import { parseVaultKeys } from '@connect/database/secrets'
import { systemClock } from '@connect/http'
import { fillConnection } from '@connect/testing/bench'
import { createTestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExampleServer, exampleServer, storeKey } from '../warehouse/src/server/example-server.ts'
import { type OpenApp, openApp } from './testing/open-app.ts'

let app: OpenApp
let warehouse: ExampleServer

/** A shop whose lists are full, with a warehouse that answers and a preview that was made. */
beforeAll(async () => {
  warehouse = await exampleServer()
  app = await openApp(await createTestDatabase())
  await app.openPage(app.sessionToken())
  const vault = createVault(parseVaultKeys(app.encryptionKeys))
  const unitOfWork = createUnitOfWork(app.prisma, { vault })
  const connectionId = id<ConnectionId>((await app.prisma.connection.findFirstOrThrow()).id)
  await fillConnection(unitOfWork, connectionId, Date.now(), { orders: 400, variants: 400, activity: 2_000, problems: 12, runs: 30 })
  await createCredentials(app.prisma, vault, systemClock).put(connectionId, 'warehouse', { secret: storeKey, expiresAt: null })
  await unitOfWork.transaction(connectionId, async (r) => {
    await r.connection.put({ ...(await r.connection.get()), warehouseUrl: warehouse.url })
    const preview = previewOf(new Date().toISOString())
    await r.runs.put(preview)
    const write = { system: 'warehouse', action: 'receive_order', subjectKind: 'order', before: null, after: '1' } as const
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
    await r.plannedWrites.add(
      numbers.map((ordinal) => ({ ...write, runId: preview.id, ordinal, subjectId: `${ordinal}`, label: `#${ordinal}` })),
    )
    // At two places, so that the shop is asked what it calls them.
    const [level] = await r.levels.all()
    if (level) await r.levels.put([{ ...level, locationId: id('gid://shopify/Location/2') }])
  })
})
afterAll(async () => {
  await app?.close()
  await warehouse?.close()
})

const previewOf = (at: string): RunRecord => ({
  ...{
    id: id<RunId>('preview'),
    kind: 'import_orders',
    trigger: 'preview',
    requestedBy: null,
    state: 'completed',
    startedAt: at,
    finishedAt: at,
  },
  ...{ counts: noCounts, error: null, step: null, cancelRequestedAt: null },
})

/** Reads what a screen shows; what is read for the first time is read twice, as connections of the pool begin. */
async function statementsOf(place: string): Promise<readonly string[]> {
  const read = async () => (await app.ask(app.sessionToken(), { place })).text()
  await read()
  app.database.statements()
  const view = await read()
  expect(view).toContain('"title"')
  return app.database.statements()
}

test.each([
  ['Home', 3, '/app?index&_data=routes%2Fapp._index'],
  ['Basic Configuration', 3, '/app/basic-configuration?_data=routes%2Fapp.basic-configuration'],
  ['Shopping Cart Configuration', 3, '/app/shopping-cart-configuration?_data=routes%2Fapp.shopping-cart-configuration'],
  ['Synchronization', 3, '/app/synchronization?_data=routes%2Fapp.synchronization'],
  ['Orders', 2, '/app/orders?_data=routes%2Fapp.orders'],
  ['Products', 2, '/app/products?_data=routes%2Fapp.products'],
  ['Activity', 2, '/app/activity?_data=routes%2Fapp.activity'],
  ['Problems', 2, '/app/problems?_data=routes%2Fapp.problems'],
])('%s is shown for one statement about the session, one about the connection, and %i of its own', async (_, own, place) => {
  const [session, connection, ...rest] = await statementsOf(place)
  expect([session, connection]).toEqual([expect.stringContaining('from "AppSession"'), expect.stringContaining('"StaffMember"')])
  expect(rest, rest.join('\n')).toHaveLength(own)
})
