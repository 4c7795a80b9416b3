import type { Clock, ProductId, Random, Signal, StorePlatform, Timer, Transport, TransportRequest, VariantId } from '@connect/core'
import { response } from '@connect/http/testing'
import {
  createSimulatedWooCommerce,
  inProcessTransport,
  type SimulatedWooCommerce,
  type SiteContext,
  type SiteProfile,
} from '@connect/simulators/woocommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import { sayHello } from '../install/hello.ts'
import { openWooCommerce } from '../open-woocommerce.ts'
import type { KnownVariant, WooCommerceOptions } from '../options.ts'
import { connectMessage } from '../protocol/documents/messages.ts'
import type { PluginKey, StoreAccess } from '../protocol/store-access.ts'
import { verifySigned } from '../protocol/verify.ts'
import { parsePluginEvents } from '../signals/plugin-events.ts'

export type Way = 'plugin' | 'rest'

/** The adapter in front of the simulated site, in one thread, with a clock that moves only while somebody waits. */
export interface OpenStore {
  readonly store: StorePlatform
  readonly options: WooCommerceOptions
  readonly platform: SimulatedWooCommerce
  /** What the plugin told, of batches that were signed rightly. */
  readonly signals: Signal[]
  /** What a merchant or a shopper does. */
  act<T>(change: (context: SiteContext) => T): Promise<T>
  /** A minute passes, and the site's cron runs. */
  minute(): Promise<void>
  /** Calls since the last count, by operation. */
  calls(): Readonly<Record<string, number>>
}

export async function openStore(
  way: Way,
  fill: (context: SiteContext) => unknown,
  options: Partial<WooCommerceOptions> = {},
  profile: Partial<SiteProfile> = {},
): Promise<OpenStore> {
  let now = Date.parse('2026-11-20T10:00:00Z')
  let drawn = 0
  const clock: Clock = { now: () => now }
  const random: Random = {
    uuid: () => `00000000-0000-4000-8000-${String(++drawn).padStart(12, '0')}`,
    fraction: () => ((drawn++ * 7) % 10) / 10,
  }
  const timer: Timer = {
    sleep: async (milliseconds) => {
      now += milliseconds
    },
  }
  const backend = backendDoor(clock)
  const platform = await createSimulatedWooCommerce({
    store: memoryDocumentStore(),
    clock,
    random,
    // While it listens it looks again and again what is due: that must neither move the clock nor keep everybody else from their turn.
    timer: { sleep: () => new Promise((resolve) => setTimeout(resolve, 50)) },
    transport: backend.transport,
    home: 'https://store.example',
    sites: [
      { path: '', profile, plugin: way === 'plugin', keys: [{ permissions: 'read_write', consumerKey: 'ck_rw', consumerSecret: 'cs_rw' }] },
    ],
  })
  const transport = inProcessTransport(platform, { sleep: () => new Promise(() => {}) })
  const act: OpenStore['act'] = (change) => platform.site('').command(change)
  await act(fill)
  const rest = 'https://store.example/wp-json/'
  backend.open(async (key) => (await sayHello({ rest, key, transport, clock, random, allowPlainHttp: false })).kind === 'proven')
  if (way === 'plugin') await connect(platform)
  const access: StoreAccess =
    way === 'plugin'
      ? { kind: 'plugin', rest, key: backend.key() }
      : { kind: 'rest', rest, consumerKey: 'ck_rw', consumerSecret: 'cs_rw', webhookSecret: 'whsec' }
  const all: WooCommerceOptions = {
    storeKey: 'store.example',
    access: async () => access,
    transport,
    clock,
    random,
    timer,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    allowPlainHttp: false,
    unitCostField: null,
    webhooks: { destination: 'https://backend.example/webhooks/1' },
    outbox: { provenUpTo: async () => backend.provenUpTo() },
    opened: (sealed) => sealed.slice('sealed:'.length),
    known: { variants: async () => new Map() },
    ...options,
  }
  platform.calls.clear()
  return {
    store: await openWooCommerce(all),
    options: all,
    platform,
    signals: backend.signals,
    act,
    minute: async () => {
      now += 60_000
      await platform.runQueue()
    },
    calls: () => {
      const { operations } = platform.calls.summary()
      platform.calls.clear()
      return operations
    },
  }
}

async function connect(platform: SimulatedWooCommerce): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify({ backend: 'https://backend.example', code: 'ABCDE-12345' }))
  const url = 'https://store.example/_control/sites/-/commands/connectPlugin'
  const answer = await platform.handle({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body })
  const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body)
  if (!text.includes('null')) throw new Error(`The plugin could not be connected: ${text}`)
}

/** The doors of a backend that believes nobody: signatures are verified, and a key only counts once its site has proven it. */
function backendDoor(clock: Clock) {
  const signals: Signal[] = []
  const nonces = new Set<string>()
  let held: PluginKey | null = null
  let provenUpTo: string | null = null
  let prove: (key: PluginKey) => Promise<boolean> = async () => false
  const events = async ({ headers, body }: TransportRequest) => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array())
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const judged = await verifySigned(
      { headers: lower, body: bytes, target: '/plugin/events' },
      {
        now: clock.now(),
        secretOf: async (id) => (held?.id === id ? held.secret : null),
        isFresh: async (_, one) => nonces.size < nonces.add(one).size,
      },
    )
    if (judged.kind === 'refused') return response(401, JSON.stringify(judged.refusal))
    const read = parsePluginEvents(bytes, { storeKey: 'store.example', seal: (text) => `sealed:${text}` })
    if (read.kind === 'invalid')
      return response(400, JSON.stringify({ code: 'intellitrack_invalid', message: '', data: { status: 400, ...read } }))
    signals.push(...read.signals)
    if (read.complete) provenUpTo = read.asOf
    return response(200, '{"accepted":true}')
  }
  const transport: Transport = {
    async send(request) {
      if (new URL(request.url).pathname === '/plugin/events') return events(request)
      if (new URL(request.url).pathname !== '/plugin/connect') return response(200, '{"accepted":true}')
      const { key } = connectMessage.parse(JSON.parse(String(request.body)))
      held = (await prove(key)) ? key : null
      return response(
        held ? 200 : 400,
        JSON.stringify(held ? { connected: true, storeKey: 'store.example' } : { code: 'intellitrack_unreachable' }),
      )
    },
  }
  return {
    transport,
    signals,
    provenUpTo: () => provenUpTo,
    key: () => held ?? { id: '', secret: '' },
    open: (proving: typeof prove) => {
      prove = proving
    },
  }
}

/** Everything was imported: what each variant of the site is. */
export async function everythingKnown(store: StorePlatform): Promise<WooCommerceOptions['known']> {
  const known = new Map<VariantId, KnownVariant>()
  for await (const { rows } of store.changedProducts(null, { full: true, withLevels: false }))
    for (const { variantId, productId, kind, stockKey } of rows) known.set(variantId, { productId: productId as ProductId, kind, stockKey })
  return { variants: async (ids) => new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) as KnownVariant] as const] : []))) }
}
