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
  return [...orders].sort((a, b) => direction * (compare(key(a), key(b)) || a.id - b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
