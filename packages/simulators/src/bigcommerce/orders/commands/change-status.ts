import { Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { Order, OrderStatusId } from '../../model/orders.ts'
import { saveOrder } from '../documents.ts'
import { moveOrder } from '../move-order.ts'
import { findOrder } from './find.ts'
import { readStatus } from './read-status.ts'

export interface OrderInput {
  readonly order: number
}

/** The merchant picks another status in the control panel. */
export function changeStatus(context: StoreContext, input: OrderInput & { readonly status: OrderStatusId | string }): Order {
  const order = findOrder(context, new Reader('changeStatus', input))
  return moveOrder(context, order, readStatus('changeStatus', input))
}

/** The money arrives: what waited for it, or was never finished, waits for the warehouse from now on. */
export function payOrder(context: StoreContext, input: OrderInput): Order {
  const order = findOrder(context, new Reader('payOrder', input))
  const paid = saveOrder(context, { ...order, paymentStatus: 'captured' })
  return [0, 1, 7].includes(order.statusId) ? moveOrder(context, paid, 11) : paid
}

export function cancelOrder(context: StoreContext, input: OrderInput): Order {
  return moveOrder(context, findOrder(context, new Reader('cancelOrder', input)), 5)
}
