import { describe, expect, test } from 'vitest'
import { type InventoryItem, type InventoryLevel, KIND, type Product, type Variant } from '../model/catalogue.ts'
import type { FulfillmentOrder, Order } from '../model/orders.ts'
import { displayFulfillmentStatus } from '../orders/display-status.ts'
import { ask } from '../tests/ask.ts'
import { seedLarge } from './seed-large.ts'
import { seedShop } from './seed-shop.ts'
import { openEmptyShop, type SmallShop } from './small-shop.ts'

async function seeded(): Promise<SmallShop> {
  const shop = await openEmptyShop()
  await shop.context.world.transact(() => seedShop(shop.context))
  return shop
}

const all = <T>(shop: SmallShop, kind: string): T[] => [...shop.context.world.collection<T>(kind).values()]

describe('the seeded shop', () => {
  test('has about 200 variants in about 60 products, and 60 orders', async () => {
    const shop = await seeded()
    expect(all(shop, KIND.variant).length).toBeGreaterThan(180)
    expect(all(shop, KIND.product).length).toBeGreaterThan(55)
    expect(all(shop, KIND.order)).toHaveLength(60)
    expect(all(shop, KIND.location)).toHaveLength(3)
  })

  test('is the same shop every time', async () => {
    const [one, other] = [await seeded(), await seeded()]
    for (const kind of Object.values(KIND)) expect(all(one, kind)).toEqual(all(other, kind))
  })

  test('tells nobody of its past, and is not seeded twice', async () => {
    const shop = await seeded()
    expect(shop.told).toEqual([])
    expect(() => seedShop(shop.context)).toThrow('small.myshopify.com has products already; seed an empty shop')
  })

  test('has SKUs that do not identify: none, twice the same, the same but for case', async () => {
    const skus = all<Variant>(await seeded(), KIND.variant).map((variant) => variant.sku)
    expect(skus.filter((sku) => sku === null).length).toBeGreaterThan(1)
    expect(skus.filter((sku) => sku === 'EN-MUG12-CRM')).toHaveLength(2)
    expect(skus).toEqual(expect.arrayContaining(['EN-BOWL-CRM', 'en-bowl-crm']))
  })

  test('has gift cards, untracked items, things that do not ship, bundles, one shared item, and products not for sale', async () => {
    const shop = await seeded()
    const products = all<Product>(shop, KIND.product)
    const variants = all<Variant>(shop, KIND.variant)
    const items = all<InventoryItem>(shop, KIND.inventoryItem)
    expect(products.some((product) => product.isGiftCard)).toBe(true)
    expect(new Set(products.map((product) => product.status))).toEqual(new Set(['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED']))
    expect(items.some((item) => !item.tracked) && items.some((item) => !item.requiresShipping)).toBe(true)
    expect(variants.filter((variant) => variant.requiresComponents)).toHaveLength(2)
    expect(variants.length - new Set(variants.map((variant) => variant.inventoryItemId)).size).toBe(1)
  })

  test('has orders in every state a warehouse meets', async () => {
    const shop = await seeded()
    const orders = all<Order>(shop, KIND.order)
    const states = new Set(orders.map((order) => displayFulfillmentStatus(shop.context, order)))
    expect(states).toEqual(new Set(['FULFILLED', 'PARTIALLY_FULFILLED', 'UNFULFILLED', 'ON_HOLD', 'SCHEDULED']))
    const money = new Set(orders.map((order) => order.financialStatus))
    expect(money).toEqual(new Set(['PAID', 'PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'PARTIALLY_REFUNDED', 'REFUNDED']))
    const methods = new Set(all<FulfillmentOrder>(shop, KIND.fulfillmentOrder).map((one) => one.methodType))
    expect(methods).toEqual(new Set(['SHIPPING', 'PICK_UP', 'LOCAL', 'NONE']))
    expect(orders.some((order) => order.fulfillmentOrderIds.length === 3)).toBe(true)
    expect(orders.some((order) => order.shippingAddress === null)).toBe(true)
    expect(orders.some((order) => order.shippingAddress?.countryCode === 'IE' && order.shippingAddress.zip === null)).toBe(true)
    for (const state of ['test', 'edited'] as const) expect(orders.some((order) => order[state])).toBe(true)
    expect(orders.some((order) => order.cancelledAt !== null)).toBe(true)
  })

  test('adds up: what is promised at a place is what its unfinished fulfilment orders still have to send', async () => {
    const shop = await seeded()
    const promised = new Map<string, number>()
    for (const one of all<FulfillmentOrder>(shop, KIND.fulfillmentOrder)) {
      if (one.status === 'CLOSED' || one.status === 'CANCELLED') continue
      const order = shop.context.world.collection<Order>(KIND.order).get(one.orderId)
      for (const line of one.lines) {
        const itemId = order?.lines.find((each) => each.id === line.lineItemId)?.inventoryItemId
        const key = `${itemId}|${one.locationId}`
        promised.set(key, (promised.get(key) ?? 0) + line.remainingQuantity)
      }
    }
    const levels = all<InventoryLevel>(shop, KIND.inventoryLevel)
    expect(levels.filter((level) => level.committed !== (promised.get(level.id) ?? 0))).toEqual([])
    expect(levels.reduce((sum, level) => sum + level.committed, 0)).toBeGreaterThan(50)
  })

  test('can be read by an app from end to end without an error', async () => {
    const shop = await seeded()
    const query = `{ orders(first: 100) { nodes { name displayFulfillmentStatus shippingAddress { name zip countryCodeV2 } shippingLine { title code }
      currentTotalPriceSet { shopMoney { amount } }
      lineItems(first: 20) { nodes { name sku unfulfilledQuantity variant { id sku } } }
      fulfillmentOrders(first: 5) { nodes { status supportedActions { action } assignedLocation { name } deliveryMethod { methodType }
        lineItems(first: 20) { nodes { remainingQuantity lineItem { id } } } } }
      fulfillments(first: 5) { name trackingInfo { number url } } refunds(first: 5) { id refundLineItems(first: 5) { nodes { quantity } } } } } }`
    const { data, errors } = await ask(shop, query)
    expect(errors).toEqual([])
    expect(data.orders.nodes).toHaveLength(60)
  })
})

test('a large shop has as many variants with cost and stock, and open orders, as were asked for', async () => {
  const shop = await openEmptyShop()
  await shop.context.world.transact(() => seedLarge(shop.context, { variants: 1_005, orders: 120 }))
  expect(all(shop, KIND.variant)).toHaveLength(1_005)
  expect(all<InventoryItem>(shop, KIND.inventoryItem).every((item) => item.unitCost !== null)).toBe(true)
  const orders = all<Order>(shop, KIND.order)
  expect(orders).toHaveLength(120)
  expect(orders.every((order) => order.routedAt !== null && order.closedAt === null && order.fulfillmentOrderIds.length === 1)).toBe(true)
})
