import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { commitUnits, restock } from '../inventory/index.ts'
import type { Fulfillment, FulfillmentOrder } from '../model/orders.ts'
import { announce } from './announce.ts'
import { reopen } from './archive.ts'
import { changeFulfillmentOrder, changeLine, fulfillmentOrders, fulfillments, later, lineOf, orderOf } from './documents.ts'
import { after, isActive } from './machine.ts'
import { fulfillmentPayload } from './payloads/fulfillment.ts'
import { listFulfillmentOrder, makeFulfillmentOrder } from './routing/assign.ts'

/**
 * Takes a fulfilment back: its units are on the shelf and promised again. Where its fulfilment order still works, that one grows; where it had
 * closed, the units get a NEW fulfilment order (schema: fulfillmentCancel; recorded). A second cancellation changes nothing.
 */
export function cancelFulfilment(context: ShopContext, one: Fulfillment): Fulfillment {
  if (one.status === 'CANCELLED') return one
  const cancelled: Fulfillment = { ...one, status: 'CANCELLED', updatedAt: later(one.updatedAt, instant(context)) }
  fulfillments(context).put(one.id, cancelled)
  for (const id of new Set(one.parts.map((part) => part.fulfillmentOrderId))) bringBack(context, cancelled, id)
  reopen(context, orderOf(context, one.orderId))
  context.emit('fulfillments/update', fulfillmentPayload(context, orderOf(context, one.orderId), cancelled))
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return cancelled
}

function bringBack(context: ShopContext, cancelled: Fulfillment, fulfillmentOrderId: string): void {
  const parts = cancelled.parts.filter((part) => part.fulfillmentOrderId === fulfillmentOrderId)
  const from = fulfillmentOrders(context).get(fulfillmentOrderId)
  if (!from) throw new Error(`${cancelled.id} came from ${fulfillmentOrderId}, which is gone`)
  for (const { lineItemId, quantity } of parts) {
    const { inventoryItemId } = lineOf(orderOf(context, cancelled.orderId), lineItemId)
    if (inventoryItemId) restock(context, inventoryItemId, cancelled.locationId, quantity)
    if (inventoryItemId) commitUnits(context, inventoryItemId, cancelled.locationId, quantity)
    changeLine(context, cancelled.orderId, lineItemId, (line) => ({ fulfilledQuantity: line.fulfilledQuantity - quantity }))
  }
  const returned = new Map(parts.map((part) => [part.fulfillmentOrderLineId, part.quantity]))
  const lines = from.lines.map((line) => ({ ...line, remainingQuantity: line.remainingQuantity + (returned.get(line.id) ?? 0) }))
  changeFulfillmentOrder(context, from.id, { lines, status: statusAfter(from, lines) })
  if (isActive(from.status)) return
  const order = orderOf(context, cancelled.orderId)
  const made = makeFulfillmentOrder(context, order, { locationId: cancelled.locationId, methodType: from.methodType, parts })
  listFulfillmentOrder(context, order, made)
}

function statusAfter(from: FulfillmentOrder, lines: FulfillmentOrder['lines']): FulfillmentOrder['status'] {
  const untouched = lines.every((line) => line.remainingQuantity === line.totalQuantity)
  if (!untouched || from.progressReported) return from.status
  return after(from.status, 'take a fulfilment back') ?? from.status
}
