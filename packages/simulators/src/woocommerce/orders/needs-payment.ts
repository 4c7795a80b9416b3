import type { Order } from '../model/orders.ts'
import { totalsOf } from './totals.ts'

/** Pending and failed orders wait for money, a checkout's draft with something in it, too. */
export function needsPayment(order: Order): boolean {
  return ['pending', 'failed', 'checkout-draft'].includes(order.status) && totalsOf(order).total > 0
}

/** Staff may change its lines. */
export function isEditable(order: Order): boolean {
  return ['pending', 'on-hold', 'auto-draft'].includes(order.status)
}
