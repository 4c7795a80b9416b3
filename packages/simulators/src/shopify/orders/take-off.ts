import type { ShopContext } from '../context.ts'
import { fulfilUnits, releaseUnits } from '../inventory/index.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { changeFulfillmentOrder, changeLine, fulfillmentOrdersOf, lineOf, orderOf } from './documents.ts'
import { holdsUnits } from './machine.ts'
import { without } from './pick-lines.ts'

/**
 * Takes units of a line off an order before they leave: its fulfilment orders shrink, the promised stock is sellable again, or, with
 * `restock` false, written off with them. Returns where the units were to leave from. Throws when fewer are left than asked for.
 */
export function takeOff(context: ShopContext, orderId: string, lineItemId: string, quantity: number, restock: boolean): string[] {
  const { inventoryItemId } = lineOf(orderOf(context, orderId), lineItemId)
  const places: string[] = []
  let wanted = quantity
  for (const one of fulfillmentOrdersOf(context, orderOf(context, orderId)).filter((candidate) => holdsUnits(candidate.status))) {
    const taken = shrink(context, one, lineItemId, wanted)
    if (taken === 0) continue
    places.push(one.locationId)
    wanted -= taken
    if (inventoryItemId) (restock ? releaseUnits : fulfilUnits)(context, inventoryItemId, one.locationId, taken)
  }
  if (wanted > 0) throw new Error(`${lineItemId} has ${quantity - wanted} units left to leave, not ${quantity}`)
  changeLine(context, orderId, lineItemId, (line) => ({
    currentQuantity: line.currentQuantity - quantity,
    removedQuantity: line.removedQuantity + quantity,
  }))
  return places
}

function shrink(context: ShopContext, one: FulfillmentOrder, lineItemId: string, wanted: number): number {
  const picked = one.lines
    .filter((line) => line.lineItemId === lineItemId && line.remainingQuantity > 0)
    .map((line) => ({ line, quantity: Math.min(line.remainingQuantity, wanted) }))
    .slice(0, 1)
  const taken = picked.reduce((sum, { quantity }) => sum + quantity, 0)
  if (taken === 0) return 0
  const lines = without(one, picked)
  const finished = lines.every((line) => line.remainingQuantity === 0)
  changeFulfillmentOrder(context, one.id, { lines, ...(finished ? { status: 'CLOSED' as const, holds: [] } : {}) })
  return taken
}
