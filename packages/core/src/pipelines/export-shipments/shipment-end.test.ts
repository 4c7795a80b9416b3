import { describe, expect, test } from 'vitest'
import { already, applied, type Outcome, rejected, retry, uncertain } from '../../domain/outcome.ts'
import type { RecordedShipment } from '../../domain/shipment.ts'
import type { ShipmentRecord } from '../../records/order.ts'
import { testRun } from '../testing/environment.ts'
import { parcel, shipmentFacts } from '../testing/planning-facts.ts'
import { anOrder, shipmentRecord } from '../testing/records.ts'
import { pulledResult } from './pulled-result.ts'
import { shipmentEnd } from './shipment-end.ts'

const there: RecordedShipment = { externalId: 'f-1', handle: null }
const tracking = { carrier: 'UPS', method: null, number: '1Z1', url: null }
function end(outcome: Outcome<RecordedShipment>, rest: Partial<ShipmentRecord> = {}, closedAt: string | null = '2026-03-02T09:00:00.000Z') {
  const facts = shipmentFacts(anOrder('1', { TENT: 5 }), { TENT: 5 }, { record: { closedAt, shipments: [parcel('a', { TENT: 5 })] } })
  const record = shipmentRecord('1', { TENT: 3 }, { state: 'sending', recordedAt: null, attempts: 0, tracking, ...rest })
  return shipmentEnd(testRun({}).context, { facts, record }, outcome)
}

describe('a shipment in the store', () => {
  test('is recorded, with the store’s id, and nothing to try', () => {
    const { record, result } = end(applied(there), { attempts: 4, code: 'reply_lost', message: 'Lost', nextAttemptAt: 'then' })
    expect(record).toMatchObject({
      state: 'recorded',
      externalId: 'f-1',
      recordedAt: '2026-03-02T10:00:00.000Z',
      attempts: 0,
      nextAttemptAt: null,
      code: null,
      message: null,
    })
    expect(result).toMatchObject({
      subjectKind: 'shipment',
      subjectId: 'shipment-1',
      label: '1',
      result: 'applied',
      code: 'shipment_recorded',
      message: 'Order 1: 3 units are recorded as shipped, tracking 1Z1',
    })
  })
  test('of one unit is told in the singular', () => {
    const one = shipmentRecord('1', { TENT: 1 }).lines
    expect(end(applied(there), { lines: one }).result.message).toBe('Order 1: 1 unit is recorded as shipped, tracking 1Z1')
    expect(end(applied(there), { lines: [...one, ...one] }).result.message).toContain('2 units are recorded')
  })
  test('that was there already is told as such; one without a number as without tracking', () => {
    expect(end(already(there), { tracking: { ...tracking, number: null } }).result).toMatchObject({
      result: 'already',
      message: expect.stringContaining('without tracking'),
    })
  })
})

describe('a shipment that is not there', () => {
  test.each<[Outcome<RecordedShipment>, ShipmentRecord['state'], string, string, string]>([
    [rejected('shipment_refused', 'Not now'), 'held', 'shipment_refused', 'rejected', 'Shipment of order 1: Not now'],
    [retry(0, 'busy'), 'waiting', 'store_busy', 'waiting', 'could not be told to the store: busy'],
    [uncertain('no reply'), 'sending', 'reply_lost', 'waiting', 'may or may not have reached the store: no reply'],
    [{ kind: 'stale', actual: 0 }, 'held', 'stale_handle', 'waiting', 'the store has changed this part of the order'],
  ])('is tried again after %j', (outcome, state, code, result, words) => {
    const { record, result: told } = end(outcome, { attempts: 1 })
    expect(record).toMatchObject({ state, code, attempts: 2, nextAttemptAt: '2026-03-02T10:01:30.000Z', recordedAt: null })
    expect(told).toMatchObject({ result, code, message: expect.stringContaining(words) })
  })
  test('is not tried before the store wants to hear of it again', () => {
    expect(end(retry(7_200_000, 'busy')).record.nextAttemptAt).toBe('2026-03-02T12:00:00.000Z')
  })
  test('for more than fifteen days and ten attempts waits for a person', () => {
    const { record, result } = end(retry(0, 'busy'), { attempts: 10 }, '2026-02-15T09:59:59.000Z')
    expect(record).toMatchObject({ state: 'held', code: 'gave_up', attempts: 11, nextAttemptAt: null })
    expect(result).toMatchObject({ result: 'rejected', message: expect.stringContaining('tried for 15 days') })
  })
  test.each<[string, Outcome<RecordedShipment>, number, string | null, string | null]>([
    ['tried nine times only', retry(0, 'busy'), 9, '2026-02-01T00:00:00.000Z', null],
    ['closed fifteen days ago to the second', retry(0, 'busy'), 10, '2026-02-15T10:00:00.000Z', null],
    ['that may have arrived', uncertain('lost'), 10, '2026-02-01T00:00:00.000Z', null],
    ['of which nobody knows since when', retry(0, 'busy'), 10, null, null],
  ])('is not given up: one %s', (_, outcome, attempts, closedAt, shippedAt) => {
    expect(end(outcome, { attempts, shippedAt }, closedAt).record.code).not.toBe('gave_up')
  })
  test('is given up by when it left, where no close is known', () => {
    expect(end(retry(0, 'busy'), { attempts: 10, shippedAt: '2026-02-01T00:00:00.000Z' }, null).record.code).toBe('gave_up')
  })
})

describe('a picking order that changed in the warehouse', () => {
  const row = {
    orderNumber: 'P-1',
    status: 'closed',
    reference: { orderId: 'order-1' },
    lines: [
      { ordered: 5, picked: 3 },
      { ordered: 1, picked: 1 },
    ],
    shipments: [parcel('a', { TENT: 3 })],
  } as unknown as Parameters<typeof pulledResult>[0]
  const record = { orderNumber: '#1' } as Parameters<typeof pulledResult>[1]
  test('is told with how far it is', () => {
    expect(pulledResult(row, record, record)).toEqual({
      subjectKind: 'order',
      subjectId: 'order-1',
      label: '#1',
      result: 'applied',
      code: 'picking_updated',
      message: 'Picking order P-1 is closed: 4 of 6 picked, 1 shipment',
    })
    expect(pulledResult({ ...row, shipments: [] }, record, record).message).toContain('0 shipments')
  })
  test('is only counted where nothing is new, and passed over where it is none of ours', () => {
    expect(pulledResult(row, record, null)).toMatchObject({ result: 'unchanged', label: '#1' })
    expect(pulledResult(row, null, null)).toMatchObject({ result: 'skipped', code: 'unknown_picking_order', label: 'P-1' })
  })
})
