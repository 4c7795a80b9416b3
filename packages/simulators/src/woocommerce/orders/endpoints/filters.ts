import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { ApiRequest } from '../../server/endpoint.ts'
import { dateFilter } from '../../site/date-bounds.ts'
import { isDraft } from '../statuses.ts'
import { listPosted } from './args.ts'

/** Orders that every filter of a request lets through. */
export function fittingOrders(context: SiteContext, request: ApiRequest, orders: Iterable<Order>): Order[] {
  const { query } = request
  const ids = (name: string) => listPosted(request, name).map(Number)
  const [include, exclude, via] = [new Set(ids('include')), new Set(ids('exclude')), listPosted(request, 'created_via')]
  const [customer, product] = [query.get('customer'), query.get('product')]
  const search = (query.get('search') ?? '').toLowerCase()
  const dated = dateFilter(context, query)
  const statuses = listPosted(request, 'status')
  const fits = (order: Order) =>
    inStatus(statuses, order.status) &&
    (include.size === 0 || include.has(order.id)) &&
    !exclude.has(order.id) &&
    (via.length === 0 || via.includes(order.createdVia)) &&
    (customer === null || order.customerId === Number(customer)) &&
    (product === null || order.lines.some((line) => line.productId === Number(product))) &&
    dated(order) &&
    (search === '' || isFound(order, search))
  return [...orders].filter(fits)
}

/** `any`, and nothing asked: neither drafts nor what is in the trash. */
function inStatus(asked: readonly string[], status: string): boolean {
  if (asked.length === 0 || asked.includes('any')) return !isDraft(status) && status !== 'trash'
  return status !== 'auto-draft' && asked.includes(status)
}

function isFound(order: Order, search: string): boolean {
  const texts = [
    String(order.id),
    ...Object.values(order.billing),
    ...Object.values(order.shipping),
    ...order.lines.map(({ name }) => name),
  ]
  return texts.some((text) => text.toLowerCase().includes(search))
}
