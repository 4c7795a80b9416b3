import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import { commitUnits } from '../inventory/index.ts'
import type { FinancialStatus, Order } from '../model/orders.ts'
import { withUnits } from './absorb.ts'
import { announce } from './announce.ts'
import { reopen } from './archive.ts'
import { replace } from './cancel-fulfillment-order.ts'
import { unfulfilledQuantity } from './display-status.ts'
import { changeFulfillmentOrder, changeLine, changeOrder, fulfillmentOrdersOf, lineOf, mint, orderOf } from './documents.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type NewLine, soldLines } from './place-order.ts'
import { assign, listFulfillmentOrder, makeFulfillmentOrder } from './routing/assign.ts'
import { takeOff } from './take-off.ts'

export interface Edit {
  /** New quantities by line item id; 0 takes the line off. */
  readonly quantities: readonly { readonly lineItemId: string; readonly quantity: number }[]
  readonly added: readonly NewLine[]
  /** Whether units taken off can be sold again. */
  readonly restock: boolean
  /** Live shops sometimes re-route an edited order: its open fulfilment orders then go on under NEW ids (reference 1.7). */
  readonly replacesFulfillmentOrders: boolean
  readonly staffNote: string | null
}

/**
 * Edits an order. Fewer units: the fulfilment order shrinks and keeps its id. More: it grows. New lines: a fulfilment order of their own
 * (recorded on live shops, 2026-04). An archived order comes out of the archive.
 */
export function edit(context: ShopContext, order: Order, input: Edit): Outcome<Order> {
  if (order.cancelledAt !== null) return refused(['id'], 'The order cannot be edited.')
  for (const { lineItemId, quantity } of input.quantities) {
    const line = order.lines.find((one) => one.id === lineItemId)
    if (!line) return refused(['lineItemId'], 'Line item does not exist')
    if (line.currentQuantity - quantity > unfulfilledQuantity(line))
      return refused(['quantity'], 'Cannot remove units that have been fulfilled')
  }
  const additions: { id: number; delta: number }[] = []
  const removals: { id: number; delta: number }[] = []
  for (const { lineItemId, quantity } of input.quantities) {
    const delta = quantity - lineOf(orderOf(context, order.id), lineItemId).currentQuantity
    if (delta < 0) takeOff(context, order.id, lineItemId, -delta, input.restock)
    if (delta > 0) addUnits(context, order.id, lineItemId, delta)
    if (delta !== 0) (delta < 0 ? removals : additions).push({ id: numberOf(lineItemId), delta: Math.abs(delta) })
  }
  const lines = input.added.flatMap((line) => soldLines(context, line))
  additions.push(...lines.map((line) => ({ id: numberOf(line.id), delta: line.quantity })))
  if (lines.length > 0) addLines(context, order.id, lines)
  if (input.replacesFulfillmentOrders) replaceOpen(context, order.id)
  reopen(context, orderOf(context, order.id))
  const dearer = additions.length > 0 && order.financialStatus === 'PAID'
  const financialStatus: FinancialStatus = dearer ? 'PARTIALLY_PAID' : order.financialStatus
  const edited = changeOrder(context, order.id, { edited: true, financialStatus })
  context.emit('orders/edited', {
    order_edit: {
      id: numberOf(mint(context, 'OrderEdit')),
      order_id: numberOf(order.id),
      created_at: edited.updatedAt,
      app_id: null,
      user_id: null,
      notify_customer: false,
      staff_note: input.staffNote,
      line_items: { additions, removals },
    },
  })
  announce(context, 'orders/updated', order.id)
  return done(orderOf(context, order.id))
}

function addUnits(context: ShopContext, orderId: string, lineItemId: string, more: number): void {
  changeLine(context, orderId, lineItemId, (line) => ({ quantity: line.quantity + more, currentQuantity: line.currentQuantity + more }))
  const order = orderOf(context, orderId)
  const all = fulfillmentOrdersOf(context, order).filter((one) => one.lines.some((line) => line.lineItemId === lineItemId))
  const growing = all.find((one) => one.status === 'OPEN' || one.status === 'IN_PROGRESS' || one.status === 'ON_HOLD')
  const last = growing ?? all.at(-1)
  const { inventoryItemId, requiresShipping } = lineOf(order, lineItemId)
  if (!last) {
    const delivery = { methodType: 'SHIPPING', fixedLocations: new Map(), holds: [], fulfillAt: null } as const
    assign(context, order, [{ ...lineOf(order, lineItemId), quantity: more }], delivery, order.routedAt !== null)
    return
  }
  if (inventoryItemId) commitUnits(context, inventoryItemId, last.locationId, more)
  if (growing) {
    changeFulfillmentOrder(context, growing.id, { lines: withUnits(context, growing.lines, [{ line: { lineItemId }, quantity: more }]) })
    return
  }
  const methodType = requiresShipping ? last.methodType : 'NONE'
  const parts = [{ lineItemId, quantity: more }]
  listFulfillmentOrder(context, order, makeFulfillmentOrder(context, order, { locationId: last.locationId, methodType, parts }))
}

function addLines(context: ShopContext, orderId: string, lines: Order['lines']): void {
  const before = orderOf(context, orderId)
  const order = changeOrder(context, orderId, { lines: [...before.lines, ...lines] })
  const methodType = fulfillmentOrdersOf(context, before).find((one) => one.methodType !== 'NONE')?.methodType ?? 'SHIPPING'
  const delivery = {
    methodType: methodType === 'NONE' ? 'SHIPPING' : methodType,
    fixedLocations: new Map(),
    holds: [],
    fulfillAt: null,
  } as const
  assign(context, order, lines, delivery, before.routedAt !== null)
}

function replaceOpen(context: ShopContext, orderId: string): void {
  for (const one of fulfillmentOrdersOf(context, orderOf(context, orderId))) if (one.status === 'OPEN') replace(context, one)
}
