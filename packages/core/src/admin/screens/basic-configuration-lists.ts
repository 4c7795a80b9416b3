import type { Settings } from '../../domain/settings.ts'
import type { Division, Site, UnitOfMeasure, WarehouseLocation } from '../../domain/warehouse.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { Warehouse } from '../../ports/warehouse.ts'
import type { WarehouseNow } from '../settings/warehouse-now.ts'
import type { ChosenPlaces } from './basic-configuration.ts'

/** What can be chosen, each list limited by the choice before it, and what is chosen now. */
export interface PlaceLists {
  readonly state: { readonly kind: 'open' } | { readonly kind: 'none' } | { readonly kind: 'away'; readonly reason: Unavailable }
  readonly divisionId: string | null
  readonly unitOfMeasure: string | null
  readonly siteId: string | null
  readonly locationId: string | null
  readonly divisions: readonly Division[]
  readonly units: readonly UnitOfMeasure[]
  readonly sites: readonly Site[]
  readonly locations: readonly WarehouseLocation[]
}

type Kept = Pick<Settings, 'divisionId' | 'unitOfMeasure' | 'siteId' | 'locationId'>
const nothing = { divisions: [], units: [], sites: [], locations: [] }

export async function readPlaces(access: WarehouseNow, settings: Kept, chosen: ChosenPlaces): Promise<PlaceLists> {
  const { divisionId, unitOfMeasure, siteId, locationId } = settings
  const saved = { divisionId, unitOfMeasure, siteId, locationId }
  if (access.kind !== 'open') return { ...saved, ...nothing, state: access }
  try {
    return { ...(await listsOf(access.warehouse, access.identity.divisionIds, chosenNow(saved, chosen))), state: access }
  } catch (error) {
    if (error instanceof Unavailable) return { ...saved, ...nothing, state: { kind: 'away', reason: error } }
    throw error
  }
}

/** A new division empties what came after it, a new site its location. */
function chosenNow(saved: Kept, chosen: ChosenPlaces): Kept {
  const divisionId = chosen.divisionId ?? saved.divisionId
  const sameDivision = divisionId === saved.divisionId
  const siteId = chosen.siteId ?? (sameDivision ? saved.siteId : null)
  return {
    divisionId,
    unitOfMeasure: sameDivision ? saved.unitOfMeasure : null,
    siteId,
    locationId: sameDivision && siteId === saved.siteId ? saved.locationId : null,
  }
}

async function listsOf(warehouse: Warehouse, divisionIds: readonly string[], kept: Kept): Promise<Omit<PlaceLists, 'state'>> {
  const divisions = (await warehouse.divisions()).filter((one) => one.active && divisionIds.includes(one.id))
  const { divisionId, siteId } = kept
  if (divisionId === null || !divisions.some((one) => one.id === divisionId)) return { ...kept, ...nothing, divisions }
  const [units, sites] = await Promise.all([warehouse.unitsOfMeasure(divisionId), warehouse.sites(divisionId)])
  const isHere = siteId !== null && sites.some((one) => one.id === siteId)
  return { ...kept, divisions, units, sites, locations: isHere ? await warehouse.locations(divisionId, siteId) : [] }
}
