import type { Change, SiteContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { profileOf } from '../site/profile.ts'
import { orderOf, putOrder } from './documents.ts'
import { isDraft } from './statuses.ts'

/**
 * Keeps an order that was changed, and tells of it.
 * With tables of its own for orders every save is a modification; as posts only a change of what stands in the post's own row.
 */
export function saveOrder(context: SiteContext, order: Order, what: Change['what'] = 'updated'): Order {
  const before = orderOf(context, order.id)
  const isModified = before === undefined || what === 'refunded' || profileOf(context).hpos || isPostChanged(before, order)
  const saved = putOrder(context, isModified ? { ...order, modifiedAt: siteNow(context) } : order)
  if (!isDraft(saved.status)) context.changed({ kind: 'order', id: saved.id, what: before && isDraft(before.status) ? 'created' : what })
  return saved
}

function isPostChanged(before: Order, after: Order): boolean {
  return before.status !== after.status || before.createdAt !== after.createdAt || before.customerNote !== after.customerNote
}
