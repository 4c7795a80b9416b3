import type { Shipment } from '../model/orders.ts'

/** Units of a parcel by order line. */
export function unitsOf(items: Shipment['items']): ReadonlyMap<number, number> {
  const units = new Map<number, number>()
  for (const { orderLineId, quantity } of items) units.set(orderLineId, (units.get(orderLineId) ?? 0) + quantity)
  return units
}
