import type { ShopContext } from '../context.ts'
import { changeOrder, orderOf } from './documents.ts'
import { orderPayload } from './payloads/order.ts'

type OrderTopic =
  | 'orders/create'
  | 'orders/updated'
  | 'orders/cancelled'
  | 'orders/paid'
  | 'orders/fulfilled'
  | 'orders/partially_fulfilled'

/** Tells the webhooks of an order as it stands now; `touched` marks it as updated first, for changes made to its fulfilment orders alone. */
export function announce(context: ShopContext, topic: OrderTopic, orderId: string, { touched = false } = {}): void {
  const order = touched ? changeOrder(context, orderId, {}) : orderOf(context, orderId)
  context.emit(topic, orderPayload(context, order))
}
