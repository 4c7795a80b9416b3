import { parseJson } from '@connect/http'
import { z } from 'zod'
import { flag, gmt, listOf, quantity, recordId, whole, words } from './fields.ts'

const address = z.object({
  first_name: words,
  last_name: words,
  company: words,
  address_1: words,
  address_2: words,
  city: words,
  state: words,
  postcode: words,
  country: words,
  phone: words,
})
const billing = address.extend({ email: words })
const nothing = { first_name: null, last_name: null, company: null, address_1: null, address_2: null, city: null, state: null } as const
const nowhere = { ...nothing, postcode: null, country: null, phone: null }

/** Values of extensions may be anything; what is no text is not shown to a picker. */
const shown = z.object({ key: words, display_key: words, display_value: words })

/** A line. What is counted must be there; the rest may be missing. */
export const lineDocument = z.object({
  id: recordId,
  name: z.string().catch(''),
  product_id: whole.nonnegative().catch(0),
  variation_id: whole.nonnegative().catch(0),
  quantity,
  sku: words,
  meta_data: listOf(shown).catch([]),
  refunded_quantity: quantity.catch(0).transform((units) => Math.max(0, units)),
  reduced_stock: quantity.catch(0),
  needs_shipping: z.boolean().catch(true),
  stock_id: recordId.nullish().catch(null),
})
export type LineDocument = z.infer<typeof lineDocument>

export const shippingLine = z.object({
  method_id: words,
  instance_id: z.union([z.string(), z.number()]).nullish().catch(null),
  method_title: words,
})

/** A parcel that we recorded (`key`), or that a fulfillment of the store tells of. */
export const recordedParcel = z.object({
  key: words,
  id: words,
  items: z.array(z.object({ item_id: whole, quantity: quantity.transform((units) => Math.max(0, units)) })).catch([]),
  tracking_number: words,
})
export type RecordedParcel = z.infer<typeof recordedParcel>

/** Fields of an order that the protocol and the REST API spell alike. */
export const orderFields = {
  id: recordId,
  number: z.string().catch(''),
  // Without one it is what the store takes it for.
  status: z.string().transform((status) => status || 'pending'),
  currency: z.string().catch(''),
  date_created_gmt: gmt,
  date_modified_gmt: gmt,
  date_paid_gmt: gmt,
  payment_method: words,
  payment_method_title: words,
  customer_id: whole.nullish().catch(null),
  customer_note: words,
  billing: billing.catch({ ...nowhere, email: null }),
  shipping: address.catch(nowhere),
  shipping_lines: listOf(shippingLine).catch([]),
  needs_payment: flag,
} as const

/** An order as the protocol has it; the REST API's own is brought into this shape (rest/orders). */
export const orderDocument = z.object({
  ...orderFields,
  line_items: listOf(lineDocument),
  stock_reduced: flag,
  shipments: listOf(recordedParcel).catch([]),
  is_test: flag,
  revision: words,
})
export type OrderDocument = z.infer<typeof orderDocument>
export type AddressDocument = z.infer<typeof address>

/** An order out of a signal, as JSON text or parsed; null: it is none. */
export function readOrderDocument(given: unknown): OrderDocument | null {
  const read = orderDocument.safeParse(typeof given === 'string' ? parseJson(given) : given)
  return read.success ? read.data : null
}
