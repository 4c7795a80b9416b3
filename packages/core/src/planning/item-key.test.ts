import { describe, expect, test } from 'vitest'
import { aVariant } from '../pipelines/testing/records.ts'
import { itemKey } from './item-key.ts'

describe('Create Item Using', () => {
  const tent = aVariant('TENT', { productTitle: 'Ridge tent', variantTitle: 'Green / M', barcode: '4006381333931' })
  test('SKU', () => expect(itemKey(tent, 'SKU')).toBe('TENT'))
  test('product ID: of the variant, where there are variants', () => expect(itemKey(tent, 'PRODUCT_ID')).toBe('variant-tent'))
  test('barcode', () => expect(itemKey(tent, 'BARCODE')).toBe('4006381333931'))
  test('product name, of a variant in the shape PARENT:CHILD', () => expect(itemKey(tent, 'PRODUCT_NAME')).toBe('Ridge tent:Green / M'))
  test('product name, of a product without options', () =>
    expect(itemKey({ ...tent, variantTitle: null }, 'PRODUCT_NAME')).toBe('Ridge tent'))
  test('blanks around a value do not count', () => expect(itemKey({ ...tent, sku: ' TENT ' }, 'SKU')).toBe('TENT'))
  test('an empty value is none', () => {
    expect(itemKey({ ...tent, sku: '  ' }, 'SKU')).toBeNull()
    expect(itemKey({ ...tent, barcode: null }, 'BARCODE')).toBeNull()
  })
})
