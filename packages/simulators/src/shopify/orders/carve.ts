import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { changeFulfillmentOrder, fulfillmentOrders, orderOf } from './documents.ts'
import { type PickedLine, without } from './pick-lines.ts'
import { listFulfillmentOrder, makeFulfillmentOrder } from './routing/assign.ts'

/** Takes units out of a fulfilment order into a new one beside it. What stays behind closes when there is nothing left to do in it. */
export function carve(
  context: ShopContext,
  id: string,
  picked: readonly PickedLine[],
  change: Partial<FulfillmentOrder> = {},
): FulfillmentOrder {
  const one = fulfillmentOrders(context).get(id)
  if (!one) throw new Error(`No fulfilment order ${id}`)
  const order = orderOf(context, one.orderId)
  const lines = without(one, picked)
  const finished = lines.every((line) => line.remainingQuantity === 0)
  changeFulfillmentOrder(context, id, { lines, ...(finished ? { status: 'CLOSED' as const } : {}) })
  const made = makeFulfillmentOrder(context, order, {
    locationId: one.locationId,
    methodType: one.methodType,
    parts: picked.map(({ line, quantity }) => ({ lineItemId: line.lineItemId, quantity })),
    fulfillAt: one.fulfillAt,
    routed: one.routed,
  })
  listFulfillmentOrder(context, order, made)
  return changeFulfillmentOrder(context, made.id, { destination: one.destination, ...change })
}
