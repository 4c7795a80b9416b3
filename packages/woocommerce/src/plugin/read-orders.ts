import type { OrderId, StoreOrder } from '@connect/core'
import { portions, recordIds } from '../map/keys.ts'
import { mapOrder } from '../map/order.ts'
import { type OrderDocument, readOrderDocument } from '../protocol/documents/order.ts'
import type { PluginClient } from './client.ts'
import { ordersById, PAGE } from './order-pages.ts'

/** The orders named: as the newest signal told of them, without a request; the others as they are now. Unknown ids are left out. */
export async function readOrders(
  client: PluginClient,
  orderIds: readonly OrderId[],
  told: ReadonlyMap<OrderId, string> = new Map(),
): Promise<readonly StoreOrder[]> {
  const orders = new Map<number, OrderDocument>()
  for (const [orderId, sealed] of told) {
    const order = openedOrder(client, sealed)
    if (order && String(order.id) === orderId && orderIds.includes(orderId)) orders.set(order.id, order)
  }
  const unknown = recordIds(orderIds).filter((one) => !orders.has(one))
  for (const ids of portions(unknown, PAGE)) for (const order of await ordersById(client, ids)) orders.set(order.id, order)
  return [...orders.values()].map(mapOrder)
}

/** null: sealed with a key that is gone, or by another release. The store still has it. */
function openedOrder({ options }: PluginClient, sealed: string): OrderDocument | null {
  try {
    return readOrderDocument(options.opened(sealed))
  } catch {
    return null
  }
}
