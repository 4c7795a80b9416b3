import { type Transport, TransportError } from '@connect/core'
import {
  changeSite,
  createSimulatedWooCommerce,
  nonceOf,
  type SimulatedWooCommerce,
  sessionCookie,
  userOfRole,
} from '@connect/simulators/woocommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import { newNonce } from '../batteries/plugin/asking.ts'
import { type BackendDouble, backendDouble } from '../batteries/plugin/backend-double.ts'
import type { PluginUnderTest, StoreAnswer } from '../batteries/plugin/under-test.ts'
import { virtualTime } from '../scenario/virtual-time.ts'
import { simulatedDesk } from './desk.ts'

const home = 'https://store.example'
const backendAddress = 'https://backend.example'
/** Milliseconds of a row: a thousand fit into the time of a batch. */
const quick = 5

/** A simulated site with our plugin's twin, connected to a double of the backend. */
export async function openSimulatedPlugin(): Promise<PluginUnderTest> {
  const { clock, timer, random } = virtualTime(7)
  const now = async () => Math.floor(clock.now() / 1000)
  const backend = backendDouble(now)
  const host = await createSimulatedWooCommerce({
    ...{ store: memoryDocumentStore(), clock, random, timer, transport: transportTo(backend), home },
    sites: [{ path: '', plugin: true, profile: { stockRowMs: quick } }],
  })
  const command = (name: string, input: object) => post(host, `/_control/sites/-/commands/${name}`, {}, JSON.stringify(input))
  const store: PluginUnderTest = {
    backend,
    now,
    desk: simulatedDesk(async (name, input) => commanded(await command(name, input)), host),
    get key() {
      if (!backend.key) throw new Error('The store is not connected')
      return backend.key
    },
    send: (route, headers, body) => post(host, `/wp-json/intellitrack/v1/${route}`, headers, body),
    connect: () => page(host, 'POST', { backend: backendAddress, code: newNonce().slice(0, 10) }),
    disconnect: async () => {
      const { status, body } = await page(host, 'DELETE')
      if (status !== 200) throw new Error(`The page answered ${status}: ${body}`)
    },
    pass: async (seconds) => clock.pass(seconds * 1000),
    runScheduler: async () => void (await host.runQueue()),
    slowDown: (productId) =>
      host.site('').command((context) => void changeSite(context, { stockRowMs: productId === null ? quick : 7_500 })),
    close: () => host.close(),
  }
  const { status, body } = await store.connect()
  if (status !== 200) throw new Error(`The store was not connected: ${status} ${body}`)
  return store
}

/** The plugin's page, as the site's administrator uses it. */
async function page(host: SimulatedWooCommerce, method: string, body?: object): Promise<StoreAnswer> {
  const headers = await host.site('').command((context) => {
    const user = userOfRole(context, 'administrator')
    return { cookie: sessionCookie(context, user.login), 'x-wp-nonce': nonceOf(context, user, 'wp_rest') }
  })
  return post(host, '/wp-json/intellitrack/v1/admin/connection', headers, body ? JSON.stringify(body) : '', method)
}

async function post(
  host: SimulatedWooCommerce,
  path: string,
  headers: Readonly<Record<string, string>>,
  text: string,
  method = 'POST',
): Promise<StoreAnswer> {
  const body = new TextEncoder().encode(text)
  const answer = await host.handle({ method, url: `${home}${path}`, headers: { 'content-type': 'application/json', ...headers }, body })
  return { status: answer.status, body: typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body) }
}

function commanded({ status, body }: StoreAnswer): unknown {
  const { result, error } = JSON.parse(body) as { readonly result?: unknown; readonly error?: string }
  if (status !== 200) throw new Error(error ?? body)
  return result
}

function transportTo(backend: BackendDouble): Transport {
  return {
    send: async ({ url, headers, body }) => {
      const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
      const answered = await backend.answer({ path: new URL(url).pathname, headers: lower, body: String(body ?? '') })
      if (!answered) throw new TransportError('The backend is down.', 'no')
      return {
        status: answered.status,
        headers: { 'content-type': answered.type ?? 'application/json' },
        text: async () => answered.body,
        stream: async function* () {
          yield new TextEncoder().encode(answered.body)
        },
      }
    },
  }
}
