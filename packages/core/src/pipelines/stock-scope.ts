import type { StoreLocationId } from '../domain/ids.ts'
import type { Settings } from '../domain/settings.ts'
import type { StoreLocation } from '../ports/store-platform.ts'
import { Refused } from './refused.ts'

/** Which store locations we keep, and which sites' stock each of them shows (Q-11, Q-40). */
export interface StockScope {
  readonly places: ReadonlyMap<StoreLocationId, readonly string[]>
  /** Where units stand that the store has given no place. */
  readonly primary: StoreLocationId
  readonly siteIds: readonly string[]
  /** The store's names of its locations, for people. */
  readonly names: ReadonlyMap<StoreLocationId, string>
}

/** Without a mapping the primary location shows the default site. A mapping that would show stock twice, or nowhere, is refused. */
export function stockScope(settings: Pick<Settings, 'locations' | 'siteId'>, locations: readonly StoreLocation[]): StockScope | Refused {
  const primary = locations.find((location) => location.primary) ?? locations.find((location) => location.managedBy === 'merchant')
  if (!primary)
    return new Refused('no_location', 'The store has no location of its own to show stock at. Add one in the store, then run again.')
  const mapped = settings.locations
  const names = new Map(locations.map((location) => [location.id, location.name]))
  if (mapped.length === 0) {
    const siteIds = settings.siteId ? [settings.siteId] : []
    return { places: new Map([[primary.id, siteIds]]), primary: primary.id, siteIds, names }
  }
  const gone = mapped.find((mapping) => !locations.some((location) => location.id === mapping.storeLocationId))
  if (gone)
    return new Refused(
      'location_gone',
      `The store has no location ${gone.storeLocationId} any more. Map another location to site ${gone.siteId}.`,
    )
  const twice = mapped.find((mapping, index) => mapped.findIndex((other) => other.siteId === mapping.siteId) !== index)
  if (twice)
    return new Refused(
      'site_mapped_twice',
      `Site ${twice.siteId} is mapped to two store locations: its stock would be sold twice. Map it once.`,
    )
  const places = new Map<StoreLocationId, string[]>()
  for (const { storeLocationId, siteId } of mapped) places.set(storeLocationId, [...(places.get(storeLocationId) ?? []), siteId])
  const first = mapped[0]?.storeLocationId ?? primary.id
  return { places, primary: places.has(primary.id) ? primary.id : first, siteIds: mapped.map((mapping) => mapping.siteId), names }
}
