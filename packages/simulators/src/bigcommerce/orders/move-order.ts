import type { StoreContext } from '../context.ts'
import type { Order, OrderStatusId } from '../model/orders.ts'
import { announceStatus } from './announce.ts'
import { saveOrder } from './documents.ts'
import { instant } from './instants.ts'
import { mailCustomer } from './mail.ts'
import { orderBehaviour } from './settings.ts'
import { hasLeft } from './statuses.ts'
import { moveStock } from './stock.ts'

/** Moves an order to a status, whoever asks for it: any to any, as the platform allows. The same status is no move. */
export function moveOrder(context: StoreContext, order: Order, statusId: OrderStatusId): Order {
  if (order.statusId === statusId) return order
  const shippedAt = hasLeft(statusId) ? (order.shippedAt ?? instant(context)) : order.shippedAt
  const moved = saveOrder(context, moveStock(context, { ...order, statusId, shippedAt }, order.statusId))
  announceStatus(context, moved, order.statusId)
  if (orderBehaviour(context).mailsStatus) mailCustomer(context, { orderId: order.id, kind: 'status', shipmentId: null })
  return moved
}
