import type { StoreContext } from '../context.ts'
import type { Order, Shipment } from '../model/orders.ts'
import { saveOrder, shipments } from '../orders/documents.ts'
import { unitsOf } from './units.ts'

/** A shipment is taken back: its units count as unshipped again. The order's status stays where it is, and so does the stock. */
export function deleteShipment(context: StoreContext, order: Order, shipment: Shipment): Order {
  shipments(context).delete(String(shipment.id))
  const units = unitsOf(shipment.items)
  const lines = order.lines.map((line) => ({ ...line, quantityShipped: line.quantityShipped - (units.get(line.id) ?? 0) }))
  const saved = saveOrder(context, { ...order, lines })
  context.emit('store/shipment/deleted', { type: 'shipment', id: shipment.id, orderId: order.id })
  return saved
}
