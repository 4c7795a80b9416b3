import type { StoreContext } from '../context.ts'
import { type Email, ORDER_KIND } from '../model/orders.ts'
import { instant } from './instants.ts'

/** Sends the customer an e-mail and keeps a record of it. */
export function mailCustomer(context: StoreContext, about: Pick<Email, 'orderId' | 'kind' | 'shipmentId'>): void {
  const id = context.world.next('email')
  context.world.collection<Email>(ORDER_KIND.email).put(String(id), { ...about, sentAt: instant(context) })
}

/** Every e-mail the store has sent, oldest first; of one order when its id is given. */
export function customerEmails(context: Pick<StoreContext, 'world'>, orderId?: number): readonly Email[] {
  const all = [...context.world.collection<Email>(ORDER_KIND.email).values()]
  return orderId === undefined ? all : all.filter((mail) => mail.orderId === orderId)
}
