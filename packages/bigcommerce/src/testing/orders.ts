import type { Scripted, SeenRequest } from './scripted-store.ts'

type Fields = Readonly<Record<string, unknown>>

/** As v2 writes instants. */
export const rfc2822 = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')

export const aLine = (id: number, change: Fields = {}) => ({
  id,
  product_id: 80 + id,
  variant_id: 70 + id,
  order_address_id: 5,
  order_pickup_method_id: 0,
  name: `Product ${id}`,
  sku: `SKU-${id}`,
  type: 'physical',
  quantity: 2,
  quantity_shipped: 0,
  quantity_refunded: 0,
  parent_order_product_id: null,
  product_options: [],
  wrapping_name: '',
  wrapping_message: '',
  event_name: null,
  event_date: null,
  ...change,
})

export const anAddress = (change: Fields = {}) => ({
  first_name: 'Ann',
  last_name: 'Buyer',
  company: '',
  street_1: '1 Main Street',
  street_2: 'Apt 2',
  city: 'Austin',
  state: 'Texas',
  zip: '78701',
  country: 'United States',
  country_iso2: 'US',
  phone: '555-0100',
  email: 'ann@example.com',
  ...change,
})

export const aConsignment = (id: number, lines: readonly Fields[], change: Fields = {}) => ({
  id,
  ...anAddress(),
  shipping_method: 'Ship by Weight',
  line_items: lines,
  ...change,
})

export interface Parts {
  readonly shipping?: readonly Fields[]
  readonly pickups?: readonly Fields[]
  readonly downloads?: readonly Fields[]
  readonly gifts?: readonly Fields[]
}

/** An order of one line to one address, as the list answers it with everything included. */
export function anOrderNode(id: number, change: Fields = {}, parts: Parts = { shipping: [aConsignment(5, [aLine(1)])] }) {
  const { shipping = [], pickups = [], downloads = [], gifts = [] } = parts
  const lines = [...shipping, ...pickups, ...downloads, ...gifts].flatMap((one) => one['line_items'] as readonly Fields[])
  return {
    id,
    customer_id: 12,
    status_id: 11,
    date_created: rfc2822('2026-11-19T08:00:00Z'),
    date_modified: rfc2822('2026-11-20T09:00:00Z'),
    customer_message: '',
    payment_method: 'Credit Card',
    payment_status: 'captured',
    items_total: lines.reduce((sum, line) => sum + Number(line['quantity']), 0),
    is_deleted: false,
    billing_address: anAddress(),
    consignments: { shipping, pickups, downloads, email: { gift_certificates: gifts } },
    ...change,
  }
}

/** A list of orders that keeps to its filters, to the second, as the store does: ends of ranges belong to them, archived ones must be asked for. */
export function listOf(orders: () => readonly Fields[]): (request: SeenRequest) => Scripted {
  return ({ query }) => {
    const at = (text: unknown) => Math.floor(Date.parse(String(text)) / 1000)
    const fits = (order: Fields) =>
      order['is_deleted'] === (query['is_deleted'] === 'true') &&
      (!query['status_id'] || order['status_id'] === Number(query['status_id'])) &&
      (!query['min_id'] || Number(order['id']) >= Number(query['min_id'])) &&
      (!query['max_id'] || Number(order['id']) <= Number(query['max_id'])) &&
      (!query['min_date_created'] || at(order['date_created']) >= at(query['min_date_created'])) &&
      (!query['min_date_modified'] || at(order['date_modified']) >= at(query['min_date_modified'])) &&
      (!query['max_date_modified'] || at(order['date_modified']) <= at(query['max_date_modified']))
    const [field = 'id', direction] = (query['sort'] ?? 'id:asc').split(':')
    const key = (order: Fields) => (field === 'id' ? Number(order['id']) : at(order[field]))
    const sorted = orders()
      .filter(fits)
      .sort((a, b) => (direction === 'desc' ? -1 : 1) * (key(a) - key(b) || Number(a['id']) - Number(b['id'])))
    return { json: sorted.slice(0, Number(query['limit'])) }
  }
}
