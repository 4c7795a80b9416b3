import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parcel, shipmentFacts } from '../pipelines/testing/planning-facts.ts'
import { aGroup, aLine, anOrder, shipmentRecord } from '../pipelines/testing/records.ts'
import { planShipments } from './shipment-plan.ts'
import { total } from './shipment-units.ts'

const few = fc.integer({ min: 0, max: 5 })
const states = fc.constantFrom('waiting', 'sending', 'recorded', 'held', 'superseded')

/** An order of tents, picked and shipped in some way, of which the store was told in some way. */
const histories = fc
  .record({
    ordered: fc.integer({ min: 1, max: 6 }),
    elsewhere: few,
    picked: few,
    parcels: fc.array(few, { maxLength: 3 }),
    known: fc.array(fc.record({ quantity: few, state: states, voided: fc.boolean() }), { maxLength: 3 }),
    status: fc.constantFrom('open', 'closed'),
    state: fc.constantFrom('open', 'open', 'open', 'cancelled', 'deleted'),
    sendFulfilment: fc.constantFrom('each_shipment', 'when_order_closed'),
  })
  .map(({ ordered, elsewhere, picked, parcels, known, status, state, sendFulfilment }) => {
    const recorded = known.filter((one) => one.state === 'recorded').reduce((sum, one) => sum + one.quantity, 0)
    const fulfilled = Math.min(ordered, recorded + elsewhere)
    const open = ordered - fulfilled
    const order = anOrder('1', {}, { state, lines: [aLine('TENT', ordered, { fulfilled })], groups: [aGroup('g1', { TENT: open })] })
    const shipments = parcels.map((quantity, index) => parcel(`s${index}`, { TENT: quantity }))
    const records = known.map((one, index) =>
      shipmentRecord('1', { TENT: one.quantity }, { shipmentId: (one.voided ? `v${index}` : `s${index}`) as never, state: one.state }),
    )
    return {
      picked,
      open,
      facts: shipmentFacts(
        order,
        { TENT: picked },
        { accepted: { TENT: ordered }, record: { status, shipments }, shipments: records, settings: { sendFulfilment } },
      ),
    }
  })

/** Units that leave now for the first time, and those that may have left. */
const leaving = (facts: ReturnType<typeof shipmentFacts>) =>
  planShipments(facts).shipments.filter((one) => one.send && one.record.state !== 'sending')

describe('whatever was picked, shipped, voided, told and lost before', () => {
  test('the store is never told more than was picked', () => {
    fc.assert(
      fc.property(histories, ({ facts, picked }) => {
        const told = facts.shipments.filter((one) => one.state === 'recorded' || one.state === 'sending').flatMap((one) => one.lines)
        const now = leaving(facts).flatMap(({ record }) => record.lines)
        expect(total(now)).toBeLessThanOrEqual(Math.max(0, picked - total(told)))
      }),
    )
  })
  test('the store is never told more than it still waits for', () => {
    fc.assert(
      fc.property(histories, ({ facts, open }) => {
        expect(total(leaving(facts).flatMap(({ record }) => record.lines))).toBeLessThanOrEqual(open)
      }),
    )
  })
  test('an order that the store has cancelled or deleted is never shipped', () => {
    fc.assert(
      fc.property(histories, ({ facts }) => {
        if (facts.order.state === 'cancelled' || facts.order.state === 'deleted') expect(leaving(facts)).toEqual([])
      }),
    )
  })
  test('every shipment is planned once, nothing empty leaves, and nothing final is opened again', () => {
    fc.assert(
      fc.property(histories, ({ facts }) => {
        const { shipments } = planShipments(facts)
        const ids = shipments.map(({ record }) => record.shipmentId)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { record, send } of shipments) {
          if (send) expect(total(record.lines) > 0 || record.state === 'sending').toBe(true)
          const before = facts.shipments.find((one) => one.shipmentId === record.shipmentId)
          expect(before?.state === 'recorded' || before?.state === 'superseded').toBe(false)
        }
      }),
    )
  })
  test('what is done has nothing left to send', () => {
    fc.assert(
      fc.property(histories, ({ facts }) => {
        const plan = planShipments(facts)
        if (plan.done) expect(plan.shipments.some(({ send }) => send)).toBe(false)
      }),
    )
  })
  test('the same facts always give the same plan', () => {
    fc.assert(
      fc.property(histories, ({ facts }) => {
        expect(planShipments(facts)).toEqual(planShipments(facts))
      }),
    )
  })
})
