import type { Checkpoint, StoreOrder } from '@connect/core'
import {
  cancelOrder,
  changeAddress,
  editOrder,
  fulfilByHand,
  holdOrder,
  KIND,
  moveOrder,
  type Order,
  placeOrder,
  RETAIL,
  refundLines,
  releaseHold,
  type ShopContext,
  seedLarge,
  seedShop,
  setStock,
} from '@connect/simulators/shopify'
import { describe, expect, it } from 'vitest'
import { type OpenShop, openShop } from '../testing/open-shop.ts'
import { collected } from '../testing/scripted-shop.ts'

async function read({ store }: OpenShop, from: Checkpoint | null = null) {
  const pages = await collected(store.changedOrders(from, { since: null }))
  return { orders: pages.flatMap(({ rows }) => rows), next: pages.at(-1)!.next }
}
const all = (context: ShopContext) => [...context.world.collection<Order>(KIND.order).values()]
const buy =
  (sku = 'SKU-000001', quantity = 3, more: object = {}) =>
  (context: ShopContext) =>
    placeOrder(context, { lines: [{ sku, quantity }], routingDelayMs: 0, ...more })
const small = (fill: (context: ShopContext) => unknown = () => {}) =>
  openShop((context) => {
    seedLarge(context, { variants: 20, orders: 0 })
    fill(context)
  })
/** Reads what changed since; the look comes a little later, as in life. */
async function changed(shop: OpenShop, from: Checkpoint): Promise<StoreOrder[]> {
  await shop.rehearsal.platform.catchUp()
  shop.rehearsal.pass(1000)
  return (await read(shop, from)).orders
}

describe('the orders of the simulated shop', () => {
  it.each(['paged', 'bulk'] as const)('that are open come whole, %s', async (walk) => {
    const shop = await openShop((context) => seedShop(context), { walk })
    const { orders } = await read(shop)
    const open = await shop.act((context) => all(context).filter((order) => !order.cancelledAt && !order.closedAt))
    expect(orders.map(({ number }) => number).sort()).toEqual(open.map(({ name }) => name).sort())
    const groups = orders.flatMap((order) => order.groups)
    expect(groups.some(({ release }) => release.kind === 'held')).toBe(true)
    expect(groups.some(({ managedBy }) => managedBy === 'other')).toBe(true)
    expect(orders.some((order) => order.groups.length > 1)).toBe(true)
    for (const order of orders)
      for (const line of order.lines) {
        const openUnits = order.groups.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.lineId)
        expect(openUnits.reduce((sum, { open: units }) => sum + units, 0)).toBeLessThanOrEqual(line.ordered - line.fulfilled)
      }
  })

  it('are the same by pages and by bulk', async () => {
    const orders = async (walk: 'paged' | 'bulk') => {
      const found = (await read(await openShop((context) => seedShop(context), { walk }))).orders
      return [...found].sort((a, b) => (a.number < b.number ? -1 : 1))
    }
    expect(await orders('bulk')).toEqual(await orders('paged'))
  })

  it('1,000 of them take at most 20 calls by pages and 3 by bulk', async () => {
    const fill = (context: ShopContext) => seedLarge(context, { variants: 100, orders: 1000 })
    for (const [walk, most] of [
      ['paged', 20],
      ['auto', 3],
    ] as const) {
      const shop = await openShop(fill, { walk })
      expect((await read(shop)).orders).toHaveLength(1000)
      const { counted, errors } = shop.calls()
      expect([walk, counted.length <= most, errors]).toEqual([walk, true, []])
    }
  })

  it('come whole when the shop still counts every row as a point', async () => {
    const shop = await openShop((context) => seedLarge(context, { variants: 40, orders: 60 }), { walk: 'paged' })
    await shop.behave({ costModel: 'linear' })
    expect((await read(shop)).orders).toHaveLength(60)
  })

  it('are found in one call when nothing changed, and again when they are cancelled, edited, refunded or sent elsewhere', async () => {
    const shop = await small((context) => [1, 2, 3, 4].map((n) => buy(`SKU-00000${n}`)(context)))
    const { next, orders } = await read(shop)
    const names = orders.map(({ number }) => number)
    shop.calls()
    shop.rehearsal.pass(600_000)
    const idle = await read(shop, next)
    expect(shop.calls().counted).toEqual(['OrdersChanged'])
    await shop.act((context) => cancelOrder(context, { order: names[0]! }))
    await shop.act((context) =>
      editOrder(context, { order: names[1]!, quantities: [{ line: 1, quantity: 1 }], add: [{ sku: 'SKU-000009' }] }),
    )
    await shop.act((context) => refundLines(context, { order: names[2]!, lines: [{ line: 1, quantity: 2 }] }))
    await shop.act((context) => changeAddress(context, { order: names[3]!, shippingAddress: { address1: '7 New Road' } }))
    const [cancelled, edited, refunded, moved] = (await changed(shop, idle.next)).sort((a, b) => (a.number < b.number ? -1 : 1))
    expect(cancelled).toMatchObject({ state: 'cancelled', takesStock: false })
    expect(edited!.lines.map(({ ordered }) => ordered)).toEqual([1, 1])
    expect(refunded!.lines).toMatchObject([{ ordered: 1, fulfilled: 0 }])
    expect(refunded!.groups.flatMap(({ lines }) => lines)).toMatchObject([{ open: 1 }])
    expect(moved!.groups).toMatchObject([{ shipTo: { address1: '7 New Road' } }])
  })

  it('keep the name of their work when an edit replaces its id, and get another when it moves to another place', async () => {
    const shop = await small((context) => buy()(context))
    const { next, orders } = await read(shop)
    const [before] = orders[0]!.groups
    await shop.act((context) =>
      editOrder(context, { order: orders[0]!.number, add: [{ sku: 'SKU-000002' }], replaceFulfillmentOrders: true }),
    )
    const [edited] = await changed(shop, next)
    expect(edited!.groups.map(({ key }) => key)).toEqual([before!.key])
    expect(edited!.groups[0]!.handle).not.toBe(before!.handle)
    for (const sku of ['SKU-000001', 'SKU-000002']) await shop.act((context) => setStock(context, { sku, location: RETAIL, available: 50 }))
    await shop.act((context) => moveOrder(context, { order: orders[0]!.number, to: RETAIL }))
    const [moved] = await changed(shop, next)
    expect(moved!.groups.find(({ lines }) => lines.some(({ open }) => open > 0))).toMatchObject({ locationId: RETAIL })
  })

  it('wait while they are on hold or scheduled, and are let go afterwards', async () => {
    const shop = await small((context) => buy()(context))
    const { next, orders } = await read(shop)
    await shop.act((context) => holdOrder(context, { order: orders[0]!.number, reason: 'HIGH_RISK_OF_FRAUD', notes: 'call' }))
    expect((await changed(shop, next))[0]!.groups).toMatchObject([
      { release: { kind: 'held', reasons: ['high risk of fraud: call'] }, lines: [{ open: 3 }] },
    ])
    await shop.act((context) => releaseHold(context, { order: orders[0]!.number }))
    expect((await changed(shop, next))[0]!.groups).toMatchObject([{ release: { kind: 'released' } }])
  })

  it('that were placed a moment ago have no work yet, and have it soon', async () => {
    const shop = await small((context) => buy('SKU-000001', 1, { routingDelayMs: 5000 })(context))
    const { next, orders } = await read(shop)
    expect(orders).toMatchObject([{ groups: [] }])
    shop.rehearsal.pass(10_000)
    expect((await changed(shop, next))[0]!.groups).toHaveLength(1)
  })

  it('that search does not show yet are read by id, and found by the overlap of the next look', async () => {
    const shop = await small()
    const { next } = await read(shop)
    await shop.behave({ searchLag: 120_000 })
    const placed = await shop.act(buy())
    const early = await read(shop, next)
    expect(early.orders).toEqual([])
    expect(await shop.store.readOrders([placed.id as StoreOrder['orderId']])).toMatchObject([{ number: placed.name }])
    shop.rehearsal.pass(180_000)
    expect((await read(shop, early.next)).orders).toMatchObject([{ number: placed.name }])
  })

  it('fulfilled by somebody else say so, line by line', async () => {
    const shop = await small((context) => buy()(context))
    const { next, orders } = await read(shop)
    await shop.act((context) => fulfilByHand(context, { order: orders[0]!.number }))
    const [order] = await changed(shop, next)
    expect(order!.lines).toMatchObject([{ ordered: 3, fulfilled: 3 }])
    expect(order!.groups).toMatchObject([{ lines: [{ total: 3, open: 0 }] }])
  })

  it.each(['level1', 'none'] as const)('come without addresses when the app may see %s of its customers', async (customerData) => {
    const shop = await small((context) => buy()(context))
    await shop.behave({ customerData })
    const { orders } = await read(shop)
    expect(orders).toMatchObject([{ lines: [{ ordered: 3 }], groups: [{ redacted: true, lines: [{ open: 3 }] }] }])
    expect(JSON.stringify(orders)).not.toMatch(/dana|whitfield/i)
  })
})
