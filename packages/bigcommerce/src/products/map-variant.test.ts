import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aProduct, aVariant } from '../testing/nodes.ts'
import { mapVariants } from './map-variant.ts'
import { type ProductNode, productNode } from './product-node.ts'

const first = (change: Partial<ProductNode> = {}) => mapVariants(aProduct(7, change), 'USD')[0]
const blue = aVariant(70, { option_values: [{ label: 'Blue' }, { label: 'M' }] })

describe('a variant', () => {
  it('of a simple product is the product: its cost, its SKU, its stock', () => {
    expect(mapVariants(aProduct(7, { upc: '012345678905' }), 'USD')).toEqual([
      {
        variantId: '1007',
        productId: '7',
        stockKey: 'p:7',
        productTitle: 'Product 7',
        variantTitle: null,
        sku: 'SKU-7',
        barcode: '012345678905',
        unitCost: { amount: '4.50', currency: 'USD' },
        kind: 'physical',
        state: 'active',
        tracksStock: true,
        version: '2026-11-01T00:00:00.000Z',
      },
    ])
  })

  it('has what its product has, unless it has its own; an option without a SKU has none', () => {
    const variants = [{ ...blue, sku: '', cost_price: 9.25, gtin: '4006381333931' }]
    expect(first({ upc: '1', variants })).toMatchObject({
      sku: null,
      unitCost: { amount: '9.25' },
      barcode: '4006381333931',
      variantTitle: 'Blue / M',
    })
    expect(first({ upc: '1', variants: [blue] })).toMatchObject({ unitCost: { amount: '4.50' }, barcode: '1' })
    expect(first({ cost_price: 0 })).toMatchObject({ unitCost: null })
    expect(first({ variants: [aVariant(1007, { sku: null })] })).toMatchObject({ sku: 'SKU-7' })
  })

  it.each([
    ['none', 'v:1007', false],
    ['product', 'p:7', true],
    ['variant', 'v:1007', true],
  ] as const)('of a product whose tracking is %s has its stock at %s', (inventory_tracking, stockKey, tracksStock) => {
    expect(first({ inventory_tracking })).toMatchObject({ stockKey, tracksStock })
  })

  it.each<[string, Partial<ProductNode>, string]>([
    ['on sale', {}, 'active'],
    ['for pre-order', { availability: 'preorder' }, 'active'],
    ['invisible', { is_visible: false }, 'unpublished'],
    ['not for sale', { availability: 'disabled' }, 'unpublished'],
    ['not for sale itself', { variants: [aVariant(1, { purchasing_disabled: true })] }, 'unpublished'],
  ])('that is %s is kept in step', (_, change, state) => {
    expect(first(change)).toMatchObject({ state })
  })

  it('of a download is never imported, and what is neither goods nor download is not shipped', () => {
    expect(first({ type: 'digital' })?.kind).toBe('downloadable')
    expect(first({ type: 'service' })?.kind).toBe('not_shipped')
  })

  it('is there although the store forgot to list it', () => {
    expect(first({ variants: [] })).toMatchObject({ variantId: '1007', sku: 'SKU-7' })
    expect(mapVariants(aProduct(7, { variants: [], base_variant_id: null }), 'USD')).toEqual([])
  })

  it('is told apart by the instant of its product, however it is written', () => {
    const [one, two] = ['2026-11-01T12:00:00+02:00', '2026-11-01T10:00:01Z'].map((date_modified) => first({ date_modified })?.version ?? '')
    expect(one! < two!).toBe(true)
  })

  it('never breaks on anything that the schema lets through', () => {
    const anything = fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.double(), fc.constant([]), fc.constant({}))
    const codes = { sku: anything, upc: anything, gtin: anything, cost_price: anything }
    const variant = fc.record({ id: fc.integer({ min: 1 }), ...codes, purchasing_disabled: anything, option_values: anything })
    const product = fc.record({
      id: fc.integer({ min: 1 }),
      name: fc.string(),
      type: fc.string(),
      ...codes,
      inventory_tracking: fc.constantFrom('none', 'product', 'variant'),
      is_visible: fc.boolean(),
      availability: anything,
      date_modified: anything,
      base_variant_id: anything,
      variants: fc.option(fc.array(variant), { nil: undefined }),
    })
    fc.assert(
      fc.property(product, (node) => {
        for (const { unitCost } of mapVariants(productNode.parse(node), 'USD')) expect(unitCost?.amount ?? '1').toMatch(/^\d+(\.\d+)?$/)
      }),
    )
  })
})
