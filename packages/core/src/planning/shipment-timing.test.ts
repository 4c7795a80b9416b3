import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickingRecord } from '../pipelines/testing/records.ts'
import type { PickingRecord } from '../records/order.ts'
import { picksNotYet, shipmentNotYet } from './shipment-timing.ts'

const atClose = { sendFulfilment: 'when_order_closed', waitForTrackingHours: 4 } as const
const atOnce = { ...atClose, sendFulfilment: 'each_shipment' } as const
const picking = (rest: Partial<PickingRecord> = {}) => pickingRecord('1', { TENT: 1 }, rest)

describe('a shipment record', () => {
  test('waits for the close of its picking order', () => {
    expect(shipmentNotYet(picking(), atClose)).toEqual({ code: 'waiting_for_close', message: 'Picking order 1 is still open', until: null })
    expect(shipmentNotYet(picking({ status: 'closed' }), atClose)).toBeNull()
  })
  test('goes at once where the merchant wants each shipment told', () => {
    expect(shipmentNotYet(picking(), atOnce)).toBeNull()
  })
})

describe('picks without a shipment record', () => {
  const closed = picking({ status: 'closed', closedAt: '2026-03-02T10:00:00.000Z', lastPickAt: '2026-03-02T09:00:00.000Z' })
  test('wait for the close, too', () => {
    expect(picksNotYet(picking(), atClose, '2026-03-09T00:00:00.000Z')?.code).toBe('waiting_for_close')
  })
  test('wait four hours from the close for a tracking number', () => {
    expect(picksNotYet(closed, atClose, '2026-03-02T13:59:59.999Z')).toEqual({
      code: 'waiting_for_tracking',
      message: 'Order 1 is picked; a shipment record is waited for until 2026-03-02T14:00:00.000Z',
      until: '2026-03-02T14:00:00.000Z',
    })
    expect(picksNotYet(closed, atClose, '2026-03-02T14:00:00.000Z')).toBeNull()
  })
  test('wait from the last pick where that came after the close, or no close is known', () => {
    const later = { ...closed, lastPickAt: '2026-03-02T11:00:00.000Z' }
    expect(picksNotYet(later, atClose, '2026-03-02T14:30:00.000Z')?.until).toBe('2026-03-02T15:00:00.000Z')
    expect(picksNotYet({ ...later, closedAt: null }, atOnce, '2026-03-02T14:30:00.000Z')?.until).toBe('2026-03-02T15:00:00.000Z')
  })
  test('do not wait where the merchant chose not to, or nobody knows since when', () => {
    expect(picksNotYet(closed, { ...atClose, waitForTrackingHours: 0 }, '2026-03-02T10:00:00.000Z')).toBeNull()
    expect(picksNotYet({ ...closed, closedAt: null, lastPickAt: null }, atClose, '2026-03-02T10:00:00.000Z')).toBeNull()
  })
  test('that may go may go for good', () => {
    const hours = fc.integer({ min: 0, max: 720 })
    const instant = fc.integer({ min: Date.parse('2026-03-01T00:00:00Z'), max: Date.parse('2026-05-01T00:00:00Z') })
    fc.assert(
      fc.property(hours, instant, instant, (waitForTrackingHours, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((at) => new Date(at).toISOString()) as [string, string]
        const timing = { ...atClose, waitForTrackingHours }
        if (picksNotYet(closed, timing, sooner) === null) expect(picksNotYet(closed, timing, later)).toBeNull()
      }),
    )
  })
})
