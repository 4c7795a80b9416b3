import { describe, expect, test } from 'vitest'
import { id, type StoreLocationId } from '../domain/ids.ts'
import type { FulfilmentOrder, StoreOrder } from '../domain/order.ts'
import type { Settings } from '../domain/settings.ts'
import { giftCard, groupOf, lamp, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { decidedAt, groupFacts, orderFacts } from '../pipelines/testing/planning-facts.ts'
import { shipmentRecord } from '../pipelines/testing/records.ts'
import { groupRefusal, later, notReleased, orderRefusal } from './order-eligibility.ts'
import type { GroupFacts } from './order-facts.ts'

const whole = (order: Partial<StoreOrder>, settings: Partial<Settings> = {}) => orderRefusal(orderFacts(storeOrder(order), settings))
const part = (
  group: Partial<FulfilmentOrder>,
  order: Partial<StoreOrder> = {},
  settings: Partial<Settings> = {},
  rest: Partial<GroupFacts> = {},
) => {
  const one = storeOrder({ ...order, groups: [groupOf(order.lines ?? [tent], group)] })
  return groupRefusal(groupFacts(one, settings, rest), one.groups[0] as FulfilmentOrder)
}

describe('an order as a whole', () => {
  test('may come in', () => {
    expect(whole({})).toBeNull()
  })
  test.each<[Partial<StoreOrder>, Partial<Settings>, string, string]>([
    [{ state: 'closed' }, {}, 'closed_in_store', 'Order #1001 is closed in the store'],
    [{ state: 'cancelled' }, {}, 'cancelled_in_store', 'Order #1001 was cancelled in the store'],
    [{ state: 'deleted' }, {}, 'deleted_in_store', 'Order #1001 was deleted in the store'],
    [{ isTest: true }, {}, 'test_order', 'Order #1001 is a test order'],
    [
      { placedAt: '2026-03-01T00:00:00Z' },
      { earliestOrderDate: '2026-03-01T00:00:01Z' },
      'before_earliest_date',
      'Order #1001 was placed 2026-03-01T00:00:00Z, before the earliest order date 2026-03-01T00:00:01Z',
    ],
    [{ lines: [{ ...tent, ordered: 0 }, giftCard] }, {}, 'nothing_to_ship', 'Order #1001 holds nothing that is shipped'],
  ])('%j with %j is passed over as %s, in words', (order, settings, code, message) => {
    expect(whole(order, settings)).toEqual({ kind: 'skip', code, message })
  })
  test('instants are compared, not their texts', () => {
    expect(whole({ placedAt: '2026-03-01T23:30:00-05:00' }, { earliestOrderDate: '2026-03-02T04:00:00Z' })).toBeNull()
  })
  test('one line that is shipped is enough', () => {
    expect(whole({ lines: [giftCard, lamp] })).toBeNull()
  })
  test('the merchant’s statuses stand over the platform’s', () => {
    const capabilities = { orderStatuses: 'selectable', defaultOrderStatuses: ['processing'] } as const
    const asked = (status: string, orderImportStatuses: readonly string[]) =>
      orderRefusal(orderFacts(storeOrder({ status }), { orderImportStatuses }, { capabilities }))?.code ?? null
    expect([asked('processing', []), asked('on-hold', [])]).toEqual([null, 'status_not_selected'])
    expect([asked('processing', ['on-hold']), asked('on-hold', ['on-hold'])]).toEqual(['status_not_selected', null])
  })
})

describe('a part of an order', () => {
  test('may come in', () => {
    expect(part({})).toBeNull()
  })
  test('that is partly fulfilled by others may not, unless the merchant wants it', () => {
    const lines = [{ ...tent, fulfilled: 1 }]
    expect(part({}, { lines })).toMatchObject({ kind: 'skip', code: 'partly_fulfilled' })
    expect(part({}, { lines }, { importPartlyFulfilled: true })).toBeNull()
  })
  test('of which only we have sent some is not partly fulfilled', () => {
    const shipments = [{ ...shipmentRecord('1001', {}), groupKey: id<never>('main'), lines: [{ lineId: tent.lineId, quantity: 1 }] }]
    expect(part({}, { lines: [{ ...tent, fulfilled: 1 }] }, {}, { shipments })).toBeNull()
  })
  test('of which some were refunded is not partly fulfilled', () => {
    expect(part({ lines: [{ lineId: tent.lineId, total: 2, open: 1 }] })).toBeNull()
  })
  test('of which another part was fulfilled is not partly fulfilled', () => {
    expect(part({ lines: [{ lineId: tent.lineId, total: 1, open: 1 }] }, { lines: [{ ...tent, fulfilled: 1 }] })).toBeNull()
  })
  test('with nothing open may not; with one line open it may', () => {
    expect(part({ lines: [{ lineId: tent.lineId, total: 2, open: 0 }] })).toMatchObject({ code: 'already_fulfilled' })
    const lines = [
      { lineId: tent.lineId, total: 2, open: 0 },
      { lineId: lamp.lineId, total: 1, open: 1 },
    ]
    expect(part({ lines }, { lines: [tent, lamp] }, { importPartlyFulfilled: true })).toBeNull()
  })
  test('whose open lines need no shipping may not', () => {
    const lines = [
      { lineId: tent.lineId, total: 2, open: 0 },
      { lineId: giftCard.lineId, total: 1, open: 1 },
    ]
    expect(part({ lines }, { lines: [tent, giftCard] })).toMatchObject({ code: 'already_fulfilled' })
    expect(part({ lines: [{ lineId: giftCard.lineId, total: 1, open: 1 }] }, { lines: [tent, giftCard] })).toMatchObject({
      code: 'nothing_to_ship',
    })
  })
  test('names its location where that shows no site', () => {
    const locations = [{ storeLocationId: id<StoreLocationId>('loc-2'), siteId: 'site-2' }]
    expect(part({}, {}, { locations })?.message).toBe("Order #1001 leaves from store location loc-1, which shows no site's stock")
    expect(part({ locationId: null }, {}, { locations })?.message).toContain('(none)')
    expect(part({ locationId: id<StoreLocationId>('loc-2') }, {}, { locations })).toBeNull()
  })
  test('waits for its payment, in words, unless the store knows of none', () => {
    const gate = { paymentGate: ['paid', 'authorized'] }
    expect(part({}, { payment: 'partially_paid' }, gate)).toEqual({
      kind: 'wait',
      code: 'payment_pending',
      message: 'Order #1001 is partially paid; only paid, authorized orders come in',
      lookAgainAt: null,
    })
    expect([part({}, { payment: 'authorized' }, gate), part({}, { payment: null }, gate), part({}, { payment: 'pending' })]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('an order that the store keeps back', () => {
  const released = (release: FulfilmentOrder['release']) => notReleased(groupFacts(storeOrder()), groupOf([tent], { release }))
  test('on hold is looked at again in half an hour, with or without a reason', () => {
    expect(released({ kind: 'held', reasons: [] })).toEqual({
      kind: 'wait',
      code: 'held_in_store',
      message: 'Order #1001 is on hold in the store: no reason given',
      lookAgainAt: '2026-03-02T10:30:00.000Z',
    })
  })
  test('until a day that has passed is looked at again in a quarter of an hour', () => {
    expect(released({ kind: 'scheduled', at: decidedAt })).toMatchObject({ code: 'scheduled', lookAgainAt: '2026-03-02T10:15:00.000Z' })
    expect(released({ kind: 'scheduled', at: '2026-03-02T10:00:00.001Z' })).toMatchObject({ lookAgainAt: '2026-03-02T10:00:00.001Z' })
  })
  test('released is not kept back', () => {
    expect(released({ kind: 'released' })).toBeNull()
  })
  test('minutes are added across midnight', () => {
    expect(later('2026-12-31T23:50:00.000Z', 15)).toBe('2027-01-01T00:05:00.000Z')
  })
})
