import { expect, it } from 'vitest'
import { productDocument } from '../protocol/documents/product.ts'
import { aProduct, aVariation } from '../testing/products.ts'
import { mapVariants } from './variants.ts'

const variants = (product: object, withLevels = false) => mapVariants(productDocument.parse(product), { withLevels })
const kinds = (product: object) => variants(product).map(({ kind }) => kind)

it('a simple product is one variant of its own, with its cost in the money of the store', () => {
  expect(variants(aProduct(11, { global_unique_id: '4006381333931' }), true)).toEqual([
    {
      variantId: '11',
      productId: '11',
      stockKey: 'v:11',
      productTitle: 'Product 11',
      variantTitle: null,
      sku: 'SKU-11',
      barcode: '4006381333931',
      unitCost: { amount: '4.5', currency: 'USD' },
      kind: 'physical',
      state: 'active',
      tracksStock: true,
      version: '2026-11-01T00:00:00.000Z~1795000000-000000000001',
      levels: [{ stockKey: 'v:11', locationId: 'store', figure: 8, physical: null, stocked: true }],
    },
  ])
})

it('of a variable product each variation is a variant; the product itself is none', () => {
  const product = aProduct(33, {
    type: 'variable',
    manage_stock: false,
    variations: [aVariation(34, 33), aVariation(35, 33, { name: 'Blue' })],
  })
  expect(variants(product).map(({ variantId, productId, variantTitle }) => [variantId, productId, variantTitle])).toEqual([
    ['34', '33', 'Red, S'],
    ['35', '33', 'Blue'],
  ])
})

it('a variable product without variations is a variant until it has some', () => {
  expect(variants(aProduct(33, { type: 'variable' })).map(({ variantId }) => variantId)).toEqual(['33'])
})

it('grouped and external products, virtual and downloadable ones do not come in, each with its reason; single variations neither', () => {
  expect(kinds(aProduct(1, { type: 'grouped' }))).toEqual(['group'])
  expect(kinds(aProduct(1, { type: 'external' }))).toEqual(['external'])
  expect(kinds(aProduct(1, { virtual: true }))).toEqual(['virtual'])
  expect(kinds(aProduct(1, { virtual: true, downloadable: true }))).toEqual(['downloadable'])
  const variations = [aVariation(34, 33), aVariation(35, 33, { virtual: true }), aVariation(36, 33, { downloadable: true })]
  expect(kinds(aProduct(33, { type: 'variable', variations }))).toEqual(['physical', 'virtual', 'downloadable'])
})

it('an extension that names a type like a property of every object changes nothing', () => {
  expect(kinds(aProduct(1, { type: 'constructor' }))).toEqual(['physical'])
})

it('where a parent keeps the stock, all its variations have its key and its figure', () => {
  const byParent = { manage_stock: 'parent', stock_quantity: 40 }
  const variations = [aVariation(34, 33, { stock_quantity: 3 }), aVariation(35, 33, byParent), aVariation(36, 33, byParent)]
  const rows = variants(aProduct(33, { type: 'variable', stock_quantity: 40, variations }), true)
  expect(rows.map(({ stockKey, tracksStock, levels }) => [stockKey, tracksStock, levels?.[0]?.figure])).toEqual([
    ['v:34', true, 3],
    ['v:33', true, 40],
    ['v:33', true, 40],
  ])
})

it('what no stock is kept of has no level', () => {
  expect(variants(aProduct(1, { manage_stock: false, stock_quantity: null }), true)[0]).toMatchObject({ tracksStock: false, levels: [] })
})

it('a cost is none where the store says nothing, nothing sensible, or 0', () => {
  for (const cost of [null, '', '0', '0.00', 'abc', '-3', '1e5', '12.3.4'])
    expect(variants(aProduct(1, { cost }))[0]?.unitCost, String(cost)).toBeNull()
  expect(variants(aProduct(1, { cost: '2,75' }))[0]?.unitCost).toEqual({ amount: '2.75', currency: 'USD' })
})

it('what is in the trash is archived, what shoppers do not see is unpublished, and a variation is as its product is', () => {
  const stateOf = (status: string, own: string) =>
    variants(aProduct(33, { type: 'variable', status, variations: [aVariation(34, 33, { status: own })] }))[0]?.state
  expect(stateOf('publish', 'publish')).toBe('active')
  for (const status of ['draft', 'pending', 'private', 'future']) expect(stateOf(status, 'publish')).toBe('unpublished')
  expect(stateOf('publish', 'private')).toBe('unpublished')
  expect(stateOf('trash', 'publish')).toBe('archived')
})

it('the version of a variation grows when its product changes', () => {
  const at = (product: string, own: string, revision: string) =>
    variants(
      aProduct(33, {
        type: 'variable',
        date_modified_gmt: product,
        revision,
        variations: [aVariation(34, 33, { date_modified_gmt: own })],
      }),
    )[0]?.version ?? ''
  const before = at('2026-11-01T00:00:00', '2026-11-02T00:00:00', '1795000000-000000000001')
  const renamed = at('2026-11-02T00:00:00', '2026-11-02T00:00:00', '1795000000-000000000009')
  expect(renamed > before).toBe(true)
})

it('names lose the tags and signs that the store keeps them with', () => {
  expect(variants(aProduct(1, { name: 'Tom &amp; Jerry&#8217;s <b>mug</b>' }))[0]?.productTitle).toBe('Tom & Jerry’s mug')
})
