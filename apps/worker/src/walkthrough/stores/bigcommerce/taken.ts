import type { LineRow, OrderRow } from './rows.ts'

/** Shipped and Completed: everything has left, whoever sent it. */
const left: ReadonlySet<number> = new Set([2, 10])
/** What the connection imports. */
const awaitingFulfillment = 11

/**
 * Units by variant that are off the figure of this place for orders that have not left yet: taken by the store itself; or, where they are to be
 * picked up at another place, by the sync as soon as the warehouse has them to pick.
 */
export function takenFor(orders: readonly OrderRow[], locationId: number): ReadonlyMap<number, number> {
  const taken = new Map<number, number>()
  for (const order of orders) {
    if (left.has(order.statusId)) continue
    for (const line of order.lines) {
      const { variantId, unitsTaken, quantityShipped } = line
      if (variantId === null || !concerns(locationId, order, line)) continue
      taken.set(variantId, (taken.get(variantId) ?? 0) + Math.max(0, unitsTaken - quantityShipped))
    }
  }
  return taken
}

function concerns(locationId: number, { statusId, pickups }: OrderRow, { pickupId }: LineRow): boolean {
  const pickup = pickups.find(({ id }) => id === pickupId)
  return !pickup || pickup.locationId === locationId || statusId === awaitingFulfillment
}
