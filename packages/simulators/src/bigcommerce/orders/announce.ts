import type { StoreContext } from '../context.ts'
import type { Order, OrderStatusId } from '../model/orders.ts'

/** Events of an order: light ones, type and id. */
export function announceOrder(context: StoreContext, order: Order, ...events: readonly ('created' | 'updated' | 'archived')[]): void {
  for (const event of events) context.emit(`store/order/${event}`, { type: 'order', id: order.id })
}

/** A status that moves is told twice: as itself, and as an update. */
export function announceStatus(context: StoreContext, order: Order, before: OrderStatusId): void {
  const status = { previous_status_id: before, new_status_id: order.statusId }
  context.emit('store/order/statusUpdated', { type: 'order', id: order.id, status })
  announceOrder(context, order, 'updated')
}
