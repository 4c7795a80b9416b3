import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shipmentFacts, unitsPer } from '../pipelines/testing/planning-facts.ts'
import { aGroup, aLine, anOrder, lineIdOf, shipmentRecord } from '../pipelines/testing/records.ts'
import { total, UnitLedger } from './shipment-units.ts'

const five = anOrder('1', { TENT: 5 })

describe('what one shipment may say', () => {
  test('is what it holds, when that was picked and is waited for', () => {
    expect(new UnitLedger(shipmentFacts(five, { TENT: 5 })).take(unitsPer({ TENT: 3 }))).toEqual({
      lines: unitsPer({ TENT: 3 }),
      saidBefore: false,
      cutByStore: false,
    })
  })
  test('is no more than was picked, however many the shipment record names', () => {
    const taken = new UnitLedger(shipmentFacts(five, { TENT: 2 })).take(unitsPer({ TENT: 4 }))
    expect(taken).toEqual({ lines: unitsPer({ TENT: 2 }), saidBefore: false, cutByStore: false })
  })
  test('is no more than the store still waits for, and that it was cut is told', () => {
    const refunded = anOrder('1', {}, { lines: [aLine('TENT', 3)], groups: [aGroup('g1', { TENT: 3 })] })
    const taken = new UnitLedger(shipmentFacts(refunded, { TENT: 5 }, { accepted: { TENT: 5 } })).take(unitsPer({ TENT: 5 }))
    expect(taken).toEqual({ lines: unitsPer({ TENT: 3 }), saidBefore: false, cutByStore: true })
  })
  test('is nothing where its units have been said already', () => {
    const said = shipmentRecord('1', { TENT: 5 })
    const shipped = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 5 })], groups: [aGroup('g1', { TENT: 0 })] })
    const taken = new UnitLedger(shipmentFacts(shipped, { TENT: 5 }, { shipments: [said] })).take(unitsPer({ TENT: 5 }))
    expect(taken).toEqual({ lines: [], saidBefore: true, cutByStore: false })
  })
  test('leaves out what is on its way, for it may have arrived', () => {
    const onItsWay = shipmentRecord('1', { TENT: 2 }, { state: 'sending' })
    const ledger = new UnitLedger(shipmentFacts(five, { TENT: 5 }, { shipments: [onItsWay] }))
    expect(ledger.take(unitsPer({ TENT: 5 })).lines).toEqual(unitsPer({ TENT: 3 }))
  })
  test('leaves in what only waits, is held or was dropped', () => {
    for (const state of ['waiting', 'held', 'superseded'] as const) {
      const ledger = new UnitLedger(shipmentFacts(five, { TENT: 5 }, { shipments: [shipmentRecord('1', { TENT: 2 }, { state })] }))
      expect(ledger.take(unitsPer({ TENT: 5 })).lines).toEqual(unitsPer({ TENT: 5 }))
    }
  })
  test('leaves in what another part of the order said', () => {
    const others = shipmentRecord('1', { TENT: 2 }, { groupKey: 'g2' as never })
    const ledger = new UnitLedger(shipmentFacts(five, { TENT: 5 }, { shipments: [others] }))
    expect(ledger.take(unitsPer({ TENT: 5 })).lines).toEqual(unitsPer({ TENT: 5 }))
  })
  test('is none of a line that the order does not have', () => {
    const ledger = new UnitLedger(shipmentFacts(five, { TENT: 5, STOVE: 1 }))
    expect(ledger.take(unitsPer({ STOVE: 1 }))).toEqual({ lines: [], saidBefore: false, cutByStore: false })
    expect(ledger.rest()).toEqual(unitsPer({ TENT: 5 }))
  })
  test('is none of a line that nobody picked', () => {
    const two = anOrder('1', { TENT: 5, LAMP: 1 })
    expect(new UnitLedger(shipmentFacts(two, { TENT: 5 })).take(unitsPer({ LAMP: 1, TENT: 1 })).lines).toEqual(unitsPer({ TENT: 1 }))
  })
})

describe('what is left', () => {
  test('goes down with every shipment that takes', () => {
    const ledger = new UnitLedger(shipmentFacts(five, { TENT: 5 }))
    ledger.take(unitsPer({ TENT: 2 }))
    expect(ledger.rest()).toEqual(unitsPer({ TENT: 3 }))
    expect(ledger.take(unitsPer({ TENT: 4 })).lines).toEqual(unitsPer({ TENT: 3 }))
    expect(ledger.rest()).toEqual([])
  })
  test('is the picks without a shipment record', () => {
    const two = anOrder('1', { TENT: 5, LAMP: 1 })
    const ledger = new UnitLedger(shipmentFacts(two, { TENT: 5, LAMP: 1 }))
    ledger.take(unitsPer({ TENT: 5 }))
    expect(ledger.rest()).toEqual(unitsPer({ LAMP: 1 }))
  })
})

test('units add up', () => {
  expect([total([]), total(unitsPer({ TENT: 2, LAMP: 3 }))]).toEqual([0, 5])
})

describe('whatever the shipments', () => {
  const few = fc.integer({ min: 0, max: 6 })
  const history = fc.record({
    ordered: few,
    fulfilled: few,
    open: few,
    picked: few,
    recorded: few,
    sending: few,
    asked: fc.array(few, { maxLength: 5 }),
  })
  test('never more is told than was picked, nor than the store still waits for (G3)', () => {
    fc.assert(
      fc.property(history, ({ ordered, fulfilled, open, picked, recorded, sending, asked }) => {
        const order = anOrder('1', {}, { lines: [aLine('TENT', ordered, { fulfilled })], groups: [aGroup('g1', { TENT: open })] })
        const shipments = [
          shipmentRecord('1', { TENT: recorded }, { shipmentId: 'a' as never }),
          shipmentRecord('1', { TENT: sending }, { shipmentId: 'b' as never, state: 'sending' }),
        ]
        const ledger = new UnitLedger(shipmentFacts(order, { TENT: picked }, { accepted: { TENT: ordered }, shipments }))
        const told = asked.flatMap((quantity) => ledger.take([{ lineId: lineIdOf('TENT'), quantity }]).lines)
        expect(told.every((line) => line.quantity > 0)).toBe(true)
        expect(total(told)).toBeLessThanOrEqual(Math.max(0, picked - recorded - sending))
        expect(total(told)).toBeLessThanOrEqual(open)
        expect(total(told)).toBeLessThanOrEqual(total(asked.map((quantity) => ({ lineId: lineIdOf('TENT'), quantity }))))
      }),
    )
  })
})
