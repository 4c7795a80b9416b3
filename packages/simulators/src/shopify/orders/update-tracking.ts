import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import type { Fulfillment } from '../model/orders.ts'
import { announce } from './announce.ts'
import { fulfillments, later, orderOf } from './documents.ts'
import { mailCustomer } from './mail.ts'
import { fulfillmentPayload } from './payloads/fulfillment.ts'
import { type TrackingInput, trackingOf } from './tracking.ts'

/** Replaces the tracking of a fulfilment, cancelled ones too (recorded); the customer is told only when asked for. */
export function updateTracking(context: ShopContext, one: Fulfillment, input: TrackingInput, notifyCustomer: boolean): Fulfillment {
  const changed: Fulfillment = { ...one, tracking: trackingOf(input), updatedAt: later(one.updatedAt, instant(context)) }
  fulfillments(context).put(one.id, changed)
  const order = orderOf(context, one.orderId)
  if (notifyCustomer) mailCustomer(context, order, 'shipping_update')
  context.emit('fulfillments/update', fulfillmentPayload(context, order, changed))
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return changed
}
