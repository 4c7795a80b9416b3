import { type EffectKey, id, type ShipmentWrite, type StoreOrder } from '@connect/core'
import { collected } from '@connect/http/testing'
import {
  cancelOrder,
  createProduct,
  customerEmails,
  ORDER_KIND,
  type Order,
  orderOf,
  placeOrder,
  type Shipment,
  seedLarge,
  shipByHand,
} from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { type OpenStore, openStore } from '../testing/open-store.ts'

const POST = 'POST /v2/orders/{order_id}/shipments'
const LIST = 'GET /v2/orders/{order_id}/shipments'

const oneOrder = () =>
  openStore((context) => {
    createProduct(context, { name: 'Mug', sku: 'MUG', price: '9.00', stock: 100 })
    createProduct(context, { name: 'Filter', sku: 'FILTER', price: '3.00', stock: 100 })
    placeOrder(context, {
      lines: [
        { sku: 'MUG', quantity: 3 },
        { sku: 'FILTER', quantity: 1, to: 2 },
      ],
      shippingAddresses: [{ city: 'Austin' }, { city: 'Boise' }],
    })
  })
const read = async ({ store }: OpenStore): Promise<StoreOrder[]> =>
  (await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)
const there = (open: OpenStore) => open.act((context) => [...context.world.collection<Shipment>(ORDER_KIND.shipment).values()])
const stored = (open: OpenStore, order: StoreOrder) => open.act((context) => orderOf(context, Number(order.orderId)) as Order)
const mails = (open: OpenStore, order: StoreOrder) =>
  open.act((context) => customerEmails(context, Number(order.orderId)).filter(({ kind }) => kind === 'shipped').length)

function ship(order: StoreOrder, number: string | null, { group = 0, units }: { group?: number; units?: number } = {}): ShipmentWrite {
  const from = order.groups[group]!
  return {
    key: id<EffectKey>(`ship ${order.orderId} ${number}`),
    orderId: order.orderId,
    orderNumber: order.number,
    groupKey: from.key,
    handle: from.handle,
    lines: from.lines.map(({ lineId, open }) => ({ lineId, quantity: units ?? open })),
    tracking: number === null ? null : { carrier: 'ups ground', method: null, number, url: null },
    shippedAt: null,
    notifyCustomer: true,
    recordedBefore: [],
  }
}

describe('shipments to the simulated store', () => {
  it('of 1,000 orders take 1,000 calls and no look-up, and the statuses are seen on the next pages of orders', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 50, productsWithTenVariants: 0, orders: 1000 }))
    const orders = await read(open)
    open.calls()
    const outcomes = await open.store.recordShipments(orders.map((order, n) => ship(order, `1Z${n}`)))
    expect(outcomes.every(({ kind }) => kind === 'applied')).toBe(true)
    expect(open.calls()).toEqual({ [POST]: 1000 })
    expect(await there(open)).toHaveLength(1000)
    const after = await open.act((context) => orders.map(({ orderId }) => orderOf(context, Number(orderId))?.statusId))
    expect(new Set(after)).toEqual(new Set([2]))
  })

  it('go to their addresses one after the other, and the order moves with them', async () => {
    const open = await oneOrder()
    const [order] = await read(open)
    expect((await open.store.recordShipments([ship(order!, '1Z1', { units: 2 })]))[0]?.kind).toBe('applied')
    expect((await stored(open, order!)).statusId).toBe(3)
    const outcomes = await open.store.recordShipments([ship(order!, '1Z2', { units: 1 }), ship(order!, '1Z3', { group: 1 })])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied'])
    expect((await stored(open, order!)).statusId).toBe(2)
    const made = await there(open)
    expect(
      made.map(({ trackingNumber, orderAddressId, shippingProvider, items }) => [
        trackingNumber,
        String(orderAddressId),
        shippingProvider,
        items[0]?.quantity,
      ]),
    ).toEqual([
      ['1Z1', order!.groups[0]!.key, 'ups', 2],
      ['1Z2', order!.groups[0]!.key, 'ups', 1],
      ['1Z3', order!.groups[1]!.key, 'ups', 1],
    ])
  })

  it('whose reply was lost are found in one call and never made twice: the customer has one e-mail', async () => {
    const open = await oneOrder()
    const [order] = await read(open)
    await open.rehearsal.platform.faults.set({ kind: 'lose-reply', on: POST, times: 1 })
    const shipment = ship(order!, '1Z1')
    expect((await open.store.recordShipments([shipment]))[0]?.kind).toBe('uncertain')
    open.calls()
    const [made] = await there(open)
    expect(await open.store.findShipment(shipment)).toEqual({ kind: 'applied', value: { externalId: String(made?.id), handle: null } })
    expect(open.calls()).toEqual({ [LIST]: 1 })
    expect([(await there(open)).length, await mails(open, order!)]).toEqual([1, 1])
  })

  it('that never arrived are absent', async () => {
    const open = await oneOrder()
    const [order] = await read(open)
    await open.rehearsal.platform.faults.set({ kind: 'fail-before', on: POST, status: 503, times: 1 })
    const shipment = ship(order!, '1Z1')
    expect((await open.store.recordShipments([shipment]))[0]?.kind).toBe('uncertain')
    expect(await open.store.findShipment(shipment)).toEqual({ kind: 'absent' })
  })

  it('two of the same units without a number are two, and each finds its own', async () => {
    const open = await oneOrder()
    const [order] = await read(open)
    const [first] = await open.store.recordShipments([ship(order!, null, { units: 1 })])
    const recorded = first?.kind === 'applied' ? first.value.externalId : null
    await open.rehearsal.platform.faults.set({ kind: 'lose-reply', on: POST, times: 1 })
    const second = { ...ship(order!, null, { units: 1 }), recordedBefore: [recorded ?? ''] }
    expect((await open.store.recordShipments([second]))[0]?.kind).toBe('uncertain')
    const found = await open.store.findShipment(second)
    expect(found.kind === 'applied' && found.value.externalId).not.toBe(recorded)
    expect(found.kind).toBe('applied')
  })

  it('of units that somebody shipped meanwhile are refused as such, and a bad one sinks no other', async () => {
    const open = await oneOrder()
    const [order] = await read(open)
    await open.act((context) => shipByHand(context, { order: Number(order!.orderId), trackingNumber: 'HAND' }))
    const outcomes = await open.store.recordShipments([ship(order!, '1Z1'), ship(order!, '1Z2', { group: 1 })])
    expect(outcomes).toMatchObject([{ kind: 'rejected', code: 'already_fulfilled' }, { kind: 'applied' }])
  })

  it('of more units than are left are refused as such', async () => {
    const open = await oneOrder()
    const [order] = await read(open)
    expect(await open.store.recordShipments([ship(order!, '1Z1', { units: 4 })])).toMatchObject([
      { kind: 'rejected', code: 'shipment_exceeds_open' },
    ])
    await open.act((context) => cancelOrder(context, { order: Number(order!.orderId) }))
    expect(await open.store.recordShipments([ship(order!, '1Z1', { units: 4 })])).toMatchObject([
      { kind: 'rejected', code: 'order_cancelled' },
    ])
  })
})
