import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import { releaseUnits } from '../inventory/index.ts'
import { type DueWork, ORDER_KIND, type Order } from '../model/orders.ts'
import { fulfillmentOrders, fulfillmentOrdersOf, fulfillments, lineOf, orders } from './documents.ts'
import { holdsUnits } from './machine.ts'

/** Deletes an order for good, fulfilled ones too (recorded); what it had promised can be sold again. */
export function deleteOrder(context: ShopContext, order: Order): void {
  for (const one of fulfillmentOrdersOf(context, order)) {
    if (holdsUnits(one.status))
      for (const line of one.lines) {
        const { inventoryItemId } = lineOf(order, line.lineItemId)
        if (inventoryItemId) releaseUnits(context, inventoryItemId, one.locationId, line.remainingQuantity)
      }
    fulfillmentOrders(context).delete(one.id)
    context.world.collection<DueWork>(ORDER_KIND.scheduled).delete(one.id)
  }
  for (const id of order.fulfillmentIds) fulfillments(context).delete(id)
  context.world.collection<DueWork>(ORDER_KIND.routing).delete(order.id)
  orders(context).delete(order.id)
  context.emit('orders/delete', { id: numberOf(order.id) })
}
