import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { announce } from './announce.ts'
import { changeFulfillmentOrder, fulfillmentOrders, orderOf } from './documents.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { listFulfillmentOrder, makeFulfillmentOrder } from './routing/assign.ts'

export interface Replaced {
  readonly cancelled: FulfillmentOrder
  readonly replacement: FulfillmentOrder
}

/** Cancels a fulfilment order: it closes, emptied, and its lines go on under a NEW id (recorded on live shops, 2026-04). */
export function cancelFulfillmentOrder(context: ShopContext, one: FulfillmentOrder): Outcome<Replaced> {
  if (one.progressReported)
    return refused(['id'], 'Cannot cancel fulfillment order that has had progress reported. Mark as unfulfilled first.')
  if (!after(one.status, 'cancel')) return refused(null, "Fulfillment order is not in cancelable request state and can't be canceled.")
  const replaced = replace(context, one)
  announceFulfillmentOrder(context, 'cancelled', replaced.cancelled, {
    fulfillment_order: refOf(replaced.cancelled),
    replacement_fulfillment_order: refOf(replaced.replacement),
  })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done(replaced)
}

/** The same work under a new id; the lines keep theirs. */
export function replace(context: ShopContext, one: FulfillmentOrder): Replaced {
  const order = orderOf(context, one.orderId)
  const made = makeFulfillmentOrder(context, order, {
    locationId: one.locationId,
    methodType: one.methodType,
    parts: [],
    routed: one.routed,
    fulfillAt: one.fulfillAt,
  })
  fulfillmentOrders(context).put(made.id, {
    ...made,
    lines: one.lines.map((line) => ({ ...line, totalQuantity: line.remainingQuantity })).filter((line) => line.totalQuantity > 0),
  })
  listFulfillmentOrder(context, order, made)
  const cancelled = changeFulfillmentOrder(context, one.id, { status: 'CLOSED', lines: [], holds: [] })
  return { cancelled, replacement: fulfillmentOrders(context).get(made.id) ?? made }
}
