import { type EffectKey, id, type LevelWrite, type StockKey, type StoreLocationId } from '@connect/core'
import { collected } from '@connect/http/testing'
import { expect, it } from 'vitest'
import { aProduct, aVariation } from '../../testing/products.ts'
import { type Scripted, type SeenRequest, scriptedRest, wpError } from '../../testing/scripted-store.ts'

const BATCH = 'POST /wc/v3/products/batch'
const STORE = id<StoreLocationId>('store')
const row = (record: number, figure: number): LevelWrite => ({
  stockKey: id<StockKey>(`v:${record}`),
  locationId: STORE,
  figure,
  comparedWith: 3,
})
const batch = (...rows: readonly LevelWrite[]) => [{ key: id<EffectKey>('e1'), reference: 'r', rows }]
const updates = ({ body }: SeenRequest) => body['update'] as readonly { readonly id: number; readonly stock_quantity: number }[]
const obedient = (request: SeenRequest): Scripted => ({ json: { update: updates(request).map((one) => ({ ...one, manage_stock: true })) } })
const item = (record: number, code: string) => ({ id: record, error: { code, message: code, data: { status: 404 } } })
const productOf = (parents: Readonly<Record<string, string>>) => ({
  variants: async (ids: readonly string[]) =>
    new Map(
      ids.flatMap((one) => (parents[one] ? [[one, { kind: 'physical', stockKey: `v:${one}`, productId: parents[one] }] as const] : [])),
    ) as never,
})

it('a thousand simple products go out in ten requests, and nothing is ever switched on along with a figure', async () => {
  const { store, requests } = scriptedRest({ [BATCH]: obedient })
  const batches = Array.from({ length: 10 }, (_, n) => batch(...Array.from({ length: 100 }, (_, m) => row(n * 100 + m + 1, m)))[0]!)
  const outcomes = (await store.setLevels(batches)).flat()
  expect(outcomes.filter(({ kind }) => kind === 'applied').length).toBe(1000)
  expect(requests.length).toBe(10)
  expect(updates(requests[0]!)[0]).toEqual({ id: 1, stock_quantity: 0 })
})

it('variations go by their product, which is known of what was imported', async () => {
  const { store, names } = scriptedRest(
    { [BATCH]: obedient, 'POST /wc/v3/products/33/variations/batch': obedient, 'POST /wc/v3/products/44/variations/batch': obedient },
    { known: productOf({ 11: '11', 34: '33', 35: '33', 45: '44' }) },
  )
  const outcomes = await store.setLevels(batch(row(34, 1), row(11, 2), row(45, 3), row(35, 4)))
  expect(outcomes.flat().map(({ kind }) => kind)).toEqual(['applied', 'applied', 'applied', 'applied'])
  expect(names()).toEqual(['POST /wc/v3/products/33/variations/batch', BATCH, 'POST /wc/v3/products/44/variations/batch'])
})

it('a variation that nobody knew is found to be one, and sent where it belongs', async () => {
  const { store, names } = scriptedRest({
    [BATCH]: [{ json: { update: [item(34, 'woocommerce_rest_invalid_product_id'), { id: 11, stock_quantity: 2, manage_stock: true }] } }],
    'GET /wc/v3/products': [{ json: [] }],
    'GET /wc/v3/products/34': [{ json: { id: 34, parent_id: 33, type: 'variation' } }],
    'POST /wc/v3/products/33/variations/batch': obedient,
  })
  expect((await store.setLevels(batch(row(34, 1), row(11, 2)))).flat().map(({ kind }) => kind)).toEqual(['applied', 'applied'])
  expect(names()).toEqual([BATCH, 'GET /wc/v3/products', 'GET /wc/v3/products/34', 'POST /wc/v3/products/33/variations/batch'])
})

it('what the store swallows shows in its answer: no stock kept, kept by the parent, gone, or another figure', async () => {
  const update = [
    { id: 1, stock_quantity: null, manage_stock: false },
    { id: 2, stock_quantity: 40, manage_stock: 'parent' },
    item(3, 'woocommerce_rest_product_invalid_id'),
    item(4, 'product_invalid_sku'),
    { id: 5, stock_quantity: 0, manage_stock: true },
    { id: 99, stock_quantity: 9, manage_stock: true },
  ]
  const { store } = scriptedRest({ [BATCH]: [{ json: { update } }] })
  const ends = (await store.setLevels(batch(...[1, 2, 3, 4, 5, 6, 7].map((n) => row(n, 9))))).flat()
  expect(ends.map((end) => ('code' in end ? end.code : end.kind))).toEqual([
    'not_tracked',
    'stock_refused',
    'stock_item_gone',
    'stock_refused',
    'stale',
    'uncertain',
    'uncertain',
  ])
})

it('a figure that is no whole number is never sent: a batch would make 0 of it', async () => {
  const { store, requests } = scriptedRest({ [BATCH]: obedient })
  const ends = (await store.setLevels(batch(row(1, 1.5), row(2, Number.NaN), row(3, -1), row(4, 2 ** 40), row(5, 5)))).flat()
  expect(ends.map((end) => ('code' in end ? end.code : end.kind))).toEqual([...Array(4).fill('quantity_refused'), 'applied'])
  expect(updates(requests[0]!)).toEqual([{ id: 5, stock_quantity: 5 }])
})

it('a batch that times out is uncertain, and is not sent a second time', async () => {
  const { store, requests } = scriptedRest({ [BATCH]: [{ broken: 'maybe' }] })
  expect((await store.setLevels(batch(row(1, 1), row(2, 2)))).flat().map(({ kind }) => kind)).toEqual(['uncertain', 'uncertain'])
  expect(requests.length).toBe(1)
})

it('a key that may only read is named as such, in whichever language the store answers', async () => {
  const { store } = scriptedRest({
    [BATCH]: [wpError(401, 'woocommerce_rest_authentication_error', 'Der API-Schlüssel hat keine Schreibrechte.')],
    'GET /wc/v3/products': [{ json: [{ id: 1 }] }],
  })
  expect((await store.setLevels(batch(row(1, 1)))).flat()).toEqual([
    { kind: 'rejected', code: 'permission_missing', message: 'the key may read but not write: it needs Read/Write' },
  ])
})

it('the stock of a parent is read once, and each figure under the key that keeps it', async () => {
  const { variations: _, ...variable } = aProduct(33, { type: 'variable', stock_quantity: 40 })
  const byParent = { manage_stock: 'parent', stock_quantity: 40 }
  const { store, names } = scriptedRest({
    'GET /wc/v3/products': [
      {
        json: [
          { ...aProduct(11), variations: [] },
          { ...variable, variations: [34, 35, 36] },
        ],
      },
    ],
    'GET /wc/v3/products/33/variations': [
      { json: [aVariation(34, 33, { stock_quantity: 3 }), aVariation(35, 33, byParent), aVariation(36, 33, byParent)] },
    ],
  })
  const levels = (await collected(store.readLevels([STORE], 'all'))).flat()
  expect(levels.map(({ stockKey, figure }) => [stockKey, figure])).toEqual([
    ['v:11', 8],
    ['v:34', 3],
    ['v:33', 40],
  ])
  expect(names().length).toBe(2)
})

it('the figure of a parent that is asked for by its key needs none of its variations', async () => {
  const { variations: _, ...variable } = aProduct(33, { type: 'variable', stock_quantity: 40 })
  const { store, names } = scriptedRest(
    { 'GET /wc/v3/products': [{ json: [{ id: 33 }] }, { json: [{ ...variable, variations: [34] }] }] },
    { unitCostField: null },
  )
  expect((await collected(store.readLevels([STORE], [id<StockKey>('v:33')]))).flat()).toMatchObject([{ stockKey: 'v:33', figure: 40 }])
  expect(names().filter((name) => name.includes('variations'))).toEqual([])
})
