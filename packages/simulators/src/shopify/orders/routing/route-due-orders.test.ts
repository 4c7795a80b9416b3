import { describe, expect, test } from 'vitest'
import { cancelOrder, holdOrder, placeOrder, runDueWork } from '../../commands/index.ts'
import { openSmallShop } from '../../seed/small-shop.ts'
import { ask } from '../../tests/ask.ts'
import { orderOf } from '../documents.ts'
import { changeOrderSettings } from '../settings.ts'

const FULFILLMENT_ORDERS = `query ($id: ID!) { order(id: $id) { fulfillmentOrders(first: 5) { nodes { id status } } } }`

describe('the routing delay', () => {
  test('an order has no fulfilment orders until the background job routed it', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }] })
    shop.pass(1_999)
    runDueWork(shop.context)
    const before = await ask(shop, FULFILLMENT_ORDERS, { id: order.id })
    expect(before.data.order.fulfillmentOrders.nodes).toEqual([])
    const list = await ask(shop, '{ fulfillmentOrders(first: 5) { nodes { id } } }')
    expect(list.data.fulfillmentOrders.nodes).toEqual([])
    shop.pass(1)
    expect(runDueWork(shop.context).routed).toEqual([order.id])
    const after = await ask(shop, FULFILLMENT_ORDERS, { id: order.id })
    expect(after.data.order.fulfillmentOrders.nodes).toMatchObject([{ status: 'OPEN' }])
  })

  test('routing tells order_routing_complete for each fulfilment order and marks the order as updated', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }, { sku: 'KETTLE' }] })
    shop.told.length = 0
    shop.pass(5_000)
    runDueWork(shop.context)
    const routed = orderOf(shop.context, order.id)
    expect(shop.told.filter((event) => event.topic === 'fulfillment_orders/order_routing_complete').map((event) => event.payload)).toEqual(
      routed.fulfillmentOrderIds.map((id) => ({ fulfillment_order: { id, status: 'open' } })),
    )
    expect(shop.told.at(-1)?.topic).toBe('orders/updated')
    expect(routed.updatedAt).toBe('2026-11-20T10:00:05Z')
  })

  test('is a setting of the shop, and nothing at all when it is 0', async () => {
    const shop = await openSmallShop()
    changeOrderSettings(shop.context, { routingDelayMs: 0 })
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }] })
    expect(order.routedAt).not.toBeNull()
  })

  test('an order cancelled before it was routed never gets fulfilment orders', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS', quantity: 2 }] })
    cancelOrder(shop.context, { order: order.name })
    shop.pass(60_000)
    runDueWork(shop.context)
    const { data } = await ask(shop, FULFILLMENT_ORDERS, { id: order.id })
    expect(data.order.fulfillmentOrders.nodes).toEqual([])
    expect(shop.stock('BEANS')).toEqual({ available: 40, committed: 0, onHand: 40 })
    expect(shop.told.some((event) => event.topic.startsWith('fulfillment_orders/'))).toBe(false)
  })

  test('nothing can be held while it is being routed', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }] })
    expect(() => holdOrder(shop.context, { order: order.name })).toThrow('Order #1001 has no fulfilment order with work in it')
  })

  test('a shop that was closed while an order waited routes it when it is opened again', async () => {
    const documents = new Map()
    const shop = await openSmallShop(documents)
    await shop.context.world.transact(() => placeOrder(shop.context, { lines: [{ sku: 'BEANS' }] }))
    const again = await openSmallShop(documents)
    again.pass(60_000)
    expect(runDueWork(again.context).routed).toHaveLength(1)
  })

  test('a paid gift card leaves by itself as soon as the order is routed', async () => {
    const shop = await openSmallShop()
    const { data } = await ask(shop, '{ productVariants(first: 50) { nodes { id product { isGiftCard } } } }')
    const card = data.productVariants.nodes.find((one: { product: { isGiftCard: boolean } }) => one.product.isGiftCard)
    const order = placeOrder(shop.context, { lines: [{ variantId: card.id }, { sku: 'BEANS' }], routingDelayMs: 0 })
    expect(order.lines.map((line) => line.fulfilledQuantity)).toEqual([1, 0])
  })

  test('a fulfilment order scheduled for later opens when its day comes', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }], fulfillAt: '2026-11-21T08:00:00Z', routingDelayMs: 0 })
    const before = await ask(shop, `query ($id: ID!) { order(id: $id) { displayFulfillmentStatus } }`, { id: order.id })
    expect(before.data.order.displayFulfillmentStatus).toBe('SCHEDULED')
    shop.pass(22 * 3_600_000)
    expect(runDueWork(shop.context).opened).toHaveLength(1)
    expect(shop.told.at(-1)).toMatchObject({ topic: 'fulfillment_orders/scheduled_fulfillment_order_ready' })
    const after = await ask(shop, FULFILLMENT_ORDERS, { id: order.id })
    expect(after.data.order.fulfillmentOrders.nodes).toMatchObject([{ status: 'OPEN' }])
  })
})
