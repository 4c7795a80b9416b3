import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport } from '@connect/http'
import { streamLog, systemClock, systemRandom, systemTimer } from '@connect/http/system'
import { createSimulatedShopify, type SimulatedShopify, seedNewcomer } from '@connect/simulators/shopify'
import { memoryDocumentStore } from '@connect/simulators/world'
import { buildClients } from '../../apps/sandbox/src/bundles/clients.ts'
import { answerShopifyPages } from '../../apps/sandbox/src/stores/pages.ts'

const clientId = 'shelves-client'
const clientSecret = 'shelves-secret'

/** A platform with the admin, two stores, and an app of a few lines on another host, to try what any app may do in the admin. */
export interface AdminBench {
  readonly admin: string
  readonly app: string
  readonly platform: SimulatedShopify
  /** The id tokens the app was sent, as claims; forged ones are not among them. */
  readonly tokens: readonly Claims[]
  close(): Promise<void>
}
export interface Claims {
  readonly dest: string
  readonly sub: string
  readonly jti: string
}

export async function openAdminBench(): Promise<AdminBench> {
  await buildClients((_title, work) => work(), { only: ['Shopify admin', 'stand-in for App Bridge'] })
  const tokens: Claims[] = []
  const places = { admin: '' }
  const app = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://app.test')
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const claims = claimsOf(bearer ?? url.searchParams.get('id_token') ?? '')
    if (claims && bearer) tokens.push(claims)
    if (url.pathname === '/whoami') {
      response.setHeader('content-type', 'application/json')
      return void response.end(JSON.stringify(claims))
    }
    if (url.pathname === '/stale-once') {
      const stale = tokens.length % 2 === 1
      if (stale) response.setHeader('x-shopify-retry-invalid-session-request', '1')
      return void response.writeHead(stale ? 401 : 200).end('{}')
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page(places.admin))
  })
  const port = await listening(app)
  const platform = await createSimulatedShopify({
    ...{ store: memoryDocumentStore(), clock: systemClock, random: systemRandom, timer: systemTimer },
    transport: createTransport({ allowPrivateNetwork: true, log: streamLog('bench', 'error'), userAgent: 'bench' }),
    apps: [
      {
        ...{
          clientId,
          clientSecret,
          name: 'Shelves',
          handle: 'shelves',
          tagline: 'Counts what lies on your shelves.',
          scopes: ['read_products', 'write_inventory', 'read_orders'],
        },
        ...{ webhooks: [], applicationUrl: `http://127.0.0.1:${port}/app` },
      },
    ],
    shops: [{ domain: 'kontor-tea.myshopify.com', installed: [clientId] }, { domain: 'other.myshopify.com' }],
    pages: answerShopifyPages,
  })
  await platform.shop('kontor-tea.myshopify.com').command(seedNewcomer)
  places.admin = `http://localhost:${await platform.listen(0)}`
  return {
    ...{ admin: places.admin, app: `http://127.0.0.1:${port}`, platform, tokens },
    close: async () => {
      app.closeAllConnections()
      await new Promise((resolve) => app.close(resolve))
      await platform.close()
    },
  }
}

function claimsOf(token: string): Claims | null {
  const [header, claims, signature] = token.split('.')
  const right = createHmac('sha256', clientSecret).update(`${header}.${claims}`).digest('base64url')
  return signature === right ? (JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as Claims) : null
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** `/app/plain/...` has no router of its own: its pages are loaded. */
const page = (admin: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Shelves</title><link rel="icon" href="data:,">
<meta name="shopify-api-key" content="${clientId}">
<script src="${admin}/app-bridge.js"></script></head>
<body style="font-family: system-ui; padding: 16px">
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/orders">Picking</a><a href="/app/settings?tab=units">Units</a><a href="/app/plain/list">Plain</a></ui-nav-menu>
<ui-title-bar title="Overview"><button variant="primary" id="count">Count now</button></ui-title-bar>
<main><h2 id="place"></h2><p id="said" role="status"></p>
<form data-save-bar id="units"><label>Unit <input name="unit" value="EA"></label></form>
<ui-save-bar id="bar"><button variant="primary" id="keep">Keep</button><button id="drop">Drop</button></ui-save-bar>
<ui-modal id="ask"><p>Really empty the shelf?</p><ui-title-bar title="Empty shelf"><button variant="primary" id="yes">Empty it</button></ui-title-bar></ui-modal>
<a href="shopify://admin/products" target="_top">Store’s products</a>
<button onclick="window.open('shopify://admin/orders', '_top')">Store’s orders</button></main>
<script>
  const byId = (id) => document.getElementById(id)
  const say = (text) => { byId('said').textContent = text }
  const show = () => { byId('place').textContent = 'At ' + location.pathname }
  addEventListener('popstate', show)
  if (!location.pathname.startsWith('/app/plain')) document.addEventListener('shopify:navigate', (event) => {
    history.pushState({}, '', event.target.getAttribute('href')); show()
  })
  byId('units').addEventListener('submit', (event) => { event.preventDefault(); say('Saved ' + new FormData(event.target).get('unit')) })
  byId('keep').addEventListener('click', () => { say('Kept'); shopify.saveBar.hide('bar') })
  byId('drop').addEventListener('click', () => { say('Dropped'); shopify.saveBar.hide('bar') })
  byId('count').addEventListener('click', () => say('Counted'))
  byId('yes').addEventListener('click', () => { say('Emptied'); shopify.modal.hide('ask') })
  show()
</script></body></html>`
