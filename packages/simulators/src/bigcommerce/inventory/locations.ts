import type { StoreContext } from '../context.ts'
import { INVENTORY_KIND, type Location } from '../model/inventory.ts'

type Stored = Pick<StoreContext, 'world'>

/** The store's locations; one that nobody set up has the platform's own. */
export function locations(context: Stored): readonly Location[] {
  const stored = [...context.world.collection<Location>(INVENTORY_KIND.location).values()]
  return stored.some((location) => location.isDefault) ? stored : [FIRST, ...stored]
}

export function locationOf(context: Stored, id: number): Location | undefined {
  return locations(context).find((location) => location.id === id)
}

/** Where the store takes its own sales from. */
export function defaultLocation(context: Stored): Location {
  return locations(context).find((location) => location.isDefault)!
}

const FIRST: Location = {
  id: 1,
  code: 'BC-LOCATION-1',
  label: 'Default location',
  typeId: 'PHYSICAL',
  enabled: true,
  managedByExternalSource: false,
  isDefault: true,
  timeZone: 'Etc/UTC',
}
