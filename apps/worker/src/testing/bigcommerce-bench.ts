import { inProcessTransport as warehouseTransport } from '@connect/app-warehouse/server'
import { neededScopes } from '@connect/bigcommerce'
import { defaultSettings, id, noMarks, type Settings, type Transport } from '@connect/core'
import { streamLog, systemRandom, systemTimer } from '@connect/http'
import {
  createSimulatedBigCommerce,
  type RegisteredApp,
  smallStore,
  inProcessTransport as storeTransport,
} from '@connect/simulators/bigcommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import { createTestDatabase } from '@connect/testing/postgres'
import { readEnvironment } from '../services/environment.ts'
import { openServices } from '../services/services.ts'
import { atConnection } from './at-connection.ts'
import { handClock } from './hand-clock.ts'
import { openWarehouseParty, storeKey, warehouseUrl } from './parties.ts'

export const storeHash = 'harbor1'
const origin = 'http://bigcommerce.test'
const app: RegisteredApp = {
  clientId: 'app-1',
  clientSecret: 'a secret of thirty-two characters',
  scopes: Object.keys(neededScopes),
  callbacks: { auth: 'https://app.test/auth', load: 'https://app.test/load' },
}

/** A worker's services on a database of their own, before one simulated BigCommerce store that has installed the app and a warehouse, in this thread. */
export async function openBigCommerceBench(settings: Partial<Settings> = {}) {
  const postgres = await createTestDatabase()
  const clock = handClock()
  const asked: string[] = []
  const bigcommerce = await createSimulatedBigCommerce({
    clock,
    timer: systemTimer,
    random: systemRandom,
    store: memoryDocumentStore(),
    transport: { send: () => Promise.reject(new Error('Nobody answers')) },
    apps: [app],
    stores: [{ hash: storeHash, profile: { name: 'Harbor Supply' }, installed: [app.clientId] }],
  })
  await bigcommerce.store(storeHash).command((context) => smallStore(context))
  const server = await openWarehouseParty(clock, systemTimer)
  const [store, warehouse] = [storeTransport(bigcommerce, systemTimer), warehouseTransport(server.handle)]
  const transport: Transport = {
    send: (request) => {
      if (!request.url.startsWith(origin)) return warehouse.send(request)
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(`/stores/${storeHash}`, '')}`)
      return store.send(request)
    },
  }
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: postgres.url,
    ENCRYPTION_KEYS: `new:${Buffer.alloc(32, 7).toString('base64')}`,
    ALLOW_PRIVATE_NETWORK: '1',
    BIGCOMMERCE_CLIENT_ID: app.clientId,
    BIGCOMMERCE_CLIENT_SECRET: `${app.clientSecret}, an older one`,
    BIGCOMMERCE_APP_URL: 'https://app.test',
    BIGCOMMERCE_API_ORIGIN: origin,
  })
  const services = openServices(environment, 'worker', { clock, transport, log: streamLog('worker', 'error') })
  const place = { divisionId: 'div-us', unitOfMeasure: 'EA', siteId: 'site-harbor', locationId: 'loc-main' }
  const { id: connectionId } = await services.directory.create({
    id: id(services.random.uuid()),
    platform: 'bigcommerce',
    storeKey: storeHash,
    storeName: storeHash,
    state: 'active',
    externalSystem: `bigcommerce:${storeHash}`,
    warehouseUrl,
    settings: { ...defaultSettings, ...place, ...settings },
    settingsVersion: 1,
    features: null,
    timeZone: 'America/New_York',
    decrementsAt: null,
    marks: noMarks,
    createdAt: new Date(clock.now()).toISOString(),
  })
  await services.credentials.put(connectionId, 'store', { secret: bigcommerce.accessToken(storeHash, app.clientId), expiresAt: null })
  await services.credentials.put(connectionId, 'warehouse', { secret: storeKey, expiresAt: null })
  return {
    services,
    clock,
    bigcommerce,
    server,
    connectionId,
    ...atConnection(services, clock, connectionId),
    /** Requests to the store since this was asked last. */
    asked: () => asked.splice(0),
    close: async () => {
      await services.close()
      await bigcommerce.close()
      await server.close()
      await postgres.drop()
    },
  }
}
export type BigCommerceBench = Awaited<ReturnType<typeof openBigCommerceBench>>
