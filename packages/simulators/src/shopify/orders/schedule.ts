import type { ShopContext } from '../context.ts'
import { type DueWork, type FulfillmentOrder, ORDER_KIND } from '../model/orders.ts'
import { announce } from './announce.ts'
import { changeFulfillmentOrder, changeOrder, fulfillmentOrders } from './documents.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'

/** Remembers when a scheduled fulfilment order becomes due. */
export function watchSchedule(context: ShopContext, one: FulfillmentOrder): void {
  if (one.status !== 'SCHEDULED' || one.fulfillAt === null) return
  context.world.collection<DueWork>(ORDER_KIND.scheduled).put(one.id, { id: one.id, dueAt: Date.parse(one.fulfillAt) })
}

/** The shop's background job: opens scheduled fulfilment orders whose time has come (epoch ms). Returns their ids. */
export function openDueFulfillmentOrders(context: ShopContext, now: number = context.clock.now()): string[] {
  const waiting = context.world.collection<DueWork>(ORDER_KIND.scheduled)
  const due = [...waiting.values()].filter((work) => work.dueAt <= now)
  for (const { id } of due) {
    waiting.delete(id)
    const one = fulfillmentOrders(context).get(id)
    const status = one && after(one.status, 'become due')
    if (!status) continue
    const open = changeFulfillmentOrder(context, id, { status })
    changeOrder(context, open.orderId, {})
    announceFulfillmentOrder(context, 'scheduled_fulfillment_order_ready', open, { fulfillment_order: refOf(open) })
  }
  return due.map((work) => work.id)
}

/** Moves the start of a scheduled fulfilment order. */
export function reschedule(context: ShopContext, one: FulfillmentOrder, fulfillAt: string): Outcome<FulfillmentOrder> {
  const status = after(one.status, 'reschedule')
  if (!status) return refused(null, 'Fulfillment order must be scheduled.')
  const moved = changeFulfillmentOrder(context, one.id, { status, fulfillAt })
  watchSchedule(context, moved)
  announceFulfillmentOrder(context, 'rescheduled', moved, { fulfillment_order: refOf(moved) })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done(moved)
}
