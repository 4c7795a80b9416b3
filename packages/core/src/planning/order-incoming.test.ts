import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FulfilmentOrder, StoreOrder } from '../domain/order.ts'
import { giftCard, groupOf, lamp, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { decidedAt, groupFacts, orderFacts } from '../pipelines/testing/planning-facts.ts'
import { pickingRecord } from '../pipelines/testing/records.ts'
import type { PickingRecord } from '../records/order.ts'
import { decideOrder } from './order-decision.ts'
import { draftDigest, incomingDecision } from './order-incoming.ts'
import { unrouted } from './order-number.ts'

const known = (rest: Partial<PickingRecord>): PickingRecord =>
  pickingRecord('#1001', {}, { groupKey: 'main' as never, pickingOrderId: null, status: null, state: 'waiting', attempts: 0, ...rest })
const decide = (order: StoreOrder, record: Partial<PickingRecord> | null = null, refusal: Parameters<typeof incomingDecision>[1] = null) =>
  incomingDecision(groupFacts(order, {}, { record: record && known(record) }), refusal)
const received = (order: StoreOrder) => {
  const decision = decide(order)
  if (decision.kind !== 'receive') throw new Error(`Not received: ${JSON.stringify(decision)}`)
  return decision
}

describe('an order that comes in', () => {
  test('says what it left out, and which method nobody mapped', () => {
    const lines = [tent, giftCard, { ...giftCard, lineId: 'line-gift-2' as never, title: 'Voucher' }]
    const groups = [groupOf(lines, { shippingMethod: { code: null, title: 'Slow boat' } })]
    expect(received(storeOrder({ lines, groups })).notes).toEqual([
      'left out, because it needs no shipping: Gift card, Voucher',
      'shipping method "Slow boat" is mapped to no carrier',
    ])
    expect(received(storeOrder()).notes).toEqual([])
  })
  test('names every line without an item, with its SKU where it has one', () => {
    const stove = { ...tent, lineId: 'line-x' as never, variantId: 'v-x' as never, title: 'Stove', sku: null }
    const mat = { ...tent, lineId: 'line-y' as never, variantId: 'v-y' as never, title: 'Mat', sku: 'MAT' }
    expect(decide(storeOrder({ lines: [tent, stove, mat] }))).toMatchObject({
      kind: 'hold',
      message: 'Order #1001: no item for "Stove", "Mat" (MAT)',
    })
  })
  test('that was refused as it is, is not sent again; changed, it is', () => {
    const refusedDigest = draftDigest(received(storeOrder()).draft)
    expect(decide(storeOrder(), { state: 'held', refusedDigest, code: 'site_unknown', message: 'No such site' })).toEqual({
      kind: 'hold',
      code: 'site_unknown',
      message: 'No such site',
    })
    expect(decide(storeOrder(), { state: 'held', refusedDigest })).toMatchObject({
      code: 'refused',
      message: 'Order #1001 was refused by the warehouse',
    })
    expect(decide(storeOrder({ lines: [{ ...tent, ordered: 3 }] }), { state: 'held', refusedDigest }).kind).toBe('receive')
  })
  test('that failed waits for its time, unless it only waited for the store', () => {
    const soon = { nextAttemptAt: '2026-03-02T10:00:00.001Z', attempts: 1 }
    expect(decide(storeOrder(), { ...soon, state: 'sending', code: 'reply_lost', message: 'Lost' })).toEqual({
      kind: 'postponed',
      code: 'reply_lost',
      message: 'Lost',
    })
    expect(decide(storeOrder(), { ...soon, state: 'held' })).toEqual({
      kind: 'postponed',
      code: 'warehouse_busy',
      message: 'Order #1001 is tried again later',
    })
    expect(decide(storeOrder(), { ...soon, state: 'waiting' }).kind).toBe('receive')
    expect(decide(storeOrder(), { ...soon, state: 'held', attempts: 0 }).kind).toBe('receive')
    expect(decide(storeOrder(), { ...soon, state: 'held', nextAttemptAt: decidedAt }).kind).toBe('receive')
  })
})

describe('an order that is wanted no more', () => {
  const refusal = { kind: 'skip', code: 'cancelled_in_store', message: 'Cancelled' } as const
  test('is passed over', () => {
    expect(decide(storeOrder(), null, refusal)).toEqual(refusal)
  })
  test('but may be in the warehouse is looked up before it is forgotten', () => {
    expect(decide(storeOrder(), { state: 'sending' }, refusal)).toEqual({ ...refusal, kind: 'withdraw', into: 'skip' })
    const onHold = storeOrder({ groups: [groupOf([tent], { release: { kind: 'held', reasons: ['fraud'] } })] })
    expect(decide(onHold, { state: 'sending' })).toMatchObject({ kind: 'withdraw', code: 'held_in_store', into: 'wait' })
  })
  test('and was taken back already is not told again; one on hold is', () => {
    expect(decide(storeOrder(), { state: 'cancelled' }, refusal)).toEqual({ kind: 'none' })
    const wait = { kind: 'wait', code: 'held_in_store', message: 'On hold', lookAgainAt: null } as const
    expect(decide(storeOrder(), { state: 'cancelled' }, wait)).toEqual(wait)
  })
  test('in this part is passed over by name', () => {
    const facts = groupFacts(storeOrder({ groups: [] }), {}, { group: null, record: known({}) })
    expect(incomingDecision(facts, null)).toEqual({
      kind: 'skip',
      code: 'not_in_store',
      message: 'The store no longer has this part of order #1001',
    })
  })
})

describe('an order that the store has not routed', () => {
  const waits = (attempts: number) => {
    const pickings = [known({ groupKey: unrouted, attempts })]
    const [group] = decideOrder(orderFacts(storeOrder({ groups: [] }), {}, { pickings })).groups
    return group?.decision.kind === 'wait' ? group.decision.lookAgainAt : group?.decision.kind
  }
  test('is looked at after 1, 2, 4 ... and at most 60 minutes', () => {
    expect([0, 1, 2, 5, 6, 40].map(waits)).toEqual([
      '2026-03-02T10:01:00.000Z',
      '2026-03-02T10:02:00.000Z',
      '2026-03-02T10:04:00.000Z',
      '2026-03-02T10:32:00.000Z',
      '2026-03-02T11:00:00.000Z',
      '2026-03-02T11:00:00.000Z',
    ])
  })
  test('and has been cancelled meanwhile is passed over for that', () => {
    const pickings = [known({ groupKey: unrouted })]
    const [group] = decideOrder(orderFacts(storeOrder({ groups: [], state: 'cancelled' }), {}, { pickings })).groups
    expect(group?.decision).toMatchObject({ kind: 'skip', code: 'cancelled_in_store' })
    expect(decideOrder(orderFacts(storeOrder({ groups: [], state: 'cancelled' }))).groups).toEqual([])
  })
  test('is passed over as routed once it is, and its part comes in', () => {
    const { groups } = decideOrder(orderFacts(storeOrder(), {}, { pickings: [known({ groupKey: unrouted })] }))
    expect(groups.map(({ groupKey, decision }) => [groupKey, decision.kind, 'code' in decision && decision.code])).toEqual([
      ['main', 'receive', false],
      [unrouted, 'skip', 'routed'],
    ])
  })
  test('is not one whose parts are all gone again', () => {
    const pickings = [known({ state: 'skipped' })]
    expect(decideOrder(orderFacts(storeOrder({ groups: [] }), {}, { pickings })).groups.map((group) => group.groupKey)).toEqual(['main'])
  })
})

describe('whatever an order looks like', () => {
  const lines = fc.uniqueArray(fc.constantFrom(tent, lamp, giftCard), { minLength: 0, maxLength: 3, selector: (line) => line.lineId })
  const orders: fc.Arbitrary<StoreOrder> = fc
    .record({
      lines,
      named: lines,
      state: fc.constantFrom('open', 'closed', 'cancelled', 'deleted'),
      payment: fc.constantFrom('paid', 'pending', null),
      isTest: fc.boolean(),
      shipTo: fc.boolean(),
      group: fc.record({
        managedBy: fc.constantFrom('merchant', 'other'),
        delivery: fc.constantFrom('shipping', 'local', 'pickup', 'none'),
        redacted: fc.boolean(),
        release: fc.constantFrom<FulfilmentOrder['release']>(
          { kind: 'released' },
          { kind: 'held', reasons: [] },
          { kind: 'scheduled', at: decidedAt },
        ),
      }),
    })
    .map(({ named, group, shipTo, ...rest }) =>
      storeOrder({ ...rest, groups: [groupOf(named, { ...group, ...(shipTo ? {} : { shipTo: null }) })] }),
    )
  const records = fc.option(
    fc.record({
      state: fc.constantFrom('waiting', 'held', 'skipped', 'sending', 'accepted', 'cancelled', 'done'),
      status: fc.constantFrom('open', 'closed', 'deleted', null),
      firstPickAt: fc.constantFrom(decidedAt, null),
      accepted: fc.constantFrom([], [{ lineId: tent.lineId, itemNumber: 'TENT-2P', quantity: 2, fulfilledBefore: 0 }]),
    }),
    { nil: null },
  )
  const decisions = fc.record({ order: orders, record: records }).map(({ order, record }) => ({
    order,
    record,
    groups: decideOrder(orderFacts(order, { paymentGate: ['paid'] }, { pickings: record ? [known(record)] : [] })).groups,
  }))

  test('every part of it gets exactly one decision, with a reason in words where there is one', () => {
    fc.assert(
      fc.property(decisions, ({ groups }) => {
        expect(groups.map((group) => group.groupKey)).toEqual(['main'])
        for (const { decision } of groups) if ('code' in decision) expect(decision.message.length).toBeGreaterThan(10)
      }),
    )
  })
  test('only an open, released order with an item for each line comes in, whole', () => {
    fc.assert(
      fc.property(decisions, ({ order, groups }) => {
        for (const { decision } of groups) {
          if (decision.kind !== 'receive') continue
          const [group] = order.groups
          expect([order.state, order.isTest, group?.managedBy, group?.release.kind]).toEqual(['open', false, 'merchant', 'released'])
          const shipped = order.lines.filter((line) => line.requiresShipping && group?.lines.some((one) => one.lineId === line.lineId))
          expect(decision.draft.lines.map((line) => [line.lineId, line.quantity]).sort()).toEqual(
            shipped.map((line) => [line.lineId, line.ordered]).sort(),
          )
        }
      }),
    )
  })
  test('nothing is changed or taken back once picking has begun', () => {
    fc.assert(
      fc.property(decisions, ({ record, groups }) => {
        const there = record?.state === 'accepted' && record.status !== 'deleted'
        if (!there || record.firstPickAt === null) return
        for (const { decision } of groups) expect(['none', 'conflict']).toContain(decision.kind)
      }),
    )
  })
})
