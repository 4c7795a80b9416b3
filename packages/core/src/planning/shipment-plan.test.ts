import { describe, expect, test } from 'vitest'
import type { StoreOrder } from '../domain/order.ts'
import { decidedAt, parcel, shipmentFacts, unitsPer } from '../pipelines/testing/planning-facts.ts'
import { aGroup, aLine, anOrder, shipmentRecord } from '../pipelines/testing/records.ts'
import type { ShipmentRecord } from '../records/order.ts'
import { isVoided, planShipments } from './shipment-plan.ts'

const five = anOrder('1', { TENT: 5 })
const plan = (...args: Parameters<typeof shipmentFacts>) => planShipments(shipmentFacts(...args))
/** Each thing to say, as: id, state, code, units, whether now. */
const said = (...args: Parameters<typeof shipmentFacts>) =>
  plan(...args).shipments.map(({ record, send }) => [
    record.shipmentId,
    send ? 'send' : record.state,
    record.code,
    record.lines.map((line) => line.quantity).join('+'),
  ])
const waiting = (shipmentId: string, lines: Readonly<Record<string, number>>, rest: Partial<ShipmentRecord> = {}): ShipmentRecord =>
  shipmentRecord('1', lines, { shipmentId: shipmentId as never, state: 'waiting', recordedAt: null, attempts: 0, ...rest })

describe('a closed picking order', () => {
  test('has its parcels told, each with its tracking, in the order they left', () => {
    const shipments = [parcel('b', { TENT: 2 }, { shippedAt: '2026-03-02T09:30:00.000Z' }), parcel('a', { TENT: 3 })]
    const planned = plan(five, { TENT: 5 }, { record: { shipments } })
    expect(planned.shipments.map(({ record, send }) => [record.shipmentId, record.tracking?.number, record.shippedAt, send])).toEqual([
      ['a', '1Z-a', '2026-03-02T09:00:00.000Z', true],
      ['b', '1Z-b', '2026-03-02T09:30:00.000Z', true],
    ])
    expect(planned).toMatchObject({ notices: [], done: false, doubtful: false })
  })
  test('has its picks without a parcel told without tracking, at their last pick', () => {
    const planned = plan(five, { TENT: 5 }, { record: { lastPickAt: '2026-03-02T08:00:00.000Z' } })
    expect(planned.shipments).toMatchObject([
      {
        send: true,
        record: { shipmentId: 'picks:order-1/g1:1', tracking: null, shippedAt: '2026-03-02T08:00:00.000Z', lines: unitsPer({ TENT: 5 }) },
      },
    ])
  })
  test('has both, where a part of the picks is in no parcel', () => {
    expect(said(five, { TENT: 5 }, { record: { shipments: [parcel('a', { TENT: 3 })] } })).toEqual([
      ['a', 'send', null, '3'],
      ['picks:order-1/g1:1', 'send', null, '2'],
    ])
  })
  test('is done once all is said, and not before', () => {
    const shipped = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 5 })], groups: [aGroup('g1', { TENT: 0 })] })
    const shipments = [shipmentRecord('1', { TENT: 5 }, { shipmentId: 'a' as never })]
    const record = { shipments: [parcel('a', { TENT: 5 })] }
    expect(plan(shipped, { TENT: 5 }, { shipments, record })).toEqual({ shipments: [], notices: [], done: true, doubtful: false })
    expect(plan(shipped, { TENT: 5 }, { shipments, record: { ...record, status: 'open' } }).done).toBe(false)
  })
  test('numbers later picks on', () => {
    const first = shipmentRecord('1', { TENT: 2 }, { shipmentId: 'picks:order-1/g1:1' as never })
    const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 2 })], groups: [aGroup('g1', { TENT: 3 })] })
    expect(said(order, { TENT: 5 }, { shipments: [first] })).toEqual([['picks:order-1/g1:2', 'send', null, '3']])
  })
})

describe('an open picking order', () => {
  const record = { status: 'open' as const, shipments: [parcel('a', { TENT: 2 })] }
  test('waits for its close, and nothing is told', () => {
    expect(said(five, { TENT: 2 }, { record })).toEqual([['a', 'waiting', 'waiting_for_close', '2']])
  })
  test('has each parcel told at once, by setting', () => {
    expect(said(five, { TENT: 2 }, { record, settings: { sendFulfilment: 'each_shipment' } })).toEqual([['a', 'send', null, '2']])
  })
  test('keeps what waits under the record that waited before', () => {
    const unsaid = waiting('picks:order-1/g1:1', { TENT: 1 }, { code: 'waiting_for_close' })
    expect(said(five, { TENT: 2 }, { record: { status: 'open' }, shipments: [unsaid] })).toEqual([
      ['picks:order-1/g1:1', 'waiting', 'waiting_for_close', '2'],
    ])
  })
})

describe('a parcel that comes after its picks were told', () => {
  const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 5 })], groups: [aGroup('g1', { TENT: 0 })] })
  const picks = shipmentRecord('1', { TENT: 5 }, { shipmentId: 'picks:order-1/g1:1' as never })
  test('is not told again: its tracking is late, and a person knows', () => {
    const planned = plan(order, { TENT: 5 }, { record: { shipments: [parcel('a', { TENT: 5 })] }, shipments: [picks] })
    expect(planned.shipments).toMatchObject([{ send: false, record: { shipmentId: 'a', state: 'superseded', code: 'tracking_late' } }])
    expect(planned.notices.map((notice) => notice.code)).toEqual(['tracking_late'])
    expect(planned.done).toBe(true)
  })
  test('covers picks that were not told yet', () => {
    const unsaid = waiting('picks:order-1/g1:1', { TENT: 5 })
    expect(said(five, { TENT: 5 }, { record: { shipments: [parcel('a', { TENT: 5 })] }, shipments: [unsaid] })).toEqual([
      ['a', 'send', null, '5'],
      ['picks:order-1/g1:1', 'superseded', 'covered_by_shipment', '5'],
    ])
  })
})

describe('the store', () => {
  const record = { shipments: [parcel('a', { TENT: 5 })] }
  test.each(['cancelled', 'deleted'] as const)('whose order was %s is told nothing; what left is held with its units', (state) => {
    const order: StoreOrder = { ...five, state }
    expect(said(order, { TENT: 5 }, { record })).toEqual([['a', 'held', `${state}_in_store`, '5']])
  })
  test('that waits for none of the units any more is told nothing', () => {
    const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 5 })], groups: [aGroup('g1', { TENT: 0 })] })
    const planned = plan(order, { TENT: 5 }, { record })
    expect(planned.shipments).toMatchObject([{ send: false, record: { state: 'superseded', code: 'fulfilled_in_store' } }])
    expect(planned.doubtful).toBe(true)
  })
  test('that has moved this part is told nothing until a person looks', () => {
    const moved = anOrder('1', { TENT: 5 }, { groups: [aGroup('g2', { TENT: 5 })] })
    expect(said(moved, { TENT: 5 }, { record })).toEqual([['a', 'held', 'moved_in_store', '']])
  })
  test.each([
    [{ kind: 'held', reasons: ['fraud', 'address'] }, 'held_in_store', 'fraud, address'],
    [{ kind: 'scheduled', at: '2026-04-01T00:00:00Z' }, 'scheduled', '2026-04-01'],
  ] as const)('that keeps the order back is told nothing: %j', (release, code, words) => {
    const planned = plan(anOrder('1', { TENT: 5 }, { groups: [aGroup('g1', { TENT: 5 }, { release })] }), { TENT: 5 }, { record })
    expect(planned.shipments).toMatchObject([{ send: false, record: { state: 'held', code, nextAttemptAt: null } }])
    expect(planned.shipments[0]?.record.message).toContain(words)
  })
})

describe('a shipment that did not get there', () => {
  const record = { shipments: [parcel('a', { TENT: 5 })] }
  const tried = (rest: Partial<ShipmentRecord>) =>
    waiting('a', { TENT: 5 }, { state: 'held', code: 'shipment_refused', attempts: 1, updatedAt: '2026-03-02T09:00:00.000Z', ...rest })
  test.each([
    ['later', '2026-03-02T10:00:00.001Z', false],
    ['now', decidedAt, true],
    ['never by itself', null, false],
  ])('is tried again when its time comes: %s', (_, nextAttemptAt, send) => {
    expect(plan(five, { TENT: 5 }, { record, shipments: [tried({ nextAttemptAt })] }).shipments[0]?.send).toBe(send)
  })
  test('is tried at once when the order has changed since', () => {
    const shipments = [tried({ nextAttemptAt: '2026-03-02T11:00:00.000Z' })]
    expect(plan(five, { TENT: 5 }, { record, shipments, orderSeenAt: '2026-03-02T09:30:00.000Z' }).shipments[0]?.send).toBe(true)
    expect(plan(five, { TENT: 5 }, { record, shipments, orderSeenAt: '2026-03-02T09:00:00.000Z' }).shipments[0]?.send).toBe(false)
  })
  test('and may have arrived keeps its units and waits for its time, whatever the order does', () => {
    const lost = tried({ state: 'sending', code: 'reply_lost', nextAttemptAt: '2026-03-02T11:00:00.000Z' })
    const planned = plan(five, { TENT: 5 }, { record, shipments: [lost], orderSeenAt: '2026-03-02T09:30:00.000Z' })
    expect(planned.shipments).toEqual([{ record: lost, send: false }])
    expect(planned.done).toBe(false)
  })
})

describe('a shipment voided in the warehouse', () => {
  const shipments = (state: ShipmentRecord['state']) => [waiting('a', { TENT: 5 }, { state })]
  test.each(['waiting', 'held'] as const)('is dropped while it is %s', (state) => {
    expect(said(five, {}, { shipments: shipments(state) })).toEqual([['a', 'superseded', 'voided', '5']])
  })
  test.each(['sending', 'recorded', 'superseded'] as const)('is left as it is once it is %s', (state) => {
    expect(plan(five, {}, { shipments: shipments(state) }).shipments.some(({ record }) => record.code === 'voided')).toBe(false)
  })
  test('is told from one that is there, and from picks, which have no shipment record', () => {
    const facts = shipmentFacts(five, {}, { record: { shipments: [parcel('a', { TENT: 5 })] } })
    const voided = (shipmentId: string) => isVoided(facts, waiting(shipmentId, {}))
    expect([voided('a'), voided('b'), voided('picks:order-1/g1:1')]).toEqual([false, true, false])
  })
})
