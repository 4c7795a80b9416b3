import type { Collection } from '../../world/index.ts'
import type { SiteContext } from '../context.ts'
import { type Fulfillment, ORDER_KIND, type Order, type OrderNote, type Refund } from '../model/orders.ts'

export function orders(context: SiteContext): Collection<Order> {
  return context.world.collection<Order>(ORDER_KIND.order)
}

export function orderOf(context: SiteContext, id: number): Order | undefined {
  return orders(context).get(String(id))
}

/** Puts it as it is; nobody is told. */
export function putOrder(context: SiteContext, order: Order): Order {
  return orders(context).put(String(order.id), order)
}

export function refunds(context: SiteContext): Collection<Refund> {
  return context.world.collection<Refund>(ORDER_KIND.refund)
}

/** Oldest first. */
export function refundsOf(context: SiteContext, order: Order): Refund[] {
  return order.refundIds.flatMap((id) => refunds(context).get(String(id)) ?? [])
}

export function fulfillments(context: SiteContext): Collection<Fulfillment> {
  return context.world.collection<Fulfillment>(ORDER_KIND.fulfillment)
}

export function fulfillmentsOf(context: SiteContext, order: Order): Fulfillment[] {
  return order.fulfillmentIds.flatMap((id) => fulfillments(context).get(String(id)) ?? [])
}

export function notes(context: SiteContext): Collection<OrderNote> {
  return context.world.collection<OrderNote>(ORDER_KIND.note)
}

/** Newest first. */
export function notesOf(context: SiteContext, orderId: number): OrderNote[] {
  return [...notes(context).values()].filter((note) => note.orderId === orderId).sort((a, b) => b.id - a.id)
}
