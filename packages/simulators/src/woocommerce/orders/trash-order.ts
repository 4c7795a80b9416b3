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
  const meta = [
    ...order.meta,
    entry('_wp_trash_meta_status', `wc-${order.status}`),
    entry('_wp_trash_meta_time', String(Math.floor(Date.parse(siteNow(context)) / 1000))),
    ...(profileOf(context).hpos ? [] : [entry('_wp_desired_post_slug', slugOf(context, order))]),
  ]
  return saveOrder(context, { ...order, status: 'trash', statusBeforeTrash: order.status, meta }, 'deleted')
}

/** Of a post that is an order: when it was made, and which of that minute it is. */
function slugOf(context: SiteContext, { id, createdAt }: Order): string {
  const [date = '', month = '', day = '', hour = '', minute = ''] = /^\d+-(\d+)-(\d+)T(\d+):(\d+)/.exec(createdAt) ?? []
  const nth = [...orders(context).values()].filter((order) => order.createdAt.startsWith(date) && order.id <= id).length
  const half = Number(hour) < 12 ? 'am' : 'pm'
  const clock = `${String(Number(hour) % 12 || 12).padStart(2, '0')}${minute}`
  return `order-${MONTHS[Number(month) - 1]}-${day}-${createdAt.slice(0, 4)}-${clock}-${half}${nth > 1 ? `-${nth}` : ''}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

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
