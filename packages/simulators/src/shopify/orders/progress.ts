import type { ShopContext } from '../context.ts'
import { type DueWork, type FulfillmentOrder, ORDER_KIND } from '../model/orders.ts'
import { announce } from './announce.ts'
import { changeFulfillmentOrder } from './documents.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'

/** Says that picking has begun. */
export function reportProgress(context: ShopContext, one: FulfillmentOrder, notes: string | null): Outcome<FulfillmentOrder> {
  const status = after(one.status, 'report progress')
  if (!status) return refused(null, 'Cannot report progress on a fulfillment order in this state.', 'FULFILLMENT_ORDER_STATUS_INVALID')
  const working = changeFulfillmentOrder(context, one.id, { status, progressReported: true })
  announceFulfillmentOrder(context, 'progress_reported', working, {
    fulfillment_order: refOf(working),
    initial_status: one.status.toLowerCase(),
    progress_report: { reason_notes: notes },
  })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done(working)
}

/** Opens a scheduled fulfilment order now, or takes a progress report back. */
export function markAsOpen(context: ShopContext, one: FulfillmentOrder): Outcome<FulfillmentOrder> {
  const status = one.status === 'IN_PROGRESS' && !one.progressReported ? undefined : after(one.status, 'mark as open')
  if (!status) return refused(null, `Expected fulfillment order status to be valid but it was ${one.status.toLowerCase()}.`)
  const begun = one.lines.some((line) => line.remainingQuantity < line.totalQuantity)
  context.world.collection<DueWork>(ORDER_KIND.scheduled).delete(one.id)
  const open = changeFulfillmentOrder(context, one.id, { status: begun ? 'IN_PROGRESS' : status, progressReported: false })
  if (one.status === 'IN_PROGRESS')
    announceFulfillmentOrder(context, 'manually_reported_progress_stopped', open, { fulfillment_order: refOf(open) })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done(open)
}
