import { expect, it } from 'vitest'
import { orderDocument } from '../protocol/documents/order.ts'
import { aLine, anAddress, anOrder } from '../testing/orders.ts'
import { mapOrder } from './order.ts'

const order = (change: Readonly<Record<string, unknown>> = {}) => mapOrder(orderDocument.parse(anOrder(41, change)))
const line = (change: Readonly<Record<string, unknown>>, of: Readonly<Record<string, unknown>> = {}) =>
  order({ line_items: [aLine(1, change)], ...of }).lines[0]
const open = (of: Readonly<Record<string, unknown>>) => order(of).groups[0]?.lines.map((one) => one.open)

it('an order is one part for one address, in the words of the warehouse', () => {
  expect(order()).toEqual({
    orderId: '41',
    number: '41',
    version: '2026-11-20T09:00:00.000Z~1795000000-000000000007',
    placedAt: '2026-11-19T08:00:00.000Z',
    state: 'open',
    status: 'processing',
    payment: 'paid',
    isTest: false,
    takesStock: true,
    customer: { externalId: '12', name: 'Ann Buyer', company: null, email: 'ann@example.com', phone: '555-0100' },
    note: null,
    tags: [],
    lines: [
      {
        lineId: '1',
        variantId: '101',
        stockKey: 'v:101',
        sku: 'SKU-1',
        title: 'Product 1',
        ordered: 2,
        fulfilled: 0,
        taken: 2,
        requiresShipping: true,
        comment: null,
      },
    ],
    groups: [
      {
        key: 'store',
        locationId: 'store',
        managedBy: 'merchant',
        release: { kind: 'released' },
        delivery: 'shipping',
        shipTo: {
          name: 'Ann Buyer',
          company: null,
          address1: '1 Main Street',
          address2: 'Apt 2',
          city: 'Austin',
          region: 'TX',
          postalCode: '78701',
          country: 'US',
          phone: '555-0100',
        },
        redacted: false,
        shippingMethod: { code: 'flat_rate:3', title: 'Flat rate' },
        lines: [{ lineId: '1', total: 2, open: 2 }],
        handle: '{}',
      },
    ],
  })
})

it.each([
  ['pending', 'open'],
  ['on-hold', 'open'],
  ['processing', 'open'],
  ['awaiting-pickup', 'open'],
  ['completed', 'closed'],
  ['cancelled', 'cancelled'],
  ['refunded', 'cancelled'],
  ['failed', 'cancelled'],
  ['trash', 'deleted'],
  ['checkout-draft', 'closed'],
] as const)('an order that is %s is %s', (status, state) => {
  expect(order({ status }).state).toBe(state)
})

it('an order on hold has its units off the stock, one that awaits payment has not, and one that is over gives nothing back to the sum', () => {
  expect(order({ status: 'on-hold' }).takesStock).toBe(true)
  expect(order({ status: 'pending', stock_reduced: false }).takesStock).toBe(false)
  expect(order({ status: 'completed' }).takesStock).toBe(false)
})

it('refunded units are not wanted any more; of a cancelled order nothing is, but what left has left', () => {
  expect(line({ quantity: 5, refunded_quantity: 2 })).toMatchObject({ ordered: 3, fulfilled: 0 })
  const shipments = [{ key: 'e1', id: null, items: [{ item_id: 1, quantity: 1 }], tracking_number: null }]
  expect(line({ quantity: 5 }, { status: 'cancelled', shipments })).toMatchObject({ ordered: 1, fulfilled: 1 })
})

it('units count as fulfilled by the parcels that were recorded, and all of them once somebody completed the order', () => {
  const shipments = [
    { key: 'e1', id: '7', items: [{ item_id: 1, quantity: 1 }], tracking_number: 'T1' },
    { key: null, id: '8', items: [{ item_id: 1, quantity: 1 }], tracking_number: null },
  ]
  expect(line({ quantity: 5 }, { shipments })).toMatchObject({ ordered: 5, fulfilled: 2 })
  expect(open({ line_items: [aLine(1, { quantity: 5 })], shipments })).toEqual([3])
  expect(line({ quantity: 5 }, { status: 'completed' })).toMatchObject({ ordered: 5, fulfilled: 5 })
})

it('what is not sent is in no part of the order, and has nothing left to do', () => {
  expect(order({ line_items: [aLine(1, { needs_shipping: false })] })).toMatchObject({ groups: [], lines: [{ ordered: 2, fulfilled: 2 }] })
})

it('a line of a variation names it; a line of a deleted product keeps its name and names nothing', () => {
  expect(line({ product_id: 33, variation_id: 34, stock_id: 33 })).toMatchObject({ variantId: '34', stockKey: 'v:33' })
  expect(line({ product_id: 0, sku: null, stock_id: null, name: 'Old mug' })).toMatchObject({
    variantId: null,
    stockKey: null,
    sku: null,
    title: 'Old mug',
  })
})

it('the picker sees what the buyer chose, without tags and without what the store keeps for itself', () => {
  const meta_data = [
    { key: 'pa_color', display_key: 'Color', display_value: '<p>Red</p>\n' },
    { key: '_reduced_stock', display_key: '_reduced_stock', display_value: '2' },
    { key: 'engraving', display_key: 'Engraving', display_value: 'A &amp; B' },
    { key: 'object', display_key: 'Object', display_value: { deep: 1 } },
  ]
  expect(line({ meta_data })?.comment).toBe('Color: Red\nEngraving: A & B')
})

it('without a shipping address the billing address counts, also where the store filled in its own country', () => {
  const nowhere = Object.fromEntries(Object.keys(anAddress()).map((field) => [field, '']))
  for (const shipping of [nowhere, { ...nowhere, country: 'US', state: 'CA' }])
    expect(order({ shipping }).groups[0]?.shipTo).toMatchObject({ address1: '1 Main Street', country: 'US' })
  const both = order({ shipping: nowhere, billing: { ...nowhere, email: '' }, customer_id: 0 })
  expect(both.groups[0]?.shipTo).toBeNull()
  expect(both.customer).toBeNull()
})

it('an order is picked up where all that was chosen is a pickup', () => {
  const method = (...ids: readonly string[]) =>
    order({ shipping_lines: ids.map((method_id, n) => ({ id: n, method_id, instance_id: '', method_title: method_id })) }).groups[0]
  expect(method('local_pickup')).toMatchObject({ delivery: 'pickup', shipTo: null })
  expect(method('pickup_location')).toMatchObject({ delivery: 'pickup' })
  expect(method('local_pickup', 'flat_rate')).toMatchObject({ delivery: 'shipping', shippingMethod: { code: 'flat_rate' } })
  expect(method()).toMatchObject({ delivery: 'shipping', shippingMethod: null })
})

it.each([
  [{}, 'paid'],
  [{ line_items: [aLine(1, { refunded_quantity: 1 })] }, 'partially_refunded'],
  [{ status: 'refunded' }, 'refunded'],
  [{ date_paid_gmt: null, status: 'on-hold' }, 'pending'],
  [{ date_paid_gmt: null, needs_payment: true, status: 'own' }, 'pending'],
  [{ date_paid_gmt: null, status: 'failed' }, 'voided'],
  [{ date_paid_gmt: null, payment_method: 'cod' }, null],
])('the payment of %o is %s', (change, payment) => {
  expect(order(change).payment).toBe(payment)
})

it('a change within the same second is newer by its revision', () => {
  expect(order({ revision: '1795000000-000000000010' }).version > order().version).toBe(true)
  expect(order({ revision: null }).version).toBe('2026-11-20T09:00:00.000Z')
})
