import type { Order } from '../../model/orders.ts'

type Compare = (a: Order, b: Order) => number

/** `sort=date_modified:asc`; undefined where the field is not one of the official ones. Equal ones stay by id. */
export function readSort(sort: string | null): Compare | undefined {
  const [field = 'id', direction = 'asc'] = (sort || 'id:asc').split(':')
  const key = Object.hasOwn(KEYS, field) ? KEYS[field] : undefined
  if (!key || (direction !== 'asc' && direction !== 'desc')) return undefined
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => sign * (compared(key(a), key(b)) || a.id - b.id)
}

const KEYS: Readonly<Record<string, (order: Order) => number | string>> = {
  id: (order) => order.id,
  customer_id: (order) => order.customerId,
  date_created: (order) => order.createdAt,
  date_modified: (order) => order.modifiedAt,
  status_id: (order) => order.statusId,
  channel_id: (order) => order.channelId,
  external_id: (order) => order.externalOrderId ?? '',
}

function compared(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
