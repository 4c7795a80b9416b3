import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderNode } from '../operations/order-fields.ts'
import { aGroup, aGroupLine, aLine, anOrder } from '../testing/nodes.ts'
import { readHandle } from './handle.ts'
import { mapOrder } from './map-order.ts'

const elsewhere = { location: { id: 'gid://shopify/Location/2', isFulfillmentService: false } }

describe('an order', () => {
  it('becomes lines wanted now and one group per location, with its address', () => {
    const order = mapOrder(anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 3)])], { note: 'ring twice', tags: ['vip'] }))
    expect(order).toMatchObject({
      orderId: 'gid://shopify/Order/1',
      number: '#1001',
      version: '2026-11-20T08:00:00Z',
      state: 'open',
      payment: 'paid',
      takesStock: true,
      note: 'ring twice',
      tags: ['vip'],
      customer: { externalId: null, name: 'Ann Smith', email: 'ann@example.com' },
      lines: [{ lineId: 'gid://shopify/LineItem/1', ordered: 3, fulfilled: 0, stockKey: 'gid://shopify/InventoryItem/1' }],
    })
    expect(order.groups).toMatchObject([
      {
        key: '1',
        locationId: 'gid://shopify/Location/1',
        managedBy: 'merchant',
        release: { kind: 'released' },
        delivery: 'shipping',
        redacted: false,
        shipTo: { name: 'Ann Smith', address1: '1 Pier Road', region: 'OR', postalCode: '97201', country: 'US' },
        shippingMethod: { code: 'std', title: 'Standard' },
        lines: [{ lineId: 'gid://shopify/LineItem/1', total: 3, open: 3 }],
      },
    ])
  })

  it('counts what is wanted after refunds and edits, and what has left', () => {
    const line = aLine(1, 5, { currentQuantity: 4, unfulfilledQuantity: 1 })
    expect(mapOrder(anOrder(1, [line], [])).lines[0]).toMatchObject({ ordered: 4, fulfilled: 3 })
  })

  it('that was cancelled takes no stock; one that was archived still does, for what never left', () => {
    expect(mapOrder(anOrder(1, [], [], { cancelledAt: '2026-11-20T09:00:00Z', closed: true }))).toMatchObject({
      state: 'cancelled',
      takesStock: false,
    })
    expect(mapOrder(anOrder(1, [], [], { closed: true }))).toMatchObject({ state: 'closed', status: 'closed', takesStock: true })
  })

  it('that was not routed yet has no groups', () => {
    expect(mapOrder(anOrder(1, [aLine(1, 1)], [])).groups).toEqual([])
  })

  it('keeps its group when the shop replaces the fulfilment order by another', () => {
    const before = mapOrder(anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 3)])])).groups
    const closed = aGroup(1, [aGroupLine(1, 0, 3)], { status: 'CLOSED' })
    const after = mapOrder(anOrder(1, [aLine(1, 3)], [closed, aGroup(9, [aGroupLine(1, 3, 3, 9)])])).groups
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(after[0]!.lines).toEqual([{ lineId: 'gid://shopify/LineItem/1', total: 3, open: 3 }])
    expect(readHandle(after[0]!.handle)!.orders.map(({ id }) => id)).toEqual(['gid://shopify/FulfillmentOrder/9'])
  })

  it('split between locations has a group for each', () => {
    const groups = mapOrder(
      anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 2)]), aGroup(2, [aGroupLine(1, 1)], { assignedLocation: elsewhere })]),
    ).groups
    expect(groups.map(({ key, lines }) => [key, lines[0]!.open])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
  })

  it('split at one location is one group again', () => {
    const groups = mapOrder(anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 2)]), aGroup(2, [aGroupLine(1, 1, 1, 2)])])).groups
    expect(groups).toHaveLength(1)
    expect(groups[0]!.lines).toEqual([{ lineId: 'gid://shopify/LineItem/1', total: 3, open: 3 }])
  })

  it('that is picked up at the same location is told apart from what is shipped from it', () => {
    const pickup = aGroup(2, [aGroupLine(2, 1)], { deliveryMethod: { methodType: 'PICK_UP', presentedName: null, serviceCode: null } })
    const groups = mapOrder(anOrder(1, [aLine(1, 1), aLine(2, 1)], [aGroup(1, [aGroupLine(1, 1)]), pickup])).groups
    expect(groups.map(({ key, delivery }) => [key, delivery])).toEqual([
      ['1', 'shipping'],
      ['1:pickup', 'pickup'],
    ])
  })

  it('on hold says why, and still says what is open', () => {
    const hold = aGroup(1, [aGroupLine(1, 3)], {
      status: 'ON_HOLD',
      fulfillmentHolds: [{ reason: 'HIGH_RISK_OF_FRAUD', reasonNotes: 'call her' }],
    })
    expect(mapOrder(anOrder(1, [aLine(1, 3)], [hold])).groups[0]).toMatchObject({
      release: { kind: 'held', reasons: ['high risk of fraud: call her'] },
      lines: [{ open: 3 }],
    })
  })

  it('held in part lets only the other part be picked', () => {
    const hold = aGroup(2, [aGroupLine(1, 2, 2, 2)], { status: 'ON_HOLD', fulfillmentHolds: [{ reason: 'OTHER', reasonNotes: null }] })
    const [group] = mapOrder(anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 1)]), hold])).groups
    expect(group).toMatchObject({ release: { kind: 'released' }, lines: [{ total: 3, open: 1 }] })
  })

  it('scheduled for later says when', () => {
    const later = aGroup(1, [aGroupLine(1, 3)], { status: 'SCHEDULED', fulfillAt: '2026-12-24T00:00:00Z' })
    expect(mapOrder(anOrder(1, [aLine(1, 3)], [later])).groups[0]!.release).toEqual({ kind: 'scheduled', at: '2026-12-24T00:00:00Z' })
  })

  it('at a fulfilment service is not ours to touch', () => {
    const service = {
      location: { id: 'gid://shopify/Location/3', isFulfillmentService: true, fulfillmentService: { type: 'THIRD_PARTY' } },
    }
    expect(mapOrder(anOrder(1, [aLine(1, 1)], [aGroup(1, [aGroupLine(1, 1)], { assignedLocation: service })])).groups[0]!.managedBy).toBe(
      'other',
    )
  })

  it.each(['CLOSED', 'CANCELLED', 'INCOMPLETE'])('whose fulfilment order is %s has nothing open there', (status) => {
    const [group] = mapOrder(anOrder(1, [aLine(1, 3)], [aGroup(1, [aGroupLine(1, 1, 3)], { status })])).groups
    expect(group).toMatchObject({ lines: [{ total: 3, open: 0 }] })
  })

  it('whose address is hidden is told from one that has none', () => {
    const group = [aGroup(1, [aGroupLine(1, 1)])]
    const hidden = { email: null, phone: null, shippingAddress: { ...anOrder(1, [], []).shippingAddress!, name: null, address1: null } }
    expect(mapOrder(anOrder(1, [], group, hidden)).groups[0]).toMatchObject({ redacted: true })
    expect(mapOrder(anOrder(1, [], group, { shippingAddress: null })).groups[0]).toMatchObject({ redacted: false, shipTo: null })
    expect(mapOrder(anOrder(1, [], group, { shippingAddress: null }), true).groups[0]).toMatchObject({ redacted: true })
  })

  it('shows the picker what the buyer chose and which bundle a line belongs to, not what the shop hides', () => {
    const customAttributes = [
      { key: 'Engraving', value: 'For Ann' },
      { key: '_internal', value: 'x' },
      { key: 'Empty', value: '' },
    ]
    const line = aLine(1, 1, { customAttributes, lineItemGroup: { title: 'Gift set' } })
    expect(mapOrder(anOrder(1, [line], [])).lines[0]!.comment).toBe('Part of Gift set\nEngraving: For Ann')
  })

  it('keeps a line whose variant was deleted, by the item of its fulfilment order', () => {
    const order = mapOrder(anOrder(1, [aLine(1, 1, { variant: null })], [aGroup(1, [aGroupLine(1, 1)])]))
    expect(order.lines[0]).toMatchObject({ variantId: null, stockKey: 'gid://shopify/InventoryItem/1' })
  })

  it('never breaks on anything the schema lets through', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), fc.constant(undefined), arbitrary)
    const text = maybe(fc.string())
    const quantity = fc.integer({ min: -5, max: 50 })
    const list = <T>(arbitrary: fc.Arbitrary<T>) =>
      fc.record({ nodes: fc.array(arbitrary, { maxLength: 4 }), pageInfo: fc.constant({ hasNextPage: false }) })
    const lineId = fc.constantFrom('gid://shopify/LineItem/1', 'gid://shopify/LineItem/2', '')
    const address = fc.record({
      name: text,
      company: text,
      address1: text,
      address2: text,
      city: text,
      province: text,
      provinceCode: text,
      zip: text,
      countryCodeV2: text,
      phone: text,
    })
    const line = fc.record({
      id: lineId,
      name: fc.string(),
      sku: text,
      quantity,
      currentQuantity: quantity,
      unfulfilledQuantity: quantity,
      requiresShipping: fc.boolean(),
      variant: maybe(fc.record({ id: fc.string(), inventoryItem: maybe(fc.record({ id: fc.string() })) })),
      lineItemGroup: maybe(fc.record({ title: fc.string() })),
      customAttributes: fc.array(fc.record({ key: fc.string(), value: text })),
    })
    const status = fc.constantFrom('OPEN', 'IN_PROGRESS', 'ON_HOLD', 'SCHEDULED', 'CLOSED', 'CANCELLED', 'INCOMPLETE', 'NEW_ONE')
    const location = maybe(
      fc.record({
        id: fc.string(),
        isFulfillmentService: maybe(fc.boolean()),
        fulfillmentService: maybe(fc.record({ type: fc.string() })),
      }),
    )
    const group = fc.record({
      id: fc.string(),
      status,
      fulfillAt: text,
      assignedLocation: maybe(fc.record({ location })),
      deliveryMethod: maybe(fc.record({ methodType: fc.string(), presentedName: text, serviceCode: text })),
      fulfillmentHolds: maybe(fc.array(fc.record({ reason: fc.string(), reasonNotes: text }))),
      supportedActions: maybe(fc.array(fc.record({ action: fc.string() }))),
      destination: fc.constant(null),
      lineItems: list(
        fc.record({
          id: fc.string(),
          remainingQuantity: quantity,
          totalQuantity: quantity,
          inventoryItemId: text,
          lineItem: fc.record({ id: lineId }),
        }),
      ),
    })
    const order = fc.record({
      id: fc.string(),
      name: fc.string(),
      createdAt: fc.string(),
      updatedAt: fc.string(),
      cancelledAt: text,
      closed: fc.boolean(),
      test: fc.boolean(),
      displayFinancialStatus: text,
      requiresShipping: fc.boolean(),
      note: text,
      tags: maybe(fc.array(fc.string())),
      email: text,
      phone: text,
      shippingAddress: maybe(address),
      billingAddress: maybe(fc.record({ name: text, company: text, phone: text })),
      shippingLine: maybe(fc.record({ title: fc.string(), code: text })),
      lineItems: list(line),
      fulfillmentOrders: list(group),
    })
    fc.assert(
      fc.property(order, fc.boolean(), (node, denied) => {
        const mapped = mapOrder(orderNode.parse(node), denied)
        expect(new Set(mapped.groups.map(({ key }) => key)).size).toBe(mapped.groups.length)
        for (const one of mapped.groups) expect(readHandle(one.handle)).not.toBeNull()
      }),
    )
  })
})
