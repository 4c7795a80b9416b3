import { numberOf } from '../../ids.ts'
import type { Order, Refund } from '../../model/orders.ts'

/** The webhook body of `refunds/create`. */
export function refundPayload(order: Order, refund: Refund): Readonly<Record<string, unknown>> {
  return {
    id: numberOf(refund.id),
    admin_graphql_api_id: refund.id,
    order_id: numberOf(order.id),
    created_at: refund.createdAt,
    processed_at: refund.createdAt,
    note: refund.note,
    refund_line_items: refund.lines.map((line) => ({
      id: numberOf(line.id),
      line_item_id: numberOf(line.lineItemId),
      location_id: line.locationId === null ? null : numberOf(line.locationId),
      quantity: line.quantity,
      restock_type: line.restockType.toLowerCase(),
    })),
  }
}
