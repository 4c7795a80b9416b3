import { describe, expect, test } from 'vitest'
import { placeOrder } from '../commands/index.ts'
import { numberOf } from '../ids.ts'
import { RETAIL, THIRD_PARTY, WAREHOUSE } from '../seed/locations.ts'
import { openSmallShop } from '../seed/small-shop.ts'
import { fulfillmentOrdersOf } from './documents.ts'

const atOnce = { routingDelayMs: 0 }

describe('placing an order', () => {
  test('gives it the next name, an id beyond 32 bits and orders/create', async () => {
    const shop = await openSmallShop()
    const first = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }] })
    const second = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }] })
    expect([first.name, second.name]).toEqual(['#1001', '#1002'])
    expect(numberOf(first.id)).toBeGreaterThan(2 ** 32)
    const created = shop.told.filter((event) => event.topic === 'orders/create')
    expect(created.map((event) => event.payload['admin_graphql_api_id'])).toEqual([first.id, second.id])
    expect(created[0]?.payload).toMatchObject({
      name: '#1001',
      financial_status: 'paid',
      fulfillment_status: null,
      line_items: [{ sku: 'BEANS' }],
    })
  })

  test('commits stock where it will leave from: available falls, on hand does not', async () => {
    const shop = await openSmallShop()
    placeOrder(shop.context, { lines: [{ sku: 'BEANS', quantity: 5 }] })
    expect(shop.stock('BEANS')).toEqual({ available: 35, committed: 5, onHand: 40 })
    expect(shop.stock('BEANS', RETAIL)).toEqual({ available: 10, committed: 0, onHand: 10 })
  })

  test('counts nothing for an untracked item, and takes it to the place the rest leaves from', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'TOTE', quantity: 3 }, { sku: 'KETTLE' }], ...atOnce })
    expect(fulfillmentOrdersOf(shop.context, order).map((one) => one.locationId)).toEqual([RETAIL])
  })

  test('sells more than there is and shows it as available below zero', async () => {
    const shop = await openSmallShop()
    placeOrder(shop.context, { lines: [{ sku: 'KETTLE', quantity: 6 }] })
    expect(shop.stock('KETTLE', RETAIL)).toEqual({ available: -2, committed: 6, onHand: 4 })
  })

  test('replaces the line of a bundle by its components, which share a group', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'SET', quantity: 3 }] })
    expect(order.lines.map((line) => [line.sku, line.quantity])).toEqual([
      ['BEANS', 6],
      ['FILTERS', 3],
    ])
    expect(order.lines[0]?.group).toMatchObject({ title: 'Starter Set', quantity: 3 })
    expect(order.lines[1]?.group).toEqual(order.lines[0]?.group)
    expect(shop.stock('BEANS').committed).toBe(6)
  })

  test('leaves from one place where one has everything, and from several where none has', async () => {
    const shop = await openSmallShop()
    const together = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }, { sku: 'FILTERS' }], ...atOnce })
    const apart = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }, { sku: 'KETTLE' }, { sku: 'MILL' }], ...atOnce })
    expect(fulfillmentOrdersOf(shop.context, together).map((one) => one.locationId)).toEqual([WAREHOUSE])
    expect(fulfillmentOrdersOf(shop.context, apart).map((one) => one.locationId)).toEqual([WAREHOUSE, RETAIL, THIRD_PARTY])
  })

  test('keeps what needs no shipping in a fulfilment order of its own, delivered by nobody', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }, { sku: 'CLASS' }], ...atOnce })
    const all = fulfillmentOrdersOf(shop.context, order)
    expect(all.map((one) => [one.methodType, one.destination === null])).toEqual([
      ['SHIPPING', false],
      ['NONE', true],
    ])
  })

  test('takes a custom line that is in no catalogue', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ title: 'Engraving', price: '12.00', requiresShipping: false }] })
    expect(order.lines[0]).toMatchObject({ title: 'Engraving', variantId: null, sku: null, requiresShipping: false })
    expect(order.shippingLine).toBeNull()
  })

  test('says which SKU, location or field it could not read', async () => {
    const shop = await openSmallShop()
    expect(() => placeOrder(shop.context, { lines: [{ sku: 'X-1' }] })).toThrow('No variant with SKU "X-1" in small.myshopify.com')
    expect(() => placeOrder(shop.context, { lines: [{ sku: 'BEANS', quantity: -2 }] })).toThrow(
      'placeOrder.lines[0].quantity must be a whole number of at least 1, not -2',
    )
    expect(() => placeOrder(shop.context, { lines: [{ sku: 'BEANS', location: 'Mars' }] })).toThrow('No location "Mars"')
    expect(() => placeOrder(shop.context, { lines: [] })).toThrow('placeOrder.lines must name at least one line')
  })
})
