import { Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { INVENTORY_KIND, type Location } from '../../model/inventory.ts'
import { findLocation } from '../../orders/commands/find.ts'

/** The merchant opens a location: `label`, `code`, `type`, `timeZone`. */
export function addLocation(context: StoreContext, input: unknown): Location {
  const read = new Reader('addLocation', input)
  const id = context.world.next('location', 2)
  const location: Location = {
    id,
    code: read.optionalText('code') ?? `LOCATION-${id}`,
    label: read.text('label'),
    typeId: read.oneOf('type', ['PHYSICAL', 'VIRTUAL'], 'PHYSICAL'),
    enabled: true,
    managedByExternalSource: false,
    isDefault: false,
    timeZone: read.optionalText('timeZone') ?? 'Etc/UTC',
  }
  context.emit('store/inventory/location/created', { location_id: id })
  return locations(context).put(String(id), location)
}

/** The merchant renames a location, or opens and closes it: `location` (id, code or label), `label`, `enabled`. */
export function changeLocation(context: StoreContext, input: unknown): Location {
  const read = new Reader('changeLocation', input)
  const before = findLocation(context, read.text('location'))
  const location = { ...before, label: read.optionalText('label') ?? before.label, enabled: read.flag('enabled', before.enabled) }
  context.emit('store/inventory/location/updated', { location_id: location.id })
  return locations(context).put(String(location.id), location)
}

function locations(context: StoreContext) {
  return context.world.collection<Location>(INVENTORY_KIND.location)
}
