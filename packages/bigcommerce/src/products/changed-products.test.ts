import { type Checkpoint, id, type VariantId, writeKnownUpTo } from '@connect/core'
import { collected } from '@connect/http/testing'
import { describe, expect, it } from 'vitest'
import { readLevels } from '../levels/read-levels.ts'
import { anItem, aProduct, aVariant } from '../testing/nodes.ts'
import { paged, type Scripted, scriptedStore } from '../testing/scripted-store.ts'
import { changedProducts } from './changed-products.ts'
import { readVariants } from './read-variants.ts'

const PRODUCTS = 'GET /v3/catalog/products'
const ITEMS = 'GET /v3/inventory/items'
const VARIANTS = 'GET /v3/catalog/variants'
const info = { 'GET /v2/store': () => ({ json: { name: 'Demo', timezone: { name: 'UTC' }, currency: 'EUR' } }) }
const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => aProduct(from + n))
/** A page that says how many there are from it on. */
const page = (data: readonly unknown[], total = data.length): Scripted => ({ json: { data, meta: { pagination: { total } } } })
const full = (store: ReturnType<typeof scriptedStore>, withLevels = false) =>
  collected(changedProducts(store.client, null, { full: true, withLevels }))

describe('a walk over all products', () => {
  it('goes on behind the last id, and says only with the last page that it was all', async () => {
    const store = scriptedStore({ ...info, [PRODUCTS]: [page(many(1, 250), 252), page(many(260, 2))] })
    const pages = await full(store)
    expect(pages.map(({ rows, last }) => [rows.length, last])).toEqual([
      [250, false],
      [2, true],
    ])
    expect(JSON.parse(pages[0]!.next)).toMatchObject({ upTo: null })
    expect(JSON.parse(pages[1]!.next)).toMatchObject({ upTo: '2026-11-20T10:00:00.000Z' })
    const [first, second] = store.requests.filter(({ name }) => name === PRODUCTS)
    expect(first!.query).toMatchObject({ 'id:greater': '0', sort: 'id', direction: 'asc', limit: '250', include: 'variants' })
    expect(second!.query).toMatchObject({ 'id:greater': '250' })
  })

  it('needs no empty page to know its end, and asks for one where the store does not say how many there are', async () => {
    const exact = scriptedStore({ ...info, [PRODUCTS]: [page(many(1, 250))] })
    await full(exact)
    expect(exact.names().filter((name) => name === PRODUCTS)).toHaveLength(1)
    const silent = scriptedStore({ ...info, [PRODUCTS]: [{ json: { data: many(1, 250) } }, { json: { data: [] } }] })
    expect((await full(silent)).map(({ last }) => last)).toEqual([false, true])
  })

  it('reads all fields where a store leaves the variants out because fields were chosen, and keeps to it', async () => {
    const bare = many(1, 2).map(({ variants: _, ...product }) => product)
    const store = scriptedStore({ ...info, [PRODUCTS]: (request) => page(request.query['include_fields'] ? bare : many(1, 2)) })
    const [only] = await full(store)
    expect(only!.rows).toHaveLength(2)
    await full(store)
    expect(store.requests.filter(({ query }) => query['include_fields']).length).toBe(1)
    expect(store.warnings).toHaveLength(1)
  })

  it('puts to each variant the stock of what it is kept on', async () => {
    const shirt = aProduct(2, {
      inventory_tracking: 'variant',
      base_variant_id: null,
      variants: [aVariant(21, { option_values: [{ label: 'S' }] }), aVariant(22, { option_values: [{ label: 'M' }] })],
    })
    const poster = aProduct(3, { base_variant_id: null, variants: [aVariant(31, { option_values: [{ label: 'A' }] })] })
    const items = [anItem(1, 1001, 5), anItem(2, 21, 6), anItem(2, 22, 7), anItem(3, undefined, 8)]
    const store = scriptedStore({ ...info, [PRODUCTS]: [page([aProduct(1), shirt, poster])], [ITEMS]: [page(items)] })
    const [only] = await full(store, true)
    expect(only!.rows.map(({ stockKey, levels }) => [stockKey, levels?.map(({ figure }) => figure)])).toEqual([
      ['p:1', [5]],
      ['v:21', [6]],
      ['v:22', [7]],
      ['p:3', [8]],
    ])
  })

  it.each<[string, Scripted]>([
    ['a page of HTML', { status: 200, body: '<html>' }],
    ['half a page', { status: 200, body: '{"data":[{"id":1' }],
    ['no list', { json: { data: { id: 1 } } }],
    ['an id that is null', { json: { data: [{ ...aProduct(1), id: null }] } }],
    ['a tracking nobody knows', { json: { data: [{ ...aProduct(1), inventory_tracking: 'sometimes' }] } }],
    ['the same page again and again', { json: { data: many(1, 250) } }],
  ])('ends in words, and with the checkpoint where it was, when it gets %s', async (_, answer) => {
    const store = scriptedStore({ ...info, [PRODUCTS]: () => answer })
    await expect(full(store)).rejects.toMatchObject({ name: 'Unavailable', reason: 'fault', message: expect.stringMatching(/product/i) })
  })

  it('takes what is only ornament as it comes', async () => {
    const odd = { ...aProduct(1), sku: null, upc: 5, cost_price: 'free', date_modified: null, availability: 7 }
    const store = scriptedStore({ ...info, [PRODUCTS]: [page([odd])] })
    const [only] = await full(store)
    expect(only!.rows).toMatchObject([{ sku: 'SKU-1', barcode: null, unitCost: null, state: 'active' }])
  })
})

describe('what changed since', () => {
  it('is asked for from a full instant that overlaps the last window', async () => {
    const store = scriptedStore({ ...info, [PRODUCTS]: [page([])] })
    const from = writeKnownUpTo('2026-11-20T09:30:00.000Z')
    expect(await collected(changedProducts(store.client, from, { full: false, withLevels: true }))).toMatchObject([
      { rows: [], last: true, walk: 'delta' },
    ])
    expect(store.requests.map(({ query }) => query['date_modified:min'])).toEqual(['2026-11-20T09:25:00Z'])
  })

  it('is everything when the checkpoint cannot be read', async () => {
    const store = scriptedStore({ ...info, [PRODUCTS]: [page([])] })
    expect(await collected(changedProducts(store.client, '?' as Checkpoint, { full: false, withLevels: false }))).toMatchObject([
      { walk: 'full' },
    ])
  })
})

describe('variants by id', () => {
  it('that nobody knows are looked for one by one, and in the list of all where they are many', async () => {
    const found = paged([{ id: 7, product_id: 1 }])
    const few = scriptedStore({
      ...info,
      [ITEMS]: () => page([]),
      [VARIANTS]: [found, page([])],
      [PRODUCTS]: [page([aProduct(1, { variants: [aVariant(7)] })])],
    })
    expect(await readVariants(few.client, [id<VariantId>('7'), id<VariantId>('8')])).toMatchObject([{ variantId: '7' }])
    expect(few.requests.filter(({ name }) => name === VARIANTS).map(({ query }) => query['id'])).toEqual(['7', '8'])
    const ids = Array.from({ length: 60 }, (_, n) => id<VariantId>(String(n + 1)))
    const lots = scriptedStore({
      ...info,
      [ITEMS]: () => page([]),
      [VARIANTS]: [found],
      [PRODUCTS]: [page([aProduct(1, { variants: [aVariant(7)] })])],
    })
    expect(await readVariants(lots.client, ids)).toHaveLength(1)
    expect(lots.requests.filter(({ name }) => name === VARIANTS)).toHaveLength(1)
  })
})

describe('stock of everything', () => {
  it('is known by what it is kept on: asked for where products were not read before, and not asked for twice', async () => {
    const items = [anItem(1, 1001, 5), anItem(2, 21, 6), anItem(2, 22, 7), anItem(3, 1003, 9), anItem(4, 1004, 9)]
    const products = [aProduct(1), aProduct(3, { inventory_tracking: 'variant' })]
    const store = scriptedStore({ [ITEMS]: () => page(items), [PRODUCTS]: [page(products), page([])] })
    const read = async () =>
      (await collected(readLevels(store.client, ['1' as never], 'all'))).flat().map(({ stockKey, figure }) => [stockKey, figure])
    const known = [
      ['p:1', 5],
      ['v:21', 6],
      ['v:22', 7],
      ['v:1003', 9],
    ]
    expect(await read()).toEqual(known)
    expect(store.requests[1]!.query['id:in']).toBe('1,3,4')
    expect(await read()).toEqual(known)
    expect(store.requests.at(-1)!.query['id:in']).toBe('4')
  })

  it('misses nothing when the list gets shorter while it is read', async () => {
    const full = Array.from({ length: 1000 }, (_, n) => anItem(n + 1, undefined, 1))
    const answers = [page(full, 2100), page(full, 2099), page(full, 2099), page(full, 2099), page(full.slice(0, 99), 2099)]
    const store = scriptedStore({ [ITEMS]: answers })
    await collected(readLevels(store.client, ['1' as never], 'all'))
    expect(store.requests.map(({ query }) => query['page'])).toEqual(['1', '2', '1', '2', '3'])
  })
})
