import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { absorb } from './absorb.ts'
import { announce } from './announce.ts'
import { changeFulfillmentOrder, fulfillmentOrders } from './documents.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { watchSchedule } from './schedule.ts'

/** Releases the named holds, or all of them. With the last one the work goes on, together with the units a partial hold had set aside. */
export function releaseHold(context: ShopContext, one: FulfillmentOrder, holdIds?: readonly string[] | null): Outcome<FulfillmentOrder> {
  const status = after(one.status, 'release')
  if (!status) return refused(['id'], 'The fulfillment order is not on hold.')
  const left = holdIds && holdIds.length > 0 ? one.holds.filter((hold) => !holdIds.includes(hold.id)) : []
  if (left.length > 0) {
    const stillHeld = changeFulfillmentOrder(context, one.id, { holds: left })
    announce(context, 'orders/updated', one.orderId, { touched: true })
    return done(stillHeld)
  }
  let open = changeFulfillmentOrder(context, one.id, { holds: [], splitByHold: null, status: statusOf(context, one) })
  const apart = one.splitByHold === null ? undefined : fulfillmentOrders(context).get(one.splitByHold)
  if (apart?.status === 'OPEN' && apart.locationId === one.locationId)
    open = absorb(
      context,
      one.id,
      apart.id,
      apart.lines.map((line) => ({ line, quantity: line.remainingQuantity })),
    )
  watchSchedule(context, open)
  announceFulfillmentOrder(context, 'hold_released', open, { fulfillment_order: refOf(open) })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done(open)
}

/** What it was before: scheduled while its day has not come, in progress when part of it has left. */
function statusOf(context: ShopContext, one: FulfillmentOrder): FulfillmentOrder['status'] {
  if (one.fulfillAt !== null && one.fulfillAt > instant(context)) return 'SCHEDULED'
  return one.progressReported || one.lines.some((line) => line.remainingQuantity < line.totalQuantity) ? 'IN_PROGRESS' : 'OPEN'
}
