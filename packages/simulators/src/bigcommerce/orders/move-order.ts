import type { StoreContext } from '../context.ts'
import type { Order, OrderStatusId } from '../model/orders.ts'
import { announceStatus } from './announce.ts'
import { saveOrder } from './documents.ts'
import { instant } from './instants.ts'
import { mailCustomer } from './mail.ts'
import { orderBehaviour } from './settings.ts'
import { hasLeft } from './statuses.ts'
import { moveStock } from './stock.ts'

/**
 * Moves an order to a status, whoever asks for it: any to any, as the platform allows. The same status is no move. `stock`: what the move does to
 * the shelf; nothing where whoever moves the order has seen to it.
 */
export function moveOrder(context: StoreContext, order: Order, statusId: OrderStatusId, stock: typeof moveStock | null = moveStock): Order {
  if (order.statusId === statusId) return order
  const shippedAt = hasLeft(statusId) ? (order.shippedAt ?? instant(context)) : order.shippedAt
  const changed = { ...order, statusId, shippedAt }
  const moved = saveOrder(context, stock ? stock(context, changed, order.statusId) : changed)
  announceStatus(context, moved, order.statusId)
  if (orderBehaviour(context).mailsStatus) mailCustomer(context, { orderId: order.id, kind: 'status', shipmentId: null })
  return moved
}
