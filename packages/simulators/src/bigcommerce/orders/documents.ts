import type { StoreContext } from '../context.ts'
import { ORDER_KIND, type Order, type Refund, type Shipment } from '../model/orders.ts'
import { instant } from './instants.ts'

type Stored = Pick<StoreContext, 'world'>

export function orders(context: Stored) {
  return context.world.collection<Order>(ORDER_KIND.order)
}

export function orderOf(context: Stored, id: number): Order | undefined {
  return orders(context).get(String(id))
}

/** Stores a changed order; it was modified now. */
export function saveOrder(context: StoreContext, order: Order): Order {
  const stockTaken = order.lines.some((line) => line.unitsTaken > 0)
  return orders(context).put(String(order.id), { ...order, stockTaken, modifiedAt: instant(context) })
}

export function shipments(context: Stored) {
  return context.world.collection<Shipment>(ORDER_KIND.shipment)
}

/** Of one order, oldest first. */
export function shipmentsOf(context: Stored, orderId: number): readonly Shipment[] {
  return [...shipments(context).values()].filter((shipment) => shipment.orderId === orderId)
}

export function refunds(context: Stored) {
  return context.world.collection<Refund>(ORDER_KIND.refund)
}
