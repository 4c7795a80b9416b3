import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { fulfilUnits, releaseUnits } from '../inventory/index.ts'
import { type DueWork, type FinancialStatus, type FulfillmentOrder, ORDER_KIND, type Order, type Refund } from '../model/orders.ts'
import { announce } from './announce.ts'
import {
  changeFulfillmentOrder,
  changeOrder,
  fulfillmentOrders,
  fulfillmentOrdersOf,
  fulfillmentsOf,
  lineOf,
  mint,
  orderOf,
} from './documents.ts'
import { after, holdsUnits } from './machine.ts'
import { mailCustomer } from './mail.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { refundPayload } from './payloads/refund.ts'
import { orderSettings } from './settings.ts'

export type CancelReason = 'CUSTOMER' | 'DECLINED' | 'FRAUD' | 'INVENTORY' | 'OTHER' | 'STAFF'

export interface Cancellation {
  readonly reason: CancelReason
  /** Whether the promised units can be sold again; if not they are written off. */
  readonly restock: boolean
  readonly refund: boolean
  readonly notifyCustomer: boolean
}

/** Cancels an order whose goods have not left (texts recorded on live shops, 2026-04). Unpaid money is voided, refunded or unpaid orders are archived. */
export function cancelOrder(context: ShopContext, order: Order, input: Cancellation): Outcome<Order> {
  if (order.cancelledAt !== null) return refused(['orderId'], 'Cannot cancel an order that has already been canceled', 'INVALID')
  if (fulfillmentsOf(context, order).some((one) => one.status === 'SUCCESS'))
    return refused(['orderId'], 'Cannot cancel an order that has outstanding fulfillments', 'INVALID')
  const now = instant(context)
  const promised = fulfillmentOrdersOf(context, order).filter((one) => holdsUnits(one.status))
  for (const one of promised) letGo(context, order, one, input.restock)
  const financialStatus = statusAfter(order.financialStatus, input.refund)
  const settled = financialStatus !== 'PAID' && financialStatus !== 'PARTIALLY_PAID'
  const lines = settled ? order.lines.map((line) => ({ ...line, currentQuantity: 0, removedQuantity: line.quantity })) : order.lines
  const refund = input.refund && financialStatus === 'REFUNDED' ? refundOf(context, order, input.restock) : null
  changeOrder(context, order.id, {
    cancelledAt: now,
    cancelReason: input.reason,
    closedAt: settled ? now : null,
    financialStatus,
    lines,
    refunds: refund ? [...order.refunds, refund] : order.refunds,
  })
  forgetRouting(context, order)
  const cancelled = orderOf(context, order.id)
  if (input.notifyCustomer) mailCustomer(context, cancelled, 'order_cancelled')
  if (refund) context.emit('refunds/create', refundPayload(cancelled, refund))
  announce(context, 'orders/cancelled', order.id)
  announce(context, 'orders/updated', order.id)
  return done(cancelled)
}

function letGo(context: ShopContext, order: Order, one: FulfillmentOrder, restock: boolean): void {
  for (const line of one.lines) {
    const { inventoryItemId } = lineOf(order, line.lineItemId)
    if (inventoryItemId) (restock ? releaseUnits : fulfilUnits)(context, inventoryItemId, one.locationId, line.remainingQuantity)
  }
  const status = after(one.status, orderSettings(context).cancelledOrdersLeave === 'CANCELLED' ? 'cancel' : 'close')
  const left = changeFulfillmentOrder(context, one.id, { status: status ?? one.status, holds: [] })
  announceFulfillmentOrder(context, 'cancelled', left, { fulfillment_order: refOf(left), replacement_fulfillment_order: null })
}

/** An order cancelled before it was routed never gets fulfilment orders. */
function forgetRouting(context: ShopContext, order: Order): void {
  context.world.collection<DueWork>(ORDER_KIND.routing).delete(order.id)
  if (order.routedAt !== null) return
  for (const id of order.fulfillmentOrderIds) fulfillmentOrders(context).delete(id)
  changeOrder(context, order.id, { fulfillmentOrderIds: [] })
}

function statusAfter(before: FinancialStatus, refund: boolean): FinancialStatus {
  if (before === 'AUTHORIZED' || before === 'PENDING') return 'VOIDED'
  const paid = before === 'PAID' || before === 'PARTIALLY_PAID' || before === 'PARTIALLY_REFUNDED'
  return refund && paid ? 'REFUNDED' : before
}

function refundOf(context: ShopContext, order: Order, restock: boolean): Refund {
  const left = order.lines.filter((line) => line.currentQuantity > 0)
  const lines = left.map((line) => ({
    id: mint(context, 'RefundLineItem'),
    lineItemId: line.id,
    quantity: line.currentQuantity,
    restockType: restock ? ('CANCEL' as const) : ('NO_RESTOCK' as const),
    locationId: null,
  }))
  return { id: mint(context, 'Refund'), createdAt: instant(context), note: null, lines }
}
