import type { OrderId } from '../domain/ids.ts'
import type { Checkpoint } from '../ports/paging.ts'
import type { OrderRecord } from '../records/order.ts'
import { nowOf, type RunContext } from './context.ts'
import { ordersPlace } from './import-orders/orders-place.ts'
import { isOpen, sightOrder } from './import-orders/stored-order.ts'

/** Orders as last read, and where to go on. */
export interface OrdersRead {
  readonly orders: readonly OrderRecord[]
  readonly next: Checkpoint | null
}

/**
 * Every order that may hold stock, as the store shows it now: what is stored, and what changed since, read without storing or importing it.
 * For sums that must see an order before the warehouse does: the first inventory, and a dry run. `before`: goes on from an earlier reading.
 */
export async function ordersNow(context: RunContext, before: OrdersRead | null = null): Promise<OrdersRead> {
  const { stored, place } = await context.unitOfWork.read(context.connectionId, async (r) => ({
    stored: before ? before.orders : await r.orders.open(),
    place: await ordersPlace(r),
  }))
  const from = before ? before.next : place.from
  const orders = new Map<OrderId, OrderRecord>(stored.map((record) => [record.orderId, record]))
  let next = from
  for await (const page of context.store.changedOrders(from, { ...place, upToNow: true })) {
    for (const order of page.rows) {
      const { record } = sightOrder(orders.get(order.orderId) ?? null, order, nowOf(context.clock))
      if (isOpen(record, [])) orders.set(order.orderId, record)
      else orders.delete(order.orderId)
    }
    next = page.next
  }
  return { orders: [...orders.values()], next }
}
