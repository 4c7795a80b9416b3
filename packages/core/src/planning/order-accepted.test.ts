import { describe, expect, test } from 'vitest'
import type { FulfilmentOrder, StoreOrder } from '../domain/order.ts'
import { changed, groupOf, lamp, pierRoad, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { decidedAt, groupFacts } from '../pipelines/testing/planning-facts.ts'
import { pickingRecord } from '../pipelines/testing/records.ts'
import type { PickingRecord } from '../records/order.ts'
import { acceptedDecision } from './order-accepted.ts'
import { composeDraft, versionDigest } from './order-draft.ts'
import type { OrderDecision } from './order-facts.ts'
import { wantedLines } from './order-lines.ts'

const order = storeOrder({ lines: [tent, lamp] })
const accepted = [tent, lamp].map((line) => ({
  lineId: line.lineId,
  itemNumber: line.sku ?? '',
  quantity: line.ordered,
  fulfilledBefore: 0,
}))
const versionOf = (one: StoreOrder): string => {
  const facts = groupFacts(one)
  const group = facts.group as FulfilmentOrder
  return versionDigest(composeDraft(facts, group, group.shipTo ?? pierRoad, wantedLines(facts).lines), group, one.note)
}
/** The picking order of `order`, as the warehouse took it. */
const taken = (rest: Partial<PickingRecord> = {}): PickingRecord =>
  pickingRecord('#1001', {}, { groupKey: 'main' as never, accepted, acceptedDigest: versionOf(order), attempts: 0, ...rest })
const decide = (now: StoreOrder, record: Partial<PickingRecord> = {}, group?: FulfilmentOrder | null): OrderDecision => {
  const one = taken(record)
  return acceptedDecision(groupFacts(now, {}, { record: one, ...(group === undefined ? {} : { group }) }), one)
}
const short = (decision: OrderDecision) => ('code' in decision ? `${decision.kind} ${decision.code}` : decision.kind)
const picking: Partial<PickingRecord> = { firstPickAt: '2026-03-02T09:30:00.000Z', picked: [{ lineId: tent.lineId, quantity: 1 }] }

const oneTent = changed(order, { lines: [{ ...tent, ordered: 1 }, lamp] })
const threeTents = changed(order, { lines: [{ ...tent, ordered: 3 }, lamp] })
const elsewhere = changed(order, { groups: [{ ...(order.groups[0] as FulfilmentOrder), shipTo: { ...pierRoad, address1: '9 Quay' } }] })
const onHold = changed(order, { groups: [groupOf([tent, lamp], { release: { kind: 'held', reasons: ['fraud'] } })] })
const noted = changed(order, { note: 'Ring twice' })
const nothingLeft = changed(order, {
  lines: [
    { ...tent, ordered: 0 },
    { ...lamp, ordered: 0 },
  ],
})

describe('an order that did not change', () => {
  test('is left alone, before and after the first pick', () => {
    expect([decide(order), decide(order, picking), decide(order, { status: 'closed' })].map(short)).toEqual(['none', 'none', 'none'])
  })
})

describe('before the first pick', () => {
  test.each<[string, StoreOrder]>([
    ['fewer units', oneTent],
    ['more units', threeTents],
    ['another address', elsewhere],
    ['a note', noted],
  ])('the picking order follows: %s', (_, now) => {
    expect(decide(now)).toMatchObject({ kind: 'amend', version: versionOf(now) })
  })
  test.each<[string, StoreOrder, FulfilmentOrder | null | undefined, string]>([
    ['was cancelled', { ...order, state: 'cancelled' }, undefined, 'cancelled_in_store'],
    ['was deleted', { ...order, state: 'deleted' }, undefined, 'deleted_in_store'],
    ['has nothing left to send', nothingLeft, undefined, 'nothing_left_in_store'],
    ['has moved this part', order, null, 'not_in_store'],
  ])('it is taken back when the order %s', (_, now, group, code) => {
    expect(decide(now, {}, group)).toMatchObject({ kind: 'cancel', code, into: 'cancelled', gone: false })
  })
  test('it is taken back and waits when the order is put on hold', () => {
    expect(decide(onHold)).toMatchObject({ kind: 'cancel', code: 'held_in_store', into: 'waiting', gone: false })
  })
  test('it stays when the order is put on hold after units were picked, also where the warehouse names no time of a pick', () => {
    expect(short(decide(onHold, { picked: [{ lineId: tent.lineId, quantity: 1 }] }))).toBe('none')
  })
  test('it stays when the order is put on hold after the warehouse has closed it with nothing picked', () => {
    expect(short(decide(onHold, { status: 'closed' }))).toBe('none')
  })
  test('a part that the store has moved is not looked at for holds', () => {
    expect(short(decide(onHold, {}, null))).toBe('cancel not_in_store')
  })
  test('a change to a line without an item is blocked, by name', () => {
    const stove = { ...tent, lineId: 'line-stove' as never, variantId: 'v-stove' as never, title: 'Stove', sku: null }
    expect(decide(changed(order, { lines: [tent, lamp, stove] }))).toEqual({
      kind: 'blocked',
      code: 'unknown_item',
      message: 'Order #1001 was changed in the store: no item for "Stove"',
    })
  })
  test('a change that the warehouse refused is not sent again, and another one is', () => {
    const refused = { refusedDigest: versionOf(oneTent), code: 'site_unknown', message: 'No such site' }
    expect(decide(oneTent, refused)).toEqual({ kind: 'blocked', code: 'site_unknown', message: 'No such site' })
    expect(decide(oneTent, { refusedDigest: versionOf(oneTent) })).toMatchObject({ kind: 'blocked', code: 'refused' })
    expect(decide(threeTents, refused).kind).toBe('amend')
  })
  test('a change that failed waits for its time', () => {
    const failed = { attempts: 1, code: 'warehouse_busy', message: 'Busy' }
    expect(decide(oneTent, { ...failed, nextAttemptAt: '2026-03-02T10:00:00.001Z' })).toEqual({
      kind: 'postponed',
      code: 'warehouse_busy',
      message: 'Busy',
    })
    expect(decide(oneTent, { ...failed, nextAttemptAt: decidedAt }).kind).toBe('amend')
    expect(decide(oneTent, { ...failed, attempts: 0, nextAttemptAt: '2026-03-03T00:00:00.000Z' }).kind).toBe('amend')
    expect(decide(oneTent, { attempts: 1, nextAttemptAt: '2026-03-03T00:00:00.000Z' })).toMatchObject({ code: 'warehouse_busy' })
  })
  test('what the warehouse holds is written anew where that is not known', () => {
    expect(decide(order, { acceptedDigest: null }).kind).toBe('amend')
  })
})

describe('after the first pick', () => {
  test.each<[string, StoreOrder]>([
    ['fewer units', oneTent],
    ['more units', threeTents],
    ['another address', elsewhere],
  ])('both versions are shown: %s', (_, now) => {
    expect(decide(now, picking)).toMatchObject({ kind: 'conflict', code: 'changed_after_pick', told: false })
    expect(short(decide(now, { status: 'closed' }))).toBe('conflict changed_after_pick')
  })
  test('a note alone is no conflict, and neither is a hold', () => {
    expect([decide(noted, picking), decide(onHold, picking)].map(short)).toEqual(['none', 'none'])
  })
  test('with what the store wants and what the warehouse holds and has picked, side by side', () => {
    expect(decide(oneTent, picking)).toMatchObject({
      details: {
        store: {
          state: 'open',
          deliveryChanged: false,
          lines: [
            { lineId: 'line-tent', title: 'Tent for two', quantity: 1 },
            { lineId: 'line-lamp', title: 'Head lamp', quantity: 1 },
          ],
        },
        warehouse: {
          status: 'open',
          lines: [
            { lineId: 'line-tent', title: 'Tent for two', quantity: 2, picked: 1 },
            { lineId: 'line-lamp', title: 'Head lamp', quantity: 1, picked: 0 },
          ],
        },
      },
    })
    expect(decide(elsewhere, picking)).toMatchObject({ details: { store: { deliveryChanged: true } } })
  })
  test.each<[string, StoreOrder, FulfilmentOrder | null | undefined]>([
    ['was cancelled', { ...order, state: 'cancelled' }, undefined],
    ['was deleted', { ...order, state: 'deleted' }, undefined],
    ['has nothing left to send', nothingLeft, undefined],
    ['has moved this part', order, null],
  ])('nothing is taken back when the order %s: a person decides', (_, now, group) => {
    const decision = decide(now, picking, group)
    expect(decision).toMatchObject({ kind: 'conflict', code: 'cancelled_after_pick', details: { store: { lines: [] } } })
    expect('message' in decision && decision.message).toContain('but picking has begun in the warehouse')
  })
  test('a conflict that was told is not told again, and a further change is', () => {
    const first = decide(oneTent, picking)
    const refusedDigest = first.kind === 'conflict' ? first.digest : ''
    expect(decide(oneTent, { ...picking, refusedDigest })).toMatchObject({ kind: 'conflict', told: true })
    expect(decide(threeTents, { ...picking, refusedDigest })).toMatchObject({ kind: 'conflict', told: false })
  })
  test('units are compared where nothing else is known of what the warehouse took', () => {
    expect(short(decide(elsewhere, { ...picking, acceptedDigest: null }))).toBe('none')
    expect(decide(oneTent, { ...picking, acceptedDigest: null })).toMatchObject({
      code: 'changed_after_pick',
      details: { store: { deliveryChanged: false } },
    })
  })
})

describe('an address that the store no longer shows', () => {
  const hidden = (one: StoreOrder) => ({
    ...one,
    groups: one.groups.map((group) => ({ ...group, shipTo: null, redacted: true })),
  })
  test('overwrites nothing', () => {
    expect([decide(hidden(order)), decide(hidden(order), picking)].map(short)).toEqual(['none', 'none'])
  })
  test('blocks a change of units before the first pick, and makes it a conflict after', () => {
    expect(short(decide(hidden(oneTent)))).toBe('blocked address_unavailable')
    expect(short(decide(hidden(oneTent), picking))).toBe('conflict changed_after_pick')
    const lessLines = hidden(changed(order, { lines: [tent], groups: [groupOf([tent])] }))
    expect(short(decide(lessLines))).toBe('blocked address_unavailable')
  })
})

describe('deleted in the warehouse by a person', () => {
  test('it is never made anew by itself', () => {
    expect(decide(oneTent, { status: 'deleted', state: 'held' })).toEqual({
      kind: 'hold',
      code: 'deleted_in_warehouse',
      message: 'Picking order #1001 was deleted in the warehouse; the store still wants it sent',
    })
  })
  test('it is over once the store wants it no more', () => {
    expect(decide({ ...order, state: 'cancelled' }, { status: 'deleted', state: 'held' })).toMatchObject({
      kind: 'cancel',
      gone: true,
      into: 'cancelled',
      code: 'cancelled_in_store',
    })
  })
})

describe('a picking order that is done', () => {
  const done = { ...picking, state: 'done' as const, status: 'closed' as const, picked: accepted }
  test('is left alone when the order is cancelled, deleted or has fewer units than were never picked', () => {
    expect(short(decide({ ...order, state: 'cancelled' }, done))).toBe('none')
    expect(short(decide({ ...order, state: 'deleted' }, done))).toBe('none')
    expect(short(decide(oneTent, { ...done, picked: [] }))).toBe('none')
    expect(short(decide(order, done))).toBe('none')
  })
  test.each(['cancelled', 'deleted'] as const)('is left alone when the store takes all its units back with it: %s', (state) => {
    expect(short(decide({ ...nothingLeft, state }, done))).toBe('none')
    expect(short(decide(nothingLeft, done))).toBe('conflict changed_after_pick')
  })
  test.each(['cancelled', 'deleted'] as const)('is left alone when units were added before its order was %s', (state) => {
    expect(short(decide({ ...threeTents, state }, done))).toBe('none')
  })
  test('cannot take units that were added since: a person is told', () => {
    expect(decide(threeTents, done)).toMatchObject({ kind: 'conflict', code: 'changed_after_close' })
  })
  test('whose picked units the store wants no more is a conflict: they have left all the same', () => {
    expect(decide(oneTent, done)).toMatchObject({ kind: 'conflict', code: 'changed_after_pick' })
  })
  test('that held a line the order has no more is no conflict by that alone', () => {
    const without = changed(order, { lines: [tent], groups: [groupOf([tent])] })
    expect(short(decide(without, done))).toBe('none')
  })
})
