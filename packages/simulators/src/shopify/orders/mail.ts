import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { type CustomerEmail, ORDER_KIND, type Order } from '../model/orders.ts'

/** Sends the customer an e-mail, if the order has an address, and keeps a record of it. */
export function mailCustomer(context: ShopContext, order: Order, about: CustomerEmail['about']): void {
  if (order.email === null) return
  const id = `${context.world.next('customer-email')}`
  context.world
    .collection<CustomerEmail>(ORDER_KIND.email)
    .put(id, { id, orderId: order.id, to: order.email, about, sentAt: instant(context) })
}

/** Every e-mail the shop has sent, oldest first; of one order when its id is given. */
export function customerEmails(context: ShopContext, orderId?: string): CustomerEmail[] {
  const all = [...context.world.collection<CustomerEmail>(ORDER_KIND.email).values()]
  return orderId === undefined ? all : all.filter((mail) => mail.orderId === orderId)
}
