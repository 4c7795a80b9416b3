import { FaultPanel } from '../../server/fault-panel.ts'
import { installed } from '../../server/installation.ts'
import type { PlatformOptions } from '../../server/platform-options.ts'
import { openPlaces, type Served, serve } from '../../server/serve.ts'
import type { RegisteredApp } from '../auth/app.ts'
import { installApp } from '../auth/install.ts'
import { mintSessionToken } from '../auth/session-token.ts'
import { changeShopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import type { ShopFaults } from '../faults/fault.ts'
import type { ShopSettings } from '../model/shop.ts'
import { deliverDue } from '../webhooks/deliver.ts'
import { allResolvers } from './all-resolvers.ts'
import { CallLog } from './call-log.ts'
import type { Deployment } from './deployment.ts'
import { catchUp } from './due-work.ts'
import { route } from './route.ts'
import { Shop } from './shop.ts'

export interface SimulatedShopifyOptions extends PlatformOptions<RegisteredApp> {
  readonly shops: readonly ShopOptions[]
}

export interface ShopOptions {
  /** `demo.myshopify.com` */
  readonly domain: string
  readonly settings?: Partial<ShopSettings>
  /** Client ids of the apps a new shop has from the start; an app that was uninstalled stays so. */
  readonly installed?: readonly string[]
}

export interface SimulatedShopify extends Served {
  readonly deployment: Deployment
  /** Throws where there is no such shop. */
  shop(domain: string): Shop
  context(domain: string): ShopContext
  readonly faults: ShopFaults
  readonly calls: CallLog
  /** What the shop's admin gives an embedded page. */
  sessionToken(domain: string, clientId: string): string
}

/** A platform with some shops: its state is in the store, stored before any reply, and comes back from there. */
export async function createSimulatedShopify(options: SimulatedShopifyOptions): Promise<SimulatedShopify> {
  const { clock, random, timer, apps, transport } = options
  const domains = options.shops.map(({ domain }) => domain)
  const opened = await openPlaces(options.store, domains, (domain, world) => new Shop(domain, world, { clock, random, apps }))
  const shops = opened.places
  const faults: ShopFaults = new FaultPanel('shop', opened.faults, clock, random)
  const calls = new CallLog()
  const deployment: Deployment = { shops, apps, resolvers: allResolvers(), faults, calls, clock, random, timer, transport }
  for (const shop of options.shops) await setUp(deployment, shop)
  const find = (domain: string) => shops.get(domain) ?? missing(domain)
  return {
    ...serve({
      store: options.store,
      timer,
      places: shops,
      pages: options.pages,
      route: (request) => route(deployment, request),
      catchUp: (shop) => catchUp(deployment, shop),
      deliver: (shop) => deliverDue(deployment, shop, transport),
    }),
    deployment,
    shop: find,
    context: (domain) => find(domain).context(),
    faults,
    calls,
    sessionToken: (domain, clientId) =>
      mintSessionToken(find(domain).context(), apps.find((app) => app.clientId === clientId) ?? missing(clientId)),
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

function missing(name: string): never {
  throw new Error(`The simulated platform knows no ${name}`)
}
