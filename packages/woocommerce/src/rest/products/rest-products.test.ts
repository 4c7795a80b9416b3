import { type Checkpoint, id, type VariantId } from '@connect/core'
import { collected } from '@connect/http/testing'
import { expect, it } from 'vitest'
import { aProduct, aVariation } from '../../testing/products.ts'
import { type Scripted, type SeenRequest, scriptedRest, wpError } from '../../testing/scripted-store.ts'

const LIST = 'GET /wc/v3/products'
const CURRENCY = { 'GET /wc/v3/data/currencies/current': [{ json: { code: 'EUR' } }] }
const product = (record: number, change: object = {}) => ({
  ...aProduct(record),
  cost: undefined,
  currency: undefined,
  revision: undefined,
  variations: [] as number[],
  ...change,
})
const variation = (record: number, parent: number, change: object = {}) => ({
  ...aVariation(record, parent),
  cost: undefined,
  revision: undefined,
  ...change,
})
const costs = (total: number) => ({ values: [{ defined_value: total, effective_value: total }], total_value: total })
const full = { full: true, withLevels: false } as const

/** A list by id with an offset, as the store keeps it. */
const listOf =
  (rows: () => readonly { readonly id: number }[]) =>
  ({ query }: SeenRequest): Scripted => {
    const offset = Number(query['offset'])
    return { json: rows().slice(offset, offset + 100), headers: { 'x-wp-total': String(rows().length) } }
  }

it('a variation without a number of its own shows its product’s, which is not its own', async () => {
  const { store } = scriptedRest({
    ...CURRENCY,
    [LIST]: [{ json: [product(33, { type: 'variable', sku: 'HOOD', variations: [34, 36] })] }],
    'GET /wc/v3/products/33/variations': [{ json: [variation(34, 33, { sku: 'HOOD-RED' }), variation(36, 33, { sku: 'HOOD' })] }],
  })
  const [page] = await collected(store.changedProducts(null, full))
  expect(page?.rows.map(({ variantId, sku }) => [variantId, sku])).toEqual([
    ['34', 'HOOD-RED'],
    ['36', null],
  ])
})

it('a variation of an older store is named by its options', async () => {
  const { name: _, ...nameless } = variation(34, 33, { attributes: [{ option: 'Red' }, { option: 'S' }] }) as { name?: string }
  const { store } = scriptedRest({
    ...CURRENCY,
    [LIST]: [{ json: [product(33, { type: 'variable', variations: [34] })] }],
    'GET /wc/v3/products/33/variations': [{ json: [nameless] }],
  })
  const [page] = await collected(store.changedProducts(null, full))
  expect(page?.rows[0]?.variantTitle).toBe('Red, S')
})

it('the unit cost is the store’s own where it keeps one, else the field that the merchant named, else none', async () => {
  const meta_data = [{ id: 1, key: '_cost', value: '3.10' }]
  const cost = async (change: object, unitCostField: string | null) => {
    const { store } = scriptedRest({ ...CURRENCY, [LIST]: [{ json: [product(1, change)] }] }, { unitCostField })
    const [page] = await collected(store.changedProducts(null, full))
    return page?.rows[0]?.unitCost
  }
  expect(await cost({ cost_of_goods_sold: costs(7.25), meta_data }, '_cost')).toEqual({ amount: '7.25', currency: 'EUR' })
  expect(await cost({ cost_of_goods_sold: costs(0), meta_data }, '_cost')).toEqual({ amount: '3.10', currency: 'EUR' })
  expect(await cost({ meta_data: [{ id: 1, key: '_cost', value: 4 }] }, '_cost')).toEqual({ amount: '4.00', currency: 'EUR' })
  expect(await cost({ meta_data }, '_other')).toBeNull()
  expect(await cost({ meta_data }, null)).toBeNull()
})

it('a product that is deleted while all are read takes none of the others with it', async () => {
  const products = Array.from({ length: 350 }, (_, n) => product(n + 1))
  const list = listOf(() => products)
  const { store } = scriptedRest({
    [LIST]: (request, nth) => {
      const page = list(request)
      if (nth === 0) products.splice(0, 3)
      if (nth === 1) products.splice(0, 120)
      return page
    },
  })
  const pages = await collected(store.changedProducts(null, full))
  const found = new Set(pages.flatMap(({ rows }) => rows.map((one) => one.variantId as string)))
  expect(products.length).toBe(227)
  expect(products.filter((one) => !found.has(String(one.id)))).toEqual([])
  expect(pages.map(({ last }) => last).lastIndexOf(true)).toBe(pages.length - 1)
})

it('what changed since is asked for by GMT without Z, and the mark moves when it is all read', async () => {
  const { store, requests } = scriptedRest({ [LIST]: [{ json: [product(1)], headers: { 'x-wp-total': '1' } }] })
  const from = JSON.stringify({ v: 1, upTo: '2026-11-20T09:30:00.000Z' }) as Checkpoint
  const pages = await collected(store.changedProducts(from, { full: false, withLevels: true }))
  expect(requests[0]?.query).toMatchObject({
    modified_after: '2026-11-20T09:24:59',
    dates_are_gmt: 'true',
    orderby: 'modified',
    order: 'asc',
  })
  expect(pages.map(({ walk, last, next }) => [walk, last, JSON.parse(next).upTo])).toEqual([['delta', true, '2026-11-20T10:00:00.000Z']])
})

it('variants are read by id, whatever they are: in the list, in the trash, or a variation', async () => {
  const { store } = scriptedRest({
    ...CURRENCY,
    [LIST]: [{ json: [{ id: 11 }] }, { json: [product(11), product(33, { type: 'variable', variations: [34, 35] })] }],
    'GET /wc/v3/products/12': [{ json: { id: 12, parent_id: 0, type: 'simple' } }, { json: product(12, { status: 'trash' }) }],
    'GET /wc/v3/products/34': [{ json: { id: 34, parent_id: 33, type: 'variation' } }],
    'GET /wc/v3/products/99': [wpError(404, 'woocommerce_rest_product_invalid_id')],
    'GET /wc/v3/products/33/variations': [{ json: [variation(34, 33)] }],
  })
  const read = await store.readVariants(['11', '12', '34', '99', 'x'].map((one) => id<VariantId>(one)))
  expect(read.map(({ variantId, state, levels }) => [variantId, state, levels?.[0]?.figure])).toEqual([
    ['11', 'active', 8],
    ['34', 'active', 8],
    ['12', 'archived', 8],
  ])
})
