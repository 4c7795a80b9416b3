import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Transport, TransportRequest } from '@connect/core'
import { createTransport, parseJson, streamLog, systemRandom, systemTimer } from '@connect/http'
import { createSimulatedWooCommerce, inProcessTransport } from '@connect/simulators/woocommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import { appDatabase } from '@connect/store-app/testing'
import type { TestDatabase } from '@connect/testing/postgres'
import { type PluginKey, signedWith } from '@connect/woocommerce'
import { handClock } from '../../worker/src/testing/hand-clock.ts'
import { openComposition } from '../server/composition.ts'
import { readEnvironment } from '../server/environment.ts'
import { createServer } from '../server/server.ts'
import { builtClient } from './built-client.ts'
import { PluggedStore, pluggedTransport } from './plugged-store.ts'

export const appUrl = 'https://app.example'
export const home = 'https://shop.example/sub'
export const otherHome = 'https://elsewhere.example'
export const store = 'shop.example/sub'
export const otherStore = 'elsewhere.example'
/** Where the simulated sites are, which have no plugin: at the root, and below /plain with plain permalinks. */
export const restHome = 'https://store.example'
export const ownerKeys = { consumerKey: `ck_${'1'.repeat(40)}`, consumerSecret: `cs_${'2'.repeat(40)}` }
export const readerKeys = { consumerKey: `ck_${'3'.repeat(40)}`, consumerSecret: `cs_${'4'.repeat(40)}` }

export interface Signing {
  readonly key?: PluginKey
  /** Seconds that the sender's clock is ahead. */
  readonly ahead?: number
  readonly nonce?: string
  /** What the signature says is asked. */
  readonly target?: string
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent instead of what was signed. */
  readonly body?: string
}

/** The app's server on a database of its own, as in production: no private network, no plain HTTP; before sites in this thread. */
export async function openApp(test: TestDatabase) {
  const database = await appDatabase(test)
  const clock = handClock()
  const client = builtClient()
  const lines: string[] = []
  const log = streamLog('woocommerce-app', 'debug', (line) => lines.push(line))
  let here = ''
  const direct = createTransport({ allowPrivateNetwork: true, log: streamLog('sites', 'error'), userAgent: 'WordPress' })
  const woocommerce = await createSimulatedWooCommerce({
    store: memoryDocumentStore(),
    clock,
    random: systemRandom,
    timer: systemTimer,
    // What a site sends to the app is sent to where it really listens.
    transport: { send: (request) => direct.send({ ...request, url: request.url.replace(appUrl, here) }) },
    home: restHome,
    sites: [
      {
        path: '',
        keys: [
          { permissions: 'read_write', ...ownerKeys },
          { permissions: 'read', ...readerKeys },
        ],
      },
      { path: 'plain', profile: { prettyPermalinks: false } },
      { path: 'plugged', profile: { name: 'Harbor Supply' } },
    ],
  })
  const [shop, other] = [new PluggedStore(home), new PluggedStore(otherHome)]
  const world = inProcessTransport(woocommerce, systemTimer)
  // Names of inside.example lead to a private address, as somebody’s DNS might say.
  const outside = createTransport({
    allowPrivateNetwork: false,
    log,
    userAgent: 'test',
    resolve: (_, __, done) => done(null, [{ address: '10.0.0.7', family: 4 }]),
  })
  const asked: string[] = []
  const reached: string[] = []
  const wayTo = (url: string): Transport =>
    url.startsWith(`${restHome}/`) ? world : reached.some((address) => url.startsWith(address)) ? direct : outside
  const sites: Transport = { send: (request) => wayTo(request.url).send(request) }
  const stores = [shop, other]
  const plugged = pluggedTransport(stores, sites)
  const transport: Transport = {
    send: (request) => {
      asked.push(`${request.method} ${request.url}`)
      return plugged.send(request)
    },
  }
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: database.encryptionKeys,
    WOOCOMMERCE_APP_URL: appUrl,
  })
  const parts = await openComposition(environment, client.folder, { clock, log, transport })
  const listen = async (changes: Partial<typeof environment> = {}) => {
    const server = createServer({ ...parts, environment: { ...environment, ...changes } }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }
  const { server, address } = await listen()
  here = address
  const get = (address: string, init: RequestInit = {}) =>
    fetch(new URL(address, appUrl).href.replace(appUrl, here), { redirect: 'manual', ...init })
  const signed = (path: string, message: unknown, signing: Signing = {}) => {
    const body = typeof message === 'string' ? message : JSON.stringify(message)
    const headers = signedWith(signing.key ?? shop.key, {
      target: signing.target ?? path,
      body,
      timestamp: Math.floor(clock.now() / 1000) + (signing.ahead ?? 0),
      nonce: signing.nonce ?? randomUUID().replaceAll('-', ''),
    })
    const sent = { 'content-type': 'application/json', ...headers, ...signing.headers }
    return get(path, { method: 'POST', headers: sent, body: signing.body ?? body })
  }
  const connect = (site = shop, changes: { readonly code?: string; readonly store?: object; readonly key?: object } = {}) => {
    const code = changes.code ?? parts.pairing.issue(site.home.replace('https://', '')).code
    const said = { home: site.home, rest: site.rest, name: 'Harbor Supply', plugin: '0.1.0', ...changes.store }
    const message = { protocol: 1, code, key: { ...site.key, ...changes.key }, store: said }
    return get('/plugin/connect', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) })
  }
  return {
    parts,
    woocommerce,
    shop,
    other,
    /** Something happens at a simulated site: what a merchant, a shopper or its cron does there. */
    atSite: async (path: string, command: string, input: object = {}): Promise<unknown> => {
      const url = `${restHome}/_control/sites/${path || '-'}/commands/${command}`
      const headers = { 'content-type': 'application/json' }
      const answer = await world.send({ method: 'POST', url, headers, body: JSON.stringify(input) })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${command} at "${path}": ${text}`)
      return (parseJson(text) as { readonly result: unknown }).result
    },
    /** A browser, or somebody at a simulated site, asks it. */
    ask: (request: TransportRequest) => world.send(request),
    /** No longer, as when its folder was deleted. */
    unplug: (address: string) => void stores.splice(0, stores.length, ...stores.filter(({ home }) => home !== address)),
    /** From now on our plugin is at this address, too. */
    pluggedAt: (address: string): PluggedStore => {
      const store = new PluggedStore(address)
      stores.push(store)
      return store
    },
    /** A party that a test runs itself, on this machine. */
    reaches: (address: string) => void reached.push(address),
    clock,
    prisma: database.prisma,
    database: database.proxy,
    encryptionKeys: database.encryptionKeys,
    /** Requests to stores since this was asked last. */
    asked: () => asked.splice(0),
    /** Every log line so far. */
    log: () => lines.join(''),
    get,
    /** As a browser on a page of the app's own posts a form. */
    post: (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
      get(path, { method: 'POST', headers: { origin: appUrl, ...headers }, body: new URLSearchParams(fields) }),
    signed,
    connect,
    /** The same app with other variables, for one question. */
    withEnvironment: async <T>(changes: Partial<typeof environment>, ask: (address: string) => Promise<T>): Promise<T> => {
      const other = await listen(changes)
      try {
        return await ask(other.address)
      } finally {
        other.server.close()
      }
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await parts.close()
      await outside.close()
      await direct.close()
      await woocommerce.close()
      await database.close()
      client.remove()
    },
  }
}
export type OpenApp = Awaited<ReturnType<typeof openApp>>

export const refusalIn = async (answer: Response) => {
  const { code, message, data } = (await answer.json()) as { code: string; message: string; data: Record<string, unknown> }
  return { status: answer.status, code, message, data }
}
