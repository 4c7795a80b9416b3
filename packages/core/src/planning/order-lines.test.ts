import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giftCard, groupOf, lamp, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { groupFacts } from '../pipelines/testing/planning-facts.ts'
import { aGroup, aLine, anOrder, lineIdOf, pickingRecord, shipmentRecord } from '../pipelines/testing/records.ts'
import type { GroupFacts } from './order-facts.ts'
import { ownUnits, unsentQuantity, wantedLines, wantedQuantity } from './order-lines.ts'

const tentLine = lineIdOf('TENT')

/** Tents of one line: how many are ordered, fulfilled, still open in the group, and what we said of them. */
function tents(numbers: {
  ordered: number
  fulfilled?: number
  open: number
  recorded?: number
  sending?: number
  before?: number
}): GroupFacts {
  const { ordered, fulfilled = 0, open, recorded = 0, sending = 0, before = 0 } = numbers
  const order = anOrder('1', {}, { lines: [aLine('TENT', ordered, { fulfilled })], groups: [aGroup('g1', { TENT: open })] })
  const shipments = [
    shipmentRecord('1', { TENT: recorded }, { shipmentId: 'a' as never }),
    shipmentRecord('1', { TENT: sending }, { shipmentId: 'b' as never, state: 'sending' }),
  ]
  return groupFacts(order, {}, { record: pickingRecord('1', { TENT: ordered }, { fulfilledBefore: before }), shipments })
}

describe('units that a picking order should hold', () => {
  test('are those still to be sent', () => {
    expect(wantedQuantity(tents({ ordered: 5, open: 5 }), tentLine)).toBe(5)
  })
  test('and those we have sent of it ourselves', () => {
    expect(wantedQuantity(tents({ ordered: 5, fulfilled: 2, open: 3, recorded: 2 }), tentLine)).toBe(5)
  })
  test('but not those that somebody else has fulfilled, or that were refunded', () => {
    expect(wantedQuantity(tents({ ordered: 5, fulfilled: 2, open: 3 }), tentLine)).toBe(3)
    expect(wantedQuantity(tents({ ordered: 3, open: 3 }), tentLine)).toBe(3)
  })
  test('of ours only those that this read of the order shows: it may be older than our shipment', () => {
    expect(wantedQuantity(tents({ ordered: 5, fulfilled: 0, open: 5, recorded: 2 }), tentLine)).toBe(5)
  })
  test('of ours none that were fulfilled before the warehouse had it', () => {
    expect(wantedQuantity(tents({ ordered: 5, fulfilled: 2, open: 3, recorded: 2, before: 2 }), tentLine)).toBe(3)
  })
  test('with those whose reply was lost, where the store shows them', () => {
    expect(wantedQuantity(tents({ ordered: 5, fulfilled: 2, open: 3, sending: 2 }), tentLine)).toBe(5)
    expect(wantedQuantity(tents({ ordered: 5, fulfilled: 0, open: 5, sending: 2 }), tentLine)).toBe(5)
  })
  test('are none of a part that a third party has taken over', () => {
    const order = anOrder('1', { TENT: 5 }, { groups: [aGroup('g1', { TENT: 5 }, { managedBy: 'other' })] })
    expect(wantedQuantity(groupFacts(order, {}, {}), tentLine)).toBe(0)
  })
  test('are none of a part that is gone', () => {
    const facts = groupFacts(anOrder('1', { TENT: 5 }, { groups: [] }), {}, { group: null })
    expect([wantedQuantity(facts, tentLine), wantedQuantity(groupFacts(anOrder('1', { TENT: 5 })), lineIdOf('LAMP'))]).toEqual([0, 0])
  })
})

describe('units that may still be told to the store', () => {
  test('are what it waits for, though our read of it is older than our last shipment', () => {
    expect(unsentQuantity(tents({ ordered: 5, open: 5, recorded: 2 }), tentLine)).toBe(3)
    expect(unsentQuantity(tents({ ordered: 5, fulfilled: 2, open: 3, recorded: 2 }), tentLine)).toBe(3)
  })
  test('are counted for this part of the order alone', () => {
    const facts = tents({ ordered: 5, open: 5, recorded: 2 })
    const others = facts.shipments.map((one) => ({ ...one, groupKey: 'g2' as never }))
    expect([ownUnits(facts, tentLine), ownUnits({ ...facts, shipments: others }, tentLine)]).toEqual([2, 0])
    expect(ownUnits(tents({ ordered: 5, open: 5, sending: 2 }), tentLine)).toBe(0)
  })
  test('whatever was ordered, fulfilled, said and lost: never below none, never more than the store waits for', () => {
    const few = fc.integer({ min: 0, max: 9 })
    const numbers = fc.record({ ordered: few, fulfilled: few, open: few, recorded: few, sending: few, before: few })
    fc.assert(
      fc.property(numbers, (one) => {
        const unsent = unsentQuantity(tents(one), tentLine)
        expect(unsent).toBeGreaterThanOrEqual(0)
        expect(unsent).toBeLessThanOrEqual(one.open + one.sending)
        expect(unsent).toBeLessThanOrEqual(wantedQuantity(tents(one), tentLine))
      }),
    )
  })
})

describe('the lines of a picking order', () => {
  test('have their items; what needs no shipping is left out', () => {
    const { lines, leftOut, unknown } = wantedLines(groupFacts(storeOrder({ lines: [tent, giftCard, lamp] })))
    expect(lines.map(({ line, quantity, itemNumber }) => [line.lineId, quantity, itemNumber])).toEqual([
      ['line-tent', 2, 'TENT-2P'],
      ['line-lamp', 1, 'LAMP'],
    ])
    expect([leftOut.map((line) => line.lineId), unknown]).toEqual([['line-gift'], []])
  })
  test('of which nothing is left are not wanted', () => {
    expect(wantedLines(groupFacts(storeOrder({ lines: [{ ...tent, fulfilled: 2 }, lamp] }))).lines).toHaveLength(1)
  })
  test('without a known product have no item', () => {
    const facts = groupFacts(storeOrder({ lines: [{ ...tent, variantId: null }] }))
    expect(wantedLines(facts).lines[0]?.itemNumber).toBeNull()
    expect(wantedLines(groupFacts(storeOrder(), {}, { links: new Map() })).lines[0]?.itemNumber).toBeNull()
  })
  test('keep the item they were accepted with, whatever is linked now', () => {
    const accepted = [{ lineId: tent.lineId, itemNumber: 'OLD-TENT', quantity: 2, fulfilledBefore: 0 }]
    const record = { ...pickingRecord('1', {}), accepted }
    expect(wantedLines(groupFacts(storeOrder(), {}, { record })).lines[0]?.itemNumber).toBe('OLD-TENT')
  })
  test('that the group names and the order does not have are told, unless nothing of them is wanted', () => {
    const order = storeOrder({ lines: [tent], groups: [groupOf([tent, lamp])] })
    expect(wantedLines(groupFacts(order)).unknown).toEqual(['line-lamp'])
    const none = storeOrder({ lines: [tent], groups: [groupOf([tent, { ...lamp, fulfilled: 1 }])] })
    expect(wantedLines(groupFacts(none)).unknown).toEqual([])
  })
  test('that were accepted and that the store took out of the group are looked at, too', () => {
    const accepted = [{ lineId: lamp.lineId, itemNumber: 'LAMP', quantity: 1, fulfilledBefore: 0 }]
    const order = storeOrder({ lines: [tent, { ...lamp, fulfilled: 1 }], groups: [groupOf([tent])] })
    const shipments = [{ ...shipmentRecord('1', {}), groupKey: 'main' as never, lines: [{ lineId: lamp.lineId, quantity: 1 }] }]
    const facts = groupFacts(order, {}, { record: { ...pickingRecord('1', {}), accepted }, shipments })
    expect(wantedLines(facts).lines.map(({ line, quantity }) => [line.lineId, quantity])).toEqual([
      ['line-tent', 2],
      ['line-lamp', 1],
    ])
  })
})
