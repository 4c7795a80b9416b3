import { z } from 'zod'
import { instant } from './instant.ts'

const words = z.string().nullish().catch(null)
const units = z.number().nonnegative().nullish()
const whole = z.number().int()
/** A resource that was not asked for is a link, and anything else that is no list is none. */
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).catch([])

const option = z.object({ display_name: words, name: words, display_value: words, value: words })

/** A line: what `/v2/orders/{id}/products` lists. What is counted must be there; the rest may be missing. */
export const lineNode = z.object({
  id: whole,
  product_id: whole.nullish(),
  variant_id: whole.nullish(),
  order_address_id: whole.nullish(),
  order_pickup_method_id: whole.nullish(),
  parent_order_product_id: whole.nullish().catch(null),
  name: z.string().catch(''),
  sku: words,
  type: z.string(),
  quantity: z.number().nonnegative(),
  quantity_shipped: units,
  quantity_refunded: units,
  product_options: listOf(option),
  wrapping_name: words,
  wrapping_message: words,
  event_name: words,
  event_date: words,
})

const address = z.object({
  first_name: words,
  last_name: words,
  company: words,
  street_1: words,
  street_2: words,
  city: words,
  state: words,
  zip: words,
  country_iso2: words,
  phone: words,
  email: words,
})

/** Lines that came empty, cut or as links are read apart (complete-order.ts), so they are no reason to refuse the page. */
const lines = z.object({ line_items: listOf(lineNode) })
const shipping = address.extend({ id: whole, shipping_method: words, ...lines.shape })
const pickup = z.object({
  id: whole,
  pickup_method_display_name: words,
  location: z.object({ id: whole }).nullish().catch(null),
  ...lines.shape,
})

export const consignmentsNode = z.object({
  shipping: listOf(shipping),
  pickups: listOf(pickup),
  downloads: listOf(lines),
  email: z.object({ gift_certificates: listOf(lines) }).catch({ gift_certificates: [] }),
})

export const orderNode = z.object({
  id: whole.positive(),
  status_id: whole,
  date_created: instant,
  date_modified: instant,
  customer_id: whole.nullish().catch(null),
  status: words,
  custom_status: words,
  channel_id: whole.nullish().catch(null),
  customer_message: words,
  payment_method: words,
  payment_status: words,
  items_total: units,
  is_deleted: z.boolean().nullish(),
  billing_address: address.nullish().catch(null),
  consignments: consignmentsNode.catch({ shipping: [], pickups: [], downloads: [], email: { gift_certificates: [] } }),
})

export type LineNode = z.infer<typeof lineNode>
export type AddressNode = z.infer<typeof address>
export type ShippingNode = Omit<z.infer<typeof shipping>, 'line_items'>
export type PickupNode = Omit<z.infer<typeof pickup>, 'line_items'>
export type OrderNode = z.infer<typeof orderNode>

/** An order with all its lines, wherever they came from. */
export interface CompleteOrder extends Omit<OrderNode, 'consignments'> {
  readonly lines: readonly LineNode[]
  readonly shipping: readonly ShippingNode[]
  readonly pickups: readonly PickupNode[]
}
