import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { pageOf } from '../../server/paging.ts'
import { orders } from '../documents.ts'
import { orderDocument } from '../shape/order.ts'
import { listPosted, refusedStatuses } from './args.ts'
import { fittingOrders } from './filters.ts'
import { decimalsOf, orderLinks } from './shown.ts'
import { sortedOrders } from './sorting.ts'

export function listOrders(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusedStatuses(context, listPosted(request, 'status')) ?? refusal(context, 'list')
  if (refused) return refused
  const rows = sortedOrders(fittingOrders(context, request, orders(context).values()), request)
  const decimals = decimalsOf(request)
  const show = (order: Order) => ({ ...orderDocument(context, order, decimals), _links: orderLinks(context, order) })
  return pageOf(context, { ...request, query: completed(request) }, rows, show)
}

/** The links to other pages name what the request left to the store, too. */
function completed(request: ApiRequest): URLSearchParams {
  const statuses = listPosted(request, 'status')
  const query = new URLSearchParams()
  for (const [name, value] of request.query) {
    if (!name.startsWith('status')) query.append(name, name === 'dates_are_gmt' && value === 'true' ? '1' : value)
    else if (!query.has('status[0]')) statuses.forEach((status, at) => void query.append(`status[${at}]`, status))
  }
  if (statuses.length === 0) query.append('status[0]', 'any')
  if (!query.has('dp')) query.append('dp', '2')
  if (!query.has('context')) query.append('context', 'view')
  return query
}
