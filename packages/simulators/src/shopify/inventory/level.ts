import type { ShopContext } from '../context.ts'
import { instant, numberOf } from '../ids.ts'
import { type InventoryItem, type InventoryLevel, KIND } from '../model/catalogue.ts'

type Quantities = Partial<Pick<InventoryLevel, 'available' | 'committed' | 'reserved' | 'incoming' | 'isActive'>>

/** Stock of an item at a location, or undefined where the item is not stocked there. */
export function levelOf(context: ShopContext, itemId: string, locationId: string): InventoryLevel | undefined {
  return context.world.collection<InventoryLevel>(KIND.inventoryLevel).get(`${itemId}|${locationId}`)
}

/** Physical stock, a consequence of its parts: available + committed + reserved. */
export function onHand(level: InventoryLevel): number {
  return level.available + level.committed + level.reserved
}

/** Changes a level and tells `inventory_levels/update`; says nothing when nothing changed. */
export function changeLevel(context: ShopContext, level: InventoryLevel, change: Quantities): InventoryLevel {
  const same = (Object.keys(change) as (keyof Quantities)[]).every((name) => level[name] === change[name])
  if (same) return level
  const changed: InventoryLevel = { ...level, ...change, updatedAt: instant(context) }
  context.world.collection<InventoryLevel>(KIND.inventoryLevel).put(level.id, changed)
  context.emit('inventory_levels/update', levelPayload(changed))
  return changed
}

/** Stocks an item at a location with nothing on hand, unless it is stocked there already. */
export function connectLevel(context: ShopContext, itemId: string, locationId: string): InventoryLevel {
  const known = levelOf(context, itemId, locationId)
  if (known) return known.isActive ? known : changeLevel(context, known, { isActive: true })
  const none = { available: 0, committed: 0, reserved: 0, incoming: 0 }
  const level: InventoryLevel = { id: `${itemId}|${locationId}`, itemId, locationId, isActive: true, ...none, updatedAt: instant(context) }
  context.world.collection<InventoryLevel>(KIND.inventoryLevel).put(level.id, level)
  context.emit('inventory_levels/connect', levelPayload(level))
  return level
}

/** The webhook body of `inventory_levels/*`. */
export function levelPayload(level: InventoryLevel): Readonly<Record<string, unknown>> {
  return {
    inventory_item_id: numberOf(level.itemId),
    location_id: numberOf(level.locationId),
    available: level.available,
    updated_at: level.updatedAt,
    admin_graphql_api_id: levelGid(level),
  }
}

/** A level's gid as the platform builds it: the location's number, then the item's as a parameter. */
export function levelGid(level: Pick<InventoryLevel, 'itemId' | 'locationId'>): string {
  return `gid://shopify/InventoryLevel/${numberOf(level.locationId)}?inventory_item_id=${numberOf(level.itemId)}`
}

/** The level to count units on: undefined where the item is untracked or not stocked, so that nothing is counted. */
export function countedLevel(context: ShopContext, itemId: string, locationId: string): InventoryLevel | undefined {
  const item = context.world.collection<InventoryItem>(KIND.inventoryItem).get(itemId)
  return item?.tracked ? levelOf(context, itemId, locationId) : undefined
}
