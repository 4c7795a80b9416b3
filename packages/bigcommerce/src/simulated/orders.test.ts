import { type Checkpoint, id, type OrderId, type Page, type StoreOrder } from '@connect/core'
import { collected } from '@connect/http/testing'
import {
  addLocation,
  archiveOrder,
  cancelOrder,
  changeStatus,
  configureOrders,
  createProduct,
  deleteShipment,
  type PlaceOrderInput,
  placeMany,
  placeOrder,
  refund,
  restoreOrder,
  type Shipment,
  type StoreContext,
  seedLarge,
  shipByHand,
} from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { type OpenStore, openStore } from '../testing/open-store.ts'

const minute = 60_000
const LIST = 'GET /v2/orders'

const goods = (context: StoreContext) => {
  createProduct(context, { name: 'Mug', sku: 'MUG', price: '9.00', stock: 1_000 })
  createProduct(context, { name: 'Filter', sku: 'FILTER', price: '3.00', stock: 1_000 })
  createProduct(context, { name: 'Manual', sku: 'PDF', type: 'digital', price: '1.00' })
}
const openWith = (...orders: readonly PlaceOrderInput[]) =>
  openStore((context) => {
    goods(context)
    for (const order of orders) placeOrder(context, order)
  })
const mug = { lines: [{ sku: 'MUG', quantity: 3 }] }

async function walk({ store }: OpenStore, from: Checkpoint | null = null): Promise<{ orders: StoreOrder[]; next: Checkpoint }> {
  const pages: Page<StoreOrder>[] = await collected(store.changedOrders(from, { since: null }))
  return { orders: pages.flatMap(({ rows }) => rows), next: pages.at(-1)!.next }
}
const one = async (open: OpenStore): Promise<StoreOrder> => (await walk(open)).orders[0]!
const again = async (open: OpenStore, order: StoreOrder): Promise<StoreOrder> => (await open.store.readOrders([order.orderId]))[0]!

describe('the orders of the simulated store', () => {
  it('1,000 of them, with lines and addresses, take exactly 4 calls, and each comes once', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 50, productsWithTenVariants: 0, orders: 1000 }))
    const { orders } = await walk(open)
    expect(open.calls()).toEqual({ [LIST]: 4 })
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1000)
    expect(orders.every(({ lines, groups }) => lines.length === 2 && groups.length === 1 && groups[0]?.shipTo?.address1)).toBe(true)
  })

  it('of which nothing changed take one call, and an hour later one more for those that were archived', async () => {
    const open = await openWith(mug)
    let { next } = await walk(open)
    await open.pass(20 * minute)
    ;({ next } = await walk(open, next))
    open.calls()
    await open.pass(20 * minute)
    expect((await walk(open, next)).orders).toEqual([])
    expect(open.calls()).toEqual({ [LIST]: 1 })
    await open.pass(21 * minute)
    expect((await walk(open, next)).orders).toEqual([])
    expect(open.calls()).toEqual({ [LIST]: 2 })
  })

  it('whose lines come empty are completed with one call each, and only they', async () => {
    const open = await openStore((context) => {
      goods(context)
      configureOrders(context, { emptyLineItemsEvery: 5 })
      placeMany(context, { ...mug, count: 20 })
    })
    const { orders } = await walk(open)
    expect(orders.every(({ lines, groups }) => lines[0]?.ordered === 3 && groups[0]?.lines[0]?.open === 3)).toBe(true)
    expect(open.calls()).toEqual({ [LIST]: 1, 'GET /v2/orders/{order_id}/products': 4 })
  })

  it('changed all at once, more than a page of them, come once each', async () => {
    const open = await openWith()
    const { next } = await walk(open)
    await open.pass(minute)
    await open.act((context) => placeMany(context, { ...mug, count: 600 }))
    await open.pass(minute)
    const { orders } = await walk(open, next)
    expect([orders.length, new Set(orders.map(({ orderId }) => orderId)).size]).toEqual([600, 600])
  })

  it('to several addresses, with a download, a gift certificate and a custom product, are told apart', async () => {
    const open = await openWith({
      lines: [
        { sku: 'MUG', quantity: 2 },
        { sku: 'FILTER', quantity: 1, to: 2 },
        { sku: 'PDF' },
        { giftCertificate: { amount: '25.00' } },
        { name: 'Engraving', price: '5.00' },
      ],
      shippingAddresses: [
        { firstName: 'Ann', lastName: 'A', city: 'Austin' },
        { firstName: 'Bob', lastName: 'B', city: 'Boise', shippingMethod: 'Express' },
      ],
      customerMessage: 'Ring twice',
    })
    const order = await one(open)
    expect(order.lines.map(({ title, requiresShipping, variantId }) => [title, requiresShipping, variantId !== null])).toEqual([
      ['Mug', true, true],
      ['Filter', true, true],
      ['Manual', false, true],
      ['$25.00 Gift Certificate', false, false],
      ['Engraving', true, false],
    ])
    expect(order.groups.map(({ shipTo, shippingMethod, lines }) => [shipTo?.name, shippingMethod?.title, lines.length])).toEqual([
      ['Ann A', 'Flat Rate', 2],
      ['Bob B', 'Express', 1],
    ])
    expect(order).toMatchObject({ note: 'Ring twice', payment: 'paid', status: '11' })
    expect(open.calls()).toEqual({ [LIST]: 1 })
  })

  it('that are picked up wait at their location, and are finished once the store is told so', async () => {
    const open = await openStore((context) => {
      goods(context)
      addLocation(context, { label: 'Downtown', code: 'DT' })
      placeOrder(context, { ...mug, pickUpAt: 'Downtown', status: 8 })
    })
    const order = await one(open)
    expect(order.groups).toMatchObject([{ delivery: 'pickup', locationId: '2', lines: [{ open: 3 }] }])
    await open.act((context) => changeStatus(context, { order: Number(order.orderId), status: 10 }))
    expect(await again(open, order)).toMatchObject({ state: 'closed', groups: [{ lines: [{ open: 0 }] }] })
  })

  it('of a checkout that was left are closed and hold no stock; bought after all they are open', async () => {
    const open = await openWith({ ...mug, status: 0, paymentStatus: '' })
    const { orders, next } = await walk(open)
    expect(orders).toEqual([])
    const left = (await open.store.readOrders([id<OrderId>('100')]))[0]
    expect(left).toMatchObject({ state: 'closed', takesStock: false })
    await open.act((context) => changeStatus(context, { order: 100, status: 11 }))
    await open.pass(minute)
    expect((await walk(open, next)).orders).toMatchObject([
      { state: 'open', takesStock: true, groups: [{ release: { kind: 'released' } }] },
    ])
  })

  it('shipped in part, refunded in part, and with a shipment deleted again say what is still due', async () => {
    const open = await openWith({ lines: [{ sku: 'MUG', quantity: 5 }] })
    const order = await one(open)
    const key = { order: Number(order.orderId) }
    const shipment = await open.act<Shipment>((context) => shipByHand(context, { ...key, lines: [{ line: 1, quantity: 2 }] }))
    expect(await again(open, order)).toMatchObject({
      status: '3',
      lines: [{ ordered: 5, fulfilled: 2 }],
      groups: [{ lines: [{ open: 3 }] }],
    })
    await open.act((context) => refund(context, { ...key, lines: [{ line: 1, quantity: 1 }] }))
    expect(await again(open, order)).toMatchObject({ lines: [{ ordered: 4, fulfilled: 2 }], groups: [{ lines: [{ total: 5, open: 2 }] }] })
    await open.act((context) => deleteShipment(context, { ...key, shipment: shipment.id }))
    const now = await again(open, order)
    expect(now).toMatchObject({ status: '3', lines: [{ ordered: 4, fulfilled: 0 }], groups: [{ lines: [{ open: 4 }] }] })
    expect(now.version >= order.version).toBe(true)
  })

  it('that are archived vanish from the list, are found by id and within the hour, and come back when they are restored', async () => {
    const open = await openWith(mug, mug)
    const { orders, next } = await walk(open)
    await open.pass(minute)
    await open.act((context) => archiveOrder(context, { order: 100 }))
    expect((await again(open, orders[0]!)).state).toBe('deleted')
    expect((await open.store.readOrders(orders.map(({ orderId }) => orderId))).map(({ state }) => state).sort()).toEqual([
      'deleted',
      'open',
    ])
    await open.pass(61 * minute)
    const later = await walk(open, next)
    expect(later.orders.filter(({ state }) => state === 'deleted').map(({ orderId }) => orderId)).toEqual(['100'])
    await open.act((context) => restoreOrder(context, { order: 100 }))
    await open.pass(minute)
    expect((await walk(open, later.next)).orders.filter(({ orderId }) => orderId === '100')).toMatchObject([{ state: 'open' }])
  })

  it('that are cancelled are told as such', async () => {
    const open = await openWith(mug)
    const { next } = await walk(open)
    await open.pass(minute)
    await open.act((context) => cancelOrder(context, { order: 100 }))
    await open.pass(minute)
    expect((await walk(open, next)).orders).toMatchObject([{ state: 'cancelled', takesStock: false }])
  })
})
