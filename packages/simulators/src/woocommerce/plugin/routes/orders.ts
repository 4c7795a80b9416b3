import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { orderOf, orders } from '../../orders/documents.ts'
import { isClosed, isDraft } from '../../orders/statuses.ts'
import { orderOfProtocol } from '../documents/order.ts'
import type { Fields } from '../fields.ts'
import { outboxSummary } from '../outbox/rows.ts'
import { asOf, byId, pageOf } from './paging.ts'

/** Orders that changed, by when; or all, or the open ones, by id. Those in the trash are told, drafts are not. */
export function listOrders(context: SiteContext, body: Fields): unknown {
  const as_of = asOf(context)
  const changedAfter = body.gmtSecond('changed_after')
  const createdAfter = body.gmtSecond('created_after')
  const open = body.isNull('open') ? false : body.flag('open')
  const fits = (order: Order) =>
    !isDraft(order.status) &&
    (changedAfter === null || order.modifiedAt >= changedAfter) &&
    (createdAfter === null || order.createdAt >= createdAfter) &&
    (!open || !isClosed(order))
  const rows = [...orders(context).values()].filter(fits)
  const page = pageOf(rows, body, {
    most: 100,
    instantOf: changedAfter === null ? byId : ({ modifiedAt }) => modifiedAt,
    show: (order) => orderOfProtocol(context, order),
  })
  return { orders: page.documents, next: page.next, as_of, outbox: outboxSummary(context) }
}

export function ordersById(context: SiteContext, body: Fields): unknown {
  const ids = [...new Set(body.ids('ids', 100))]
  const found = ids.flatMap((id) => orderOf(context, id) ?? [])
  return {
    orders: found.filter(({ status }) => !isDraft(status)).map((order) => orderOfProtocol(context, order)),
    gone: ids.filter((id) => !orderOf(context, id)),
    outbox: outboxSummary(context),
  }
}
