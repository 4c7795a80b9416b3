import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Transport, TransportRequest } from '@connect/core'
import { systemClock, systemRandom, systemTimer } from '@connect/http'
import { complianceTopics, neededScopes } from '@connect/shopify'
import { createSimulatedShopify } from '@connect/simulators/shopify'
import { memoryDocumentStore } from '@connect/simulators/world'
import { appDatabase, storedIn } from '@connect/store-app/testing'
import type { TestDatabase } from '@connect/testing/postgres'
import { runApp } from './running-app.ts'

export const clientId = 'app-under-test'
export const secret = `shpss_${randomBytes(16).toString('hex')}`
export const shop = 'harbor.myshopify.com'
export const otherShop = 'elsewhere.myshopify.com'

/** The app's own process on a database of its own, before a simulated Shopify over HTTP. Webhooks go out when they are told to. */
export async function openApp(test: TestDatabase) {
  const database = await appDatabase(test)
  const webhooks: TransportRequest[] = []
  // Kept rather than sent: a test decides when, and in which order, they arrive.
  const transport: Transport = {
    send: async (request) => {
      webhooks.push(request)
      return { status: 200, headers: {}, text: async () => '', stream: async function* () {} }
    },
  }
  const shopify = await createSimulatedShopify({
    store: memoryDocumentStore(),
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    transport,
    apps: [
      {
        clientId,
        clientSecret: secret,
        scopes: Object.keys(neededScopes),
        webhooks: [
          { topics: ['orders/create', 'app/uninstalled', 'app/scopes_update', ...complianceTopics], uri: 'http://app.test/webhooks' },
        ],
      },
    ],
    shops: [
      { domain: shop, installed: [clientId] },
      { domain: otherShop, installed: [clientId] },
    ],
  })
  const shopifyPort = await shopify.listen(0)
  const { encryptionKeys } = database
  const app = await runApp({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: encryptionKeys,
    SHOPIFY_API_KEY: clientId,
    SHOPIFY_API_SECRET: secret,
    SHOPIFY_APP_URL: 'https://app.example',
    SHOPIFY_ADMIN_ORIGIN: `http://127.0.0.1:${shopifyPort}`,
    ALLOW_PRIVATE_NETWORK: '1',
  })
  const post = (headers: Readonly<Record<string, string>>, body: string): Promise<Response> =>
    fetch(`${app.url}/webhooks`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  return {
    app,
    shopify,
    adminOrigin: `http://127.0.0.1:${shopifyPort}`,
    prisma: database.prisma,
    database: database.proxy,
    /** Delivers a request of Shopify's to where the app really listens. */
    deliver: ({ headers, body }: TransportRequest) => post(headers, String(body)).then(({ status }) => status),
    /** What Shopify wants to send now. */
    webhooksOf: async (topic: string): Promise<readonly TransportRequest[]> => {
      await shopify.deliverDueWebhooks()
      return webhooks.filter((request) => request.headers['x-shopify-topic'] === topic)
    },
    post,
    /** As the Shopify admin frames it; `place` is a screen's path. */
    openPage: (token: string, { place = '/app', of = shop }: { readonly place?: string; readonly of?: string } = {}) =>
      fetch(`${app.url}${place}?${framed(of, token)}`, { headers: browser, redirect: 'manual' }),
    /** As the page asks, once it is open: App Bridge adds the token. */
    ask: (token: string, init: RequestInit & { readonly place?: string } = {}) =>
      fetch(`${app.url}${init.place ?? '/app?_data=routes%2Fapp'}`, {
        redirect: 'manual',
        ...init,
        headers: { ...browser, authorization: `Bearer ${token}`, ...init.headers },
      }),
    sessionToken: (of = shop) => shopify.sessionToken(of, clientId),
    secrets: [secret, encryptionKeys.slice(encryptionKeys.indexOf(':') + 1)],
    encryptionKeys,
    close: async () => {
      await app.stop()
      await shopify.close()
      await database.close()
    },
  }
}
export type OpenApp = Awaited<ReturnType<typeof openApp>>

/** The library turns bots away, and takes whatever does not say that it is a browser for one. */
export const browser = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}

function framed(of: string, token: string): URLSearchParams {
  const host = Buffer.from(`admin.shopify.com/store/${of.replace('.myshopify.com', '')}`).toString('base64')
  return new URLSearchParams({ embedded: '1', shop: of, host, ...(token ? { id_token: token } : {}) })
}

/** A webhook as Shopify would sign it. */
export function webhook(topic: string, payload: unknown, changes: Readonly<Record<string, string>> = {}) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const headers = {
    'x-shopify-topic': topic,
    'x-shopify-shop-domain': shop,
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-triggered-at': new Date().toISOString(),
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    ...changes,
  }
  return { headers, body }
}

export const stored = ({ prisma }: OpenApp) => storedIn(prisma)
