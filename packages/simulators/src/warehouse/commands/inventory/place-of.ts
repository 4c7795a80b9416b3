import type { WarehouseContext } from '../../context.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome } from '../../outcome.ts'
import type { Quantity } from '../../quantity.ts'
import { itemOf, locationOf, type Place } from '../../rules/stock.ts'
import { type TrackingInput, trackingOf, uomOf } from '../../rules/tracking.ts'

export interface PlaceInput extends TrackingInput {
  readonly itemNumber: string
  readonly locationId: string
  readonly uom?: string
}

/** The place an inventory command means: item, location, unit of measure and what the item is tracked by, all checked. */
export function placeOf(context: WarehouseContext, division: Division, input: PlaceInput, quantity: Quantity): Outcome<Place> {
  const item = itemOf(context, division.id, input.itemNumber)
  if (!item.ok) return item
  const location = locationOf(context, division.id, input.locationId)
  if (!location.ok) return location
  const uom = uomOf(division, item.value, input.uom)
  if (!uom.ok) return uom
  const tracking = trackingOf(item.value, input, quantity)
  if (!tracking.ok) return tracking
  return done({ item: item.value, location: location.value, uom: uom.value, tracking: tracking.value })
}
