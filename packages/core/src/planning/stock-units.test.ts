import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import { aGroup, aLine, anOrder, depot, orderRecord, pickingRecord, shop, stockKeyOf } from '../pipelines/testing/records.ts'
import { rowKey } from './stock-row.ts'
import { fulfilledBefore, notAcceptedUnits, openUnitsByStockKey, type UnitScope } from './stock-units.ts'

const scope: UnitScope = { primary: shop, lowers: (order) => order.takesStock }
const tent = rowKey(stockKeyOf('TENT'), shop)
const tentAtDepot = rowKey(stockKeyOf('TENT'), depot)

describe('units on open orders that are off the figure', () => {
  test('an order awaiting payment or on hold counts as much as a paid one', () => {
    const held = anOrder('1', { TENT: 2 }, { groups: [aGroup('g1', { TENT: 2 }, { release: { kind: 'held', reasons: ['fraud'] } })] })
    const unpaid = anOrder('2', { TENT: 3 }, { payment: 'pending' })
    expect(openUnitsByStockKey([orderRecord(held), orderRecord(unpaid)], scope).get(tent)).toBe(5)
  })
  test('an order that does not lower the figure does not count', () => {
    expect(openUnitsByStockKey([orderRecord(anOrder('1', { TENT: 2 }, { takesStock: false }))], scope).size).toBe(0)
  })
  test('an order not routed yet counts by what is not fulfilled, at the primary location', () => {
    const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 2 })], groups: [] })
    expect(openUnitsByStockKey([orderRecord(order)], scope).get(tent)).toBe(3)
  })
  test('units stand where they are to be sent from', () => {
    const groups = [aGroup('g1', { TENT: 2 }), aGroup('g2', { TENT: 3 }, { locationId: depot })]
    const units = openUnitsByStockKey([orderRecord(anOrder('1', { TENT: 5 }, { groups }))], scope)
    expect([units.get(tent), units.get(tentAtDepot)]).toEqual([2, 3])
  })
  test('a line counts by what was taken off for it: nothing where its stock is kept only since, and what has left is off for good', () => {
    const units = (taken: number, fulfilled: number) => {
      const line = { ...aLine('TENT', 3, { fulfilled }), taken }
      return openUnitsByStockKey([orderRecord(anOrder('1', {}, { lines: [line], groups: [] }))], scope).get(tent)
    }
    expect([units(3, 0), units(2, 0), units(0, 0), units(3, 1), units(5, 0)]).toEqual([3, 2, undefined, 2, 3])
  })
  test('a line whose variant is gone has no figure', () => {
    const order = anOrder('1', { TENT: 2 }, { lines: [aLine('TENT', 2, { stockKey: null })] })
    expect(openUnitsByStockKey([orderRecord(order)], scope).size).toBe(0)
  })
  test('a deleted order holds nothing', () => {
    expect(openUnitsByStockKey([orderRecord(anOrder('1', { TENT: 2 }, { state: 'deleted' }))], scope).size).toBe(0)
  })
})

describe('units the warehouse has not accepted', () => {
  const units = (order: Parameters<typeof orderRecord>[0], ...pickings: Parameters<typeof notAcceptedUnits>[1]) =>
    notAcceptedUnits([orderRecord(order)], pickings, scope)

  test('all open units of an order it does not have', () => {
    expect(units(anOrder('1', { TENT: 5 })).get(tent)).toBe(5)
  })
  test('none of an order it has', () => {
    expect(units(anOrder('1', { TENT: 5 }), pickingRecord('1', { TENT: 5 })).get(tent)).toBeUndefined()
  })
  test('what was added to the order since', () => {
    expect(units(anOrder('1', { TENT: 7 }), pickingRecord('1', { TENT: 5 })).get(tent)).toBe(2)
  })
  test('units fulfilled before it was accepted are in neither system', () => {
    const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 2 })], groups: [aGroup('g1', { TENT: 3 })] })
    expect(units(order, pickingRecord('1', { TENT: 3 }, { fulfilledBefore: 2 })).get(tent)).toBeUndefined()
  })
  test('units we shipped since do not make others look unaccepted', () => {
    const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 4 })], groups: [aGroup('g1', { TENT: 1 })] })
    expect(units(order, pickingRecord('1', { TENT: 5 })).get(tent)).toBeUndefined()
  })
  test('an order taken back before the first pick is no longer accepted', () => {
    expect(units(anOrder('1', { TENT: 5 }), pickingRecord('1', { TENT: 5 }, { state: 'cancelled' })).get(tent)).toBe(5)
  })
  test('an order deleted in the warehouse is no longer accepted', () => {
    expect(units(anOrder('1', { TENT: 5 }), pickingRecord('1', { TENT: 5 }, { status: 'deleted' })).get(tent)).toBe(5)
  })
  test('an order closed short was accepted: it counts for nothing (requirements 4.5, order C)', () => {
    expect(units(anOrder('1', { TENT: 3 }), pickingRecord('1', { TENT: 3 }, { status: 'closed' })).get(tent)).toBeUndefined()
  })
  test('a line added to an accepted order counts whole', () => {
    const order = anOrder('1', { TENT: 5, LAMP: 2 })
    expect(units(order, pickingRecord('1', { TENT: 5 })).get(rowKey(stockKeyOf('LAMP'), shop))).toBe(2)
  })
  test('of two parts, the one that is not accepted counts, where it stands', () => {
    const groups = [aGroup('g1', { TENT: 2 }), aGroup('g2', { TENT: 3 }, { locationId: depot })]
    const both = units(anOrder('1', { TENT: 5 }, { groups }), pickingRecord('1', { TENT: 2 }))
    expect([both.get(tent), both.get(tentAtDepot)]).toEqual([undefined, 3])
  })
  test('a second part accepted after the first was shipped hides nothing that was added later', () => {
    const groups = [aGroup('g1', { TENT: 0 }), aGroup('g2', { TENT: 7 }, { locationId: depot })]
    const order = anOrder('1', {}, { lines: [aLine('TENT', 12, { fulfilled: 5 })], groups })
    const first = pickingRecord('1', { TENT: 5 })
    const second = pickingRecord('1', { TENT: 5 }, { groupKey: id('g2'), fulfilledBefore: 5 })
    expect(units(order, first, second).get(tentAtDepot)).toBe(2)
  })
  test('an accepted order whose parts the store no longer shows is accepted still', () => {
    const order = anOrder('1', { TENT: 5 }, { groups: [] })
    expect(units(order, pickingRecord('1', { TENT: 5 })).get(tent)).toBeUndefined()
    expect(units(order).get(tent)).toBe(5)
  })
  test('units moved to another location count there until the warehouse has them there', () => {
    const groups = [aGroup('g2', { TENT: 5 }, { locationId: depot })]
    const moved = units(anOrder('1', { TENT: 5 }, { groups }), pickingRecord('1', { TENT: 5 }))
    expect([moved.get(tent), moved.get(tentAtDepot)]).toEqual([undefined, 5])
  })

  test('never negative, never more than is open', () => {
    const few = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(few, few, few, few, (ordered, fulfilled, accepted, before) => {
        const open = Math.max(0, ordered - fulfilled)
        const order = anOrder('1', {}, { lines: [aLine('TENT', ordered, { fulfilled })], groups: [aGroup('g1', { TENT: open })] })
        const counted = units(order, pickingRecord('1', { TENT: accepted }, { fulfilledBefore: before })).get(tent) ?? 0
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(counted).toBeLessThanOrEqual(open)
      }),
    )
  })
})

describe('units the warehouse has not accepted, of several parts and orders', () => {
  const twoParts = [aGroup('g1', { TENT: 3 }), aGroup('g2', { TENT: 3 }, { locationId: depot })]
  const bothAccepted = [pickingRecord('1', { TENT: 2 }), pickingRecord('1', { TENT: 2 }, { groupKey: id('g2') })]

  test('added units are shared out once: what one part takes is not left for the other', () => {
    const units = notAcceptedUnits([orderRecord(anOrder('1', { TENT: 5 }, { groups: twoParts }))], bothAccepted, scope)
    expect([units.get(tent), units.get(tentAtDepot)]).toEqual([1, undefined])
    const four = [aGroup('g1', { TENT: 1 }), aGroup('g2', { TENT: 9 }, { locationId: depot })]
    const more = notAcceptedUnits([orderRecord(anOrder('1', { TENT: 7 }, { groups: four }))], bothAccepted, scope)
    expect([more.get(tent), more.get(tentAtDepot)]).toEqual([1, 2])
  })
  test('a part that is new takes the added units, and the accepted one keeps none of them', () => {
    const units = notAcceptedUnits([orderRecord(anOrder('1', { TENT: 5 }, { groups: twoParts }))], bothAccepted.slice(0, 1), scope)
    expect([units.get(tent), units.get(tentAtDepot)]).toEqual([undefined, 3])
  })
  test('an order that does not lower the figure counts for nothing, beside one that does', () => {
    const orders = [anOrder('1', { TENT: 2 }, { takesStock: false }), anOrder('2', { TENT: 3 })].map((one) => orderRecord(one))
    expect(notAcceptedUnits(orders, [], scope).get(tent)).toBe(3)
  })
  test('a line without stock counts for nothing', () => {
    const order = anOrder('1', {}, { lines: [aLine('TENT', 2, { stockKey: null })], groups: [aGroup('g1', { TENT: 2 })] })
    expect(notAcceptedUnits([orderRecord(order)], [], scope).size).toBe(0)
  })
  test('what was fulfilled before is reckoned from the earliest part; of none it is none', () => {
    const one = (fulfilledBefore: number) => ({ lineId: 'l' as never, itemNumber: 'TENT', quantity: 1, fulfilledBefore })
    expect([fulfilledBefore([]), fulfilledBefore([one(3)]), fulfilledBefore([one(3), one(1), one(2)])]).toEqual([0, 3, 1])
  })
})
