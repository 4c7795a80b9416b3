import type { SiteContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'
import { profileOf } from '../site/profile.ts'
import { fulfillments, notes, notesOf, orders, refunds } from './documents.ts'
import { saveOrder } from './save-order.ts'

/** Into the trash: out of every list, and told as deleted; its stock stays taken. */
export function trashOrder(context: SiteContext, order: Order): Order {
  if (order.status === 'trash') return order
  const entry = (key: string, value: string) => ({ id: nextId(context, 'meta'), key, value })
  const slug = profileOf(context).hpos ? [] : [entry('_wp_desired_post_slug', `order-${order.id}`)]
  const meta = [
    ...order.meta,
    entry('_wp_trash_meta_status', `wc-${order.status}`),
    entry('_wp_trash_meta_time', String(Math.floor(Date.parse(siteNow(context)) / 1000))),
    ...slug,
  ]
  return saveOrder(context, { ...order, status: 'trash', statusBeforeTrash: order.status, meta }, 'deleted')
}

/** Back from the trash, with the status it had. */
export function restoreOrder(context: SiteContext, order: Order): Order {
  if (order.status !== 'trash') return order
  const meta = order.meta.filter(({ key }) => !key.startsWith('_wp_trash_meta') && key !== '_wp_desired_post_slug')
  return saveOrder(context, { ...order, status: order.statusBeforeTrash ?? 'pending', statusBeforeTrash: null, meta }, 'restored')
}

/** For good, with all that belongs to it. Stock that it took stays taken. */
export function deleteOrder(context: SiteContext, order: Order): void {
  for (const id of order.refundIds) refunds(context).delete(String(id))
  for (const id of order.fulfillmentIds) fulfillments(context).delete(String(id))
  for (const { id } of notesOf(context, order.id)) notes(context).delete(String(id))
  orders(context).delete(String(order.id))
  context.changed({ kind: 'order', id: order.id, what: 'deleted' })
}
