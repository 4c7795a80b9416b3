import { id, type StockKey, type StoreLevel, type StoreLocationId } from '@connect/core'
import type { BigCommerceOptions } from '../options.ts'
import type { PlaceNode } from './item-node.ts'

/**
 * A level's figure is what is on hand: what an absolute adjustment sets. What a shopper can buy (`available_to_sell`) is less by the safety stock that
 * the merchant keeps back in the store, and stays so: it is the store's own margin and none of the figure's.
 */
export function mapLevel(options: BigCommerceOptions, key: StockKey, place: PlaceNode): StoreLevel {
  const figure = place.total_inventory_onhand ?? (place.available_to_sell ?? 0) + (place.settings?.safety_stock ?? 0)
  return levelAt(options, key, String(place.location_id), figure)
}

/**
 * Any location takes the figure of anything whose stock is kept, so one that has none yet shows 0. Where the store lowers the figure with the order, it has
 * no number of what stands on the shelf.
 */
export function levelAt({ decrementsAt }: BigCommerceOptions, key: StockKey, location: string, figure: number): StoreLevel {
  const physical = decrementsAt === 'shipment' ? figure : null
  return { stockKey: key, locationId: id<StoreLocationId>(location), figure, physical, stocked: true }
}
