import type { Transport } from '@connect/core'
import {
  createSimulatedShopify,
  inProcessTransport,
  type ProductPlan,
  type SimulatedShopify,
  seedLarge,
  stockProduct,
} from '@connect/simulators/shopify'
import { memoryDocumentStore } from '@connect/simulators/world'
import type { VirtualTime } from '../virtual-time.ts'
import { registeredApp } from './registered-app.ts'

export const shopOrigin = 'http://shopify.test'

/** A Shopify in this thread with one shop, three locations and shipping methods; our app is installed. */
export interface OpenShop {
  readonly domain: string
  readonly platform: SimulatedShopify
  readonly transport: Transport
}

export interface ShopSeed {
  readonly products?: readonly ProductPlan[]
  /** Plain variants and orders by the thousand. */
  readonly large?: { readonly variants: number; readonly orders: number }
}

/** `door` gets the webhooks. */
export async function openShop(domain: string, time: VirtualTime, seed: ShopSeed, door: Transport): Promise<OpenShop> {
  const platform = await createSimulatedShopify({
    ...time,
    store: memoryDocumentStore(),
    transport: door,
    apps: [registeredApp],
    shops: [{ domain, installed: [registeredApp.clientId] }],
  })
  await platform.shop(domain).command((context) => {
    seedLarge(context, seed.large ?? { variants: 0, orders: 0 })
    for (const product of seed.products ?? []) stockProduct(context, product)
  })
  // Nobody waits in vain here: time passes only while somebody works.
  const patient = { sleep: () => new Promise<void>(() => {}) }
  return { domain, platform, transport: inProcessTransport(platform, patient) }
}
