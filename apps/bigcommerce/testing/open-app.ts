import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { neededScopes, webhookSecretHeaders } from '@connect/bigcommerce'
import type { Transport, TransportRequest } from '@connect/core'
import { createTransport, streamLog, systemRandom, systemTimer } from '@connect/http'
import { addUser, createSimulatedBigCommerce, type RegisteredApp } from '@connect/simulators/bigcommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import { appDatabase } from '@connect/store-app/testing'
import type { TestDatabase } from '@connect/testing/postgres'
import { handClock } from '../../worker/src/testing/hand-clock.ts'
import { openComposition } from '../server/composition.ts'
import { readEnvironment } from '../server/environment.ts'
import { createServer } from '../server/server.ts'
import { builtClient } from './built-client.ts'

export const clientId = 'app-under-test'
export const secret = 'the secret of the app under test'
/** The one that is being rotated out. */
export const olderSecret = 'the secret that it had before'
export const store = 'harbor1'
export const otherStore = 'elsewhere2'
export const appUrl = 'https://app.example'

/** Where nobody listens. */
const nobody = 'http://127.0.0.1:1'

const app: RegisteredApp = {
  clientId,
  clientSecret: secret,
  scopes: Object.keys(neededScopes),
  callbacks: { auth: `${appUrl}/auth`, load: `${appUrl}/load`, uninstall: `${appUrl}/uninstall`, removeUser: `${appUrl}/remove_user` },
}

/** The app's server on a database of its own, before a simulated BigCommerce over HTTP. Webhooks and callbacks go out when they are told to. */
export async function openApp(test: TestDatabase) {
  const database = await appDatabase(test)
  const clock = handClock()
  const client = builtClient()
  const lines: string[] = []
  const log = streamLog('bigcommerce-app', 'debug', (line) => lines.push(line))
  const unheard = streamLog('bigcommerce', 'error')
  const direct = createTransport({ allowPrivateNetwork: true, log: unheard, userAgent: 'BigCommerce' })
  let here = ''
  const reached = (address: string): string => address.replace(appUrl, here)
  const sent: TransportRequest[] = []
  // What BigCommerce sends to the app is sent to where it really listens; webhooks are kept, so that a test decides when they arrive.
  const transport: Transport = {
    send: async (request) => {
      if (!request.url.endsWith('/webhooks')) return direct.send({ ...request, url: reached(request.url) })
      sent.push(request)
      return { status: 200, headers: {}, text: async () => '', stream: async function* () {} }
    },
  }
  const bigcommerce = await createSimulatedBigCommerce({
    store: memoryDocumentStore(),
    clock,
    random: systemRandom,
    timer: systemTimer,
    transport,
    apps: [app],
    stores: [{ hash: store }, { hash: otherStore }],
  })
  const origin = `http://127.0.0.1:${await bigcommerce.listen(0)}`
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: database.encryptionKeys,
    BIGCOMMERCE_CLIENT_ID: clientId,
    BIGCOMMERCE_CLIENT_SECRET: `${secret},${olderSecret}`,
    BIGCOMMERCE_APP_URL: appUrl,
    BIGCOMMERCE_API_ORIGIN: origin,
    BIGCOMMERCE_LOGIN_ORIGIN: origin,
    ALLOW_PRIVATE_NETWORK: '1',
  })
  let isAway = false
  const asking: Transport = { send: (request) => direct.send(isAway ? { ...request, url: request.url.replace(origin, nobody) } : request) }
  const parts = await openComposition(environment, client.folder, { clock, log, transport: asking })
  const server = createServer(parts).listen(0, '127.0.0.1')
  await once(server, 'listening')
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const get = (address: string, init: RequestInit = {}) => fetch(reached(new URL(address, appUrl).href), { redirect: 'manual', ...init })
  const act = (of: string, action: string, input: object = {}) =>
    fetch(`${origin}/_control/stores/${of}/app/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    }).then(async (reply) => ((await reply.json()) as { result: unknown }).result)
  return {
    parts,
    bigcommerce,
    origin,
    clock,
    /** Whether BigCommerce answers nothing to the app. */
    bigcommerceAway: (yes: boolean) => {
      isAway = yes
    },
    prisma: database.prisma,
    database: database.proxy,
    encryptionKeys: database.encryptionKeys,
    /** Every log line so far. */
    log: () => lines.join(''),
    get,
    /** Something that happens between a store and the app, by the simulator's control API. */
    act,
    /** The address that a control panel frames after Install, with a fresh code. */
    installUrl: async (of = store, user?: string) => String(await act(of, 'install', user ? { user } : {})),
    install: async (of = store, user?: string) => get(String(await act(of, 'install', user ? { user } : {}))),
    /** The app as the control panel opens it. */
    launch: async (of = store, place: { readonly user?: string; readonly path?: string } = {}) =>
      get(bigcommerce.launch(of, clientId, place)),
    /** Another person who works at a store's control panel; their id. */
    addUser: async (email: string, of = store): Promise<string> =>
      String((await bigcommerce.store(of).command((context) => addUser(context, { email }))).id),
    api: (token: string, screen: string, init: RequestInit = {}) =>
      get(`/api/${screen}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } }),
    /** What BigCommerce has sent to /webhooks so far. */
    sentWebhooks: async (): Promise<readonly TransportRequest[]> => {
      await bigcommerce.deliverDueWebhooks()
      return sent
    },
    post: (headers: Readonly<Record<string, string>>, body: string) =>
      get('/webhooks', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await parts.close()
      await bigcommerce.close()
      await direct.close()
      await database.close()
      client.remove()
    },
  }
}
export type OpenApp = Awaited<ReturnType<typeof openApp>>

export interface PageSession {
  readonly token: string
  readonly screen: string
  readonly sdkUrl: string
  readonly storeAdminUrl: string
}

/** What the page tells its client; throws where it is no page of the app. */
export async function sessionIn(page: Response): Promise<PageSession> {
  const html = await page.text()
  const [, json] = /<script type="application\/json" id="session">(.*?)<\/script>/.exec(html) ?? []
  if (!json) throw new Error(`No session in a page of ${page.status}: ${html.replace(/<style.*?<\/style>/s, '')}`)
  return JSON.parse(json)
}

/** The headers of the hooks that the app made in a store. */
export const hookHeaders = (of = store, by = secret) => webhookSecretHeaders(of, by)
