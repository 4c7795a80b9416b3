import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import type { Order } from '../model/orders.ts'
import { displayFulfillmentStatus } from './display-status.ts'
import { changeOrder, orderOf } from './documents.ts'
import { orderSettings } from './settings.ts'

/** Closes (archives) an order: done with, not cancelled. */
export function archive(context: ShopContext, order: Order): Order {
  return order.closedAt === null ? changeOrder(context, order.id, { closedAt: instant(context) }) : order
}

/** Takes an order out of the archive. */
export function reopen(context: ShopContext, order: Order): Order {
  return order.closedAt === null ? order : changeOrder(context, order.id, { closedAt: null })
}

/** What a shop does by itself when everything has left and is paid, unless its settings say otherwise. */
export function archiveWhenDone(context: ShopContext, orderId: string): void {
  const order = orderOf(context, orderId)
  const paid = order.financialStatus === 'PAID' || order.financialStatus === 'REFUNDED'
  if (orderSettings(context).archivesWhenDone && paid && displayFulfillmentStatus(context, order) === 'FULFILLED') archive(context, order)
}
