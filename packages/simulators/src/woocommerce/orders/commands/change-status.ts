import { CommandError, Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { saveOrder } from '../save-order.ts'
import { isStatus } from '../statuses.ts'
import { deleteOrder as remove, restoreOrder as restore, trashOrder as trash } from '../trash-order.ts'
import { pay as paid, updateOrder } from '../write-order.ts'
import { findOrder } from './find.ts'

export interface OrderInput {
  readonly order: number
}

/** The merchant gives it another status. */
export function changeStatus(context: SiteContext, input: OrderInput & { readonly status: string }): Order {
  const read = new Reader('changeStatus', input)
  const status = read.text('status')
  if (!isStatus(context, status)) throw new CommandError(`changeStatus.status: the site has no status "${status}"`)
  return updateOrder(context, findOrder(context, read), { status })
}

/** The money comes in. */
export function pay(context: SiteContext, input: OrderInput): Order {
  return saveOrder(context, paid(context, findOrder(context, new Reader('pay', input))))
}

/** Cancelled: what it took goes back on the shelf. */
export function cancelOrder(context: SiteContext, input: OrderInput): Order {
  return updateOrder(context, findOrder(context, new Reader('cancelOrder', input)), { status: 'cancelled' })
}

export function trashOrder(context: SiteContext, input: OrderInput): Order {
  return trash(context, findOrder(context, new Reader('trashOrder', input)))
}

export function restoreOrder(context: SiteContext, input: OrderInput): Order {
  return restore(context, findOrder(context, new Reader('restoreOrder', input)))
}

/** For good. */
export function deleteOrder(context: SiteContext, input: OrderInput): { readonly deleted: number } {
  const order = findOrder(context, new Reader('deleteOrder', input))
  remove(context, order)
  return { deleted: order.id }
}
