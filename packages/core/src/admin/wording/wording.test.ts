import { expect, test } from 'vitest'
import { noCounts } from '../../records/work.ts'
import { counted, figure } from './count.ts'
import { countsInWords } from './runs.ts'
import { hasName, subjectInWords } from './subjects.ts'
import { when } from './when.ts'

const now = Date.parse('2026-03-29T22:30:00.000Z')

test.each([
  ['2026-03-29T22:05:00.000Z', 'Today at 00:05'],
  ['2026-03-29T21:05:00.000Z', 'Yesterday at 23:05'],
  ['2026-03-29T00:30:00.000Z', 'Yesterday at 01:30'],
  ['2026-03-31T06:00:00.000Z', 'Tomorrow at 08:00'],
  ['2026-01-05T11:00:00.000Z', '5 January at 12:00'],
  ['2025-12-31T22:00:00.000Z', '31 December 2025 at 23:00'],
])('%s is told on the merchant’s clock, over daylight saving too: %s', (instant, words) => {
  expect(when(instant, 'Europe/Amsterdam', now)).toBe(words)
})

test('figures have their thousands, and one is one', () => {
  expect([figure(0), figure(999), figure(1000), figure(1234567)]).toEqual(['0', '999', '1,000', '1,234,567'])
  expect([counted(1, 'order'), counted(0, 'order'), counted(2, 'delivery', 'deliveries')]).toEqual(['1 order', '0 orders', '2 deliveries'])
})

test('counts leave out what is nought', () => {
  expect(countsInWords({ ...noCounts, seen: 1204, applied: 1200, waiting: 4 })).toBe('1,200 applied, 4 waiting')
  expect(countsInWords(noCounts)).toBe('Nothing to do')
})

test('an id tells a person nothing, unless the store numbers its orders by it', () => {
  const variant = { subjectKind: 'variant', subjectId: '77', label: '77' } as const
  expect([hasName(variant), subjectInWords(variant)]).toEqual([false, 'Product without a SKU'])
  const order = { subjectKind: 'order', subjectId: '125', label: '125' } as const
  expect([hasName(order), subjectInWords(order)]).toEqual([true, 'Order 125'])
  expect(hasName({ ...order, subjectId: 'store://Order/125', label: 'store://Order/125' })).toBe(false)
  expect(hasName({ subjectKind: 'level', subjectId: 'v:77@1', label: 'v:77' })).toBe(false)
})
