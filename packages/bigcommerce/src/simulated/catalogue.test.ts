import { id, type StockKey, type StoreLocationId, type StoreVariant, type VariantId } from '@connect/core'
import { collected } from '@connect/http/testing'
import { addLocation, changeProduct, createProduct, deleteProduct, seedLarge, setStock } from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { type OpenStore, openStore } from '../testing/open-store.ts'

const everything = async ({ store }: OpenStore, withLevels = true): Promise<StoreVariant[]> => {
  const pages = await collected(store.changedProducts(null, { full: true, withLevels }))
  expect(pages.filter(({ last }) => last)).toHaveLength(1)
  expect(pages.at(-1)?.last).toBe(true)
  return pages.flatMap(({ rows }) => rows)
}
const PRODUCTS = 'GET /v3/catalog/products'
const ITEMS = 'GET /v3/inventory/items'
const main = id<StoreLocationId>('1')

describe('the catalogue of the simulated store', () => {
  it('of 10,000 simple products takes 40 calls, and their stock 10 more', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 10_000, productsWithTenVariants: 0, orders: 0 }))
    expect(await everything(open, false)).toHaveLength(10_000)
    expect(open.calls()).toEqual({ [PRODUCTS]: 40, 'GET /v2/store': 1 })
    const rows = await everything(open)
    expect(rows.every(({ levels, unitCost }) => levels?.[0]?.figure === 500 && unitCost?.currency === 'USD')).toBe(true)
    expect(open.calls()).toEqual({ [PRODUCTS]: 40, [ITEMS]: 10 })
    expect((await collected(open.store.readLevels([main], 'all'))).flat()).toHaveLength(10_000)
    expect(open.calls()).toEqual({ [ITEMS]: 10 })
  })

  it('of 1,000 products with ten variants each takes 4 calls, and their stock 10 more', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 0, productsWithTenVariants: 1000, orders: 0 }))
    const rows = await everything(open)
    expect(rows).toHaveLength(10_000)
    expect(open.calls()).toEqual({ [PRODUCTS]: 4, [ITEMS]: 10, 'GET /v2/store': 1 })
    expect(rows[11]).toMatchObject({
      sku: 'SIZE-000002-1',
      variantTitle: '2',
      stockKey: `v:${rows[11]?.variantId}`,
      levels: [{ figure: 500 }],
    })
    expect((await collected(open.store.readLevels([main], 'all'))).flat()).toHaveLength(10_000)
    expect(open.calls()).toEqual({ [ITEMS]: 10 })
  })

  it('tells what each thing is', async () => {
    const open = await openStore((context) => {
      createProduct(context, { name: 'Mug', sku: 'MUG', cost: '4.50', upc: '012345678905', stock: 40 })
      createProduct(context, { name: 'Manual', sku: 'PDF', type: 'digital' })
      createProduct(context, { name: 'Hidden', sku: 'HID', isVisible: false, stock: 1 })
      createProduct(context, {
        name: 'Shirt',
        cost: '9.00',
        upc: '99',
        variants: [
          { sku: 'SHIRT-R-M', options: { Colour: 'Red', Size: 'M' }, stock: 3 },
          { options: { Colour: 'Blue', Size: 'M' }, cost: '8.10', purchasingDisabled: true },
        ],
      })
      const poster = { name: 'Poster', tracking: 'product', stock: 12 } as const
      createProduct(context, {
        ...poster,
        variants: [
          { sku: 'PO-A', options: { Print: 'A' } },
          { sku: 'PO-B', options: { Print: 'B' } },
        ],
      })
    })
    const rows = await everything(open)
    const [mug, manual, hidden, red, blue, posterA, posterB] = rows
    expect(mug).toMatchObject({
      sku: 'MUG',
      variantTitle: null,
      barcode: '012345678905',
      unitCost: { amount: '4.50', currency: 'USD' },
      kind: 'physical',
      state: 'active',
      tracksStock: true,
      stockKey: `p:${mug?.productId}`,
    })
    expect(manual).toMatchObject({
      kind: 'downloadable',
      tracksStock: false,
      stockKey: `v:${manual?.variantId}`,
      unitCost: null,
      levels: [],
    })
    expect(hidden).toMatchObject({ state: 'unpublished' })
    expect(red).toMatchObject({
      sku: 'SHIRT-R-M',
      variantTitle: 'Red / M',
      barcode: '99',
      unitCost: { amount: '9.00' },
      stockKey: `v:${red?.variantId}`,
      levels: [{ figure: 3, physical: null }],
    })
    expect(blue).toMatchObject({ sku: null, variantTitle: 'Blue / M', unitCost: { amount: '8.10' }, state: 'unpublished' })
    expect([posterA, posterB]).toMatchObject([
      { stockKey: `p:${posterA?.productId}`, levels: [{ figure: 12 }] },
      { stockKey: posterA?.stockKey, levels: [{ figure: 12 }] },
    ])
  })

  it('is told in one call to be unchanged, and what changed since is found with its stock', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 300, productsWithTenVariants: 0, orders: 0 }))
    const pages = await collected(open.store.changedProducts(null, { full: true, withLevels: false }))
    await open.pass(600_000)
    const first = (await collected(open.store.changedProducts(pages.at(-1)!.next, { full: false, withLevels: false }))).at(-1)
    await open.pass(600_000)
    open.calls()
    const [idle] = await collected(open.store.changedProducts(first!.next, { full: false, withLevels: false }))
    expect(idle).toMatchObject({ rows: [], last: true, walk: 'delta' })
    expect(open.calls()).toEqual({ [PRODUCTS]: 1 })
    await open.act((context) => changeProduct(context, { name: 'Item 7', newName: 'Thing 7', cost: '99.00' }))
    await open.pass(60_000)
    const changed = await collected(open.store.changedProducts(idle!.next, { full: false, withLevels: true }))
    expect(changed.flatMap(({ rows }) => rows)).toMatchObject([
      { productTitle: 'Thing 7', unitCost: { amount: '99.00' }, levels: [{ figure: 500 }] },
    ])
    expect(open.calls()).toEqual({ [PRODUCTS]: 1, [ITEMS]: 1 })
  })

  it('loses and doubles none while products come and go under the walk', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 600, productsWithTenVariants: 0, orders: 0 }))
    const seen: string[] = []
    for await (const { rows } of open.store.changedProducts(null, { full: true, withLevels: false })) {
      seen.push(...rows.flatMap(({ sku }) => sku ?? []))
      await open.act((context) => {
        if (seen.length === 250) deleteProduct(context, { name: 'Item 1' })
        changeProduct(context, { name: 'Item 2', cost: '1.00' })
      })
    }
    expect(new Set(seen).size).toBe(600)
    expect(seen).toHaveLength(600)
  })

  it('gives variants by id in few calls, and leaves out those that are gone', async () => {
    const open = await openStore((context) => seedLarge(context, { simple: 20, productsWithTenVariants: 3, orders: 0 }))
    const fresh = await openStore((context) => seedLarge(context, { simple: 20, productsWithTenVariants: 3, orders: 0 }))
    const ids = (await everything(open, false)).slice(18, 24).map(({ variantId }) => variantId)
    open.calls()
    const found = await open.store.readVariants([...ids, id<VariantId>('999999'), id<VariantId>('nonsense')])
    expect(found.map(({ variantId }) => variantId)).toEqual(ids)
    expect(found.every(({ levels }) => levels?.[0]?.figure === 500)).toBe(true)
    expect(open.calls()).toEqual({ [ITEMS]: 2, 'GET /v3/catalog/variants': 1, [PRODUCTS]: 1 })
    expect((await fresh.store.readVariants(ids)).map(({ variantId }) => variantId)).toEqual(ids)
    expect(fresh.calls()).toEqual({ [ITEMS]: 2, [PRODUCTS]: 1, 'GET /v2/store': 1 })
  })

  it('has stock at every place, safety stock and all, read by what it is kept on', async () => {
    const open = await openStore((context) => {
      addLocation(context, { label: 'Depot' })
      const mug = createProduct(context, { name: 'Mug', sku: 'MUG', stock: { '1': 40, Depot: 7 } })
      setStock(context, { productId: mug.id, quantity: 40, safetyStock: 5 })
      createProduct(context, { name: 'Shirt', variants: [{ sku: 'S', options: { Size: 'S' }, stock: 3 }] })
    })
    const places = (await open.store.locations()).map((one) => one.id)
    const all = (await collected(open.store.readLevels(places, 'all'))).flat()
    expect(all.map(({ locationId, figure }) => [locationId, figure])).toEqual([
      [places[0], 40],
      [places[1], 7],
      [places[0], 3],
      [places[1], 0],
    ])
    const keys = [...new Set(all.map(({ stockKey }) => stockKey))]
    expect((await collected(open.store.readLevels(places, [...keys, id<StockKey>('v:99999'), id<StockKey>('x')]))).flat()).toHaveLength(4)
    expect((await collected(open.store.readLevels([places[1]!], [keys[0]!]))).flat()).toMatchObject([{ stockKey: keys[0], figure: 7 }])
    expect(await collected(open.store.readLevels([], 'all'))).toEqual([])
  })
})
