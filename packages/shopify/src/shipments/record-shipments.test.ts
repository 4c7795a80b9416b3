import { type EffectKey, type GroupKey, id, type LineId, type OrderId, type ShipmentWrite, type Tracking } from '@connect/core'
import { describe, expect, it } from 'vitest'
import type { OrderNode } from '../operations/order-fields.ts'
import { readHandle } from '../orders/handle.ts'
import { mapOrder } from '../orders/map-order.ts'
import { aGroup, aGroupLine, aLine, anOrder } from '../testing/nodes.ts'
import { nodes, type Scripted, scriptedShop } from '../testing/scripted-shop.ts'

const lineId = (number: number) => id<LineId>(`gid://shopify/LineItem/${number}`)
const simple = (number: number, units = 3) => anOrder(number, [aLine(number, units)], [aGroup(number, [aGroupLine(number, units)])])
const tracking = (number: string | null): Tracking => ({ carrier: 'UPS Ground', method: null, number, url: null })

function shipment(order: OrderNode, line: number, quantity: number, change: Partial<ShipmentWrite> = {}): ShipmentWrite {
  const group = mapOrder(order).groups[0]!
  return {
    key: id<EffectKey>(`ship ${order.id} ${quantity}`),
    orderId: id<OrderId>(order.id),
    orderNumber: order.name,
    groupKey: id<GroupKey>(group.key),
    handle: group.handle,
    lines: [{ lineId: lineId(line), quantity }],
    tracking: tracking(`1Z-${order.id}-${quantity}`),
    shippedAt: null,
    notifyCustomer: true,
    ...change,
  }
}
const made = (number: number) => ({ fulfillment: { id: `gid://shopify/Fulfillment/${number}` }, userErrors: [] })
const no = (message: string) => ({ fulfillment: null, userErrors: [{ field: ['fulfillment'], message }] })
const answers = (...payloads: object[]): Scripted => ({ data: Object.fromEntries(payloads.map((payload, n) => [`f${n}`, payload])) })
const allMade = (variables: Readonly<Record<string, unknown>>) => answers(...Object.keys(variables).map((_, n) => made(n)))
const state = (...orders: (OrderNode & { fulfillments?: unknown[] })[]): Scripted => ({
  data: { nodes: orders.map((order) => ({ fulfillments: [], ...order })) },
})
const fulfilment = (number: string | null, line: number, quantity: number, fulfilmentId = 77) => ({
  id: `gid://shopify/Fulfillment/${fulfilmentId}`,
  status: 'SUCCESS',
  trackingInfo: number === null ? [] : [{ number }],
  fulfillmentLineItems: nodes([{ quantity, lineItem: { id: lineId(line) } }]),
})

describe('recording shipments', () => {
  it('of 100 orders takes ten requests and no look-ups', async () => {
    const shop = scriptedShop({ FulfillmentCreate: allMade })
    const outcomes = await shop.store.recordShipments(Array.from({ length: 100 }, (_, n) => shipment(simple(n + 1), n + 1, 3)))
    expect(outcomes.every(({ kind }) => kind === 'applied')).toBe(true)
    expect(shop.names()).toEqual(Array.from({ length: 10 }, () => 'FulfillmentCreate'))
  })

  it('says line by line what left, with the carrier in the words of the shop', async () => {
    const shop = scriptedShop({ FulfillmentCreate: allMade })
    await shop.store.recordShipments([shipment(simple(1), 1, 2)])
    expect(shop.requests[0]!.variables['input0']).toEqual({
      lineItemsByFulfillmentOrder: [
        {
          fulfillmentOrderId: 'gid://shopify/FulfillmentOrder/1',
          fulfillmentOrderLineItems: [{ id: 'gid://shopify/FulfillmentOrderLineItem/11', quantity: 2 }],
        },
      ],
      notifyCustomer: true,
      trackingInfo: { company: 'UPS', number: '1Z-gid://shopify/Order/1-2' },
    })
  })

  it('of one order in two parcels never claims the same units, and gives back what is left', async () => {
    const split = anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 2)]), aGroup(2, [aGroupLine(1, 1, 1, 2)])])
    const shop = scriptedShop({ FulfillmentCreate: allMade })
    const [first, second] = await shop.store.recordShipments([shipment(split, 1, 1), shipment(split, 1, 2)])
    const sent = [0, 1].map(
      (n) => (shop.requests[0]!.variables[`input${n}`] as { lineItemsByFulfillmentOrder: unknown }).lineItemsByFulfillmentOrder,
    )
    expect(sent[0]).toEqual([
      {
        fulfillmentOrderId: 'gid://shopify/FulfillmentOrder/1',
        fulfillmentOrderLineItems: [{ id: 'gid://shopify/FulfillmentOrderLineItem/11', quantity: 1 }],
      },
    ])
    expect(sent[1]).toMatchObject([
      { fulfillmentOrderId: 'gid://shopify/FulfillmentOrder/1', fulfillmentOrderLineItems: [{ quantity: 1 }] },
      { fulfillmentOrderId: 'gid://shopify/FulfillmentOrder/2', fulfillmentOrderLineItems: [{ quantity: 1 }] },
    ])
    expect(first).toMatchObject({ kind: 'applied', value: { externalId: 'gid://shopify/Fulfillment/0' } })
    expect(second?.kind === 'applied' && readHandle(second.value.handle!)).toMatchObject({
      orders: [],
      made: ['gid://shopify/Fulfillment/1'],
    })
  })

  it('reads all orders whose fulfilment order was replaced in one call, and sends these again with the new ids', async () => {
    const before = [1, 2, 3].map((n) => simple(n))
    const replaced = (n: number) =>
      anOrder(n, [aLine(n, 3)], [aGroup(n, [aGroupLine(n, 0, 3)], { status: 'CLOSED' }), aGroup(90 + n, [aGroupLine(n, 3, 3, 90 + n)])])
    const gone = no('Fulfillment order does not exist.')
    const shop = scriptedShop({
      FulfillmentCreate: [answers(gone, made(1), gone), answers(made(2), made(3))],
      FulfilmentState: [state(replaced(1), replaced(3))],
    })
    const outcomes = await shop.store.recordShipments(before.map((order, n) => shipment(order, n + 1, 3)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied', 'applied'])
    expect(shop.names()).toEqual(['FulfillmentCreate', 'FulfilmentState', 'FulfillmentCreate'])
    expect(JSON.stringify(shop.requests[2]!.variables)).toContain('FulfillmentOrder/91')
  })

  it('looks before it sends what cannot fit the order as it was last read', async () => {
    const grown = simple(1, 5)
    const shop = scriptedShop({ FulfilmentState: [state(grown)], FulfillmentCreate: [answers(made(1))] })
    expect(await shop.store.recordShipments([shipment(simple(1, 3), 1, 5)])).toMatchObject([{ kind: 'applied' }])
    expect(shop.names()).toEqual(['FulfilmentState', 'FulfillmentCreate'])
  })

  const held = anOrder(
    1,
    [aLine(1, 3)],
    [aGroup(1, [aGroupLine(1, 3)], { status: 'ON_HOLD', supportedActions: [{ action: 'RELEASE_HOLD' }] })],
  )
  const later = anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 3)], { status: 'SCHEDULED', supportedActions: [] })])
  const finished = anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 0, 3)], { status: 'CLOSED', supportedActions: [] })])
  const partly = anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 1, 3)])])
  const moved = anOrder(
    1,
    [aLine(1, 3)],
    [aGroup(2, [aGroupLine(1, 3)], { assignedLocation: { location: { id: 'gid://shopify/Location/2' } } })],
  )
  const notOurs = anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 3)], { supportedActions: [{ action: 'REQUEST_FULFILLMENT' }] })])
  it.each([
    ['was put on hold', held, 'fulfilment_on_hold'],
    ['was scheduled for later', later, 'fulfilment_scheduled'],
    ['was fulfilled by somebody else', { ...finished, fulfillments: [fulfilment('other', 1, 3)] }, 'already_fulfilled'],
    ['was fulfilled in part by somebody else', partly, 'shipment_exceeds_open'],
    ['was moved to another location', moved, 'fulfilment_moved'],
    ['went to a fulfilment service', notOurs, 'fulfilment_not_ours'],
    ['was cancelled', { ...simple(1), cancelledAt: '2026-11-20T09:00:00Z' }, 'order_cancelled'],
    ['is refused for no reason we can see', simple(1), 'shipment_refused'],
  ])('of an order that %s ends in a named problem and is not sent again', async (_, now, code) => {
    const shop = scriptedShop({ FulfillmentCreate: [answers(no('cannot'))], FulfilmentState: [state(now)] })
    const [outcome] = await shop.store.recordShipments([shipment(simple(1), 1, 3)])
    expect(outcome).toMatchObject({ kind: 'rejected', code, message: expect.stringContaining('#1001') })
    expect(shop.names()).toEqual(['FulfillmentCreate', 'FulfilmentState'])
  })

  it('of an order that is gone ends in a named problem', async () => {
    const shop = scriptedShop({ FulfillmentCreate: [answers(no('cannot'))], FulfilmentState: [{ data: { nodes: [null] } }] })
    expect(await shop.store.recordShipments([shipment(simple(1), 1, 3)])).toMatchObject([{ code: 'order_missing' }])
  })

  it('that is in the shop already is recognised by its lines and tracking number', async () => {
    const order = { ...finished, fulfillments: [fulfilment('1Z-gid://shopify/Order/1-3', 1, 3)] }
    const shop = scriptedShop({ FulfillmentCreate: [answers(no('closed'))], FulfilmentState: [state(order)] })
    expect(await shop.store.recordShipments([shipment(simple(1), 1, 3)])).toMatchObject([
      { kind: 'already', value: { externalId: 'gid://shopify/Fulfillment/77' } },
    ])
  })

  it('never takes one of two equal parcels without tracking for the other', async () => {
    const two = [shipment(simple(1), 1, 1, { tracking: null }), shipment(simple(1), 1, 1, { tracking: null, key: id<EffectKey>('second') })]
    const now = {
      ...anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 0, 3)], { status: 'CLOSED' })]),
      fulfillments: [fulfilment(null, 1, 1, 1)],
    }
    const shop = scriptedShop({ FulfillmentCreate: [answers(made(1), no('closed'))], FulfilmentState: [state(now)] })
    expect(await shop.store.recordShipments(two)).toMatchObject([{ kind: 'applied' }, { kind: 'rejected', code: 'already_fulfilled' }])
  })

  it('whose reply was lost is uncertain, each of that request, and nothing is sent again', async () => {
    const shop = scriptedShop({ FulfillmentCreate: [{ broken: 'maybe' }] })
    const outcomes = await shop.store.recordShipments([shipment(simple(1), 1, 3), shipment(simple(2), 2, 3)])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['uncertain', 'uncertain'])
    expect(shop.requests).toHaveLength(1)
  })

  it('judges each of a request by itself: refused, failed inside, not allowed', async () => {
    const error = (field: string, code: string) => ({ message: code, path: [field], extensions: { code } })
    const data = { f0: made(1), f1: null, f2: null }
    const mixed = { data, errors: [error('f1', 'INTERNAL_SERVER_ERROR'), error('f2', 'ACCESS_DENIED')] }
    const shop = scriptedShop({ FulfillmentCreate: [mixed] })
    const outcomes = await shop.store.recordShipments([1, 2, 3].map((n) => shipment(simple(n), n, 3)))
    expect(outcomes).toMatchObject([{ kind: 'applied' }, { kind: 'uncertain' }, { kind: 'rejected', code: 'permission_missing' }])
  })

  it('is tried later when the shop cannot be asked what became of it', async () => {
    const shop = scriptedShop({ FulfillmentCreate: [answers(no('cannot'))], FulfilmentState: () => ({ status: 503 }) })
    expect(await shop.store.recordShipments([shipment(simple(1), 1, 3)])).toMatchObject([{ kind: 'retry' }])
  })

  it('of nothing is refused without asking', async () => {
    const shop = scriptedShop({})
    expect(await shop.store.recordShipments([shipment(simple(1), 1, 0)])).toMatchObject([{ code: 'shipment_empty' }])
    expect(shop.requests).toHaveLength(0)
  })
})

describe('after a lost reply', () => {
  const left = anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 1, 3)])])
  const find = (order: object | null, change: Partial<ShipmentWrite>) =>
    scriptedShop({ FulfilmentState: [{ data: { nodes: [order] } }] }).store.findShipment(shipment(simple(1), 1, 2, change))

  it('the shipment is found by its tracking number and lines', async () => {
    const order = { ...left, fulfillments: [fulfilment('1Z', 1, 2)] }
    expect(await find(order, { tracking: tracking('1Z') })).toMatchObject({
      kind: 'applied',
      value: { externalId: 'gid://shopify/Fulfillment/77' },
    })
    expect(await find(order, { tracking: tracking('2Z') })).toEqual({ kind: 'absent' })
  })

  it('a cancelled fulfilment does not count', async () => {
    expect(
      await find({ ...left, fulfillments: [{ ...fulfilment('1Z', 1, 2), status: 'CANCELLED' }] }, { tracking: tracking('1Z') }),
    ).toEqual({ kind: 'absent' })
  })

  it('without a tracking number the units must be missing as well, or it cannot be told from another like it', async () => {
    const same = [fulfilment(null, 1, 2)]
    expect(await find({ ...left, fulfillments: same }, { tracking: null })).toMatchObject({ kind: 'applied' })
    expect(await find({ ...simple(1), fulfillments: same }, { tracking: null })).toMatchObject({ kind: 'unknown' })
    expect(await find({ ...simple(1), fulfillments: [] }, { tracking: null })).toEqual({ kind: 'absent' })
  })

  it('without a tracking number it is told by the other shipments of the order, once these are known', async () => {
    const one = { ...simple(1), fulfillments: [fulfilment(null, 1, 2)] }
    const itself = 'gid://shopify/Fulfillment/77'
    expect(await find(one, { tracking: null, recordedBefore: [] })).toMatchObject({ kind: 'applied', value: { externalId: itself } })
    expect(await find(one, { tracking: null, recordedBefore: [itself] })).toEqual({ kind: 'absent' })
  })

  it('an order that is gone has no shipment, and a shop that does not answer tells nothing', async () => {
    expect(await find(null, {})).toEqual({ kind: 'absent' })
    const silent = scriptedShop({ FulfilmentState: () => ({ broken: 'maybe' }) })
    expect(await silent.store.findShipment(shipment(simple(1), 1, 2))).toMatchObject({ kind: 'unknown' })
  })
})
