import { describe, expect, test } from 'vitest'
import { placeOrder, releaseHold, runDueWork } from '../commands/index.ts'
import type { Order } from '../model/orders.ts'
import { openSmallShop, type SmallShop } from '../seed/small-shop.ts'
import { ask } from '../tests/ask.ts'
import { fulfillmentOrdersOf, orderOf } from './documents.ts'

const HOLD = `mutation ($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold { id reason reasonNotes displayReason heldByRequestingApp }
    fulfillmentOrder { id status supportedActions { action } fulfillmentHolds { id } lineItems(first: 5) { nodes { remainingQuantity } } }
    remainingFulfillmentOrder { id status lineItems(first: 5) { nodes { remainingQuantity } } }
    userErrors { code field message }
  }
}`
const RELEASE = `mutation ($id: ID!, $holds: [ID!]) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holds) { fulfillmentOrder { id status } userErrors { code message } }
}`

const place = (shop: SmallShop, quantity = 1) => placeOrder(shop.context, { lines: [{ sku: 'BEANS', quantity }], routingDelayMs: 0 })
const work = (shop: SmallShop, order: Order) => fulfillmentOrdersOf(shop.context, orderOf(shop.context, order.id))
const hold = async (shop: SmallShop, id: string | undefined, input: object = {}) =>
  (await ask(shop, HOLD, { id, hold: { reason: 'OTHER', ...input } })).data.fulfillmentOrderHold
const topics = (shop: SmallShop) => shop.told.map((event) => event.topic).filter((topic) => topic.startsWith('fulfillment_orders/'))

describe('a hold', () => {
  test('stops a fulfilment order until it is released; the stock stays promised', async () => {
    const shop = await openSmallShop()
    const [one] = work(shop, place(shop, 2))
    shop.told.length = 0
    const held = await hold(shop, one?.id, { reason: 'HIGH_RISK_OF_FRAUD', reasonNotes: 'Three cards tried' })
    expect(held.fulfillmentHold).toMatchObject({
      reason: 'HIGH_RISK_OF_FRAUD',
      displayReason: 'High risk of fraud',
      heldByRequestingApp: true,
    })
    expect(held.fulfillmentOrder.status).toBe('ON_HOLD')
    expect(held.fulfillmentOrder.supportedActions.map((row: { action: string }) => row.action)).toEqual(['RELEASE_HOLD', 'HOLD', 'MOVE'])
    expect(shop.stock('BEANS')).toEqual({ available: 38, committed: 2, onHand: 40 })
    const released = await ask(shop, RELEASE, { id: one?.id })
    expect(released.data.fulfillmentOrderReleaseHold.fulfillmentOrder.status).toBe('OPEN')
    expect(topics(shop)).toEqual(['fulfillment_orders/placed_on_hold', 'fulfillment_orders/hold_released'])
  })

  test('leaves nothing of the order to be fulfilled', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 2)
    await hold(shop, work(shop, order)[0]?.id)
    const query =
      'query ($id: ID!) { order(id: $id) { fulfillable displayFulfillmentStatus lineItems(first: 1) { nodes { fulfillableQuantity unfulfilledQuantity } } } }'
    expect((await ask(shop, query, { id: order.id })).data.order).toEqual({
      fulfillable: false,
      displayFulfillmentStatus: 'ON_HOLD',
      lineItems: { nodes: [{ fulfillableQuantity: 0, unfulfilledQuantity: 2 }] },
    })
  })

  test('of some units leaves the rest in a fulfilment order of its own, and they come together again', async () => {
    const shop = await openSmallShop()
    const order = place(shop, 5)
    const [one] = work(shop, order)
    const held = await hold(shop, one?.id, { fulfillmentOrderLineItems: [{ id: one?.lines[0]?.id, quantity: 2 }] })
    expect(held.fulfillmentOrder).toMatchObject({ id: one?.id, lineItems: { nodes: [{ remainingQuantity: 2 }] } })
    expect(held.remainingFulfillmentOrder).toMatchObject({ status: 'OPEN', lineItems: { nodes: [{ remainingQuantity: 3 }] } })
    await ask(shop, RELEASE, { id: one?.id })
    expect(work(shop, order).map((after) => [after.status, after.lines[0]?.remainingQuantity])).toEqual([
      ['OPEN', 5],
      ['CLOSED', 0],
    ])
  })

  test('may be one of several: the fulfilment order opens with the last', async () => {
    const shop = await openSmallShop()
    const [one] = work(shop, place(shop))
    const first = await hold(shop, one?.id, { handle: 'address' })
    await hold(shop, one?.id, { handle: 'fraud' })
    const still = await ask(shop, RELEASE, { id: one?.id, holds: [first.fulfillmentHold.id] })
    expect(still.data.fulfillmentOrderReleaseHold.fulfillmentOrder.status).toBe('ON_HOLD')
    expect(topics(shop).filter((topic) => topic === 'fulfillment_orders/hold_released')).toEqual([])
    const open = await ask(shop, RELEASE, { id: one?.id })
    expect(open.data.fulfillmentOrderReleaseHold.fulfillmentOrder.status).toBe('OPEN')
  })

  test('is refused with the same handle, without units, beyond ten, and on what is closed', async () => {
    const shop = await openSmallShop()
    const order = place(shop)
    const [one] = work(shop, order)
    const codes = async (input: object) => (await hold(shop, one?.id, input)).userErrors.map((row: { code: string }) => row.code)
    await hold(shop, one?.id, { handle: '0' })
    expect(await codes({ handle: '0' })).toEqual(['DUPLICATE_FULFILLMENT_HOLD_HANDLE'])
    expect(await codes({ handle: 'x', fulfillmentOrderLineItems: [{ id: one?.lines[0]?.id, quantity: 0 }] })).toEqual(['GREATER_THAN_ZERO'])
    expect(await codes({ handle: 'x', fulfillmentOrderLineItems: [{ id: one?.lines[0]?.id, quantity: 1 }] })).toEqual([
      'FULFILLMENT_ORDER_NOT_SPLITTABLE',
    ])
    for (let handle = 1; handle < 10; handle++) expect(await codes({ handle: `${handle}` })).toEqual([])
    expect(await codes({ handle: '10' })).toEqual(['FULFILLMENT_ORDER_HOLD_LIMIT_REACHED'])
  })

  test('on a fulfilment order nobody knows is an error of the request', async () => {
    const shop = await openSmallShop()
    const { errors } = await ask(shop, HOLD, { id: 'gid://shopify/FulfillmentOrder/1', hold: { reason: 'OTHER' } })
    expect(errors).toEqual(['Invalid id: gid://shopify/FulfillmentOrder/1'])
  })

  test('for an offer after checkout passes by itself', async () => {
    const shop = await openSmallShop()
    const hold = { reason: 'ONLINE_STORE_POST_PURCHASE_CROSS_SELL', forMs: 600_000 } as const
    const order = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }], hold, routingDelayMs: 0 })
    expect(work(shop, order).map((one) => one.status)).toEqual(['ON_HOLD'])
    shop.pass(599_000)
    expect(runDueWork(shop.context).released).toEqual([])
    shop.pass(1_000)
    expect(runDueWork(shop.context).released).toEqual(order.fulfillmentOrderIds)
    expect(work(shop, order).map((one) => [one.status, one.holds])).toEqual([['OPEN', []]])
  })

  test('may come with the order: suspected fraud, an address to check, a day to wait for', async () => {
    const shop = await openSmallShop()
    const order = placeOrder(shop.context, {
      lines: [{ sku: 'BEANS' }],
      hold: { reason: 'INCORRECT_ADDRESS' },
      fulfillAt: '2026-11-25T00:00:00Z',
    })
    shop.pass(5_000)
    runDueWork(shop.context)
    expect(work(shop, order).map((one) => one.status)).toEqual(['ON_HOLD'])
    expect(topics(shop)).toEqual(['fulfillment_orders/order_routing_complete', 'fulfillment_orders/placed_on_hold'])
    expect(releaseHold(shop.context, { order: order.name }).map((one) => one.status)).toEqual(['SCHEDULED'])
  })
})
