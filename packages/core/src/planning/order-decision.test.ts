import { describe, expect, test } from 'vitest'
import { type GroupKey, id, type StoreLocationId } from '../domain/ids.ts'
import type { FulfilmentOrder, StoreOrder } from '../domain/order.ts'
import type { Settings } from '../domain/settings.ts'
import { giftCard, groupOf, lamp, pierRoad, storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { orderFacts } from '../pipelines/testing/planning-facts.ts'
import { decideOrder } from './order-decision.ts'
import type { OrderFacts } from './order-facts.ts'

const decide = (...args: Parameters<typeof orderFacts>) => decideOrder(orderFacts(...args)).groups.map((group) => group.decision)
const codeOf = (...args: Parameters<typeof orderFacts>) =>
  decide(...args)
    .map((decision) => ('code' in decision ? `${decision.kind} ${decision.code}` : decision.kind))
    .join(', ')
const received = (...args: Parameters<typeof orderFacts>) => {
  const [decision] = decide(...args)
  if (decision?.kind !== 'receive') throw new Error(`Not received: ${JSON.stringify(decision)}`)
  return decision
}
const withGroup = (group: Partial<FulfilmentOrder>, rest: Partial<StoreOrder> = {}) =>
  storeOrder({ ...rest, groups: [groupOf(rest.lines ?? [tent], group)] })

describe('an order comes in', () => {
  test('as the warehouse wants it', () => {
    expect(received(storeOrder({ note: 'Ring twice' })).draft).toEqual({
      reference: { system: 'test:shop.example', orderId: 'o-1001', groupKey: 'main' },
      orderNumber: '#1001',
      orderDate: '2026-03-01',
      siteId: 'site-1',
      customer: {
        externalId: 'c-1',
        name: 'Ada Coast',
        company: 'Ada Coast',
        email: 'ada@example.com',
        phone: null,
        reference: 'customer:c-1',
      },
      shipTo: pierRoad,
      carrier: null,
      shippingMethod: null,
      comments: 'Ring twice',
      lines: [{ lineId: 'line-tent', itemNumber: 'TENT-2P', quantity: 2, comment: null }],
    })
  })

  test.each<[string, Partial<StoreOrder>, Partial<Settings>, Partial<OrderFacts>]>([
    ['closed_in_store', { state: 'closed' }, {}, {}],
    ['cancelled_in_store', { state: 'cancelled' }, {}, {}],
    ['deleted_in_store', { state: 'deleted' }, {}, {}],
    ['test_order', { isTest: true }, {}, {}],
    ['before_earliest_date', {}, { earliestOrderDate: '2026-03-02T04:00:00Z' }, {}],
    ['nothing_to_ship', { lines: [giftCard] }, {}, {}],
    [
      'status_not_selected',
      { status: 'pending' },
      { orderImportStatuses: ['processing'] },
      { capabilities: { orderStatuses: 'selectable', defaultOrderStatuses: [] } },
    ],
    [
      'status_not_selected',
      { status: 'pending' },
      {},
      { capabilities: { orderStatuses: 'selectable', defaultOrderStatuses: ['processing'] } },
    ],
    ['third_party', { groups: [groupOf([tent], { managedBy: 'other' })] }, {}, {}],
    ['nothing_to_ship', { groups: [groupOf([tent], { delivery: 'none' })] }, {}, {}],
    ['already_fulfilled', { lines: [{ ...tent, fulfilled: 2 }] }, {}, {}],
    ['partly_fulfilled', { lines: [{ ...tent, fulfilled: 1 }] }, {}, {}],
    ['location_not_mapped', {}, { locations: [{ storeLocationId: id<StoreLocationId>('loc-2'), siteId: 'site-2' }] }, {}],
  ])('but is passed over as %s', (code, order, settings, rest) => {
    expect(codeOf(storeOrder(order), settings, rest)).toBe(`skip ${code}`)
  })

  test.each<[string, Partial<StoreOrder>, Partial<Settings>, Partial<OrderFacts>]>([
    ['a test order, by setting', { isTest: true }, { importTestOrders: true }, {}],
    ['placed on the earliest date', {}, { earliestOrderDate: '2026-03-02T03:30:00Z' }, {}],
    [
      'of a chosen status',
      { status: 'processing' },
      {},
      { capabilities: { orderStatuses: 'selectable', defaultOrderStatuses: ['processing'] } },
    ],
    ['of any status where the store offers no choice', { status: 'odd' }, { orderImportStatuses: ['processing'] }, {}],
    ['paid as the gate wants it', { payment: 'paid' }, { paymentGate: ['paid'] }, {}],
    ['where the store knows no payment', { payment: null }, { paymentGate: ['paid'] }, {}],
  ])('when it is %s', (_, order, settings, rest) => {
    expect(codeOf(storeOrder(order), settings, rest)).toBe('receive')
  })

  test('with what is left of it, by setting, when partly fulfilled', () => {
    expect(received(storeOrder({ lines: [{ ...tent, fulfilled: 1 }] }), { importPartlyFulfilled: true }).draft.lines).toMatchObject([
      { quantity: 1 },
    ])
  })

  test('at the site that its location shows', () => {
    const locations = [{ storeLocationId: id<StoreLocationId>('loc-1'), siteId: 'site-9' }]
    expect(received(storeOrder(), { locations }).draft.siteId).toBe('site-9')
  })

  test('with its prefix', () => {
    expect(received(storeOrder(), { orderNumberPrefix: 'WEB-' }).draft.orderNumber).toBe('WEB-#1001')
  })
})

describe('an order waits', () => {
  test('for its payment', () => {
    expect(codeOf(storeOrder({ payment: 'pending' }), { paymentGate: ['paid'] })).toBe('wait payment_pending')
  })
  test('while it is on hold, with the reasons, and is looked at again in half an hour', () => {
    const [decision] = decide(withGroup({ release: { kind: 'held', reasons: ['fraud check', 'no address'] } }))
    expect(decision).toMatchObject({
      kind: 'wait',
      code: 'held_in_store',
      lookAgainAt: '2026-03-02T10:30:00.000Z',
      message: expect.stringContaining('fraud check, no address'),
    })
  })
  test('until it is scheduled', () => {
    const [decision] = decide(withGroup({ release: { kind: 'scheduled', at: '2026-04-01T00:00:00.000Z' } }))
    expect(decision).toMatchObject({ kind: 'wait', code: 'scheduled', lookAgainAt: '2026-04-01T00:00:00.000Z' })
  })
  test('while the store has not routed it, a little longer each time', () => {
    const order = storeOrder({ groups: [] })
    expect(decide(order)).toMatchObject([{ kind: 'wait', code: 'not_routed', lookAgainAt: '2026-03-02T10:01:00.000Z' }])
  })
})

describe('an order is held, whole', () => {
  const stove = { ...tent, lineId: 'line-x' as typeof tent.lineId, variantId: 'v-x' as typeof tent.variantId, title: 'Stove', sku: null }
  test('for a line without an item, naming it', () => {
    expect(decide(storeOrder({ lines: [tent, stove] }))).toMatchObject([
      { kind: 'hold', code: 'unknown_item', message: expect.stringContaining('"Stove"') },
    ])
  })
  test('for a custom line', () => {
    expect(codeOf(storeOrder({ lines: [tent, { ...stove, variantId: null }] }))).toBe('hold custom_line')
  })
  test('for a line that the order does not have', () => {
    expect(codeOf(storeOrder({ groups: [groupOf([tent, lamp])] }))).toBe('hold inconsistent_order')
  })
  test.each([
    ['missing', { shipTo: null }, 'hold address_missing'],
    ['empty', { shipTo: { ...pierRoad, address1: null, city: null, postalCode: null } }, 'hold address_missing'],
    ['hidden', { shipTo: null, redacted: true }, 'hold address_unavailable'],
  ])('when its address is %s', (_, group, expected) => {
    expect(codeOf(withGroup(group))).toBe(expected)
  })
  test('but not for a pick-up without an address', () => {
    const { draft } = received(withGroup({ delivery: 'pickup', shipTo: null }))
    expect([draft.shipTo.name, draft.comments]).toEqual(['Ada Coast', 'Customer picks up'])
  })
})

describe('the shipping method', () => {
  const shippingMethod = { code: 'EXP', title: 'Express' }
  const methods = new Map([['EXP', { storeMethod: 'EXP', title: 'Express', carrier: 'UPS', method: 'Next Day', createdByUs: false }]])
  test('goes as it is mapped', () => {
    expect(received(withGroup({ shippingMethod }), {}, { methods }).draft).toMatchObject({
      carrier: 'UPS',
      shippingMethod: 'Next Day',
      comments: null,
    })
  })
  test('unmapped is passed through with a note', () => {
    const { draft, notes } = received(withGroup({ shippingMethod }))
    expect(draft).toMatchObject({ carrier: null, shippingMethod: 'Express', comments: 'Shipping method in the store: Express' })
    expect(notes.join()).toContain('mapped to no carrier')
  })
  test('unmapped holds the order, by setting', () => {
    expect(codeOf(withGroup({ shippingMethod }), { unmappedShippingMethod: 'hold' })).toBe('hold unmapped_shipping_method')
  })
})

describe('the customer', () => {
  const customer = (rest: Partial<NonNullable<StoreOrder['customer']>>) => ({
    externalId: null,
    name: null,
    company: null,
    email: null,
    phone: null,
    ...rest,
  })
  test.each([
    [customer({ externalId: 'c-1', company: 'Coast Ltd', name: 'Ada' }), { reference: 'customer:c-1', company: 'Coast Ltd' }],
    [customer({ email: ' Ada@Example.com ', name: 'Ada' }), { reference: 'email:ada@example.com', company: 'Ada' }],
    [customer({ email: 'ada@example.com' }), { reference: 'email:ada@example.com', name: 'ada@example.com' }],
    [customer({ name: 'Ada' }), { reference: 'guests', name: 'Guests of Harbour Outfitters' }],
    [null, { reference: 'guests' }],
  ])('%j is %j', (given, expected) => {
    expect(received(storeOrder({ customer: given })).draft.customer).toMatchObject(expected)
  })
})

describe('several parts', () => {
  const parts = (...keys: string[]) => keys.map((key) => groupOf([tent], { key: id<GroupKey>(key) }))
  const numbers = (order: StoreOrder) => decideOrder(orderFacts(order)).groups.map((group) => group.orderNumber)
  test('are numbered', () => {
    expect(numbers(storeOrder({ groups: parts('a', 'b') }))).toEqual(['#1001-1', '#1001-2'])
  })
  test('a part of somebody else takes no number', () => {
    const [mine, other] = parts('a', 'b') as [FulfilmentOrder, FulfilmentOrder]
    expect(numbers(storeOrder({ groups: [{ ...other, managedBy: 'other' }, mine] }))).toEqual(['#1001', '#1001'])
  })
})

test('the same facts always give the same answer, and nothing is changed by asking', () => {
  const given = orderFacts(storeOrder())
  const before = JSON.stringify([...given.links, given.order])
  expect(decideOrder(given)).toEqual(decideOrder(given))
  expect(JSON.stringify([...given.links, given.order])).toBe(before)
})
