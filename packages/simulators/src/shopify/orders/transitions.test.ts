import { describe, expect, test } from 'vitest'
import { answerFulfilment, fulfilByHand, moveOrder, placeOrder, requestFulfilment, undoFulfilment } from '../commands/index.ts'
import type { Order } from '../model/orders.ts'
import { RETAIL, WAREHOUSE } from '../seed/locations.ts'
import { openSmallShop, type SmallShop } from '../seed/small-shop.ts'
import { ask } from '../tests/ask.ts'
import { fulfillmentOrdersOf, orderOf } from './documents.ts'
import { STEPS } from './machine.ts'

const MOVE = `mutation ($id: ID!, $to: ID!, $lines: [FulfillmentOrderLineItemInput!]) {
  fulfillmentOrderMove(id: $id, newLocationId: $to, fulfillmentOrderLineItems: $lines) {
    movedFulfillmentOrder { id status } originalFulfillmentOrder { id status } remainingFulfillmentOrder { id status } userErrors { message }
  }
}`
const SPLIT = `mutation ($id: ID!, $lines: [FulfillmentOrderLineItemInput!]!) {
  fulfillmentOrderSplit(fulfillmentOrderSplits: [{ fulfillmentOrderId: $id, fulfillmentOrderLineItems: $lines }]) {
    fulfillmentOrderSplits { fulfillmentOrder { id } remainingFulfillmentOrder { id } } userErrors { message }
  }
}`
const MERGE = `mutation ($a: ID!, $b: ID!) {
  fulfillmentOrderMerge(fulfillmentOrderMergeInputs: [{ mergeIntents: [{ fulfillmentOrderId: $a }, { fulfillmentOrderId: $b }] }]) {
    fulfillmentOrderMerges { fulfillmentOrder { id } } userErrors { message }
  }
}`
const PROGRESS = `mutation ($id: ID!) { fulfillmentOrderReportProgress(id: $id) { fulfillmentOrder { status } userErrors { message } } }`
const ACTIONS = `query ($id: ID!) { fulfillmentOrder(id: $id) { supportedActions { action } } }`

const place = (shop: SmallShop, ...lines: { sku: string; quantity?: number }[]) => placeOrder(shop.context, { lines, routingDelayMs: 0 })
const work = (shop: SmallShop, order: Order) => fulfillmentOrdersOf(shop.context, orderOf(shop.context, order.id))
const seen = (shop: SmallShop, order: Order) =>
  work(shop, order).map((one) => [one.status, one.locationId, one.lines.map((line) => line.remainingQuantity)])
const actions = async (shop: SmallShop, id: string) =>
  (await ask(shop, ACTIONS, { id })).data.fulfillmentOrder.supportedActions.map((row: { action: string }) => row.action)

describe('a fulfilment order', () => {
  test('moved whole keeps its id at the new place, and its stock moves with it', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 4 })
    const id = work(shop, order)[0]?.id
    const { data } = await ask(shop, MOVE, { id, to: RETAIL })
    expect(data.fulfillmentOrderMove).toMatchObject({ movedFulfillmentOrder: { id }, remainingFulfillmentOrder: null })
    expect(seen(shop, order)).toEqual([['OPEN', RETAIL, [4]]])
    expect(shop.stock('BEANS')).toEqual({ available: 40, committed: 0, onHand: 40 })
    expect(shop.stock('BEANS', RETAIL)).toEqual({ available: 6, committed: 4, onHand: 10 })
  })

  test('moved in part shrinks, and a NEW one arises at the new place', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 4 })
    const [one] = work(shop, order)
    const { data } = await ask(shop, MOVE, { id: one?.id, to: RETAIL, lines: [{ id: one?.lines[0]?.id, quantity: 1 }] })
    expect(data.fulfillmentOrderMove.originalFulfillmentOrder.id).toBe(one?.id)
    expect(data.fulfillmentOrderMove.movedFulfillmentOrder.id).not.toBe(one?.id)
    expect(seen(shop, order)).toEqual([
      ['OPEN', WAREHOUSE, [3]],
      ['OPEN', RETAIL, [1]],
    ])
    const told = shop.told.find((event) => event.topic === 'fulfillment_orders/moved')
    expect(told?.payload).toMatchObject({ destination_location_id: RETAIL, original_fulfillment_order: { id: one?.id, status: 'open' } })
  })

  test('moved in part to where one of the order is already: that one closes and both go on under a NEW id', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'FILTERS' }, { sku: 'KETTLE' })
    const another = placeOrder(shop.context, {
      lines: [{ sku: 'BEANS', quantity: 3, location: 'Tacoma Warehouse' }, { sku: 'KETTLE' }],
      routingDelayMs: 0,
    })
    expect(work(shop, order)).toHaveLength(2)
    const [beans] = work(shop, another)
    await ask(shop, MOVE, { id: beans?.id, to: RETAIL, lines: [{ id: beans?.lines[0]?.id, quantity: 1 }] })
    expect(seen(shop, another)).toEqual([
      ['OPEN', WAREHOUSE, [2]],
      ['CLOSED', RETAIL, [0]],
      ['OPEN', RETAIL, [1, 1]],
    ])
  })

  test('cannot be moved to where the item is not stocked, after progress, or when it is closed', async () => {
    const shop = await openSmallShop()
    const filters = work(shop, place(shop, { sku: 'FILTERS' }))[0]?.id
    const message = async (id: string | undefined, to = RETAIL) =>
      (await ask(shop, MOVE, { id, to })).data.fulfillmentOrderMove.userErrors.map((row: { message: string }) => row.message)[0]
    expect(await message(filters)).toBe("The destination location doesn't stock the requested inventory item.")
    expect(await message(filters, 'gid://shopify/Location/9')).toBe('Location not found.')
    const started = work(shop, place(shop, { sku: 'BEANS' }))[0]?.id
    await ask(shop, PROGRESS, { id: started })
    expect(await message(started)).toMatch(/^Cannot move a fulfillment order that has had progress reported\./)
    const order = place(shop, { sku: 'BEANS' })
    fulfilByHand(shop.context, { order: order.name })
    expect(await message(work(shop, order)[0]?.id)).toBe('Cannot change location.')
  })

  test('split gives the units split off a NEW id; merged, the first takes all and the other closes', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 5 })
    const [one] = work(shop, order)
    await ask(shop, SPLIT, { id: one?.id, lines: [{ id: one?.lines[0]?.id, quantity: 2 }] })
    expect(seen(shop, order)).toEqual([
      ['OPEN', WAREHOUSE, [3]],
      ['OPEN', WAREHOUSE, [2]],
    ])
    const [first, second] = work(shop, order)
    expect(await actions(shop, first?.id ?? '')).toContain('MERGE')
    await ask(shop, MERGE, { a: first?.id, b: second?.id })
    expect(seen(shop, order)).toEqual([
      ['OPEN', WAREHOUSE, [5]],
      ['CLOSED', WAREHOUSE, [0]],
    ])
    expect(shop.stock('BEANS').committed).toBe(5)
    expect(shop.told.map((event) => event.topic)).toEqual(expect.arrayContaining(['fulfillment_orders/split', 'fulfillment_orders/merged']))
  })

  test('of several split in one call: all are, or none', async () => {
    const shop = await openSmallShop()
    const [one, other] = [place(shop, { sku: 'BEANS', quantity: 2 }), place(shop, { sku: 'BEANS', quantity: 2 })]
    const wanted = [one, other].map((order, at) => {
      const [work0] = work(shop, order)
      return { fulfillmentOrderId: work0?.id, fulfillmentOrderLineItems: [{ id: work0?.lines[0]?.id, quantity: 1 + 2 * at }] }
    })
    const splits = `mutation ($splits: [FulfillmentOrderSplitInput!]!) { fulfillmentOrderSplit(fulfillmentOrderSplits: $splits) { userErrors { message } } }`
    expect((await ask(shop, splits, { splits: wanted })).data.fulfillmentOrderSplit.userErrors).toEqual([
      { message: 'Invalid fulfillment order line item quantity requested.' },
    ])
    expect([...seen(shop, one), ...seen(shop, other)]).toEqual([
      ['OPEN', WAREHOUSE, [2]],
      ['OPEN', WAREHOUSE, [2]],
    ])
  })

  test('is in progress once progress is reported, and open again when it is marked so', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS' })
    const id = work(shop, order)[0]?.id ?? ''
    expect((await ask(shop, PROGRESS, { id })).data.fulfillmentOrderReportProgress.fulfillmentOrder.status).toBe('IN_PROGRESS')
    expect(await actions(shop, id)).toEqual(['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'HOLD', 'MARK_AS_OPEN'])
    await ask(shop, 'mutation ($id: ID!) { fulfillmentOrderOpen(id: $id) { userErrors { message } } }', { id })
    expect(await actions(shop, id)).toEqual(['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'MOVE', 'HOLD'])
  })

  test('cancelled closes empty, and its lines go on under a NEW id', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 2 })
    const [one] = work(shop, order)
    await ask(shop, 'mutation ($id: ID!) { fulfillmentOrderCancel(id: $id) { userErrors { message } } }', { id: one?.id })
    expect(seen(shop, order)).toEqual([
      ['CLOSED', WAREHOUSE, []],
      ['OPEN', WAREHOUSE, [2]],
    ])
    expect(shop.stock('BEANS').committed).toBe(2)
  })

  test('at a fulfilment service cannot be moved once it was asked for, and is incomplete when the service gives it up', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'MILL' })
    requestFulfilment(shop.context, { order: order.name })
    expect(() => moveOrder(shop.context, { order: order.name, to: 'Tacoma Warehouse' })).toThrow('Cannot move submitted fulfillment order')
    answerFulfilment(shop.context, { order: order.name, answer: 'accept' })
    expect(work(shop, order).map((one) => [one.status, one.requestStatus])).toEqual([['IN_PROGRESS', 'ACCEPTED']])
    answerFulfilment(shop.context, { order: order.name, answer: 'give up' })
    expect(work(shop, order).map((one) => one.status)).toEqual(['INCOMPLETE'])
  })

  test('that is closed or cancelled stays so: no step leads out of it', () => {
    expect([STEPS.CLOSED, STEPS.CANCELLED]).toEqual([{}, {}])
  })
})

describe('a fulfilment taken back', () => {
  test('of a closed fulfilment order puts its units under a NEW id and back on the shelf, promised', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 2 })
    const [made] = fulfilByHand(shop.context, { order: order.name })
    const before = work(shop, order)[0]?.id
    undoFulfilment(shop.context, { fulfillmentId: made?.id ?? '' })
    expect(seen(shop, order)).toEqual([
      ['CLOSED', WAREHOUSE, [2]],
      ['OPEN', WAREHOUSE, [2]],
    ])
    expect(work(shop, order)[1]?.id).not.toBe(before)
    expect(orderOf(shop.context, order.id).closedAt).toBeNull()
    expect(shop.stock('BEANS')).toEqual({ available: 38, committed: 2, onHand: 40 })
    expect(shop.told.some((event) => event.topic === 'fulfillments/update' && event.payload['status'] === 'cancelled')).toBe(true)
  })

  test('of one still in progress gives the units back to it; taken back twice, nothing changes', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 3 })
    const [one] = work(shop, order)
    const [made] = fulfilByHand(shop.context, { order: order.name, units: [{ id: one?.lines[0]?.id ?? '', quantity: 1 }] })
    undoFulfilment(shop.context, { fulfillmentId: made?.id ?? '' })
    undoFulfilment(shop.context, { fulfillmentId: made?.id ?? '' })
    expect(seen(shop, order)).toEqual([['OPEN', WAREHOUSE, [3]]])
    expect(shop.stock('BEANS')).toEqual({ available: 37, committed: 3, onHand: 40 })
  })

  test('shows as cancelled, and its tracking can still be corrected', async () => {
    const shop = await openSmallShop()
    const [made] = fulfilByHand(shop.context, { order: place(shop, { sku: 'BEANS' }).name, notifyCustomer: false })
    const cancel = await ask(
      shop,
      'mutation ($id: ID!) { fulfillmentCancel(id: $id) { fulfillment { status displayStatus } userErrors { message } } }',
      {
        id: made?.id,
      },
    )
    expect(cancel.data.fulfillmentCancel).toEqual({ fulfillment: { status: 'CANCELLED', displayStatus: 'CANCELED' }, userErrors: [] })
    const update = `mutation ($id: ID!) { fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: { company: "FedEx", number: "77" }) {
      fulfillment { trackingInfo { company number } } userErrors { field message } } }`
    expect((await ask(shop, update, { id: made?.id })).data.fulfillmentTrackingInfoUpdate.fulfillment.trackingInfo).toEqual([
      { company: 'FedEx', number: '77' },
    ])
    expect((await ask(shop, update, { id: 'gid://shopify/Fulfillment/9' })).data.fulfillmentTrackingInfoUpdate.userErrors).toEqual([
      { field: ['fulfillmentId'], message: 'Fulfillment does not exist.' },
    ])
  })
})
