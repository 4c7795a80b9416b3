import type { ShopContext } from '../../context.ts'
import { levelOf } from '../../inventory/index.ts'
import { type InventoryItem, KIND, type Location } from '../../model/catalogue.ts'
import type { LineItem } from '../../model/orders.ts'

/** A line and the place it is to leave from. */
export interface Placement {
  readonly line: LineItem
  readonly locationId: string
}

/**
 * Where each line is to leave from: one location for all if any has everything, otherwise line by line, at as few places as that allows.
 * A line nobody has enough of is oversold where most of it lies. Lines in `fixed` (line id to location id) are not asked about.
 */
export function chooseLocations(context: ShopContext, lines: readonly LineItem[], fixed: ReadonlyMap<string, string>): Placement[] {
  const locations = onlineLocations(context)
  const stocked = (line: LineItem, location: Location) => isStocked(context, line, location)
  const enough = (line: LineItem, location: Location) => stocked(line, location) && availableAt(context, line, location.id) >= line.quantity
  const free = lines.filter((line) => !fixed.has(line.id))
  const one = locations.find((location) => free.every((line) => enough(line, location)))
  const used = new Set<string>(fixed.values())
  return lines.map((line) => {
    const options = locations.filter((location) => stocked(line, location))
    const having = options.filter((location) => enough(line, location))
    const most = [...options].sort((a, b) => availableAt(context, line, b.id) - availableAt(context, line, a.id))[0]
    const chosen = one ?? having.find((location) => used.has(location.id)) ?? having[0] ?? most ?? locations[0]
    const locationId = fixed.get(line.id) ?? chosen?.id
    if (locationId === undefined) throw new Error(`No active location of ${context.shop} fulfils online orders; activate one first`)
    used.add(locationId)
    return { line, locationId }
  })
}

/** Active places that fulfil online orders, the merchant's own first. */
function onlineLocations(context: ShopContext): Location[] {
  const locations = [...context.world.collection<Location>(KIND.location).values()].filter(
    (one) => one.isActive && one.fulfillsOnlineOrders,
  )
  return [...locations.filter((one) => !one.isFulfillmentService), ...locations.filter((one) => one.isFulfillmentService)]
}

function isStocked(context: ShopContext, line: LineItem, location: Location): boolean {
  if (line.inventoryItemId === null) return !location.isFulfillmentService
  const level = levelOf(context, line.inventoryItemId, location.id)
  if (level) return level.isActive
  return !isTracked(context, line.inventoryItemId) && !location.isFulfillmentService
}

function availableAt(context: ShopContext, line: LineItem, locationId: string): number {
  if (line.inventoryItemId === null || !isTracked(context, line.inventoryItemId)) return Number.POSITIVE_INFINITY
  return levelOf(context, line.inventoryItemId, locationId)?.available ?? 0
}

function isTracked(context: ShopContext, itemId: string): boolean {
  return context.world.collection<InventoryItem>(KIND.inventoryItem).get(itemId)?.tracked ?? false
}
