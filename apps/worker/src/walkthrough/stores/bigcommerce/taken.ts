import type { OrderRow } from './rows.ts'

/** Shipped and Completed: everything has left, whoever sent it. */
const left: ReadonlySet<number> = new Set([2, 10])

/** Units by variant that the store has taken off its figure at this place for orders that have not left yet. */
export function takenFor(orders: readonly OrderRow[], locationId: number): ReadonlyMap<number, number> {
  const taken = new Map<number, number>()
  for (const { statusId, pickups, lines } of orders) {
    if (left.has(statusId)) continue
    for (const { variantId, unitsTaken, quantityShipped, pickupId } of lines) {
      const pickup = pickups.find(({ id }) => id === pickupId)
      if (variantId === null || (pickup && pickup.locationId !== locationId)) continue
      taken.set(variantId, (taken.get(variantId) ?? 0) + Math.max(0, unitsTaken - quantityShipped))
    }
  }
  return taken
}
