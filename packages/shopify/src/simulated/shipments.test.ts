import { type EffectKey, id, type ShipmentWrite, type StoreOrder } from '@connect/core'
import {
  cancelOrder,
  editOrder,
  type Fulfillment,
  fulfilByHand,
  holdOrder,
  KIND,
  placeOrder,
  type ShopContext,
  seedLarge,
} from '@connect/simulators/shopify'
import { describe, expect, it } from 'vitest'
import { type OpenShop, openShop } from '../testing/open-shop.ts'
import { collected } from '../testing/scripted-shop.ts'

const withOrders = (orders: number) => openShop((context) => seedLarge(context, { variants: 20, orders }))
const oneOrder = (quantity = 3) =>
  openShop((context) => {
    seedLarge(context, { variants: 20, orders: 0 })
    placeOrder(context, { lines: [{ sku: 'SKU-000001', quantity }], routingDelayMs: 0 })
  })
const read = async ({ store }: OpenShop): Promise<StoreOrder[]> =>
  (await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)
const fulfilments = (shop: OpenShop) => shop.act((context) => [...context.world.collection<Fulfillment>(KIND.fulfillment).values()])

function ship(order: StoreOrder, number: string | null, units?: number): ShipmentWrite {
  const [group] = order.groups
  return {
    key: id<EffectKey>(`ship ${order.orderId} ${number}`),
    orderId: order.orderId,
    orderNumber: order.number,
    groupKey: group!.key,
    handle: group!.handle,
    lines: group!.lines.map(({ lineId, open }) => ({ lineId, quantity: units ?? open })),
    tracking: number === null ? null : { carrier: 'ups ground', method: null, number, url: null },
    shippedAt: null,
    notifyCustomer: true,
  }
}

describe('shipments to the simulated shop', () => {
  it('of 100 orders take at most 10 requests and no look-ups', async () => {
    const shop = await withOrders(100)
    const orders = await read(shop)
    shop.calls()
    const outcomes = await shop.store.recordShipments(orders.map((order, n) => ship(order, `1Z${n}`)))
    expect(outcomes.every(({ kind }) => kind === 'applied')).toBe(true)
    expect(shop.calls().counted).toEqual(Array.from({ length: 10 }, () => 'FulfillmentCreate'))
    expect(await fulfilments(shop)).toHaveLength(100)
  })

  it('in two parcels leave both tracking numbers and nothing to do', async () => {
    const shop = await oneOrder(3)
    const [order] = await read(shop)
    const outcomes = await shop.store.recordShipments([ship(order!, '1Z1', 1), ship(order!, '1Z2', 2)])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied'])
    expect((await fulfilments(shop)).map(({ tracking }) => tracking)).toMatchObject([
      [{ company: 'UPS', number: '1Z1' }],
      [{ company: 'UPS', number: '1Z2' }],
    ])
    const [now] = await shop.store.readOrders([order!.orderId])
    expect(now).toMatchObject({ lines: [{ ordered: 3, fulfilled: 3 }] })
  })

  it('go to the work of the order as it is now when its ids were replaced, with one look for all of them', async () => {
    const shop = await withOrders(12)
    const orders = await read(shop)
    for (const { number } of orders.slice(0, 5))
      await shop.act((context) => editOrder(context, { order: number, add: [{ sku: 'SKU-000020' }], replaceFulfillmentOrders: true }))
    shop.calls()
    const outcomes = await shop.store.recordShipments(orders.map((order, n) => ship(order, `1Z${n}`)))
    expect(outcomes.every(({ kind }) => kind === 'applied')).toBe(true)
    expect(shop.calls().counted.filter((name) => name !== 'FulfillmentCreate')).toEqual(['FulfilmentState'])
  })

  const spoil: readonly (readonly [string, (order: string) => (context: ShopContext) => unknown, string])[] = [
    ['on hold', (order) => (context) => holdOrder(context, { order }), 'fulfilment_on_hold'],
    ['fulfilled by hand', (order) => (context) => fulfilByHand(context, { order }), 'already_fulfilled'],
    ['cancelled', (order) => (context) => cancelOrder(context, { order }), 'order_cancelled'],
  ]
  it.each(spoil)('of an order that is now %s end in a named problem', async (_, spoilt, code) => {
    const shop = await oneOrder()
    const [order] = await read(shop)
    await shop.act(spoilt(order!.number))
    const before = (await fulfilments(shop)).length
    expect(await shop.store.recordShipments([ship(order!, '1Z')])).toMatchObject([{ kind: 'rejected', code }])
    expect(await fulfilments(shop)).toHaveLength(before)
  })

  it.each(['1Z', null])('whose reply was lost are found again, not sent again (tracking %s)', async (number) => {
    const shop = await oneOrder()
    const [order] = await read(shop)
    await shop.rehearsal.platform.faults.set({ kind: 'lose-reply', on: 'FulfillmentCreate', times: 1 })
    const shipment = ship(order!, number, 2)
    expect(await shop.store.findShipment(shipment)).toEqual({ kind: 'absent' })
    expect(await shop.store.recordShipments([shipment])).toMatchObject([{ kind: 'uncertain' }])
    expect(await shop.store.findShipment(shipment)).toMatchObject({ kind: 'applied' })
    expect(await fulfilments(shop)).toHaveLength(1)
  })

  it('sent once more by mistake are recognised', async () => {
    const shop = await oneOrder()
    const [order] = await read(shop)
    await shop.store.recordShipments([ship(order!, '1Z')])
    expect(await shop.store.recordShipments([ship(order!, '1Z')])).toMatchObject([{ kind: 'already' }])
    expect(await fulfilments(shop)).toHaveLength(1)
  })

  it('wait for points rather than be refused, and go on with a fresh token when theirs ends', async () => {
    const shop = await withOrders(100)
    const orders = await read(shop)
    await shop.behave({ bucket: { maximumAvailable: 150, restoreRate: 5 } })
    shop.calls()
    await shop.store.recordShipments(orders.map((order, n) => ship(order, `1Z${n}`)))
    expect(shop.calls().errors.filter((code) => code === 'THROTTLED').length).toBeLessThanOrEqual(1)
    expect(await fulfilments(shop)).toHaveLength(100)
  })
})
