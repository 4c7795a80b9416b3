import { describe, expect, test } from 'vitest'
import type { StoreOrder } from '../domain/order.ts'
import { parcel, shipmentFacts } from '../pipelines/testing/planning-facts.ts'
import { anOrder, shipmentRecord } from '../pipelines/testing/records.ts'
import type { ShipmentRecord } from '../records/order.ts'
import { shipmentNotices } from './shipment-notices.ts'

const five = anOrder('1', { TENT: 5 })
const notices = (facts: ReturnType<typeof shipmentFacts>, own: readonly ShipmentRecord[] = []) =>
  shipmentNotices(facts, own, []).map((notice) => notice.code)
const record = (rest: Partial<ShipmentRecord>) => shipmentRecord('1', { TENT: 1 }, { shipmentId: 'a' as never, ...rest })

describe('a picking order closed', () => {
  test('with nothing picked, for which the store still waits, is told', () => {
    expect(shipmentNotices(shipmentFacts(five, {}), [], [])).toEqual([
      {
        code: 'closed_without_shipment',
        message: 'Picking order 1 was closed with nothing picked; the store still waits for it',
      },
    ])
  })
  test('short is told with its numbers, once everything that was picked has been said', () => {
    const facts = shipmentFacts(five, { TENT: 3 }, { record: { shipments: [parcel('a', { TENT: 3 })] } })
    expect(notices(facts, [record({ state: 'waiting' })])).toEqual([])
    expect(shipmentNotices(facts, [shipmentRecord('1', { TENT: 3 }, { shipmentId: 'a' as never })], [])).toEqual([
      { code: 'closed_short', message: 'Picking order 1 was closed short: 3 of 5 picked; the store still waits for the rest' },
    ])
  })
  test('in full is no matter', () => {
    expect(notices(shipmentFacts(five, { TENT: 5 }))).toEqual([])
  })
  test.each<[string, StoreOrder]>([
    ['was cancelled', { ...five, state: 'cancelled' }],
    ['was deleted', { ...five, state: 'deleted' }],
    ['waits for nothing more', { ...five, groups: five.groups.map((group) => ({ ...group, lines: [] })) }],
    ['has no such part any more', { ...five, groups: [] }],
  ])('is no matter where the order %s in the store', (_, order) => {
    expect(notices(shipmentFacts(order, {}))).toEqual([])
  })
  test('is no matter where it held nothing, or is still open', () => {
    expect(notices(shipmentFacts(five, {}, { accepted: {} }))).toEqual([])
    expect(notices(shipmentFacts(five, {}, { record: { status: 'open' } }))).toEqual([])
  })
})

describe('after the store was told', () => {
  const there = { shipments: [parcel('a', { TENT: 1 })] }
  test('a reopened picking order is told', () => {
    const facts = shipmentFacts(five, { TENT: 1 }, { record: { ...there, status: 'open' } })
    expect(notices(facts, [record({})])).toEqual(['reopened_after_export'])
    expect(notices(facts, [record({ state: 'waiting' })])).toEqual([])
  })
  test('an open one is nothing new where each shipment is told at once', () => {
    const facts = shipmentFacts(five, { TENT: 1 }, { record: { ...there, status: 'open' }, settings: { sendFulfilment: 'each_shipment' } })
    expect(notices(facts, [record({})])).toEqual([])
  })
  test('a voided shipment is told by its tracking number, else by its id', () => {
    const facts = shipmentFacts(five, { TENT: 5 })
    const tracking = { carrier: 'UPS', method: null, number: '1Z9', url: null }
    expect(shipmentNotices(facts, [record({ tracking }), record({ shipmentId: 'b' as never })], [])).toEqual([
      { code: 'voided_after_export', message: 'Shipment 1Z9 of order 1 was voided after the store was told of it' },
      { code: 'voided_after_export', message: 'Shipment b of order 1 was voided after the store was told of it' },
    ])
  })
  test('picks undone are told, unless a voided shipment says it already', () => {
    const facts = shipmentFacts(five, {}, { record: { status: 'open', ...there }, settings: { sendFulfilment: 'each_shipment' } })
    expect(notices(facts, [record({})])).toEqual(['undone_after_export'])
    expect(notices(shipmentFacts(five, {}, { accepted: {} }), [record({})])).toEqual(['voided_after_export'])
  })
  test('picks that were told without a shipment record cannot be voided', () => {
    expect(notices(shipmentFacts(five, { TENT: 5 }), [record({ shipmentId: 'picks:order-1/g1:1' as never })])).toEqual([])
  })
})

describe('a shipment on its way', () => {
  const facts = shipmentFacts(five, { TENT: 5 }, { record: { shipments: [parcel('a', { TENT: 5 })] } })
  test.each<[string, Partial<ShipmentRecord>, readonly string[]]>([
    ['refused is a problem at once', { state: 'held', code: 'shipment_refused' }, ['shipment_refused']],
    ['waiting for its close is none', { state: 'waiting', code: 'waiting_for_close' }, []],
    ['waiting for tracking is none', { state: 'waiting', code: 'waiting_for_tracking', attempts: 0 }, []],
    ['that the store was too busy for twice is none', { state: 'waiting', code: 'store_busy', attempts: 2 }, []],
    ['that the store was too busy for three times is one', { state: 'waiting', code: 'store_busy', attempts: 3 }, ['store_busy']],
    ['whose reply was lost twice is none', { state: 'sending', code: 'reply_lost', attempts: 2 }, []],
    ['whose reply was lost three times is one', { state: 'sending', code: 'reply_lost', attempts: 3 }, ['reply_lost']],
    ['that failed three times for no reason given is one', { state: 'waiting', code: null, attempts: 3 }, ['store_busy']],
    ['that has arrived is none, whatever came before', { state: 'recorded', code: 'shipment_refused', attempts: 9 }, []],
    ['that was dropped is none', { state: 'superseded', code: 'fulfilled_in_store' }, []],
    ['that was dropped for coming late is one', { state: 'superseded', code: 'tracking_late' }, ['tracking_late']],
  ])('%s', (_, rest, expected) => {
    expect(notices(facts, [record({ ...rest, lines: [] })])).toEqual(expected)
  })
  test('is judged by what is planned of it now, not by what it was', () => {
    const before = record({ state: 'held', code: 'held_in_store' })
    const after = { ...before, state: 'waiting' as const, code: 'waiting_for_close', attempts: 0 }
    expect(shipmentNotices(facts, [before], [{ record: after, send: false }])).toEqual([])
  })
})
