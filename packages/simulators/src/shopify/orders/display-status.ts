import type { ShopContext } from '../context.ts'
import type { LineItem, Order } from '../model/orders.ts'
import { fulfillmentOrdersOf } from './documents.ts'
import { isActive } from './machine.ts'

export type DisplayFulfillmentStatus =
  | 'FULFILLED'
  | 'PARTIALLY_FULFILLED'
  | 'UNFULFILLED'
  | 'ON_HOLD'
  | 'SCHEDULED'
  | 'IN_PROGRESS'
  | 'REQUEST_DECLINED'

/** What the admin shows beside an order (schema: OrderDisplayFulfillmentStatus). A refunded or cancelled order stays UNFULFILLED, as recorded. */
export function displayFulfillmentStatus(context: ShopContext, order: Order): DisplayFulfillmentStatus {
  const fulfilled = order.lines.reduce((sum, line) => sum + line.fulfilledQuantity, 0)
  const left = order.lines.reduce((sum, line) => sum + unfulfilledQuantity(line), 0)
  if (left === 0) return fulfilled > 0 ? 'FULFILLED' : 'UNFULFILLED'
  const working = fulfillmentOrdersOf(context, order).filter((one) => one.routed && isActive(one.status))
  const all = (status: string) => working.length > 0 && working.every((one) => one.status === status)
  if (all('ON_HOLD')) return 'ON_HOLD'
  if (all('SCHEDULED')) return 'SCHEDULED'
  if (fulfilled > 0) return 'PARTIALLY_FULFILLED'
  if (working.some((one) => one.requestStatus === 'REJECTED')) return 'REQUEST_DECLINED'
  return all('IN_PROGRESS') ? 'IN_PROGRESS' : 'UNFULFILLED'
}

/** Units that could leave now: those of fulfilment orders that are not on hold or scheduled (recorded: a hold makes it 0). */
export function fulfillableQuantity(context: ShopContext, order: Order, lineItemId: string): number {
  return fulfillmentOrdersOf(context, order)
    .filter((one) => one.status === 'OPEN' || one.status === 'IN_PROGRESS')
    .flatMap((one) => one.lines)
    .reduce((sum, line) => sum + (line.lineItemId === lineItemId ? line.remainingQuantity : 0), 0)
}

/** Units that still have to leave. */
export function unfulfilledQuantity(line: LineItem): number {
  return line.quantity - line.removedQuantity - line.fulfilledQuantity
}
