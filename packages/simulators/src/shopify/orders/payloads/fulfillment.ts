import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import type { Fulfillment, Order } from '../../model/orders.ts'
import { lineOf } from '../documents.ts'
import { addressPayload } from './address.ts'
import { linePayload } from './line.ts'

/** The webhook body of `fulfillments/*`. */
export function fulfillmentPayload(context: ShopContext, order: Order, one: Fulfillment): Readonly<Record<string, unknown>> {
  const numbers = one.tracking.map((tracking) => tracking.number).filter((number) => number !== null)
  const urls = one.tracking.map((tracking) => tracking.url).filter((url) => url !== null)
  return {
    id: numberOf(one.id),
    admin_graphql_api_id: one.id,
    order_id: numberOf(order.id),
    name: one.name,
    status: one.status.toLowerCase(),
    service: 'manual',
    shipment_status: null,
    location_id: numberOf(one.locationId),
    email: order.email ?? '',
    destination: order.shippingAddress && addressPayload(order.shippingAddress),
    line_items: one.lines.map((line) => ({ ...linePayload(context, order, lineOf(order, line.lineItemId)), quantity: line.quantity })),
    tracking_company: one.tracking[0]?.company ?? null,
    tracking_number: numbers[0] ?? null,
    tracking_numbers: numbers,
    tracking_url: urls[0] ?? null,
    tracking_urls: urls,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
  }
}
