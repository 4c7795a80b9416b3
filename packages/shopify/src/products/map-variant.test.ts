import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variantNode } from '../operations/variant-fields.ts'
import { aLevel, aVariant } from '../testing/nodes.ts'
import { mapVariant } from './map-variant.ts'

const mapped = (...args: Parameters<typeof aVariant>) => mapVariant(aVariant(...args), 'on_hand')

describe('a variant', () => {
  it('becomes a product with its cost, key of stock and version', () => {
    expect(mapped(7, { barcode: '0123' })).toEqual({
      variantId: 'gid://shopify/ProductVariant/7',
      productId: 'gid://shopify/Product/7',
      stockKey: 'gid://shopify/InventoryItem/7',
      productTitle: 'Product 7',
      variantTitle: null,
      sku: 'SKU-7',
      barcode: '0123',
      unitCost: { amount: '4.50', currency: 'USD' },
      kind: 'physical',
      state: 'active',
      tracksStock: true,
      version: '2026-11-01T00:00:00Z',
    })
  })

  it('says what it is: a gift card, a bundle, something that is not shipped', () => {
    expect(mapped(1, { product: { ...aVariant(1).product, isGiftCard: true } }).kind).toBe('gift_card')
    expect(mapped(1, { requiresComponents: true }).kind).toBe('bundle')
    expect(mapped(1, {}, { requiresShipping: false }).kind).toBe('not_shipped')
  })

  it('without stock keeping, cost or SKU comes in all the same', () => {
    expect(mapped(1, { sku: ' ' }, { tracked: false, unitCost: null })).toMatchObject({ sku: null, tracksStock: false, unitCost: null })
  })

  it.each([
    ['ACTIVE', 'active'],
    ['UNLISTED', 'active'],
    ['DRAFT', 'unpublished'],
    ['ARCHIVED', 'archived'],
    ['SOMETHING_NEW', 'active'],
  ])('that is %s is %s', (status, state) => {
    expect(mapped(1, { product: { ...aVariant(1).product, status } }).state).toBe(state)
  })

  it('is named by its options', () => {
    const selectedOptions = [
      { name: 'Colour', value: 'Blue' },
      { name: 'Size', value: 'M' },
    ]
    expect(mapped(1, { selectedOptions }).variantTitle).toBe('Blue / M')
  })

  it('has a version that grows when its product or its cost changes', () => {
    expect(mapped(1, {}, { updatedAt: '2026-11-09T00:00:00Z' }).version).toBe('2026-11-09T00:00:00Z')
  })

  it('shows the figure that is written, and what is on the shelf', () => {
    const node = aVariant(1, {}, { inventoryLevels: { nodes: [aLevel(1, 40, 35)], pageInfo: { hasNextPage: false } } })
    expect(mapVariant(node, 'available').levels).toMatchObject([{ figure: 35, physical: 40, stocked: true }])
    expect(mapVariant(node, 'on_hand').levels).toMatchObject([{ figure: 40, physical: 40 }])
  })

  it('never breaks on anything the schema lets through', () => {
    const text = fc.oneof(fc.constant(null), fc.constant(undefined), fc.string())
    const level = fc.record({
      id: fc.string(),
      isActive: fc.option(fc.boolean()),
      location: fc.record({ id: fc.string() }),
      quantities: fc.array(fc.record({ name: fc.constantFrom('on_hand', 'available', 'x'), quantity: fc.integer() })),
    })
    const item = fc.record({
      id: fc.string(),
      tracked: fc.boolean(),
      requiresShipping: fc.boolean(),
      updatedAt: fc.string(),
      unitCost: fc.option(fc.record({ amount: fc.string(), currencyCode: fc.string() })),
      inventoryLevels: fc.option(fc.record({ nodes: fc.array(level), pageInfo: fc.constant({ hasNextPage: false }) }), { nil: undefined }),
    })
    const product = fc.record({
      id: fc.string(),
      title: fc.string(),
      status: fc.string(),
      isGiftCard: fc.boolean(),
      updatedAt: fc.string(),
    })
    const variant = fc.record({
      id: fc.string(),
      title: fc.string(),
      sku: text,
      barcode: text,
      updatedAt: fc.string(),
      requiresComponents: fc.boolean(),
      selectedOptions: fc.array(fc.record({ name: fc.string(), value: fc.string() })),
      product,
      inventoryItem: item,
    })
    fc.assert(fc.property(variant, (node) => void mapVariant(variantNode.parse(node), 'available')))
  })
})
