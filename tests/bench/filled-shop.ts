import { randomBytes } from 'node:crypto'
import { type ConnectionId, id, noCounts, type RunId, type RunRecord } from '@connect/core'
import { createCredentials, createDatabase, createUnitOfWork, createVault } from '@connect/database'
import { parseVaultKeys } from '@connect/database/secrets'
import { applyMigrations } from '@connect/database/server'
import { systemClock, systemRandom, systemTimer } from '@connect/http'
import { neededScopes } from '@connect/shopify'
import { createSimulatedShopify, seedNewcomer } from '@connect/simulators/shopify'
import { memoryDocumentStore } from '@connect/simulators/world'
import { cuttableProxy } from '@connect/store-app/testing'
import { fillConnection } from '@connect/testing/bench'
import { buildClients } from '../../apps/sandbox/src/bundles/clients.ts'
import { answerShopifyPages } from '../../apps/sandbox/src/stores/pages.ts'
import { browser } from '../../apps/shopify/testing/open-app.ts'
import { runApp } from '../../apps/shopify/testing/running-app.ts'
import { exampleServer, storeKey } from '../../apps/warehouse/src/server/example-server.ts'
import { throwAwayServer } from '../../packages/testing/src/postgres/throw-away-server.ts'

const clientId = 'app-that-is-measured'
const clientSecret = randomBytes(16).toString('hex')
const domain = 'bench.myshopify.com'
const writes = 5_000

/**
 * Before the app reads its environment, React is loaded as in production: with NODE_ENV=production the app itself would refuse a simulated shop,
 * which is at a private address.
 */
const asInProduction = `data:text/javascript,import { createRequire } from 'node:module'
const { NODE_ENV } = process.env
process.env.NODE_ENV = 'production'
const load = createRequire(process.cwd() + '/server/main.ts')
for (const name of ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/server']) load(name)
process.env.NODE_ENV = NODE_ENV`

/** The app in its own process, in the admin of a simulated shop that has years behind it, with a warehouse that answers. */
export async function openFilledShop() {
  process.env['NODE_ENV'] = 'production'
  await buildClients((_, work) => work(), { only: ['Shopify app', 'Shopify admin', 'stand-in for App Bridge'] })
  const server = await throwAwayServer()
  await applyMigrations(server.url)
  const { hostname, port } = new URL(server.url)
  const proxy = await cuttableProxy({ host: hostname, port: Number(port) })
  const url = new URL(server.url)
  url.host = `127.0.0.1:${proxy.port}`
  const place = { app: '' }
  const registered = {
    ...{ clientId, clientSecret, name: 'IntelliTrack', handle: 'intellitrack', scopes: Object.keys(neededScopes), webhooks: [] },
    get applicationUrl() {
      return `${place.app}/app`
    },
  }
  const shopify = await createSimulatedShopify({
    ...{ store: memoryDocumentStore(), clock: systemClock, random: systemRandom, timer: systemTimer, pages: answerShopifyPages },
    transport: { send: () => Promise.reject(new Error('Nothing is sent to the app here')) },
    apps: [registered],
    shops: [{ domain, installed: [clientId] }],
  })
  await shopify.shop(domain).command(seedNewcomer)
  const shopifyPort = await shopify.listen(0)
  const admin = `http://localhost:${shopifyPort}`
  const keys = `bench:${randomBytes(32).toString('base64')}`
  const app = await runApp({
    ...{ NODE_ENV: 'test', NODE_OPTIONS: `--import=${encodeURI(asInProduction)}`, DATABASE_URL: url.href, ENCRYPTION_KEYS: keys },
    ...{ SHOPIFY_API_KEY: clientId, SHOPIFY_API_SECRET: clientSecret, SHOPIFY_APP_URL: 'https://app.example' },
    ...{ SHOPIFY_ADMIN_ORIGIN: `http://127.0.0.1:${shopifyPort}`, APP_BRIDGE_URL: `${admin}/app-bridge.js`, ALLOW_PRIVATE_NETWORK: '1' },
  })
  place.app = app.url
  const warehouse = await exampleServer()
  const ask = async (path: string): Promise<string> => {
    const headers = { ...browser, authorization: `Bearer ${shopify.sessionToken(domain, clientId)}` }
    const response = await fetch(app.url + path, { headers, redirect: 'manual' })
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}:\n${app.output()}`)
    return response.text()
  }
  await ask('/app?_data=routes%2Fapp')
  await fill(server.url, keys, warehouse.url)
  return {
    admin: `${admin}/admin/store/bench/apps/intellitrack`,
    appUrl: app.url,
    ask,
    statements: proxy.statements,
    close: async () => {
      await app.stop()
      await Promise.all([shopify.close(), warehouse.close(), proxy.cut()])
      await server.stop()
    },
  }
}

async function fill(url: string, keys: string, warehouseUrl: string): Promise<void> {
  const { prisma, close } = createDatabase(url)
  const vault = createVault(parseVaultKeys(keys))
  const unitOfWork = createUnitOfWork(prisma, { vault })
  const connectionId = id<ConnectionId>((await prisma.connection.findFirstOrThrow()).id)
  await fillConnection(unitOfWork, connectionId, Date.now())
  await createCredentials(prisma, vault, systemClock).put(connectionId, 'warehouse', { secret: storeKey, expiresAt: null })
  await unitOfWork.transaction(connectionId, async (r) => {
    await r.connection.put({ ...(await r.connection.get()), warehouseUrl })
    await r.runs.put(preview)
    const numbers = Array.from({ length: writes }, (_, index) => index + 1)
    const write = { system: 'store', action: 'set_levels', subjectKind: 'level', before: '9', after: '8', runId: preview.id } as const
    await r.plannedWrites.add(numbers.map((ordinal) => ({ ...write, ordinal, subjectId: `${ordinal}`, label: `SKU-${10_000 + ordinal}` })))
  })
  await prisma.$executeRawUnsafe('analyze')
  await close()
}

const now = new Date().toISOString()
const preview: RunRecord = {
  ...{
    id: id<RunId>('preview'),
    kind: 'export_inventory',
    trigger: 'preview',
    requestedBy: null,
    state: 'completed',
    startedAt: now,
    finishedAt: now,
  },
  ...{ counts: noCounts, error: null, step: null, cancelRequestedAt: null },
}
