import { describe, expect, test } from 'vitest'
import { type ItemNumber, id, type StoreLocationId } from '../domain/ids.ts'
import type { FulfilmentOrder, StoreOrder } from '../domain/order.ts'
import type { Settings } from '../domain/settings.ts'
import { groupOf, lamp, pierRoad, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { groupFacts } from '../pipelines/testing/planning-facts.ts'
import { composeDraft, siteOf, versionDifference, versionDigest } from './order-draft.ts'
import type { GroupFacts } from './order-facts.ts'

function compose(
  group: Partial<FulfilmentOrder> = {},
  order: Partial<StoreOrder> = {},
  settings: Partial<Settings> = {},
  rest: Partial<GroupFacts> = {},
) {
  const whole = storeOrder({ ...order, groups: [groupOf([tent], group)] })
  const facts = groupFacts(whole, settings, rest)
  const lines = [{ line: { ...tent, comment: 'Green' }, quantity: 2, itemNumber: id<ItemNumber>('TENT-2P') }]
  return composeDraft(facts, facts.group as FulfilmentOrder, pierRoad, lines)
}

describe('a picking order', () => {
  test('is dated by the day on the wall of the connection, not by UTC', () => {
    expect(compose({}, { placedAt: '2026-03-02T04:59:00Z' }).orderDate).toBe('2026-03-01')
    expect(compose({}, { placedAt: '2026-03-02T05:00:00Z' }).orderDate).toBe('2026-03-02')
  })
  test('is named by connection, order and part', () => {
    expect(compose({ key: id('east') }).reference).toEqual({ system: 'test:shop.example', orderId: 'o-1001', groupKey: 'east' })
  })
  test('shows the picker each line with what the customer chose', () => {
    expect(compose().lines).toEqual([{ lineId: 'line-tent', itemNumber: 'TENT-2P', quantity: 2, comment: 'Green' }])
  })
  test('with a line without an item is a bug', () => {
    const facts = groupFacts(storeOrder())
    const lines = [{ line: tent, quantity: 1, itemNumber: null }]
    expect(() => composeDraft(facts, facts.group as FulfilmentOrder, pierRoad, lines)).toThrow('line line-tent has no item')
  })
})

describe('the site that picks', () => {
  const locations = [
    { storeLocationId: id<never>('loc-2'), siteId: 'site-2' },
    { storeLocationId: id<never>('loc-1'), siteId: 'site-9' },
  ]
  test('is the one its store location shows, else the default site', () => {
    expect(compose({}, {}, { locations }).siteId).toBe('site-9')
    expect(compose({ locationId: id<StoreLocationId>('loc-3') }, {}, { locations }).siteId).toBe('site-1')
    expect(siteOf(groupFacts(storeOrder(), { siteId: null }), { locationId: null })).toBeNull()
  })
})

describe('the comments', () => {
  const shippingMethod = { code: 'EXP', title: 'Express' }
  test.each<[Partial<FulfilmentOrder>, string | null, string | null]>([
    [{}, null, null],
    [{}, 'Ring twice', 'Ring twice'],
    [{ delivery: 'local' }, null, 'Local delivery'],
    [{ delivery: 'pickup' }, 'Ring twice', 'Customer picks up\nRing twice'],
    [{ shippingMethod }, 'Ring twice', 'Shipping method in the store: Express\nRing twice'],
    [{ delivery: 'local', shippingMethod }, null, 'Local delivery\nShipping method in the store: Express'],
  ])('of %j with the note %j are %j', (group, note, expected) => {
    expect(compose(group, { note }).comments).toBe(expected)
  })
  test('do not name a method that is mapped: the carrier says it', () => {
    const methods = new Map([['EXP', { storeMethod: 'EXP', title: '', carrier: 'UPS', method: null, createdByUs: false }]])
    expect(compose({ shippingMethod }, {}, {}, { methods })).toMatchObject({ carrier: 'UPS', shippingMethod: null, comments: null })
  })
})

describe('a version of a picking order', () => {
  const group = groupOf([tent])
  const draft = compose()
  const version = versionDigest(draft, group, 'note')
  const differs = (other: string) => versionDifference(version, other)
  test('differs from itself in nothing', () => {
    expect(differs(versionDigest(compose(), groupOf([tent]), 'note'))).toEqual({ lines: false, delivery: false, note: false })
  })
  test('differs in lines by units, items, comments and the site', () => {
    const lines = { lines: true, delivery: false, note: false }
    const [line] = draft.lines
    for (const changed of [{ quantity: 3 }, { itemNumber: id<ItemNumber>('LAMP') }, { comment: null }])
      expect(differs(versionDigest({ ...draft, lines: [{ ...(line as NonNullable<typeof line>), ...changed }] }, group, 'note'))).toEqual(
        lines,
      )
    expect(
      differs(versionDigest({ ...draft, lines: [...draft.lines, { ...draft.lines[0], lineId: lamp.lineId } as never] }, group, 'note')),
    ).toEqual(lines)
    expect(differs(versionDigest({ ...draft, siteId: 'site-2' }, group, 'note'))).toEqual(lines)
  })
  test('differs in delivery by address, method and kind', () => {
    const delivery = { lines: false, delivery: true, note: false }
    expect(differs(versionDigest({ ...draft, shipTo: { ...pierRoad, address1: '2 Pier Road' } }, group, 'note'))).toEqual(delivery)
    expect(differs(versionDigest(draft, { ...group, delivery: 'pickup' }, 'note'))).toEqual(delivery)
    expect(differs(versionDigest(draft, { ...group, shippingMethod: { code: 'EXP', title: 'Express' } }, 'note'))).toEqual(delivery)
  })
  test('differs in its note alone', () => {
    expect(differs(versionDigest(draft, group, null))).toEqual({ lines: false, delivery: false, note: true })
  })
  test('does not differ by a new mapping of the same method, a new date or another customer name', () => {
    const mapped = { ...draft, carrier: 'UPS', shippingMethod: 'Ground', orderDate: '2026-01-01', comments: 'other' }
    expect(differs(versionDigest(mapped, group, 'note'))).toEqual({ lines: false, delivery: false, note: false })
  })
  test('that nobody knows may differ in everything', () => {
    expect(versionDifference(null, version)).toEqual({ lines: true, delivery: true, note: true })
  })
})
