import { id } from '@connect/core'
import { createPace, createShopify, type ShopifyOptions } from '@connect/shopify'
import { type ProductPlan, RETAIL, type SimulatedShopify, WAREHOUSE } from '@connect/simulators/shopify'
import { silent } from '../silent.ts'
import type { SideOptions, StoreSide } from '../store-side.ts'
import { openAccess } from './access.ts'
import { type GraphqlCounter, graphqlCounter } from './graphql-counts.ts'
import { openShop, shopOrigin } from './open-shop.ts'
import { registeredApp, webhookUrl } from './registered-app.ts'
import { type ShopDesk, shopDesk } from './shop-desk.ts'
import { shopFaults } from './shop-faults.ts'
import { type ShopSignals, shopSignals } from './shop-signals.ts'
import { stockedProducts } from './stocked-products.ts'
import { wordsOf } from './store-desk.ts'

export interface ShopifySide extends StoreSide {
  /** The admin in Shopify's own words. */
  readonly shop: ShopDesk & { readonly faults: SimulatedShopify['faults'] }
  readonly signals: ShopSignals
  readonly calls: GraphqlCounter
}

export interface ShopifySideOptions extends SideOptions {
  /** Products that need more than a SKU and a number. */
  readonly products?: readonly ProductPlan[]
  readonly walk?: NonNullable<ShopifyOptions['walk']>
  /** How the shop counts what a query costs: by its curve, or by the old, strict rule, with the bucket that belonged to it. */
  readonly costModel?: 'curve' | 'linear'
}

/** A Shopify of one shop, and our app as apps/shopify has it. */
export async function shopifySide(options: ShopifySideOptions): Promise<ShopifySide> {
  const { time, which } = options
  const { clock, random, timer } = time
  const domain = which === 1 ? 'demo.myshopify.com' : `demo-${which}.myshopify.com`
  const products = [...stockedProducts(options.stock), ...(options.products ?? [])]
  const opened = await openShop(domain, time, { products, ...(options.large ? { large: options.large } : {}) }, options.door)
  const { platform, transport } = opened
  const shop = shopDesk(opened, time)
  const access = openAccess(domain, clock)
  const calls = graphqlCounter(platform)
  const stockFigure = options.decrementsAt === 'shipment' ? 'on_hand' : 'available'
  if (options.costModel === 'linear')
    await shop.command('changeBehaviour', { costModel: 'linear', bucket: { maximumAvailable: 1000, restoreRate: 50 } })
  return {
    platform: 'shopify',
    storeKey: domain,
    storeName: 'Ember & Tide',
    origin: shopOrigin,
    transport,
    places: { main: id(WAREHOUSE), other: id(RETAIL) },
    overTwoPages: 520,
    silenceCounts: 0,
    shop: { ...shop, faults: platform.faults },
    desk: wordsOf(shop, stockFigure),
    faults: shopFaults(platform.faults),
    signals: shopSignals(platform, domain, random),
    app: {
      open: (line) => access.grant(shop.sessionToken(), line),
      forget: access.forget,
      install: () => shop.app('install'),
      uninstall: () => shop.app('uninstall'),
      revoke: () => shop.app('revokeTokens'),
      permission: 'read_orders',
      withhold: (permission) => shop.app('changeScopes', { scopes: registeredApp.scopes.filter((scope) => scope !== permission) }),
      breakSubscriptions: async () => {
        // Somebody subscribes this one shop to what the app's configuration file names for all: everything would come twice.
        await access.call(transport, subscribe, { topic: 'ORDERS_UPDATED', uri: webhookUrl })
      },
    },
    marks: { 'reading orders': 'orders(', 'setting levels': 'InventorySet', 'recording shipments': 'fulfillmentCreate' },
    process: (line) => {
      const pace = createPace(clock, timer)
      return async () =>
        createShopify({
          shop: domain,
          adminOrigin: shopOrigin,
          transport: line,
          clock,
          random,
          timer,
          log: silent,
          pace,
          accessToken: (call) => access.token(line, call?.refused),
          settings: { stockFigure },
          walk: options.walk ?? 'auto',
        })
    },
    calls,
    misbehave: async (draw) => {
      const behaviour = draw ? { searchLag: draw() < 0.5 ? 0 : 120_000, webhookDisorder: draw() < 0.5 } : { searchLag: 0 }
      await shop.command('changeBehaviour', behaviour)
    },
    catchUp: () => platform.catchUp(),
  }
}

const subscribe = `mutation Subscribe($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`
