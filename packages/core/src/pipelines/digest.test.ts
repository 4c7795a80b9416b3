import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, digest } from './digest.ts'

describe('the canonical text of an order, an item, a write', () => {
  test('has its fields in the order of their names at every depth, and its rows as they stand', () => {
    const order = {
      note: null,
      lines: [
        { sku: 'TENT', quantity: 2 },
        { sku: 'LAMP', quantity: 1 },
      ],
      customer: { name: 'Ada', city: 'Portland' },
    }
    expect(canonical(order)).toBe(
      '{"customer":{"city":"Portland","name":"Ada"},"lines":[{"quantity":2,"sku":"TENT"},{"quantity":1,"sku":"LAMP"}],"note":null}',
    )
  })
  test('leaves out a field that is undefined and keeps one that is null, at every depth', () => {
    expect(canonical({ shipTo: { phone: undefined, company: null }, note: undefined })).toBe('{"shipTo":{"company":null}}')
  })
  test('has a row that is undefined as null, as JSON has: no row moves up', () => {
    expect([canonical([undefined, 1]), canonical(undefined)]).toEqual(['[null,1]', 'null'])
  })
  test('tells quotes and brackets in a title from those of the text itself', () => {
    expect(canonical({ title: '","sku":"X' })).toBe('{"title":"\\",\\"sku\\":\\"X"}')
  })
  test('can be read back, so no two values have the same; and the order in which fields came is not in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonical(plain))).toEqual(plain)
        expect(canonical(turned(plain))).toBe(canonical(plain))
      }),
    )
  })
})

/** The same value with its fields in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, turned(field)]),
  )
}

describe('a digest', () => {
  test('of what was stored by an earlier version is still the same: nothing is sent anew after an update', () => {
    const order = ['TENT', { lines: [{ lineId: '1', quantity: 2 }], note: null }]
    expect([null, '', { sku: 'TENT', quantity: 5 }, order, 'Zelt für zwei ⛺'].map(digest)).toEqual([
      '77074ba484f2b95a',
      'ffcaaa85213635f1',
      'a0e4fafb565b15e4',
      'bcbf94cb79988321',
      '460eefa3dbbea04e',
    ])
  })
  test('is another for orders that look alike', () => {
    const orders = [
      {},
      { note: null },
      { note: '' },
      { note: 'null' },
      { note: [] },
      { note: {} },
      { note: 0 },
      { note: false },
      { lines: [1, 23] },
      { lines: [12, 3] },
      { lines: [[1], 23] },
      { lines: [1, [23]] },
      { a: { b: 1 }, c: 2 },
      { a: { b: 1, c: 2 } },
    ]
    expect(new Set(orders.map(digest)).size).toBe(orders.length)
  })
})
