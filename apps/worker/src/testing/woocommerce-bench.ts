import { inProcessTransport as warehouseTransport } from '@connect/app-warehouse/server'
import { type ConnectionId, defaultSettings, id, type Settings, type Transport } from '@connect/core'
import { streamLog, systemTimer } from '@connect/http'
import { createTestDatabase } from '@connect/testing/postgres'
import { appUrl, openApp, ownerKeys, restHome } from '../../../woocommerce/testing/open-app.ts'
import { readEnvironment } from '../services/environment.ts'
import { openServices } from '../services/services.ts'
import { atConnection } from './at-connection.ts'
import { openWarehouseParty, storeKey, warehouseUrl } from './parties.ts'

/** A worker's services beside the real app, on a database of their own, before a simulated store with the plugin or without it, and a warehouse. */
export async function openWooCommerceBench(way: 'plugin' | 'rest', settings: Partial<Settings> = {}) {
  const postgres = await createTestDatabase()
  const app = await openApp(postgres)
  const { clock, encryptionKeys } = app
  const site = way === 'plugin' ? 'plugged' : ''
  const store = way === 'plugin' ? `store.example/${site}` : 'store.example'
  for (const [name, sku, stock] of [['Mug', 'MUG', 40] as const, ['Filter', 'FILTER', 100] as const])
    await app.atSite(site, 'createProduct', { name, sku, price: '9.00', stock })
  if (way === 'plugin') {
    await app.atSite(site, 'activatePlugin')
    const refused = await app.atSite(site, 'connectPlugin', { backend: appUrl, code: app.parts.pairing.issue(store).code })
    if (refused) throw new Error(JSON.stringify(refused))
  } else await app.post('/rest', { address: restHome, ...ownerKeys })

  const server = await openWarehouseParty(clock, systemTimer)
  const warehouse = warehouseTransport(server.handle)
  const asked: string[] = []
  const transport: Transport = {
    send: (request) => {
      if (!request.url.startsWith(`${restHome}/`)) return warehouse.send(request)
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(/^.*\/wp-json/, '')}`)
      return app.ask(request)
    },
  }
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: postgres.url,
    ENCRYPTION_KEYS: encryptionKeys,
    WOOCOMMERCE_APP_URL: appUrl,
  })
  const services = openServices(environment, 'worker', { clock, transport, log: streamLog('worker', 'error') })
  const { id: found } = await app.prisma.connection.findFirstOrThrow({ where: { storeKey: store } })
  const connectionId = id<ConnectionId>(found)
  const place = { divisionId: 'div-us', unitOfMeasure: 'EA', siteId: 'site-harbor', locationId: 'loc-main' }
  await services.unitOfWork.transaction(connectionId, async (r) => {
    const before = await r.connection.get()
    const timeZone = 'America/New_York'
    await r.connection.put({ ...before, state: 'active', warehouseUrl, timeZone, settings: { ...defaultSettings, ...place, ...settings } })
  })
  await services.credentials.put(connectionId, 'warehouse', { secret: storeKey, expiresAt: null })
  return {
    services,
    clock,
    app,
    server,
    store,
    connectionId,
    ...atConnection(services, clock, connectionId),
    /** Something happens at the store. */
    atStore: (command: string, input?: object) => app.atSite(site, command, input),
    /** Requests to the store since this was asked last. */
    asked: () => asked.splice(0),
    close: async () => {
      await services.close()
      await server.close()
      await app.close()
    },
  }
}
export type WooCommerceBench = Awaited<ReturnType<typeof openWooCommerceBench>>
