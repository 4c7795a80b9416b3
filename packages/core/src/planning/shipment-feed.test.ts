import { describe, expect, test } from 'vitest'
import type { PickingOrder } from '../domain/warehouse.ts'
import { decidedAt, parcel } from '../pipelines/testing/planning-facts.ts'
import { lineIdOf, pickingRecord } from '../pipelines/testing/records.ts'
import type { PickingRecord } from '../records/order.ts'
import { type FeedSight, pickingAfterSight } from './shipment-feed.ts'

const row = (rest: Partial<PickingOrder> = {}): PickingOrder => ({
  pickingOrderId: 'po-1' as never,
  orderNumber: '#1',
  reference: { system: 'test:shop.example', orderId: 'order-1' as never, groupKey: 'g1' as never },
  version: '2',
  status: 'open',
  closedAt: null,
  firstPickAt: null,
  lastPickAt: null,
  lines: [{ lineId: lineIdOf('TENT'), itemNumber: 'TENT' as never, ordered: 5, picked: 0 }],
  shipments: [],
  ...rest,
})
const known = (rest: Partial<PickingRecord> = {}): PickingRecord =>
  pickingRecord('#1', { TENT: 5 }, { pickingOrderId: 'po-1' as never, acceptedDigest: 'digest', attempts: 0, ...rest })
const see = (before: PickingRecord, seen: PickingOrder, sight: Partial<FeedSight> = {}) =>
  pickingAfterSight(before, seen, { now: decidedAt, cancelledByUs: false, fulfilled: () => 0, ...sight })
const pickedTwo = row({
  firstPickAt: '2026-03-02T09:00:00.000Z',
  lastPickAt: '2026-03-02T09:30:00.000Z',
  lines: [
    { lineId: lineIdOf('TENT'), itemNumber: 'TENT' as never, ordered: 5, picked: 2 },
    { lineId: lineIdOf('LAMP'), itemNumber: 'LAMP' as never, ordered: 1, picked: 0 },
  ],
})

describe('a picking order that moved on in the warehouse', () => {
  test('is stored with its status, picks and shipments; what was accepted stays', () => {
    const shipments = [parcel('a', { TENT: 2 })]
    expect(see(known(), { ...pickedTwo, shipments, status: 'closed', closedAt: decidedAt })).toEqual({
      ...known(),
      pickingOrderNumber: '#1',
      warehouseVersion: '2',
      status: 'closed',
      closedAt: decidedAt,
      firstPickAt: '2026-03-02T09:00:00.000Z',
      lastPickAt: '2026-03-02T09:30:00.000Z',
      picked: [{ lineId: 'line-tent', quantity: 2 }],
      shipments,
      updatedAt: decidedAt,
    })
  })
  test('after it was done is under way again where there is news, and stays done where there is none', () => {
    const done = known({ state: 'done', status: 'closed' })
    expect(see(done, { ...pickedTwo, status: 'closed' })).toMatchObject({ state: 'accepted', nextAttemptAt: decidedAt })
    expect(see(done, row({ status: 'closed', shipments: [parcel('a', { TENT: 2 })] }))?.state).toBe('accepted')
    expect(see(done, row({ status: 'open' }))?.state).toBe('accepted')
    expect(see(done, row({ status: 'closed', version: '3' }))).toMatchObject({ state: 'done', nextAttemptAt: null })
    expect(see({ ...done, status: 'open' }, row({ status: 'open' }))?.state).toBe('done')
  })
  test('whose picks were all undone forgets the conflict that they made', () => {
    const conflict = known({ firstPickAt: decidedAt, refusedDigest: 'told' })
    expect(see(conflict, row())).toMatchObject({ state: 'accepted', refusedDigest: null, nextAttemptAt: decidedAt })
    expect(see({ ...conflict, state: 'done', status: 'closed' }, row())).toMatchObject({ state: 'accepted', refusedDigest: null })
    expect(see(conflict, pickedTwo)).toMatchObject({ refusedDigest: 'told', nextAttemptAt: null })
    expect(see(known({ firstPickAt: decidedAt }), row())).toMatchObject({ nextAttemptAt: null })
  })
})

describe('a picking order whose arrival nobody told us of', () => {
  const lost = known({ state: 'sending', code: 'reply_lost', message: 'Lost', attempts: 2, accepted: [], pickingOrderId: null })
  test('has arrived, with what it shows', () => {
    expect(see(lost, pickedTwo, { fulfilled: (lineId) => (lineId === 'line-lamp' ? 1 : 0) })).toMatchObject({
      state: 'accepted',
      code: null,
      message: null,
      attempts: 0,
      nextAttemptAt: null,
      pickingOrderId: 'po-1',
      accepted: [
        { lineId: 'line-tent', itemNumber: 'TENT', quantity: 5, fulfilledBefore: 0 },
        { lineId: 'line-lamp', itemNumber: 'LAMP', quantity: 1, fulfilledBefore: 1 },
      ],
    })
  })
  test('with content we are not sure of is compared at once', () => {
    expect(see({ ...lost, acceptedDigest: null }, row())).toMatchObject({ state: 'accepted', nextAttemptAt: decidedAt })
    expect(see(known({ acceptedDigest: null }), pickedTwo)?.accepted).toHaveLength(2)
  })
  test('keeps what was fulfilled before, where we knew', () => {
    const before = known({
      acceptedDigest: null,
      accepted: [{ lineId: lineIdOf('TENT'), itemNumber: 'TENT', quantity: 5, fulfilledBefore: 3 }],
    })
    expect(see(before, row(), { fulfilled: () => 9 })?.accepted).toMatchObject([{ fulfilledBefore: 3 }])
  })
  test('is not meant where the one we know was taken back or passed over', () => {
    for (const state of ['cancelled', 'skipped', 'waiting', 'held'] as const) expect(see(known({ state }), row())).toBeNull()
  })
})

describe('a picking order deleted in the warehouse', () => {
  const gone = row({ status: 'deleted' })
  test('is held, and a person is told', () => {
    expect(see(known({ pickingOrderNumber: 'P-9', attempts: 2, nextAttemptAt: decidedAt }), gone)).toMatchObject({
      state: 'held',
      status: 'deleted',
      code: 'deleted_in_warehouse',
      message: 'Picking order P-9 was deleted in the warehouse',
      attempts: 0,
      nextAttemptAt: null,
    })
    expect(see(known({ pickingOrderNumber: null }), gone)?.message).toContain('#1')
  })
  test('by ourselves, though the reply was lost, is taken back', () => {
    expect(see(known({ attempts: 2 }), gone, { cancelledByUs: true })).toMatchObject({
      state: 'cancelled',
      status: 'deleted',
      accepted: [],
      acceptedDigest: null,
      attempts: 0,
      nextAttemptAt: null,
    })
  })
  test('is told once, is no matter after it was done, and never concerns another one', () => {
    expect(see(known({ state: 'held', status: 'deleted' }), gone)).toBeNull()
    expect(see(known({ state: 'done' }), gone)).toMatchObject({ state: 'done', status: 'deleted' })
    expect(see(known({ pickingOrderId: 'po-2' as never }), gone)).toBeNull()
    expect(see(known({ state: 'cancelled' }), gone)).toBeNull()
  })
  test('and restored there is under way again', () => {
    expect(see(known({ state: 'held', status: 'deleted' }), row())).toMatchObject({
      state: 'accepted',
      status: 'open',
      nextAttemptAt: decidedAt,
    })
  })
})
