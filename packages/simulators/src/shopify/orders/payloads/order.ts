import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import type { Order } from '../../model/orders.ts'
import { displayFulfillmentStatus } from '../display-status.ts'
import { fulfillmentsOf } from '../documents.ts'
import { totalPrice } from '../money.ts'
import { addressPayload } from './address.ts'
import { fulfillmentPayload } from './fulfillment.ts'
import { linePayload } from './line.ts'
import { refundPayload } from './refund.ts'

/** The webhook body of `orders/*`: the REST order. */
export function orderPayload(context: ShopContext, order: Order): Readonly<Record<string, unknown>> {
  return {
    id: numberOf(order.id),
    admin_graphql_api_id: order.id,
    name: order.name,
    number: order.number - 1000,
    order_number: order.number,
    created_at: order.createdAt,
    processed_at: order.processedAt,
    updated_at: order.updatedAt,
    cancelled_at: order.cancelledAt,
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    closed_at: order.closedAt,
    test: order.test,
    confirmed: true,
    currency: order.currencyCode,
    total_price: totalPrice(order),
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status: restFulfillmentStatus(context, order),
    source_name: order.sourceName,
    po_number: order.poNumber,
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    tags: order.tags.join(', '),
    email: order.email ?? '',
    contact_email: order.email,
    phone: order.phone,
    customer: customerPayload(order),
    shipping_address: order.shippingAddress && addressPayload(order.shippingAddress),
    shipping_lines: order.shippingLine
      ? [{ ...order.shippingLine, id: numberOf(order.shippingLine.id), carrier_identifier: order.shippingLine.carrierIdentifier }]
      : [],
    line_items: order.lines.map((line) => linePayload(context, order, line)),
    fulfillments: fulfillmentsOf(context, order).map((one) => fulfillmentPayload(context, order, one)),
    refunds: order.refunds.map((refund) => refundPayload(order, refund)),
  }
}

function customerPayload(order: Order): object | null {
  if (order.customerId === null) return null
  const { firstName = null, lastName = null, phone = null } = order.shippingAddress ?? {}
  const id = { id: numberOf(order.customerId), admin_graphql_api_id: order.customerId }
  return { ...id, email: order.email, first_name: firstName, last_name: lastName, phone: order.phone ?? phone }
}

function restFulfillmentStatus(context: ShopContext, order: Order): string | null {
  const status = displayFulfillmentStatus(context, order)
  if (status === 'FULFILLED') return 'fulfilled'
  return order.lines.some((line) => line.fulfilledQuantity > 0) ? 'partial' : null
}
