import { expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import { defaultSettings } from '../domain/settings.ts'
import { aVariant } from '../pipelines/testing/records.ts'
import { itemFields, variantDigest } from './item-fields.ts'

const settings = { ...defaultSettings, unitOfMeasure: 'EA' }

test('a barcode that is the item number already is no alternate number', () => {
  expect(itemFields(aVariant('TENT', { barcode: '111' }), id('111'), settings, true).alternateNumber).toBeNull()
})
test('a description is cut at what the warehouse takes', () => {
  const { description } = itemFields(aVariant('TENT', { productTitle: 'x'.repeat(600) }), id('TENT'), settings, true)
  expect(description).toHaveLength(500)
  expect(description.endsWith('…')).toBe(true)
})
test('only what matters here is a change', () => {
  const tent = aVariant('TENT')
  expect(variantDigest({ ...tent, version: '2', levels: [] })).toBe(variantDigest(tent))
  expect(variantDigest({ ...tent, tracksStock: false })).not.toBe(variantDigest(tent))
})
