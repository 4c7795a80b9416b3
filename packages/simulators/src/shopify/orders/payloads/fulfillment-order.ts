import type { ShopContext } from '../../context.ts'
import type { FulfillmentOrder } from '../../model/orders.ts'

type Topic =
  | 'order_routing_complete'
  | 'placed_on_hold'
  | 'hold_released'
  | 'moved'
  | 'split'
  | 'merged'
  | 'cancelled'
  | 'rescheduled'
  | 'scheduled_fulfillment_order_ready'
  | 'progress_reported'
  | 'manually_reported_progress_stopped'
  | 'fulfillment_request_submitted'
  | 'fulfillment_request_accepted'
  | 'fulfillment_request_rejected'
  | 'fulfillment_service_failed_to_complete'

/** Tells `fulfillment_orders/<topic>`, unless the fulfilment order is still being routed: then nobody knows of it. */
export function announceFulfillmentOrder(
  context: ShopContext,
  topic: Topic,
  one: FulfillmentOrder,
  payload: Readonly<Record<string, unknown>>,
): void {
  if (one.routed) context.emit(`fulfillment_orders/${topic}`, payload)
}

/** A fulfilment order as its webhooks name it: the gid, not a number, and the status in small letters. */
export function refOf(one: FulfillmentOrder): { readonly id: string; readonly status: string } {
  return { id: one.id, status: one.status.toLowerCase() }
}
