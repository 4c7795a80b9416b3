import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import type { SummaryPick } from '../domain/warehouse.ts'
import {
  aGroup,
  aLine,
  anOrder,
  depot,
  lineIdOf,
  orderRecord,
  pickingRecord,
  shipmentRecord,
  shop,
  stockKeyOf,
} from '../pipelines/testing/records.ts'
import { type PickFacts, pickedNotRecordedUnits } from './stock-picks.ts'
import { rowKey } from './stock-row.ts'

const tent = rowKey(stockKeyOf('TENT'), shop)
const tentAtDepot = rowKey(stockKeyOf('TENT'), depot)
const picked = (units: number, groupKey = 'g1'): SummaryPick => ({
  orderId: id('order-1'),
  groupKey: id(groupKey),
  lineId: lineIdOf('TENT'),
  itemNumber: id('TENT'),
  picked: units,
})
const units = (facts: Partial<PickFacts>) =>
  pickedNotRecordedUnits({ orders: [], pickings: [pickingRecord('1', { TENT: 5 })], shipments: [], picks: [], ...facts }, { primary: shop })
const fulfilled = (done: number, ordered = 5) =>
  orderRecord(anOrder('1', {}, { lines: [aLine('TENT', ordered, { fulfilled: done })], groups: [aGroup('g1', { TENT: ordered - done })] }))

describe('units off the shelf that the store has not been told of', () => {
  test('all picks of an order nothing was shipped of', () => {
    expect(units({ orders: [fulfilled(0)], picks: [picked(3)] }).get(tent)).toBe(3)
  })
  test('less those the store knows as fulfilled', () => {
    expect(units({ orders: [fulfilled(2)], picks: [picked(3)] }).get(tent)).toBe(1)
  })
  test('units fulfilled before we had the order are not ours', () => {
    const pickings = [pickingRecord('1', { TENT: 3 }, { fulfilledBefore: 2 })]
    expect(units({ orders: [fulfilled(2)], pickings, picks: [picked(3)] }).get(tent)).toBe(3)
  })
  test('a fulfilment taken back in the store after we had the order adds nothing to what was picked', () => {
    const pickings = [pickingRecord('1', { TENT: 3 }, { fulfilledBefore: 2 })]
    expect(units({ orders: [fulfilled(0)], pickings, picks: [picked(3)] }).get(tent)).toBe(3)
  })
  test('a shipment recorded after the order was read counts beside what was fulfilled before we had the order', () => {
    const pickings = [pickingRecord('1', { TENT: 6 }, { fulfilledBefore: 2 })]
    const shipments = [shipmentRecord('1', { TENT: 3 })]
    expect(units({ orders: [fulfilled(2, 8)], pickings, shipments, picks: [picked(5)] }).get(tent)).toBe(2)
  })
  test('a shipment recorded after the order was read is known all the same', () => {
    const shipments = [shipmentRecord('1', { TENT: 3 })]
    expect(units({ orders: [fulfilled(0)], shipments, picks: [picked(5)] }).get(tent)).toBe(2)
  })
  test('recorded at the very instant the order was read counts as known: selling less is safer', () => {
    const seen = { ...fulfilled(0), seenAt: '2026-03-01T12:00:00.000Z' }
    expect(units({ orders: [seen], shipments: [shipmentRecord('1', { TENT: 3 })], picks: [picked(5)] }).get(tent)).toBe(2)
  })
  test('units refunded after they were picked are not due any more', () => {
    const shipments = [shipmentRecord('1', { TENT: 3 })]
    expect(units({ orders: [fulfilled(0, 4)], shipments, picks: [picked(5)] }).get(tent)).toBe(1)
  })
  test('a shipment recorded before the order was read is not counted twice', () => {
    const seen = { ...fulfilled(3), seenAt: '2026-03-01T13:00:00.000Z' }
    expect(units({ orders: [seen], shipments: [shipmentRecord('1', { TENT: 3 })], picks: [picked(5)] }).get(tent)).toBe(2)
  })
  test('a shipment that the store has not taken counts for nothing', () => {
    const shipments = [shipmentRecord('1', { TENT: 3 }, { state: 'held', recordedAt: null })]
    expect(units({ orders: [fulfilled(0)], shipments, picks: [picked(3)] }).get(tent)).toBe(3)
  })
  test('more fulfilled in the store than picked is never negative', () => {
    expect(units({ orders: [fulfilled(4)], picks: [picked(1)] }).get(tent)).toBeUndefined()
  })
  test('picks of a cancelled order are not put back on the figure: nothing is due any more', () => {
    const order = orderRecord(anOrder('1', {}, { state: 'cancelled', lines: [aLine('TENT', 5)], groups: [aGroup('g1', { TENT: 0 })] }))
    expect(units({ orders: [order], picks: [picked(3)] }).get(tent)).toBeUndefined()
  })
  test('picks of an order we do not hold open are left out', () => {
    expect(units({ orders: [], picks: [picked(3)] }).size).toBe(0)
  })
  test('they stand at the location their part leaves from', () => {
    const groups = [aGroup('g1', { TENT: 2 }), aGroup('g2', { TENT: 3 }, { locationId: depot })]
    const pickings = [pickingRecord('1', { TENT: 2 }), pickingRecord('1', { TENT: 3 }, { groupKey: id('g2') })]
    const both = units({ orders: [orderRecord(anOrder('1', { TENT: 5 }, { groups }))], pickings, picks: [picked(1), picked(3, 'g2')] })
    expect([both.get(tent), both.get(tentAtDepot)]).toEqual([1, 3])
  })
  test('picks of a part that the store has replaced stand where its units are due now', () => {
    const groups = [aGroup('g9', { TENT: 5 }, { locationId: depot })]
    expect(units({ orders: [orderRecord(anOrder('1', { TENT: 5 }, { groups }))], picks: [picked(3)] }).get(tentAtDepot)).toBe(3)
  })
  test('never negative, never more than picked, never more than is due', () => {
    const few = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(few, few, few, (ordered, done, taken) => {
        const counted = units({ orders: [fulfilled(Math.min(done, ordered), ordered)], picks: [picked(taken)] }).get(tent) ?? 0
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(counted).toBeLessThanOrEqual(Math.min(taken, ordered - Math.min(done, ordered)))
      }),
    )
  })
})

describe('picks of several lines, parts and orders', () => {
  test('a line nobody picked holds nothing, and one without stock neither', () => {
    const order = anOrder('1', { TENT: 5, LAMP: 2 })
    const all = units({ orders: [orderRecord(order)], picks: [picked(3)] })
    expect([...all]).toEqual([[tent, 3]])
    const bare = anOrder('1', {}, { lines: [aLine('TENT', 5, { stockKey: null })], groups: [aGroup('g1', { TENT: 5 })] })
    expect(units({ orders: [orderRecord(bare)], picks: [picked(3)] }).size).toBe(0)
  })
  test('an order without picks holds nothing, beside one that has some', () => {
    const orders = ['1', '2'].map((number) => orderRecord(anOrder(number, { TENT: 5 })))
    expect(units({ orders, picks: [picked(3)] }).get(tent)).toBe(3)
  })
  test('what another order had fulfilled before is no matter', () => {
    const pickings = [
      pickingRecord('2', { TENT: 5 }, { fulfilledBefore: 0, groupKey: id('g9') }),
      pickingRecord('1', { TENT: 3 }, { fulfilledBefore: 2 }),
    ]
    expect(units({ orders: [fulfilled(2)], pickings, picks: [picked(3)] }).get(tent)).toBe(3)
  })
  test('no part is given more than is open in it', () => {
    const groups = [aGroup('g1', { TENT: 1 }), aGroup('g2', { TENT: 2 }, { locationId: depot })]
    const orders = [orderRecord(anOrder('1', { TENT: 3 }, { groups }))]
    const all = units({ orders, pickings: [], picks: [picked(3)] })
    expect([all.get(tent), all.get(tentAtDepot)]).toEqual([1, 2])
  })
})
