import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { restock } from '../inventory/index.ts'
import type { FinancialStatus, Order, Refund, RestockType } from '../model/orders.ts'
import { announce } from './announce.ts'
import { archiveWhenDone } from './archive.ts'
import { unfulfilledQuantity } from './display-status.ts'
import { changeLine, changeOrder, fulfillmentsOf, lineOf, mint, orderOf } from './documents.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { refundPayload } from './payloads/refund.ts'
import { takeOff } from './take-off.ts'

export interface RefundInput {
  readonly lines: readonly {
    readonly lineItemId: string
    readonly quantity: number
    readonly restockType: RestockType
    readonly locationId?: string | null
  }[]
  readonly note: string | null
  /** All the money goes back, whatever the lines say. */
  readonly everything?: boolean
}

/**
 * Refunds an order. It is a matter of money first; what it does to the goods is the restock type: CANCEL takes units off that have not left and
 * lets them be sold again, RETURN puts units on the shelf, NO_RESTOCK takes units off and writes them off (reference 1.7).
 */
export function refund(context: ShopContext, order: Order, input: RefundInput): Outcome<Refund> {
  for (const [row, { lineItemId, quantity, restockType }] of input.lines.entries()) {
    const line = order.lines.find((one) => one.id === lineItemId)
    const field = ['refundLineItems', `${row}`]
    if (!line) return refused([...field, 'lineItemId'], 'Line item does not exist')
    if (quantity <= 0) return refused([...field, 'quantity'], 'Quantity must be greater than 0')
    if (quantity > line.currentQuantity) return refused([...field, 'quantity'], 'Quantity cannot refund more items than were purchased')
    if (restockType === 'CANCEL' && quantity > unfulfilledQuantity(line))
      return refused([...field, 'restockType'], 'Restock type cannot be cancel for items that have been fulfilled')
  }
  const lines = input.lines.map((line) => ({
    id: mint(context, 'RefundLineItem'),
    lineItemId: line.lineItemId,
    quantity: line.quantity,
    restockType: line.restockType,
    locationId: settle(context, order.id, line),
  }))
  const made: Refund = { id: mint(context, 'Refund'), createdAt: instant(context), note: input.note, lines }
  const { refunds, financialStatus } = orderOf(context, order.id)
  const after = statusAfter(orderOf(context, order.id), financialStatus, input.everything ?? false)
  const refunded = changeOrder(context, order.id, { refunds: [...refunds, made], financialStatus: after })
  context.emit('refunds/create', refundPayload(refunded, made))
  archiveWhenDone(context, order.id)
  announce(context, 'orders/updated', order.id)
  return done(made)
}

/** Moves the units of one line; the location they came back to, or null. */
function settle(
  context: ShopContext,
  orderId: string,
  { lineItemId, quantity, restockType, locationId }: RefundInput['lines'][number],
): string | null {
  const line = lineOf(orderOf(context, orderId), lineItemId)
  const returned = restockType === 'RETURN' ? Math.min(quantity, returnable(context, orderId, lineItemId)) : 0
  const pending = Math.min(quantity - returned, unfulfilledQuantity(line))
  const places = pending > 0 ? takeFromOrder(context, orderId, lineItemId, pending, restockType !== 'NO_RESTOCK') : []
  const gone = quantity - pending
  changeLine(context, orderId, lineItemId, (one) => ({ currentQuantity: one.currentQuantity - gone }))
  const shelf = locationId ?? places[0] ?? shippedFrom(context, orderId, lineItemId)
  if (returned > 0 && shelf && line.inventoryItemId) restock(context, line.inventoryItemId, shelf, returned)
  return restockType === 'NO_RESTOCK' ? null : (shelf ?? null)
}

/** What a cancelled order had promised was let go when it was cancelled: only its lines are left to change. */
function takeFromOrder(context: ShopContext, orderId: string, lineItemId: string, units: number, restocks: boolean): string[] {
  if (orderOf(context, orderId).cancelledAt === null) return takeOff(context, orderId, lineItemId, units, restocks)
  changeLine(context, orderId, lineItemId, (line) => ({
    currentQuantity: line.currentQuantity - units,
    removedQuantity: line.removedQuantity + units,
  }))
  return []
}

/** Units with the customer that have not been refunded yet. */
function returnable(context: ShopContext, orderId: string, lineItemId: string): number {
  const line = lineOf(orderOf(context, orderId), lineItemId)
  return line.currentQuantity - unfulfilledQuantity(line)
}

function shippedFrom(context: ShopContext, orderId: string, lineItemId: string): string | undefined {
  return fulfillmentsOf(context, orderOf(context, orderId)).find(
    (one) => one.status === 'SUCCESS' && one.lines.some((line) => line.lineItemId === lineItemId),
  )?.locationId
}

function statusAfter(order: Order, before: FinancialStatus, everything: boolean): FinancialStatus {
  if (before === 'PENDING' || before === 'AUTHORIZED' || before === 'VOIDED' || before === 'EXPIRED') return before
  return everything || order.lines.every((line) => line.currentQuantity === 0) ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
}
