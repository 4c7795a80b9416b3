import type { Transport } from '@connect/core'
import { neededScopes, neededTopics } from '@connect/shopify'
import {
  createSimulatedShopify,
  inProcessTransport,
  type ProductPlan,
  type RegisteredApp,
  type SimulatedShopify,
  seedLarge,
  stockProduct,
} from '@connect/simulators/shopify'
import { memoryDocumentStore } from '@connect/simulators/world'
import type { VirtualTime } from './virtual-time.ts'

export const shopDomain = 'demo.myshopify.com'
export const shopOrigin = 'http://shopify.test'
export const webhookUrl = 'http://app.test/webhooks'

/** Our app as its configuration file declares it. */
export const app: RegisteredApp = {
  clientId: 'app-1',
  clientSecret: 'hush',
  scopes: [...Object.keys(neededScopes), 'read_third_party_fulfillment_orders'],
  webhooks: [{ topics: [...neededTopics, 'customers/data_request', 'customers/redact', 'shop/redact'], uri: webhookUrl }],
  applicationUrl: 'http://app.test',
}

/** A Shopify in this thread with one shop, three locations and shipping methods; our app is installed. */
export interface OpenShop {
  readonly platform: SimulatedShopify
  readonly transport: Transport
}

export interface ShopSeed {
  readonly products?: readonly ProductPlan[]
  /** Plain variants and orders by the thousand. */
  readonly large?: { readonly variants: number; readonly orders: number }
}

/** `door` gets the webhooks. */
export async function openShop(time: VirtualTime, seed: ShopSeed, door: Transport): Promise<OpenShop> {
  const platform = await createSimulatedShopify({
    ...time,
    store: memoryDocumentStore(),
    transport: door,
    apps: [app],
    shops: [{ domain: shopDomain, installed: [app.clientId] }],
  })
  await platform.shop(shopDomain).command((context) => {
    seedLarge(context, seed.large ?? { variants: 0, orders: 0 })
    for (const product of seed.products ?? []) stockProduct(context, product)
  })
  // Nobody waits in vain here: time passes only while somebody works.
  const patient = { sleep: () => new Promise<void>(() => {}) }
  return { platform, transport: inProcessTransport(platform, patient) }
}
