import { touchProducts } from '../catalogue/touch-products.ts'
import type { ShopContext } from '../context.ts'
import type { InventoryLevel } from '../model/catalogue.ts'
import { changeLevel, countedLevel } from './level.ts'

/**
 * What orders do to stock. Quantities are units, at least 0. An untracked item, or one that is not stocked at the location, is not counted:
 * nothing changes and undefined is returned. Available may go below zero (overselling); on hand is always the sum of its parts.
 */
export type CountUnits = (context: ShopContext, itemId: string, locationId: string, quantity: number) => InventoryLevel | undefined

/** An order was placed: its units are promised. Also changes the products that sell the item, as `products/update` shows (reference 1.7). */
export const commitUnits: CountUnits = (context, itemId, locationId, quantity) => {
  const level = countedLevel(context, itemId, locationId)
  if (!level || quantity === 0) return level
  const changed = changeLevel(context, level, { available: level.available - quantity, committed: level.committed + quantity })
  touchProducts(context, itemId)
  return changed
}

/** Units were cancelled before they left: they can be sold again. */
export const releaseUnits: CountUnits = (context, itemId, locationId, quantity) => {
  const level = countedLevel(context, itemId, locationId)
  if (!level || quantity === 0) return level
  return changeLevel(context, level, { available: level.available + quantity, committed: level.committed - quantity })
}

/** Committed units left the building: on hand goes down, available does not. */
export const fulfilUnits: CountUnits = (context, itemId, locationId, quantity) => {
  const level = countedLevel(context, itemId, locationId)
  if (!level || quantity === 0) return level
  return changeLevel(context, level, { committed: level.committed - quantity })
}

/** Units came back on the shelf (a return, a refund with restock): available and on hand go up. */
export const restock: CountUnits = (context, itemId, locationId, quantity) => {
  const level = countedLevel(context, itemId, locationId)
  if (!level || quantity === 0) return level
  return changeLevel(context, level, { available: level.available + quantity })
}
