import type { ShopContext } from '../../context.ts'
import { instant } from '../../ids.ts'
import { type DueWork, ORDER_KIND, type Order } from '../../model/orders.ts'
import { announce } from '../announce.ts'
import { changeFulfillmentOrder, changeOrder, fulfillmentOrdersOf, orderOf, orders } from '../documents.ts'
import { fulfilGiftCards } from '../fulfil-gift-cards.ts'
import { announceFulfillmentOrder, refOf } from '../payloads/fulfillment-order.ts'
import { watchHolds } from '../release-due-holds.ts'
import { watchSchedule } from '../schedule.ts'

/** The shop's background job: gives orders placed at or before `now` minus their delay (epoch ms) their fulfilment orders. Returns the order ids. */
export function routeDueOrders(context: ShopContext, now: number = context.clock.now()): string[] {
  const waiting = context.world.collection<DueWork>(ORDER_KIND.routing)
  const due = [...waiting.values()].filter((work) => work.dueAt <= now)
  for (const { id } of due) {
    waiting.delete(id)
    if (orders(context).has(id)) route(context, orderOf(context, id))
  }
  return due.map((work) => work.id)
}

/** Leaves an order to the background job, or routes it at once when there is no delay. */
export function routeLater(context: ShopContext, order: Order, delayMs: number): void {
  const work: DueWork = { id: order.id, dueAt: context.clock.now() + delayMs }
  if (delayMs > 0) context.world.collection<DueWork>(ORDER_KIND.routing).put(order.id, work)
  else route(context, order)
}

function route(context: ShopContext, order: Order): void {
  const now = instant(context)
  for (const one of fulfillmentOrdersOf(context, order)) {
    const routed = changeFulfillmentOrder(context, one.id, { routed: true, createdAt: now })
    watchSchedule(context, routed)
    watchHolds(context, routed)
    announceFulfillmentOrder(context, 'order_routing_complete', routed, { fulfillment_order: refOf(routed) })
    if (routed.status === 'ON_HOLD')
      announceFulfillmentOrder(context, 'placed_on_hold', routed, { fulfillment_order: refOf(routed), remaining_fulfillment_order: null })
  }
  changeOrder(context, order.id, { routedAt: now })
  fulfilGiftCards(context, order.id)
  announce(context, 'orders/updated', order.id)
}
