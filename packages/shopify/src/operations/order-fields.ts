import { z } from 'zod'
import { connection, idOnly, text } from './operation.ts'

const address = z.object({
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
export type AddressNode = z.infer<typeof address>

const destination = z.object({
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  zip: text,
  countryCode: text,
  phone: text,
})
export type DestinationNode = z.infer<typeof destination>

const line = z.object({
  id: z.string(),
  name: z.string(),
  sku: text,
  quantity: z.number(),
  currentQuantity: z.number(),
  unfulfilledQuantity: z.number(),
  requiresShipping: z.boolean(),
  variant: z.object({ id: z.string(), inventoryItem: idOnly.nullish() }).nullish(),
  lineItemGroup: z.object({ title: z.string() }).nullish(),
  customAttributes: z.array(z.object({ key: z.string(), value: text })),
})
export type LineNode = z.infer<typeof line>

const groupLine = z.object({
  id: z.string(),
  remainingQuantity: z.number(),
  totalQuantity: z.number(),
  inventoryItemId: text,
  lineItem: idOnly,
})
export type GroupLineNode = z.infer<typeof groupLine>

const assignedTo = z.object({
  id: z.string(),
  isFulfillmentService: z.boolean().nullish(),
  fulfillmentService: z.object({ type: z.string() }).nullish(),
})
const fulfillmentOrder = z.object({
  id: z.string(),
  status: z.string(),
  fulfillAt: text,
  assignedLocation: z.object({ location: assignedTo.nullish() }).nullish(),
  deliveryMethod: z.object({ methodType: z.string(), presentedName: text, serviceCode: text }).nullish(),
  fulfillmentHolds: z.array(z.object({ reason: z.string(), reasonNotes: text })).nullish(),
  supportedActions: z.array(z.object({ action: z.string() })).nullish(),
  destination: destination.nullish(),
  lineItems: connection(groupLine),
})
export type FulfillmentOrderNode = z.infer<typeof fulfillmentOrder>

export const orderNode = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  cancelledAt: text,
  closed: z.boolean(),
  test: z.boolean(),
  displayFinancialStatus: text,
  requiresShipping: z.boolean(),
  note: text,
  tags: z.array(z.string()).nullish(),
  email: text,
  phone: text,
  shippingAddress: address.nullish(),
  billingAddress: z.object({ name: text, company: text, phone: text }).nullish(),
  shippingLine: z.object({ title: z.string(), code: text }).nullish(),
  lineItems: connection(line),
  fulfillmentOrders: connection(fulfillmentOrder),
})
export type OrderNode = z.infer<typeof orderNode>

export const lineConnection = connection(line)
export const groupLineConnection = connection(groupLine)
export const fulfillmentOrderConnection = connection(fulfillmentOrder)

/** What is read of an order; `customer` is left out because it needs read_customers (reference 1.4). */
export const ORDER_LINES = `id
    name
    createdAt
    updatedAt
    cancelledAt
    closed
    test
    displayFinancialStatus
    requiresShipping
    note
    tags
    email
    phone
    shippingAddress { name company address1 address2 city province provinceCode zip countryCodeV2 phone }
    billingAddress { name company phone }
    shippingLine { title code }`

export const LINE_LINES = `id name sku quantity currentQuantity unfulfilledQuantity requiresShipping
      variant { id inventoryItem { id } } lineItemGroup { title } customAttributes { key value }`

export const GROUP_LINES = `id status fulfillAt
      assignedLocation { location { id isFulfillmentService fulfillmentService { type } } }
      deliveryMethod { methodType presentedName serviceCode }
      fulfillmentHolds { reason reasonNotes }
      supportedActions { action }
      destination { firstName lastName company address1 address2 city province zip countryCode phone }`

export const GROUP_LINE_LINES = 'id remainingQuantity totalQuantity inventoryItemId lineItem { id }'

/** Needs `$lines`, `$groups` and `$groupLines`. */
export const ORDER_FRAGMENT = `fragment OrderFields on Order {
    ${ORDER_LINES}
    lineItems(first: $lines) { nodes { ${LINE_LINES} } pageInfo { hasNextPage endCursor } }
    fulfillmentOrders(first: $groups) { nodes { ...GroupFields } pageInfo { hasNextPage endCursor } }
}
fragment GroupFields on FulfillmentOrder {
      ${GROUP_LINES}
      lineItems(first: $groupLines) { nodes { ${GROUP_LINE_LINES} } pageInfo { hasNextPage endCursor } }
}`
