import type { StoreContext } from '../context.ts'
import { changeOnHand, defaultLocation, inventorySettings } from '../inventory/stock.ts'
import type { Order, OrderLine, OrderStatusId } from '../model/orders.ts'
import { orderBehaviour } from './settings.ts'
import { hasLeft, INCOMPLETE, isUndone } from './statuses.ts'

/** What a move from one status to another does to stock: the order with its lines' `unitsTaken` as they are afterwards. */
export function moveStock(context: StoreContext, order: Order, before: OrderStatusId | null): Order {
  const settings = inventorySettings(context, order.channelId)
  const { statusId } = order
  if (isUndone(statusId)) return settings.refundOrderStockAdjustment ? changeLines(context, order, (line) => -line.unitsTaken) : order
  if (settings.updateStockBehavior === 'order_placed') {
    const placed = statusId !== INCOMPLETE && (before === null || before === INCOMPLETE || isUndone(before))
    return placed ? changeLines(context, order, owed) : order
  }
  return hasLeft(statusId) ? changeLines(context, order, owed) : order
}

/** A shipment's units leave. */
export function shipStock(context: StoreContext, order: Order, units: ReadonlyMap<number, number>): Order {
  if (inventorySettings(context, order.channelId).updateStockBehavior === 'order_placed' || !orderBehaviour(context).shipmentsTakeStock)
    return order
  return changeLines(context, order, (line) => Math.min(units.get(line.id) ?? 0, owed(line)))
}

/** Units of a line come back, as many as the store had taken. */
export function returnStock(context: StoreContext, order: Order, units: ReadonlyMap<number, number>): Order {
  return changeLines(context, order, (line) => -Math.min(units.get(line.id) ?? 0, line.unitsTaken))
}

/** The merchant changed quantities from `before` to `order`: what the store had taken follows, if the settings say so. */
export function editStock(context: StoreContext, before: Order, order: Order): Order {
  const { editOrderStockAdjustment, updateStockBehavior } = inventorySettings(context, order.channelId)
  const taken =
    updateStockBehavior === 'order_placed' ? order.statusId !== INCOMPLETE && !isUndone(order.statusId) : hasLeft(order.statusId)
  if (!editOrderStockAdjustment || !taken) return order
  const quantities = new Map(before.lines.map((line) => [line.id, line.quantity]))
  return changeLines(context, order, (line) => Math.max(-line.unitsTaken, line.quantity - (quantities.get(line.id) ?? 0)))
}

/** Units that the store has still to take for a line that was bought. */
function owed(line: OrderLine): number {
  return Math.max(0, line.quantity - line.quantityRefunded - line.unitsTaken)
}

/** `by` says how many more units each line takes; less than nothing gives back. Custom products, gift certificates and downloads have no stock. */
function changeLines(context: StoreContext, order: Order, by: (line: OrderLine) => number): Order {
  const lines = order.lines.map((line) => {
    const units = line.variantId !== null && line.type === 'physical' ? by(line) : 0
    if (units === 0 || line.variantId === null) return line
    changeOnHand(context, line.variantId, locationOf(context, order, line), -units)
    return { ...line, unitsTaken: line.unitsTaken + units }
  })
  return { ...order, lines }
}

/** A pickup leaves from where it is picked up; everything else from the default location. */
function locationOf(context: StoreContext, order: Order, line: OrderLine): number {
  const pickup = order.pickups.find((one) => one.id === line.pickupId)
  return pickup?.locationId ?? defaultLocation(context).id
}
