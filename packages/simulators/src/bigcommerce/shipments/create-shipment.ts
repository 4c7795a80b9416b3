import type { StoreContext } from '../context.ts'
import type { Order, OrderStatusId, Shipment } from '../model/orders.ts'
import { announceOrder } from '../orders/announce.ts'
import { saveOrder, shipments } from '../orders/documents.ts'
import { instant } from '../orders/instants.ts'
import { mailCustomer } from '../orders/mail.ts'
import { moveOrder } from '../orders/move-order.ts'
import { shipStock } from '../orders/stock.ts'
import { shippable } from './check-items.ts'
import type { ShipmentFields } from './read-shipment.ts'
import { unitsOf } from './units.ts'

export type NewShipment = ShipmentFields & Pick<Shipment, 'orderAddressId' | 'items'>

/** A parcel leaves: its units are shipped, the customer is told, and the order becomes Shipped, or Partially Shipped while something is left. */
export function createShipment(context: StoreContext, order: Order, input: NewShipment): Shipment {
  const shipment: Shipment = { ...input, id: context.world.next('shipment'), orderId: order.id, createdAt: instant(context) }
  shipments(context).put(String(shipment.id), shipment)
  const units = unitsOf(shipment.items)
  const shipped = {
    ...order,
    lines: order.lines.map((line) => ({ ...line, quantityShipped: line.quantityShipped + (units.get(line.id) ?? 0) })),
  }
  const saved = saveOrder(context, shipStock(context, shipped, units))
  context.emit('store/shipment/created', { type: 'shipment', id: shipment.id, orderId: order.id })
  mailCustomer(context, { orderId: order.id, kind: 'shipped', shipmentId: shipment.id })
  const status = statusAfter(saved)
  if (status === saved.statusId) announceOrder(context, saved, 'updated')
  else moveOrder(context, saved, status)
  return shipment
}

function statusAfter(order: Order): OrderStatusId {
  return order.lines.some((line) => shippable(line) > 0) ? 3 : 2
}
