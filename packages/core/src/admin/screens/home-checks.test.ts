import { expect, test } from 'vitest'
import { catalogueChecks } from './home-checks.ts'

const of = (untracked: number, withoutSku: number) =>
  catalogueChecks({ variants: { total: 10, linked: 8, untracked, withoutSku } }).map(({ title, link }) => [title, link?.filter])

test('a catalogue that is in order is not talked of', () => {
  expect(of(0, 0)).toEqual([])
})
test('items whose tracking is off, and those without a SKU, are counted, each with the list of them', () => {
  expect(of(1, 0)).toEqual([['Inventory tracking is off for 1 item', 'no_tracking']])
  expect(of(1204, 2)).toEqual([
    ['Inventory tracking is off for 1,204 items', 'no_tracking'],
    ['2 products and variants have no SKU', 'no_sku'],
  ])
  expect(of(0, 1)).toEqual([['1 product or variant has no SKU', 'no_sku']])
})
