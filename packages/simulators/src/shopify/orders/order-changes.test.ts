import { describe, expect, test } from 'vitest'
import {
  cancelOrder,
  changeAddress,
  configureOrders,
  deleteOrder,
  editOrder,
  expirePayment,
  fulfilByHand,
  markPaid,
  placeOrder,
  refundLines,
  reopen,
  voidPayment,
} from '../commands/index.ts'
import { numberOf } from '../ids.ts'
import type { Order } from '../model/orders.ts'
import { openSmallShop, type SmallShop } from '../seed/small-shop.ts'
import { ask } from '../tests/ask.ts'
import { fulfillmentOrdersOf, orderOf } from './documents.ts'

const place = (shop: SmallShop, quantity = 1, more: object = {}) =>
  placeOrder(shop.context, { lines: [{ sku: 'BEANS', quantity }], routingDelayMs: 0, ...more })
const work = (shop: SmallShop, order: Order) => fulfillmentOrdersOf(shop.context, orderOf(shop.context, order.id))
const left = (shop: SmallShop, order: Order) =>
  work(shop, order).map((one) => [one.status, one.lines.map((line) => line.remainingQuantity)])
const told = (shop: SmallShop, topic: string) => shop.told.filter((event) => event.topic === topic).map((event) => event.payload)
const quantities = (shop: SmallShop, order: Order) =>
  orderOf(shop.context, order.id).lines.map((line) => [line.sku, line.quantity, line.currentQuantity])

describe('editing an order', () => {
  test('fewer units shrink the fulfilment order, which keeps its id, and give the stock back', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 5)
    const id = work(shop, order)[0]?.id
    const edited = editOrder(shop.context, { order: order.name, quantities: [{ sku: 'BEANS', quantity: 2 }] })
    expect(edited.edited).toBe(true)
    expect(quantities(shop, order)).toEqual([['BEANS', 5, 2]])
    expect(work(shop, order).map((one) => [one.id, one.lines[0]?.totalQuantity])).toEqual([[id, 2]])
    expect(shop.stock('BEANS')).toEqual({ available: 38, committed: 2, onHand: 40 })
    const removals = [{ id: numberOf(order.lines[0]?.id ?? ''), delta: 3 }]
    expect(told(shop, 'orders/edited')).toMatchObject([
      { order_edit: { order_id: numberOf(order.id), line_items: { additions: [], removals } } },
    ])
  })

  test('more units grow it and promise more stock; the order is owed money', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 1)
    editOrder(shop.context, { order: order.name, quantities: [{ line: 1, quantity: 3 }] })
    expect(left(shop, order)).toEqual([['OPEN', [3]]])
    expect(shop.stock('BEANS').committed).toBe(3)
    expect(orderOf(shop.context, order.id).financialStatus).toBe('PARTIALLY_PAID')
  })

  test('a line added after it all left opens an archived order again under a NEW fulfilment order', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 1)
    fulfilByHand(shop.context, { order: order.name })
    editOrder(shop.context, { order: order.name, add: [{ sku: 'FILTERS', quantity: 2 }] })
    expect(left(shop, order)).toEqual([
      ['CLOSED', [0]],
      ['OPEN', [2]],
    ])
    expect(orderOf(shop.context, order.id).closedAt).toBeNull()
  })

  test('a line taken off whole leaves an emptied fulfilment order closed', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 2)
    editOrder(shop.context, { order: order.name, quantities: [{ line: 1, quantity: 0 }] })
    expect(left(shop, order)).toEqual([['CLOSED', []]])
  })

  test('a re-routed edit REPLACES the fulfilment order: same lines of the order, new id', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 2)
    const [before] = work(shop, order)
    editOrder(shop.context, { order: order.name, quantities: [{ line: 1, quantity: 1 }], replaceFulfillmentOrders: true })
    const [old, fresh] = work(shop, order)
    expect(left(shop, order)).toEqual([
      ['CLOSED', []],
      ['OPEN', [1]],
    ])
    expect(old?.id).toBe(before?.id)
    expect(fresh?.lines[0]?.lineItemId).toBe(before?.lines[0]?.lineItemId)
  })

  test('units that left cannot be taken off', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 2)
    fulfilByHand(shop.context, { order: order.name })
    expect(() => editOrder(shop.context, { order: order.name, quantities: [{ line: 1, quantity: 1 }] })).toThrow(
      'Order #1001 cannot be edited: Cannot remove units that have been fulfilled',
    )
  })
})

describe('a refund', () => {
  test('with CANCEL takes units off before they leave and lets them be sold again', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 3)
    refundLines(shop.context, { order: order.name, lines: [{ line: 1, quantity: 2, restockType: 'CANCEL' }] })
    expect(quantities(shop, order)).toEqual([['BEANS', 3, 1]])
    expect(left(shop, order)).toEqual([['OPEN', [1]]])
    expect(shop.stock('BEANS')).toEqual({ available: 39, committed: 1, onHand: 40 })
    expect(orderOf(shop.context, order.id).financialStatus).toBe('PARTIALLY_REFUNDED')
    expect(told(shop, 'refunds/create')).toMatchObject([{ refund_line_items: [{ quantity: 2, restock_type: 'cancel' }] }])
  })

  test('with NO_RESTOCK takes units off and writes them off: they are not available again', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 3)
    refundLines(shop.context, { order: order.name, lines: [{ line: 1, quantity: 3 }] })
    expect(left(shop, order)).toEqual([['CLOSED', []]])
    expect(shop.stock('BEANS')).toEqual({ available: 37, committed: 0, onHand: 37 })
    expect(orderOf(shop.context, order.id).financialStatus).toBe('REFUNDED')
  })

  test('with RETURN puts units that had left back on the shelf; the fulfilment stands', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 3)
    fulfilByHand(shop.context, { order: order.name })
    refundLines(shop.context, { order: order.name, lines: [{ line: 1, quantity: 1, restockType: 'RETURN' }] })
    expect(shop.stock('BEANS')).toEqual({ available: 38, committed: 0, onHand: 38 })
    expect(quantities(shop, order)).toEqual([['BEANS', 3, 2]])
    const { data } = await ask(
      shop,
      `query ($id: ID!) { order(id: $id) { displayFulfillmentStatus lineItems(first: 1) { nodes { nonFulfillableQuantity unfulfilledQuantity } }
      refunds { refundLineItems(first: 5) { nodes { quantity restockType restocked location { name } } } } } }`,
      { id: order.id },
    )
    expect(data.order.displayFulfillmentStatus).toBe('FULFILLED')
    expect(data.order.lineItems.nodes).toEqual([{ nonFulfillableQuantity: 1, unfulfilledQuantity: 0 }])
    expect(data.order.refunds[0].refundLineItems.nodes).toEqual([
      { quantity: 1, restockType: 'RETURN', restocked: true, location: { name: 'Tacoma Warehouse' } },
    ])
  })

  test('of money alone leaves the goods where they are', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 3)
    refundLines(shop.context, { order: order.name, everything: true })
    expect(left(shop, order)).toEqual([['OPEN', [3]]])
    expect(orderOf(shop.context, order.id).financialStatus).toBe('REFUNDED')
  })

  test('is refused for more units than were bought', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 1)
    expect(() => refundLines(shop.context, { order: order.name, lines: [{ line: 1, quantity: 2 }] })).toThrow(
      'Quantity cannot refund more items than were purchased',
    )
  })
})

describe('cancelling an order', () => {
  test('gives its stock back, closes its fulfilment orders and tells so', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 4)
    const cancelled = cancelOrder(shop.context, { order: order.name, reason: 'FRAUD' })
    expect(cancelled).toMatchObject({ cancelReason: 'FRAUD', financialStatus: 'REFUNDED' })
    expect(work(shop, order).map((one) => one.status)).toEqual(['CLOSED'])
    expect(shop.stock('BEANS')).toEqual({ available: 40, committed: 0, onHand: 40 })
    expect(told(shop, 'orders/cancelled')).toMatchObject([{ cancel_reason: 'fraud' }])
    expect(told(shop, 'fulfillment_orders/cancelled')).toHaveLength(1)
  })

  test('without restock writes the units off', async () => {
    const shop = await openSmallShop()
    cancelOrder(shop.context, { order: place(shop, 4).name, restock: false })
    expect(shop.stock('BEANS')).toEqual({ available: 36, committed: 0, onHand: 36 })
  })

  test('can leave fulfilment orders CANCELLED where the shop does so', async () => {
    const shop = await openSmallShop()
    configureOrders(shop.context, { cancelledOrdersLeave: 'CANCELLED' })
    const order = place(shop)
    cancelOrder(shop.context, { order: order.name })
    expect(work(shop, order).map((one) => one.status)).toEqual(['CANCELLED'])
  })

  test('through the API is refused twice and after something left', async () => {
    const shop = await openSmallShop()
    const cancel = `mutation ($id: ID!) { orderCancel(orderId: $id, reason: OTHER, restock: true) { job { id } orderCancelUserErrors { field message code } } }`
    const order = place(shop)
    expect((await ask(shop, cancel, { id: order.id })).data.orderCancel.job.id).toMatch(/^gid:\/\/shopify\/Job\//)
    expect((await ask(shop, cancel, { id: order.id })).data.orderCancel.orderCancelUserErrors).toEqual([
      { field: ['orderId'], message: 'Cannot cancel an order that has already been canceled', code: 'INVALID' },
    ])
    const gone = place(shop)
    fulfilByHand(shop.context, { order: gone.name })
    expect((await ask(shop, cancel, { id: gone.id })).data.orderCancel.orderCancelUserErrors[0].message).toBe(
      'Cannot cancel an order that has outstanding fulfillments',
    )
  })
})

describe('an order', () => {
  test('sent elsewhere changes where its unfinished fulfilment orders go', async () => {
    const shop = await openSmallShop()
    const order = place(shop)
    changeAddress(shop.context, { order: order.name, shippingAddress: { address1: '1 New Road', city: 'Bend', countryCode: 'US' } })
    expect(work(shop, order)[0]?.destination?.city).toBe('Bend')
  })

  test('is paid, voided or expired only from where that is possible', async () => {
    const shop = await openSmallShop()
    const pending = place(shop, 1, { financialStatus: 'PENDING' })
    expect(markPaid(shop.context, { order: pending.name }).financialStatus).toBe('PAID')
    expect(told(shop, 'orders/paid')).toHaveLength(1)
    expect(() => voidPayment(shop.context, { order: pending.name })).toThrow('Order #1001 is PAID: Payment cannot be voided.')
    const authorised = place(shop, 1, { financialStatus: 'AUTHORIZED' })
    expect(expirePayment(shop.context, { order: authorised.name }).financialStatus).toBe('EXPIRED')
  })

  test('deleted is gone with its fulfilment orders, and its stock is free again', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 2)
    const fulfillmentOrder = work(shop, order)[0]?.id
    deleteOrder(shop.context, { order: order.name })
    const { data } = await ask(shop, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [order.id, fulfillmentOrder] })
    expect(data.nodes).toEqual([null, null])
    expect(shop.stock('BEANS')).toEqual({ available: 40, committed: 0, onHand: 40 })
    expect(told(shop, 'orders/delete')).toEqual([{ id: numberOf(order.id) }])
  })

  test('is marked as updated by every change to it or to its fulfilment orders, and never goes back in time', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 2)
    const seen = [order.updatedAt]
    const step = (change: () => unknown) => {
      shop.pass(1_000)
      change()
      seen.push(orderOf(shop.context, order.id).updatedAt)
    }
    step(() => editOrder(shop.context, { order: order.name, quantities: [{ line: 1, quantity: 3 }] }))
    step(() => refundLines(shop.context, { order: order.name, lines: [{ line: 1, quantity: 1, restockType: 'CANCEL' }] }))
    step(() => fulfilByHand(shop.context, { order: order.name }))
    step(() => reopen(shop.context, { order: order.name }))
    expect(new Set(seen.slice(0, 4)).size).toBe(4)
    shop.pass(-60_000)
    changeAddress(shop.context, { order: order.name, shippingAddress: { city: 'Bend' } })
    expect(orderOf(shop.context, order.id).updatedAt).toBe(seen.at(-1))
  })
})
