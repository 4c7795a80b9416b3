import type { Clock, Random, Timer, Transport } from '@connect/core'
import { type DocumentStore, World } from '../../world/index.ts'
import type { RegisteredApp } from '../auth/app.ts'
import { installApp, installed } from '../auth/install.ts'
import { mintSessionToken } from '../auth/session-token.ts'
import { changeShopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import { FaultPanel } from '../faults/panel.ts'
import type { ShopSettings } from '../model/shop.ts'
import { type DeliverySummary, deliverDue } from '../webhooks/deliver.ts'
import { allResolvers } from './all-resolvers.ts'
import { CallLog } from './call-log.ts'
import type { Deployment } from './deployment.ts'
import { catchUp } from './due-work.ts'
import type { ServerRequest, ServerResponse } from './http.ts'
import { listenOn } from './listen.ts'
import { partition } from './partition.ts'
import { route } from './route.ts'
import { Shop } from './shop.ts'

export interface SimulatedShopifyOptions {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  /** How webhooks leave. */
  readonly transport: Transport
  readonly apps: readonly RegisteredApp[]
  readonly shops: readonly ShopOptions[]
  /** What a person's browser asks for; undefined is for the platform to answer. */
  readonly pages?: (request: ServerRequest) => Promise<ServerResponse | undefined>
}

export interface ShopOptions {
  /** `demo.myshopify.com` */
  readonly domain: string
  readonly settings?: Partial<ShopSettings>
  /** Client ids of the apps a new shop has from the start; an app that was uninstalled stays so. */
  readonly installed?: readonly string[]
}

export interface SimulatedShopify {
  readonly deployment: Deployment
  /** Throws where there is no such shop. */
  shop(domain: string): Shop
  context(domain: string): ShopContext
  readonly faults: FaultPanel
  readonly calls: CallLog
  handle(request: ServerRequest): Promise<ServerResponse>
  /** Listens and works off what is due in the background; resolves with the port. */
  listen(port: number, host?: string): Promise<number>
  /** Attempts every webhook that is due, in every shop; repeats until none is. */
  deliverDueWebhooks(): Promise<DeliverySummary>
  /** What shops do by themselves and is due: routing, scheduled work, bulk operations. */
  catchUp(): Promise<void>
  /** What the shop's admin gives an embedded page. */
  sessionToken(domain: string, clientId: string): string
  close(): Promise<void>
}

const BEAT = 250

/** A platform with some shops: its state is in the store, stored before any reply, and comes back from there. */
export async function createSimulatedShopify(options: SimulatedShopifyOptions): Promise<SimulatedShopify> {
  const { clock, random, timer, apps, transport } = options
  const parts = await partition(options.store)
  const shops = new Map<string, Shop>()
  for (const { domain } of options.shops) shops.set(domain, new Shop(domain, await World.open(parts.part(domain)), { clock, random, apps }))
  const faults = new FaultPanel(await World.open(parts.part('_faults')), clock, random)
  const calls = new CallLog()
  const deployment: Deployment = { shops, apps, resolvers: allResolvers(), faults, calls, clock, random, timer, transport }
  for (const shop of options.shops) await setUp(deployment, shop)
  const ending = new AbortController()
  const closers: (() => Promise<void>)[] = []
  const find = (domain: string) => shops.get(domain) ?? missing(domain)
  const handle = async (request: ServerRequest) => (await options.pages?.(request)) ?? route(deployment, request)
  const each = async (work: (shop: Shop) => Promise<unknown>) => {
    for (const shop of shops.values()) await work(shop)
  }
  return {
    deployment,
    shop: find,
    context: (domain) => find(domain).context(),
    faults,
    calls,
    handle,
    listen: async (port, host = '127.0.0.1') => {
      const server = await listenOn(handle, port, host)
      closers.push(() => server.close())
      const background = beat(timer, ending.signal, async () => {
        await each((shop) => catchUp(deployment, shop))
        await each((shop) => deliverDue(deployment, shop, transport))
      })
      closers.push(() => background)
      return server.port
    },
    deliverDueWebhooks: () => deliverAll(deployment, transport),
    catchUp: () => each((shop) => catchUp(deployment, shop)),
    sessionToken: (domain, clientId) =>
      mintSessionToken(find(domain).context(), apps.find((app) => app.clientId === clientId) ?? missing(clientId)),
    close: async () => {
      ending.abort(new Error('closed'))
      for (const close of closers) await close()
      await each((shop) => shop.world.close())
      await options.store.close()
    },
  }
}

async function setUp(deployment: Deployment, { domain, settings, installed: apps = [] }: ShopOptions): Promise<void> {
  await deployment.shops.get(domain)!.command((context) => {
    if (settings && context.world.collection('shop').size === 0) changeShopSettings(context, settings)
    for (const app of deployment.apps)
      if (apps.includes(app.clientId) && !context.world.collection('installation').has(app.clientId) && !installed(context, app.clientId))
        installApp(context, app)
  })
}

async function deliverAll(deployment: Deployment, transport: Transport): Promise<DeliverySummary> {
  let delivered = 0
  let failed = 0
  for (let round: DeliverySummary | undefined; !round || round.delivered + round.failed > 0; ) {
    round = { delivered: 0, failed: 0 }
    for (const shop of deployment.shops.values()) {
      const one = await deliverDue(deployment, shop, transport)
      round = { delivered: round.delivered + one.delivered, failed: round.failed + one.failed }
    }
    delivered += round.delivered
    failed += round.failed
  }
  return { delivered, failed }
}

async function beat(timer: Timer, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => console.error('The simulated shop could not work off what was due', error))
    await timer.sleep(BEAT, signal).catch(() => {})
  }
}

function missing(name: string): never {
  throw new Error(`The simulated platform knows no ${name}`)
}
