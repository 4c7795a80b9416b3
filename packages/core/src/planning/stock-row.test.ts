import fc from 'fast-check'
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

describe('units that a group names and does not let go yet', () => {
  const held = (total: number, open: number, fulfilled = 0, ordered = 5) =>
    anOrder(
      '1',
      {},
      {
        lines: [aLine('TENT', ordered, { fulfilled })],
        groups: [aGroup('g1', {}, { locationId: depot, lines: [{ lineId: lineIdOf('TENT'), total, open }] })],
      },
    )
  test('stand at its location, in no part that could have been accepted', () => {
    const order = held(5, 2)
    expect(lineParts(order, order.lines[0] as ReturnType<typeof aLine>, shop)).toEqual([
      { groupKey: 'g1', locationId: depot, open: 2 },
      { groupKey: null, locationId: depot, open: 3 },
    ])
  })
  test('are no more than the line has unfulfilled', () => {
    expect(parts(held(5, 2, 2))).toEqual([
      [depot, 2],
      [depot, 1],
    ])
    expect(parts(held(5, 2, 3))).toEqual([[depot, 2]])
  })
  test('are no more than the group was given', () => {
    expect(parts(held(3, 2))).toEqual([
      [depot, 2],
      [depot, 1],
    ])
  })
  test('are counted once over several groups', () => {
    const line = { lineId: lineIdOf('TENT'), total: 5, open: 1 }
    const groups = [aGroup('g1', {}, { lines: [line] }), aGroup('g2', {}, { locationId: depot, lines: [line] })]
    expect(parts(anOrder('1', { TENT: 5 }, { groups }))).toEqual([
      [shop, 1],
      [depot, 1],
      [shop, 3],
    ])
  })
  test('whatever the groups: the parts hold every unfulfilled unit, and none twice', () => {
    const few = fc.integer({ min: 0, max: 5 })
    const groups = fc.array(fc.record({ total: few, open: few }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(few, few, groups, (ordered, fulfilled, given) => {
        const made = given.map((one, index) => aGroup(`g${index}`, {}, { lines: [{ lineId: lineIdOf('TENT'), ...one }] }))
        const order = anOrder('1', {}, { lines: [aLine('TENT', ordered, { fulfilled })], groups: made })
        const sum = parts(order).reduce((units, [, open]) => units + Number(open), 0)
        const named = given.reduce((units, { open }) => units + open, 0)
        const room = given.reduce((units, { total, open }) => units + Math.max(0, total - open), 0)
        expect(sum).toBe(named + Math.max(0, Math.min(room, Math.max(0, ordered - fulfilled) - named)))
      }),
    )
  })
})
