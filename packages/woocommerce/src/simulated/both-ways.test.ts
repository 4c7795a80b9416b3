import {
  type EffectKey,
  type GroupKey,
  id,
  type LineId,
  type OrderId,
  type ShipmentWrite,
  type StockKey,
  type StoreLocationId,
} from '@connect/core'
import { collected } from '@connect/http/testing'
import {
  createProduct,
  placeOrder,
  productOf,
  refund,
  type SiteContext,
  setProductStock,
  trashOrder,
} from '@connect/simulators/woocommerce'
import { describe, expect, it } from 'vitest'
import { openWooCommerce } from '../open-woocommerce.ts'
import { everythingKnown, type OpenStore, openStore, type Way } from '../testing/open-store.ts'

const ways: readonly Way[] = ['plugin', 'rest']
const STORE = id<StoreLocationId>('store')

interface Shop {
  readonly tee: number
  readonly hoodie: number
  readonly red: number
  readonly blue: number
}
let shop: Shop = { tee: 0, hoodie: 0, red: 0, blue: 0 }

/** A tee, and a hoodie in red with stock of its own and in blue with that of the product. */
function fill(context: SiteContext): void {
  const tee = createProduct(context, { name: 'Tee', sku: 'TEE', price: '12.00', stock: 20 })
  const hoodie = createProduct(context, {
    name: 'Hoodie',
    sku: 'HOOD',
    stock: 40,
    variations: [
      { sku: 'HOOD-RED', options: { Color: 'Red' }, price: '30.00', stock: 5 },
      { options: { Color: 'Blue' }, price: '30.00' },
    ],
  })
  createProduct(context, { name: 'Guide', sku: 'PDF', price: '3.00', virtual: true })
  shop = { tee: tee.id, hoodie: hoodie.id, red: hoodie.variationIds[0] ?? 0, blue: hoodie.variationIds[1] ?? 0 }
}

const write = (record: number, figure: number, comparedWith: number | null = null) => ({
  stockKey: id<StockKey>(`v:${record}`),
  locationId: STORE,
  figure,
  comparedWith,
})
const set = ({ store }: OpenStore, ...rows: readonly ReturnType<typeof write>[]) =>
  store.setLevels([{ key: id<EffectKey>('e1'), reference: 'r', rows }])
const buy = (open: OpenStore, ...lines: readonly { readonly productId: number; readonly quantity: number }[]) =>
  open.act((context) => placeOrder(context, { lines }))
const figure = (open: OpenStore, record: number) => open.act((context) => productOf(context, record)?.stockQuantity)
const orders = async ({ store }: OpenStore) => (await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)

async function parcelOf(open: OpenStore, orderId: number, quantity: number, key = 'ship/1'): Promise<ShipmentWrite> {
  const [order] = await open.store.readOrders([id<OrderId>(String(orderId))])
  return {
    key: id<EffectKey>(key),
    orderId: id<OrderId>(String(orderId)),
    orderNumber: order?.number ?? '',
    groupKey: id<GroupKey>('store'),
    handle: '{}',
    lines: [{ lineId: order?.lines[0]?.lineId ?? id<LineId>('0'), quantity }],
    tracking: { carrier: 'UPS', method: null, number: '1Z999', url: null },
    shippedAt: '2026-11-20T09:30:00.000Z',
    notifyCustomer: true,
  }
}

describe.each(ways)('by the %s', (way) => {
  it('the store says who it is', async () => {
    const { store } = await openStore(way, fill)
    expect(await store.describe()).toMatchObject({ storeKey: 'store.example', missingPermissions: [] })
    expect((await store.describe()).orderStatuses.map(({ id: status }) => status)).toEqual(
      expect.arrayContaining(['processing', 'on-hold', 'completed']),
    )
  })

  it('products, variations and what is not sent come in, with figures under the keys that keep them', async () => {
    const { store } = await openStore(way, fill)
    const rows = (await collected(store.changedProducts(null, { full: true, withLevels: true }))).flatMap((page) => page.rows)
    expect(rows.map((row) => [row.productTitle, row.variantTitle, row.sku, row.kind, row.stockKey, row.levels?.[0]?.figure])).toEqual([
      ['Tee', null, 'TEE', 'physical', `v:${shop.tee}`, 20],
      ['Hoodie', 'Red', 'HOOD-RED', 'physical', `v:${shop.red}`, 5],
      ['Hoodie', 'Blue', null, 'physical', `v:${shop.hoodie}`, 40],
      ['Guide', null, 'PDF', 'virtual', expect.any(String), undefined],
    ])
  })

  it('figures go out to products, variations and parents, and what is gone says so', async () => {
    const open = await openStore(way, fill)
    const ends = (
      await set(open, write(shop.tee, 7), write(shop.red, 8), write(shop.hoodie, 9), write(shop.blue, 1), write(999_999, 1))
    ).flat()
    expect(ends.map((end) => ('code' in end ? end.code : end.kind))).toEqual([
      'applied',
      'applied',
      'applied',
      'stock_refused',
      'stock_item_gone',
    ])
    expect([await figure(open, shop.tee), await figure(open, shop.red), await figure(open, shop.hoodie)]).toEqual([7, 8, 9])
    const levels = (
      await collected(open.store.readLevels([STORE], [id<StockKey>(`v:${shop.red}`), id<StockKey>(`v:${shop.hoodie}`)]))
    ).flat()
    expect(new Map(levels.map((level) => [level.stockKey as string, level.figure]))).toEqual(
      new Map([
        [`v:${shop.red}`, 8],
        [`v:${shop.hoodie}`, 9],
      ]),
    )
  })

  it('an order comes in with what was taken off the stock, and without what was refunded', async () => {
    const open = await openStore(way, fill)
    const order = await buy(open, { productId: shop.tee, quantity: 3 }, { productId: shop.blue, quantity: 1 })
    await open.act((context) => refund(context, { order: order.id, lines: [{ line: 1, quantity: 1 }] }))
    const [seen] = await orders(open)
    expect(seen).toMatchObject({ orderId: String(order.id), state: 'open', status: 'processing', takesStock: true })
    expect(seen?.lines.map(({ variantId, stockKey, ordered }) => [variantId, stockKey, ordered])).toEqual([
      [String(shop.tee), `v:${shop.tee}`, 2],
      [String(shop.blue), `v:${shop.hoodie}`, 1],
    ])
  })

  it('the same parcel, told again after its reply was lost, leaves one note and one e-mail, and completes the order', async () => {
    const open = await openStore(way, fill)
    const order = await buy(open, { productId: shop.tee, quantity: 2 })
    const parcel = await parcelOf(open, order.id, 2)
    const route = way === 'plugin' ? 'POST /intellitrack/v1/shipments' : 'POST /wc/v3/orders/{order_id}/notes'
    await open.platform.faults.set({ kind: 'lose-reply', on: route, times: 1 })
    const first = await open.store.recordShipments([parcel])
    expect(first).toMatchObject([{ kind: 'uncertain' }])
    const [second] = await open.store.recordShipments([parcel])
    expect(['applied', 'already']).toContain(second?.kind)
    expect(await open.store.findShipment(parcel)).toMatchObject({ kind: 'applied' })
    expect(await open.store.recordShipments([parcel])).toMatchObject([{ kind: 'already' }])
    const [seen] = await open.store.readOrders([id<OrderId>(String(order.id))])
    expect(seen).toMatchObject({ state: 'closed', status: 'completed', lines: [{ ordered: 2, fulfilled: 2 }] })
    const notes = await open.act((context) => [
      ...context.world.collection<{ orderId: number; customerNote: boolean }>('order_note').values(),
    ])
    expect(notes.filter((note) => note.orderId === order.id && note.customerNote).length).toBe(1)
  })

  it('a part of an order leaves the rest open; more than is left is refused', async () => {
    const open = await openStore(way, fill)
    const order = await buy(open, { productId: shop.tee, quantity: 3 })
    expect(await open.store.recordShipments([await parcelOf(open, order.id, 1)])).toMatchObject([{ kind: 'applied' }])
    expect(await open.store.recordShipments([await parcelOf(open, order.id, 3, 'ship/2')])).toMatchObject([
      { code: 'shipment_exceeds_open' },
    ])
    const [seen] = await open.store.readOrders([id<OrderId>(String(order.id))])
    expect(seen).toMatchObject({ state: 'open', groups: [{ lines: [{ total: 3, open: 2 }] }] })
  })

  it('an order in the trash is deleted, and one that never was is left out', async () => {
    const open = await openStore(way, fill)
    const order = await buy(open, { productId: shop.tee, quantity: 1 })
    await open.act((context) => trashOrder(context, { order: order.id }))
    const read = await open.store.readOrders([id<OrderId>(String(order.id)), id<OrderId>('999999')])
    expect(read.map(({ state }) => state)).toEqual(['deleted'])
  })

  it('a page in place of the store is named, and a figure sent then is uncertain', async () => {
    const open = await openStore(way, fill)
    await open.platform.faults.set({ kind: 'html-page', on: '*', times: 20 })
    await expect(open.store.describe()).rejects.toMatchObject({ code: 'store_answers_page' })
    expect((await set(open, write(shop.tee, 7))).flat()).toMatchObject([{ kind: 'uncertain' }])
  })
})

describe('what the plugin alone can do', () => {
  it('a figure that was overtaken by an order is not written over it', async () => {
    const open = await openStore('plugin', fill)
    await buy(open, { productId: shop.tee, quantity: 2 })
    expect((await set(open, write(shop.tee, 30, 20))).flat()).toEqual([{ kind: 'stale', actual: 18 }])
    expect(await figure(open, shop.tee)).toBe(18)
  })

  it('a hundred orders come in by signals: the store is not asked for any', async () => {
    const open = await openStore('plugin', (context) => {
      fill(context)
      setProductStock(context, shop.tee, 500)
    })
    const from = (await collected(open.store.changedOrders(null, { since: null }))).at(-1)?.next ?? null
    for (let n = 0; n < 100; n += 1) await buy(open, { productId: shop.tee, quantity: 1 })
    for (let n = 0; n < 4; n += 1) await open.minute()
    const told = new Map<OrderId, string>()
    for (const { topic, subject, details } of open.signals)
      if (topic === 'orders_changed' && details) told.set(id<OrderId>(subject ?? ''), details)
    open.calls()
    const read = await open.store.readOrders([...told.keys()], told)
    const pages = await collected(open.store.changedOrders(from, { since: null }))
    expect([read.length, pages.flatMap(({ rows }) => rows)]).toEqual([100, []])
    expect(open.calls()).toEqual({})
  })

  it('where the site’s cron stands still, that is said, and orders are asked for', async () => {
    const open = await openStore('plugin', fill, {}, { cronRuns: false })
    const last = (await collected(open.store.changedOrders(null, { since: null }))).at(-1)
    const order = await buy(open, { productId: shop.tee, quantity: 1 })
    for (let n = 0; n < 20; n += 1) await open.minute()
    expect(await open.store.ensureSubscriptions()).toMatchObject({ healthy: false, hindrances: [{ code: 'store_signals_late' }] })
    open.calls()
    const pages = await collected(open.store.changedOrders(last?.next ?? null, { since: null }))
    expect(pages.flatMap(({ rows }) => rows.map(({ orderId }) => orderId))).toEqual([String(order.id)])
    expect(Object.values(open.calls())).toEqual([1])
  })

  it('a clock that is ten minutes off is named, and nothing was done', async () => {
    const open = await openStore('plugin', fill)
    const late = { ...open.options, clock: { now: () => open.options.clock.now() + 600_000 } }
    const store = await openWooCommerce(late)
    await expect(store.describe()).rejects.toMatchObject({
      code: 'store_clock_wrong',
      message: expect.stringContaining('10 minutes behind'),
    })
    expect(await store.setLevels([{ key: id<EffectKey>('e'), reference: '', rows: [write(shop.tee, 1)] }])).toMatchObject([
      [{ kind: 'retry' }],
    ])
    expect(await figure(open, shop.tee)).toBe(20)
  })
})

describe('what the REST API alone needs', () => {
  it('webhooks are made, and once they are there nothing is changed', async () => {
    const { store, calls } = await openStore('rest', fill)
    expect(await store.ensureSubscriptions()).toMatchObject({ healthy: true, missing: [] })
    calls()
    expect(await store.ensureSubscriptions()).toEqual({ healthy: true, repaired: [], missing: [] })
    expect(Object.values(calls())).toEqual([1])
  })

  it('a header that is dropped on the way is told from a key that was taken back', async () => {
    const open = await openStore('rest', fill)
    await open.platform.faults.set({ kind: 'strip-authorization', on: '*', times: 50 })
    await expect(open.store.describe()).rejects.toMatchObject({ code: 'store_key_stripped', reason: 'auth' })
  })

  it('what was imported need not be asked for: a variation goes out in one request', async () => {
    const before = await openStore('rest', fill)
    const known = await everythingKnown(before.store)
    const store = await openWooCommerce({ ...before.options, clock: { now: before.options.clock.now }, known })
    before.calls()
    await store.setLevels([{ key: id<EffectKey>('e'), reference: '', rows: [write(shop.red, 1)] }])
    expect(Object.values(before.calls())).toEqual([1])
  })
})
