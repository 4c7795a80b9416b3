import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { fulfilUnits } from '../inventory/index.ts'
import type { Fulfillment, FulfillmentOrder, FulfillmentOrderLine } from '../model/orders.ts'
import { announce } from './announce.ts'
import { archiveWhenDone } from './archive.ts'
import { displayFulfillmentStatus } from './display-status.ts'
import { changeFulfillmentOrder, changeLine, changeOrder, fulfillments, lineOf, mint, orderOf } from './documents.ts'
import { after } from './machine.ts'
import { mailCustomer } from './mail.ts'
import { fulfillmentPayload } from './payloads/fulfillment.ts'
import type { Tracking } from './tracking.ts'

/** Units of one fulfilment order that leave now. */
export interface Leaving {
  readonly from: FulfillmentOrder
  readonly lines: readonly { readonly line: FulfillmentOrderLine; readonly quantity: number }[]
}

/** Records that units left: fulfilment orders shrink or close, stock on hand goes down, the customer hears of it only when asked for. */
export function fulfil(
  context: ShopContext,
  leaving: readonly Leaving[],
  tracking: readonly Tracking[],
  notifyCustomer: boolean,
): Fulfillment {
  const first = leaving[0]
  if (!first) throw new Error('A fulfilment needs at least one fulfilment order')
  const order = orderOf(context, first.from.orderId)
  for (const one of leaving) leave(context, one)
  const now = instant(context)
  const parts = leaving.flatMap(({ from, lines }) =>
    lines.map(({ line, quantity }) => ({
      fulfillmentOrderId: from.id,
      fulfillmentOrderLineId: line.id,
      lineItemId: line.lineItemId,
      quantity,
    })),
  )
  const made: Fulfillment = {
    id: mint(context, 'Fulfillment'),
    name: `${order.name}-F${order.fulfillmentIds.length + 1}`,
    orderId: order.id,
    locationId: first.from.locationId,
    status: 'SUCCESS',
    tracking,
    lines: perLineItem(context, parts),
    parts,
    notifiedCustomer: notifyCustomer && order.email !== null,
    createdAt: now,
    updatedAt: now,
  }
  fulfillments(context).put(made.id, made)
  changeOrder(context, order.id, { fulfillmentIds: [...order.fulfillmentIds, made.id] })
  if (notifyCustomer) mailCustomer(context, order, 'shipping_confirmation')
  context.emit('fulfillments/create', fulfillmentPayload(context, orderOf(context, order.id), made))
  announce(context, fulfilledTopic(context, order.id), order.id)
  archiveWhenDone(context, order.id)
  announce(context, 'orders/updated', order.id)
  return made
}

function leave(context: ShopContext, { from, lines }: Leaving): void {
  const order = orderOf(context, from.orderId)
  const gone = new Map(lines.map(({ line, quantity }) => [line.id, quantity]))
  const left = from.lines.map((line) => ({ ...line, remainingQuantity: line.remainingQuantity - (gone.get(line.id) ?? 0) }))
  const step = left.every((line) => line.remainingQuantity === 0) ? 'fulfil all' : 'fulfil in part'
  const status = after(from.status, step)
  if (!status) throw new Error(`${from.id} is ${from.status} and cannot be fulfilled`)
  changeFulfillmentOrder(context, from.id, { lines: left, status })
  for (const { line, quantity } of lines) {
    const { inventoryItemId } = lineOf(order, line.lineItemId)
    if (inventoryItemId) fulfilUnits(context, inventoryItemId, from.locationId, quantity)
    changeLine(context, order.id, line.lineItemId, (one) => ({ fulfilledQuantity: one.fulfilledQuantity + quantity }))
  }
}

/** Units of one order line from several fulfilment orders are one line of the fulfilment, as recorded. */
function perLineItem(context: ShopContext, parts: Fulfillment['parts']): Fulfillment['lines'] {
  const sums = new Map<string, number>()
  for (const part of parts) sums.set(part.lineItemId, (sums.get(part.lineItemId) ?? 0) + part.quantity)
  return [...sums].map(([lineItemId, quantity]) => ({ id: mint(context, 'FulfillmentLineItem'), lineItemId, quantity }))
}

function fulfilledTopic(context: ShopContext, orderId: string): 'orders/fulfilled' | 'orders/partially_fulfilled' {
  return displayFulfillmentStatus(context, orderOf(context, orderId)) === 'FULFILLED' ? 'orders/fulfilled' : 'orders/partially_fulfilled'
}
