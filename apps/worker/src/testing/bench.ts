import {
  type ConnectionId,
  type ConnectionRecord,
  defaultSettings,
  id,
  newRequest,
  noMarks,
  type RunKind,
  type Settings,
} from '@connect/core'
import { sealable } from '@connect/database/secrets'
import { streamLog, systemTimer } from '@connect/http'
import { exchangeSessionToken } from '@connect/shopify'
import { createTestDatabase } from '@connect/testing/postgres'
import { runJob } from '../jobs/run-job.ts'
import { readEnvironment } from '../services/environment.ts'
import { type Outside, openServices, type Services } from '../services/services.ts'
import { handClock } from './hand-clock.ts'
import { app, openParties, shopOrigin, storeKey, warehouseUrl } from './parties.ts'

export const shop = 'harbor.myshopify.com'
export const operatorToken = 'the-operator-of-this-worker'

export interface BenchOptions {
  readonly shops?: readonly string[]
  /** Where the clock stands at first; it goes on from there. */
  readonly at?: string
  readonly settings?: Partial<Settings>
  /** false: each connection is as an installation leaves it. */
  readonly setUp?: boolean
}

/** A worker's services on a database of their own, before simulated shops and a warehouse in this thread. */
export async function openBench({ shops = [shop], at, settings = {}, setUp = true }: BenchOptions = {}) {
  const postgres = await createTestDatabase()
  const clock = handClock(at)
  const parties = await openParties(shops, clock, systemTimer)
  const lines: string[] = []
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: postgres.url,
    ENCRYPTION_KEYS: `new:${Buffer.alloc(32, 7).toString('base64')},old:${Buffer.alloc(32, 3).toString('base64')}`,
    ALLOW_PRIVATE_NETWORK: '1',
    OPERATOR_TOKEN: operatorToken,
    SHOPIFY_API_KEY: app.clientId,
    SHOPIFY_API_SECRET: app.clientSecret,
    SHOPIFY_ADMIN_ORIGIN: shopOrigin,
  })
  const outside: Outside = { clock, transport: parties.transport, log: streamLog('worker', 'debug', (line) => lines.push(line)) }
  const services = openServices(environment, 'worker', outside)
  const woken: ConnectionId[] = []
  const connections: ConnectionRecord[] = []
  for (const domain of shops)
    connections.push(await connect(services, parties.shopify.sessionToken(domain, app.clientId), domain, setUp ? settings : null))
  const first = connections[0]
  if (!first) throw new Error('A bench has at least one shop')
  return {
    services,
    environment,
    parties,
    clock,
    postgres,
    connections,
    connectionId: first.id,
    /** Every log line so far, debug ones too. */
    log: () => lines.join(''),
    /** A queue that only remembers whom it was to wake. */
    woken,
    queue: {
      wake: async (connectionId: ConnectionId) => void woken.push(connectionId),
      redrive: async () => 0,
      deadLetters: async () => [],
    },
    connection: async () => (await services.directory.byId(first.id)) as ConnectionRecord,
    /** Asks by hand and lets a worker do what is due. */
    run: async (
      kind: RunKind,
      { connectionId = first.id, services: working = services }: { connectionId?: ConnectionId; services?: Services } = {},
    ) => {
      const request = newRequest(services, { kind, trigger: 'manual', slot: '' }, 'somebody')
      await services.unitOfWork.transaction(connectionId, (r) => r.requests.add(request))
      await runJob(working, { connectionId, attempt: 1, signal: new AbortController().signal })
      clock.pass(1_000)
      const [run] = await services.unitOfWork.read(connectionId, (r) => r.runs.latest(1))
      if (!run) throw new Error(`${kind} was not run`)
      return run
    },
    read: services.unitOfWork.read.bind(services.unitOfWork, first.id) as <T>(
      work: Parameters<typeof services.unitOfWork.read<T>>[1],
    ) => Promise<T>,
    problems: () => services.unitOfWork.read(first.id, (r) => r.problems.open()),
    /** Changes the connection as it is stored. */
    change: (work: (record: ConnectionRecord) => ConnectionRecord) =>
      services.unitOfWork.transaction(first.id, async (r) => r.connection.put(work(await r.connection.get()))),
    close: async () => {
      await services.close()
      await parties.server.close()
      await postgres.drop()
    },
  }
}
export type Bench = Awaited<ReturnType<typeof openBench>>

/** What an installation and a complete set-up leave behind; null: only the installation. */
async function connect(
  services: Services,
  sessionToken: string,
  domain: string,
  settings: Partial<Settings> | null,
): Promise<ConnectionRecord> {
  const { clock, transport, credentials, directory, random } = services
  const requester = { shop: domain, adminOrigin: shopOrigin, clientId: app.clientId, clientSecret: app.clientSecret, transport, clock }
  const answer = await exchangeSessionToken(requester, sessionToken)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  const place = { divisionId: 'div-us', unitOfMeasure: 'EA', siteId: 'site-harbor', locationId: 'loc-main' }
  const record = await directory.create({
    id: id(random.uuid()),
    platform: 'shopify',
    storeKey: domain,
    storeName: domain,
    state: settings ? 'active' : 'setup',
    externalSystem: `shopify:${domain}`,
    warehouseUrl: settings ? warehouseUrl : null,
    settings: settings ? { ...defaultSettings, ...place, ...settings } : defaultSettings,
    settingsVersion: 1,
    features: null,
    timeZone: 'America/New_York',
    decrementsAt: 'shipment',
    marks: noMarks,
    createdAt: new Date(clock.now()).toISOString(),
  })
  const { accessToken, refreshToken, expiresAt } = answer.token
  const token = { accessToken, refreshToken, expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }
  await credentials.put(record.id, 'store', sealable(token))
  if (settings) await credentials.put(record.id, 'warehouse', { secret: storeKey, expiresAt: null })
  return record
}
