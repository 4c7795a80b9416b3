import { describe, expect, test } from 'vitest'
import { aGroup, aLine, anOrder, depot, lineIdOf, shop } from '../pipelines/testing/records.ts'
import { addUnits, lineParts, type RowKey, unitsOf } from './stock-row.ts'

const parts = (order: ReturnType<typeof anOrder>) =>
  lineParts(order, order.lines[0] as ReturnType<typeof aLine>, shop).map((part) => [part.locationId, part.open])

describe('where the open units of a line stand', () => {
  test('in each of its groups', () => {
    const groups = [aGroup('g1', { TENT: 2 }), aGroup('g2', { TENT: 3 }, { locationId: depot })]
    expect(parts(anOrder('1', { TENT: 5 }, { groups }))).toEqual([
      [shop, 2],
      [depot, 3],
    ])
  })
  test('at the primary location, where a group has none', () => {
    expect(parts(anOrder('1', { TENT: 5 }, { groups: [aGroup('g1', { TENT: 5 }, { locationId: null })] }))).toEqual([[shop, 5]])
  })
  test('by what is not fulfilled, where the store has not decided yet', () => {
    expect(parts(anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 4 })], groups: [] }))).toEqual([[shop, 1]])
  })
  test('nowhere, when more was fulfilled than ordered', () => {
    expect(parts(anOrder('1', {}, { lines: [aLine('TENT', 2, { fulfilled: 4 })], groups: [] }))).toEqual([[shop, 0]])
  })
  test('nowhere, once the order is deleted', () => {
    expect(parts(anOrder('1', { TENT: 5 }, { state: 'deleted' }))).toEqual([])
  })
})

test('units of one line are added up, those of others are not', () => {
  const line = (sku: string, quantity: number) => ({ lineId: lineIdOf(sku), quantity })
  expect(unitsOf([line('TENT', 2), line('LAMP', 9), line('TENT', 1)], lineIdOf('TENT'))).toBe(3)
})
test('a figure without units has no entry', () => {
  const units = new Map<RowKey, number>()
  addUnits(units, 'a' as RowKey, 0)
  addUnits(units, 'b' as RowKey, 2)
  addUnits(units, 'b' as RowKey, 1)
  expect([...units]).toEqual([['b', 3]])
})
