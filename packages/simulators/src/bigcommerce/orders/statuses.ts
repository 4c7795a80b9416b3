import type { OrderStatusId } from '../model/orders.ts'

/** The platform's own names of the 15 statuses, by id; a merchant may rename them. */
export const STATUS_NAMES: Readonly<Record<OrderStatusId, string>> = {
  0: 'Incomplete',
  1: 'Pending',
  2: 'Shipped',
  3: 'Partially Shipped',
  4: 'Refunded',
  5: 'Cancelled',
  6: 'Declined',
  7: 'Awaiting Payment',
  8: 'Awaiting Pickup',
  9: 'Awaiting Shipment',
  10: 'Completed',
  11: 'Awaiting Fulfillment',
  12: 'Manual Verification Required',
  13: 'Disputed',
  14: 'Partially Refunded',
}

export const STATUS_IDS: readonly OrderStatusId[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]

export function isStatus(id: unknown): id is OrderStatusId {
  return STATUS_IDS.some((one) => one === id)
}

/** Nobody has bought anything yet: the checkout was left. */
export const INCOMPLETE: OrderStatusId = 0

/** The sale came to nothing. */
const UNDONE: ReadonlySet<OrderStatusId> = new Set([4, 5, 6])

/** Refunded, Cancelled or Declined. */
export function isUndone(id: OrderStatusId): boolean {
  return UNDONE.has(id)
}

/** Shipped or Completed: everything has left. */
export function hasLeft(id: OrderStatusId): boolean {
  return id === 2 || id === 10
}
