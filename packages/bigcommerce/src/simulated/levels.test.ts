import { type EffectKey, id, type LevelBatch, type LevelWrite, type StockKey, type StoreLevel, type StoreLocationId } from '@connect/core'
import { collected } from '@connect/http/testing'
import {
  addLocation,
  changeProduct,
  createProduct,
  deleteProduct,
  onHand,
  seedLarge,
  setStock,
  smallStore,
} from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { type OpenStore, openStore } from '../testing/open-store.ts'

const ADJUST = 'PUT /v3/inventory/adjustments/absolute'
const main = id<StoreLocationId>('1')
const open = (simple: number) => openStore((context) => seedLarge(context, { simple, productsWithTenVariants: 0, orders: 0 }))
const levels = async ({ store }: OpenStore) => (await collected(store.readLevels([main], 'all'))).flat()
const write = ({ stockKey, locationId }: Pick<StoreLevel, 'stockKey' | 'locationId'>, figure: number): LevelWrite => ({
  stockKey,
  locationId,
  figure,
  comparedWith: null,
})
const batches = (rows: readonly LevelWrite[]): LevelBatch[] =>
  Array.from({ length: Math.ceil(rows.length / 2000) }, (_, n) => ({
    key: id<EffectKey>(`run/${n}`),
    reference: 'IntelliTrack run',
    rows: rows.slice(n * 2000, (n + 1) * 2000),
  }))
const kinds = (outcomes: readonly (readonly { readonly kind: string }[])[]) => outcomes.flat().map(({ kind }) => kind)

describe('stock of the simulated store', () => {
  it('10,000 figures go out in 5 requests, one after the other, and are there a little later', async () => {
    const shop = await open(10_000)
    const rows = await levels(shop)
    shop.calls()
    const outcomes = await shop.store.setLevels(batches(rows.map((row, n) => write(row, n))))
    expect(new Set(kinds(outcomes))).toEqual(new Set(['applied']))
    expect(shop.calls()).toEqual({ [ADJUST]: 5 })
    await shop.pass(60_000)
    expect((await levels(shop)).map(({ figure }) => figure)).toEqual(rows.map((_, n) => n))
  })

  it('never goes out two at a time, nor beside a walk over products, whoever asks', async () => {
    const shop = await open(300)
    const rows = await levels(shop)
    let now = 0
    let most = 0
    const { transport } = shop.options
    const watched = await openStore((context) => seedLarge(context, { simple: 300, productsWithTenVariants: 0, orders: 0 }), {
      transport: {
        send: async (request) => {
          const isBulk = /\/v3\/(?:catalog|inventory)\//.test(request.url)
          now += isBulk ? 1 : 0
          most = Math.max(most, now)
          await new Promise((resolve) => setImmediate(resolve))
          return transport.send(request).finally(() => {
            now -= isBulk ? 1 : 0
          })
        },
      },
      accessToken: async () => shop.rehearsal.token,
    })
    await Promise.all([
      watched.store.setLevels(batches(rows.map((row) => write(row, 1)))),
      collected(watched.store.changedProducts(null, { full: true, withLevels: true })),
      watched.store.setLevels(batches(rows.map((row) => write(row, 2)))),
      collected(watched.store.readLevels([main], 'all')),
    ])
    expect(most).toBe(1)
  })

  it('with a row that is refused in 2,000 ends as 1,999 written and one named problem', async () => {
    const shop = await open(2000)
    const rows = await levels(shop)
    await shop.act((context) => deleteProduct(context, { name: 'Item 700' }))
    shop.calls()
    const [outcomes] = await shop.store.setLevels(batches(rows.map((row) => write(row, 9))))
    expect(outcomes?.[699]).toMatchObject({
      kind: 'rejected',
      code: 'stock_item_gone',
      message: expect.stringContaining(rows[699]!.stockKey),
    })
    expect(outcomes?.filter(({ kind }) => kind === 'applied')).toHaveLength(1999)
    expect(shop.calls()).toEqual({ [ADJUST]: 2 })
  })

  it('of a place that is gone says so, and the others are written', async () => {
    const shop = await open(3)
    const rows = await levels(shop)
    const elsewhere = rows.map((row) => write({ ...row, locationId: id<StoreLocationId>('77') }, 1))
    const outcomes = await shop.store.setLevels(batches([...elsewhere, ...rows.map((row) => write(row, 2))]))
    expect(outcomes[0]?.slice(0, 3)).toMatchObject([
      { code: 'stock_location_gone' },
      { code: 'stock_location_gone' },
      { code: 'stock_location_gone' },
    ])
    expect(kinds(outcomes).slice(3)).toEqual(['applied', 'applied', 'applied'])
  })

  it('goes to where it is kept now, when a product with one variant is tracked otherwise since', async () => {
    const shop = await openStore((context) => smallStore(context))
    const rows = await levels(shop)
    await shop.act((context) => changeProduct(context, { name: 'MUG', tracking: 'variant' }))
    shop.calls()
    expect(kinds(await shop.store.setLevels(batches(rows.map((row) => write(row, 8)))))).toEqual(['applied', 'applied'])
    expect(shop.calls()).toEqual({ [ADJUST]: 3, 'GET /v3/catalog/products': 1 })
    await shop.pass(60_000)
    expect((await levels(shop)).map(({ figure }) => figure)).toEqual([8, 8])
    await shop.act((context) => changeProduct(context, { name: 'MUG', tracking: 'product' }))
    const stale = id<StockKey>(
      `v:${(await shop.act((context) => [...context.world.collection<{ id: number; baseVariantId: number; name: string }>('product').values()].find(({ name }) => name === 'MUG')))!.baseVariantId}`,
    )
    expect(kinds(await shop.store.setLevels(batches([write({ stockKey: stale, locationId: main }, 3)])))).toEqual(['applied'])
  })

  it('of one of several variants is not written over the figure of all, when the product is tracked as a whole since', async () => {
    const shop = await openStore((context) =>
      createProduct(context, {
        name: 'Shirt',
        variants: [
          { sku: 'S', options: { Size: 'S' }, stock: 3 },
          { sku: 'M', options: { Size: 'M' }, stock: 4 },
        ],
      }),
    )
    const rows = await levels(shop)
    await shop.act((context) => changeProduct(context, { name: 'Shirt', tracking: 'product' }))
    const [outcomes] = await shop.store.setLevels(batches(rows.map((row) => write(row, 8))))
    expect(outcomes).toMatchObject([
      { kind: 'rejected', code: 'stock_refused' },
      { kind: 'rejected', message: expect.stringContaining('Import products') },
    ])
  })

  it('whose tracking was turned off is a named problem', async () => {
    const shop = await openStore((context) => smallStore(context))
    const rows = await levels(shop)
    await shop.act((context) => changeProduct(context, { name: 'MUG', tracking: 'none' }))
    expect(await shop.store.setLevels(batches(rows.map((row) => write(row, 8))))).toMatchObject([
      [{ code: 'stock_refused', message: expect.stringContaining('not tracked') }, { kind: 'applied' }],
    ])
  })

  it('whose reply was lost is written all the same, and is uncertain when none ever comes', async () => {
    const shop = await openStore((context) => smallStore(context))
    const rows = (await levels(shop)).map((row) => write(row, 5))
    await shop.rehearsal.platform.faults.set({ kind: 'lose-reply', on: ADJUST, times: 1 })
    expect(kinds(await shop.store.setLevels(batches(rows)))).toEqual(['applied', 'applied'])
    await shop.rehearsal.platform.faults.set({ kind: 'lose-reply', on: ADJUST, times: null })
    expect(kinds(await shop.store.setLevels(batches(rows)))).toEqual(['uncertain', 'uncertain'])
  })

  it('without the permission is a named problem, and when the token is dead it waits', async () => {
    const shop = await openStore((context) => smallStore(context))
    const rows = (await levels(shop)).map((row) => write(row, 5))
    await shop.rehearsal.platform.faults.set({ kind: 'missing-scope', on: '*', times: null, scope: 'store_inventory' })
    expect(await shop.store.setLevels(batches(rows))).toMatchObject([[{ code: 'permission_missing' }, { code: 'permission_missing' }]])
    await shop.rehearsal.platform.faults.clear()
    await shop.rehearsal.platform.faults.set({ kind: 'revoke-token', on: '*', times: 1 })
    expect(kinds(await shop.store.setLevels(batches(rows)))).toEqual(['retry', 'retry'])
  })

  it('keeps the safety stock of the merchant: the figure is what is on hand', async () => {
    const shop = await openStore((context) => {
      smallStore(context)
      setStock(context, { sku: 'MUG', quantity: 40, safetyStock: 5 })
      addLocation(context, { label: 'Depot' })
    })
    const [mug] = await levels(shop)
    expect(mug).toMatchObject({ figure: 40, physical: null })
    await shop.store.setLevels(batches([write(mug!, 12)]))
    await shop.pass(60_000)
    expect((await levels(shop))[0]).toMatchObject({ figure: 12 })
    const shipped = await openStore((context) => smallStore(context), { decrementsAt: 'shipment' })
    expect((await levels(shipped))[0]).toMatchObject({ figure: 40, physical: 40 })
    expect(await shop.act((context) => onHand(context, Number.NaN, 1))).toBe(0)
  })
})
