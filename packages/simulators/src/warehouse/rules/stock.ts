import { instant, newId, nextChange, type WarehouseContext } from '../context.ts'
import type { InventoryRecord, Item, ItemUom } from '../model/items.ts'
import type { Location } from '../model/places.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Quantity } from '../quantity.ts'
import { keyOf } from '../tables.ts'
import type { Tracking } from './tracking.ts'

/** Where a quantity lies: one inventory record, whether it exists yet or not. */
export interface Place {
  readonly item: Item
  readonly location: Location
  readonly uom: ItemUom
  readonly tracking: Tracking
}

/** The inventory record of a place, if anything was ever there. */
export function recordAt({ tables }: WarehouseContext, { item, location, uom, tracking }: Place): InventoryRecord | undefined {
  return tables.inventory.first('place', keyOf(item.id, location.id, uom.uom, tracking.lot, tracking.serial, tracking.expiration))
}

/** Sets the on hand of a place, making its record when there is none. */
export function setOnHand(context: WarehouseContext, place: Place, onHand: Quantity): InventoryRecord {
  const { item, location, uom, tracking } = place
  const identity = recordAt(context, place) ?? {
    id: newId(context, 'inv'),
    divisionId: item.divisionId,
    itemId: item.id,
    siteId: location.siteId,
    locationId: location.id,
    ...uom,
    ...tracking,
  }
  return context.tables.inventory.put({ ...identity, onHand, updatedAt: instant(context), changeSequence: nextChange(context) })
}

/** Changes the on hand of a record that exists. */
export function changeOnHand(context: WarehouseContext, record: InventoryRecord, by: Quantity): InventoryRecord {
  return context.tables.inventory.put({
    ...record,
    onHand: record.onHand + by,
    updatedAt: instant(context),
    changeSequence: nextChange(context),
  })
}

/** A location of the division. */
export function locationOf({ tables }: WarehouseContext, divisionId: string, locationId: string, field = 'locationId'): Outcome<Location> {
  const location = tables.locations.get(locationId)
  if (location?.divisionId === divisionId) return done(location)
  return refuse('unknown_location', `There is no location ${locationId} in this division. Choose one from the list of locations.`, field)
}

/** An item of the division by its number. */
export function itemOf({ tables }: WarehouseContext, divisionId: string, itemNumber: string): Outcome<Item> {
  const item = tables.items.first('number', keyOf(divisionId, itemNumber))
  if (item) return done(item)
  return refuse('unknown_item', `There is no item ${itemNumber} in this division. Import the product first.`, 'itemNumber')
}

/** A serial number lies in one place only. */
export function serialElsewhere({ tables }: WarehouseContext, { item, tracking }: Place): InventoryRecord | undefined {
  return tracking.serial === null ? undefined : tables.inventory.first('serial', keyOf(item.id, tracking.serial))
}
