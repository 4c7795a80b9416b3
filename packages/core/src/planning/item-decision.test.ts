import { describe, expect, test } from 'vitest'
import { type ItemNumber, id } from '../domain/ids.ts'
import { defaultSettings, type Settings } from '../domain/settings.ts'
import { aVariant, stockKeyOf } from '../pipelines/testing/records.ts'
import type { ItemLinkRecord } from '../records/catalogue.ts'
import { decideItem, type ItemFacts } from './item-decision.ts'

const settings: Settings = { ...defaultSettings, unitOfMeasure: 'EA' }
const decide = (facts: Partial<ItemFacts> = {}) =>
  decideItem({ variant: aVariant('TENT'), settings, link: null, holder: null, alternateFree: true, barcodeChanged: false, ...facts })
const link = (rest: Partial<ItemLinkRecord> = {}): ItemLinkRecord => ({
  variantId: id('variant-tent'),
  stockKey: stockKeyOf('TENT'),
  itemNumber: id<ItemNumber>('TENT'),
  state: 'linked',
  createdByUs: true,
  sentDigest: null,
  ...rest,
})
const other = (rest: Partial<ItemLinkRecord> = {}) => link({ variantId: id('variant-other'), stockKey: stockKeyOf('OTHER'), ...rest })

describe('a variant without link', () => {
  test('becomes an item', () => expect(decide()).toMatchObject({ kind: 'create', successorOf: null, fields: { itemNumber: 'TENT' } }))
  test('does not take an item that another variant has', () => expect(decide({ holder: other() }).kind).toBe('duplicate'))
  test('shares it when it shares the stock', () => expect(decide({ holder: other({ stockKey: stockKeyOf('TENT') }) }).kind).toBe('share'))
  test('succeeds one that is gone', () =>
    expect(decide({ holder: other({ state: 'orphaned' }) })).toMatchObject({ kind: 'create', successorOf: { variantId: 'variant-other' } }))
  test('does not take an item whose holder only changed its number', () =>
    expect(decide({ holder: other({ state: 'number_changed' }) }).kind).toBe('duplicate'))
  test('is left out without a number', () =>
    expect(decide({ variant: aVariant('TENT', { sku: null }) })).toEqual({ kind: 'skip', code: 'item_key_missing' }))
  test('is left out when archived', () =>
    expect(decide({ variant: aVariant('TENT', { state: 'archived' }) })).toEqual({ kind: 'skip', code: 'archived' }))
  test('is named when its number is too long', () => expect(decide({ variant: aVariant('T'.repeat(101)) }).kind).toBe('key_too_long'))
  test('comes in at the very limit', () => expect(decide({ variant: aVariant('T'.repeat(100)) }).kind).toBe('create'))
})

describe('a linked variant', () => {
  test('is updated when it is ours and differs from what was sent', () => expect(decide({ link: link() }).kind).toBe('update'))
  test('is kept when it is not ours', () => expect(decide({ link: link({ createdByUs: false }) }).kind).toBe('keep'))
  test('is updated though not ours, where the merchant chose all', () => {
    expect(decide({ link: link({ createdByUs: false }), settings: { ...settings, updateItems: 'all' } }).kind).toBe('update')
  })
  test('is kept though ours, where the merchant chose none', () => {
    expect(decide({ link: link(), settings: { ...settings, updateItems: 'none' } }).kind).toBe('keep')
  })
  test('asks a person when its number changed or was emptied', () => {
    expect(decide({ link: link(), variant: { ...aVariant('TENT'), sku: 'TENT-2' } })).toMatchObject({
      kind: 'key_changed',
      value: 'TENT-2',
    })
    expect(decide({ link: link(), variant: { ...aVariant('TENT'), sku: '' } })).toMatchObject({ kind: 'key_changed', value: null })
  })
  test('is let go when archived, or no longer physical', () => {
    expect(decide({ link: link(), variant: aVariant('TENT', { state: 'archived' }) })).toMatchObject({
      kind: 'orphan',
      code: 'variant_archived',
    })
    expect(decide({ link: link(), variant: aVariant('TENT', { kind: 'virtual' }) })).toMatchObject({ kind: 'orphan', code: 'kind_changed' })
  })
  test('that was let go already is only skipped', () => {
    expect(decide({ link: link({ state: 'orphaned' }), variant: aVariant('TENT', { state: 'archived' }) })).toEqual({
      kind: 'skip',
      code: 'archived',
    })
  })
})
