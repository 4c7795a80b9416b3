import type { PickingOrder } from '../model/orders.ts'
import type { Quantity } from '../quantity.ts'

/** Units of a line in shipments that are not void. */
export function shippedOf(order: PickingOrder, lineNumber: number): Quantity {
  let sum = 0
  for (const shipment of order.shipments)
    if (shipment.voidedAt === null) for (const line of shipment.lines) if (line.lineNumber === lineNumber) sum += line.quantity
  return sum
}
