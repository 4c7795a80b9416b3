import type { OrderDocument } from '../protocol/documents/order.ts'

type Fields = Readonly<Record<string, unknown>>

export const anAddress = (change: Fields = {}) => ({
  first_name: 'Ann',
  last_name: 'Buyer',
  company: '',
  address_1: '1 Main Street',
  address_2: 'Apt 2',
  city: 'Austin',
  state: 'TX',
  postcode: '78701',
  country: 'US',
  phone: '',
  ...change,
})

/** A line of two units, as the protocol has it. */
export const aLine = (id: number, change: Fields = {}) => ({
  id,
  name: `Product ${id}`,
  product_id: 100 + id,
  variation_id: 0,
  quantity: 2,
  sku: `SKU-${id}`,
  total: '10.00',
  meta_data: [],
  refunded_quantity: 0,
  reduced_stock: 2,
  needs_shipping: true,
  stock_id: 100 + id,
  ...change,
})

/** A paid order of one line, as the plugin tells of it. */
export const anOrder = (id: number, change: Fields = {}) => ({
  id,
  number: String(id),
  status: 'processing',
  currency: 'USD',
  total: '20.00',
  date_created_gmt: '2026-11-19T08:00:00',
  date_modified_gmt: '2026-11-20T09:00:00',
  date_paid_gmt: '2026-11-19T08:00:00',
  payment_method: 'stripe',
  payment_method_title: 'Card',
  customer_id: 12,
  customer_note: '',
  billing: { ...anAddress(), email: 'ann@example.com', phone: '555-0100' },
  shipping: anAddress(),
  line_items: [aLine(1)],
  shipping_lines: [{ id: 9, method_id: 'flat_rate', instance_id: '3', method_title: 'Flat rate' }],
  needs_payment: false,
  stock_reduced: true,
  shipments: [],
  is_test: false,
  revision: '1795000000-000000000007',
  ...change,
})
export type AnOrder = ReturnType<typeof anOrder> & OrderDocument

/** The same of the REST API: what it has no field for is in hidden meta, or not there. */
export function aRestOrder(id: number, change: Fields = {}) {
  const { stock_reduced: _s, shipments: _p, is_test: _t, revision: _r, line_items, ...order } = anOrder(id)
  return { ...order, line_items: line_items.map((line) => aRestLine(line.id)), meta_data: [], refunds: [], ...change }
}

export function aRestLine(id: number, change: Fields = {}) {
  const { refunded_quantity: _r, reduced_stock, needs_shipping: _n, stock_id: _k, ...line } = aLine(id)
  const meta_data = [
    { id: 1, key: '_reduced_stock', value: String(reduced_stock), display_key: '_reduced_stock', display_value: String(reduced_stock) },
  ]
  return { ...line, meta_data, ...change }
}
