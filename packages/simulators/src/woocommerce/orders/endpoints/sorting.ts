import type { Order } from '../../model/orders.ts'
import type { ApiRequest } from '../../server/endpoint.ts'
import { listPosted } from './args.ts'

/** The newest first where nothing else was asked; of two alike the id decides, in the same direction. */
export function sortedOrders(orders: readonly Order[], request: ApiRequest): Order[] {
  const by = request.query.get('orderby') ?? 'date'
  const direction = request.query.get('order') === 'asc' ? 1 : -1
  if (by === 'include') {
    const place = new Map(listPosted(request, 'include').map((id, at) => [Number(id), at]))
    return [...orders].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  }
  const key =
    by === 'modified' ? (order: Order) => order.modifiedAt : by === 'date' || by === 'title' ? (order: Order) => order.createdAt : () => ''
  const ascending = (a: Order, b: Order) => compare(key(a), key(b)) || a.id - b.id
  // They are kept as they came: as a rule nothing is left to sort.
  const isSorted = orders.every((order, at) => at === 0 || ascending(orders[at - 1] as Order, order) < 0)
  const sorted = isSorted ? [...orders] : orders.toSorted(ascending)
  return direction === 1 ? sorted : sorted.reverse()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
