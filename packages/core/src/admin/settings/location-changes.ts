import { id, type StoreLocationId } from '../../domain/ids.ts'
import type { LocationMapping, Settings } from '../../domain/settings.ts'
import type { Site } from '../../domain/warehouse.ts'
import type { StoreLocation } from '../../ports/store-platform.ts'
import type { ChangeReading } from './read-change.ts'

export interface LocationFacts {
  readonly locations: readonly StoreLocation[]
  readonly sites: readonly Site[]
}

/** A posted mapping of store locations to sites; locations that are not named keep what they have. A site's stock is shown once. */
export function readLocations(values: Readonly<Record<string, unknown>>, { locations, sites }: LocationFacts): ChangeReading {
  const { locations: posted, ...others } = values
  const [stranger] = Object.keys(others)
  if (stranger !== undefined) return wrong('There is no such setting.', stranger)
  if (posted === undefined) return { kind: 'change', change: { patchOf: () => ({}) } }
  if (typeof posted !== 'object' || posted === null || Array.isArray(posted)) return wrong('Choose a site, or none, for each location.')
  const chosen = new Map(Object.entries(posted as Readonly<Record<string, unknown>>))
  for (const [locationId, siteId] of chosen) {
    if (siteId === null || siteId === '') continue
    const location = locations.find((one) => one.id === locationId)
    if (!location) return wrong('A location is no longer in the store. Choose no site for it, or press Refresh.')
    if (!sites.some((one) => one.id === siteId)) return wrong(`IntelliTrack has no such site for ${location.name}. Press Refresh.`)
  }
  const patchOf = (settings: Settings) => ({ locations: mapped(settings.locations, chosen) })
  return { kind: 'change', change: { patchOf } }
}

/** Both locations named, where one site is chosen for two. */
export function mappedTwice(mappings: readonly LocationMapping[], { locations, sites }: LocationFacts): string | null {
  const twice = mappings.find(({ siteId }, index) => mappings.findIndex((other) => other.siteId === siteId) !== index)
  if (!twice) return null
  const site = sites.find((one) => one.id === twice.siteId)?.name ?? twice.siteId
  const both = mappings
    .filter(({ siteId }) => siteId === twice.siteId)
    .map(({ storeLocationId }) => locations.find((one) => one.id === storeLocationId)?.name ?? storeLocationId)
  return `Site ${site} is chosen for ${both.join(' and ')}: its stock would be sold twice. Choose it once.`
}

function mapped(before: readonly LocationMapping[], chosen: ReadonlyMap<string, unknown>): readonly LocationMapping[] {
  const left = before.filter(({ storeLocationId, siteId }) => !chosen.has(storeLocationId) || chosen.get(storeLocationId) === siteId)
  const added = [...chosen].flatMap(([locationId, siteId]): readonly LocationMapping[] =>
    typeof siteId !== 'string' || siteId === '' || left.some((one) => one.storeLocationId === locationId)
      ? []
      : [{ storeLocationId: id<StoreLocationId>(locationId), siteId }],
  )
  return [...left, ...added]
}

const wrong = (message: string, field = 'locations'): ChangeReading => ({ kind: 'errors', errors: { [field]: message } })
