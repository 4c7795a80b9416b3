import { createWarehouseServer, inProcessTransport as warehouseTransport } from '@connect/app-warehouse/server'
import type { Log, Timer, Transport } from '@connect/core'
import { systemRandom } from '@connect/http'
import { neededScopes, neededTopics } from '@connect/shopify'
import {
  createSimulatedShopify,
  placeOrder,
  type RegisteredApp,
  seedLarge,
  inProcessTransport as shopTransport,
  stockProduct,
  WAREHOUSE,
} from '@connect/simulators/shopify'
import { seedWarehouse } from '@connect/simulators/warehouse'
import { memoryDocumentStore, World } from '@connect/simulators/world'
import type { HandClock } from './hand-clock.ts'

export const storeKey = 'isk_0123456789abcdef0123456789abcdef'
export const shopOrigin = 'http://shopify.test'
export const warehouseUrl = 'http://warehouse.test'
export const app: RegisteredApp = {
  clientId: 'app-1',
  clientSecret: 'hush-hush-hush',
  scopes: [...Object.keys(neededScopes), 'read_third_party_fulfillment_orders'],
  webhooks: [{ topics: [...neededTopics], uri: 'http://app.test/webhooks' }],
  applicationUrl: 'http://app.test',
}

/** Where a customer of these shops may live, as an order is placed with it. */
export const pierRoad = {
  firstName: 'Ann',
  lastName: 'Shore',
  address1: '1 Pier Road',
  city: 'Boston',
  provinceCode: 'MA',
  zip: '02110',
  countryCode: 'US',
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const nobody: Transport = { send: () => Promise.reject(new Error('Nobody answers')) }

/** Simulated shops and one IntelliTrack in this thread: 40 mugs and 100 filters in each shop, no orders. */
export async function openParties(domains: readonly string[], clock: HandClock, timer: Timer) {
  const shopify = await createSimulatedShopify({
    clock,
    timer,
    random: systemRandom,
    store: memoryDocumentStore(),
    transport: nobody,
    apps: [app],
    shops: domains.map((domain) => ({ domain, installed: [app.clientId] })),
  })
  for (const domain of domains)
    await shopify.shop(domain).command((context) => {
      seedLarge(context, { variants: 0, orders: 0 })
      for (const [sku, units] of [['MUG', 40] as const, ['FILTER', 100] as const])
        stockProduct(context, { title: `Product ${sku}`, variants: [{ sku, price: '20.00', cost: '8.50', stock: { [WAREHOUSE]: units } }] })
    })
  const server = await openWarehouseParty(clock, timer)
  const [shops, warehouse] = [shopTransport(shopify, timer), warehouseTransport(server.handle)]
  const transport: Transport = { send: (request) => (request.url.startsWith(shopOrigin) ? shops.send(request) : warehouse.send(request)) }
  return {
    shopify,
    server,
    transport,
    /** Somebody buys, and the shop has routed it to its warehouse. Gives the order's number. */
    buy: async (domain: string, units: Readonly<Record<string, number>>, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
      const lines = Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }))
      const order = await shopify.shop(domain).command((context) => placeOrder(context, { lines, routingDelayMs: 0, ...more } as never))
      clock.pass(5_000)
      await shopify.catchUp()
      return order.name
    },
    pickingOrders: () => [...server.warehouse.tables.orders.values()].filter((one) => one.deletedAt === null),
  }
}

/** One IntelliTrack in this thread, with the Store Key of a web store. */
export async function openWarehouseParty(clock: HandClock, timer: Timer) {
  const world = await World.open(memoryDocumentStore())
  const server = createWarehouseServer({ world, clock, timer, random: systemRandom, log: silent, sendsSignals: false })
  await seedWarehouse(server.warehouse, { password: 'correct horse', storeKeys: [{ name: 'Web store', secret: storeKey }] })
  return server
}
export type Parties = Awaited<ReturnType<typeof openParties>>
