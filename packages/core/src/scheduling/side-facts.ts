import type { Settings } from '../domain/settings.ts'
import type { Division } from '../domain/warehouse.ts'
import type { StorePlatform } from '../ports/store-platform.ts'
import type { Warehouse } from '../ports/warehouse.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { FieldError } from './settings-errors.ts'
import type { SideFacts } from './with-settings.ts'

export type FactsReading =
  | { readonly kind: 'facts'; readonly facts: SideFacts }
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] }

/** What both sides say of themselves, and whether what is chosen is there (SH-07 to SH-10). Rejects with Unavailable. */
export async function readSideFacts(store: StorePlatform, warehouse: Warehouse, settings: Settings): Promise<FactsReading> {
  const [description, divisions] = await Promise.all([store.describe(), openDivisions(warehouse)])
  const division = divisions.find((one) => one.id === settings.divisionId) ?? null
  const errors = await placeErrors(warehouse, settings, divisions, division)
  if (errors.length > 0) return { kind: 'errors', errors }
  const facts = {
    storeName: description.name,
    storeTimeZone: description.timeZone,
    divisionTimeZone: division?.timeZone ?? null,
    decrementsAt: store.capabilities.decrementsAt,
  }
  return { kind: 'facts', facts }
}

/** As they are kept, where nothing is changed that they decide. */
export const keptFacts = ({
  storeName,
  timeZone,
  decrementsAt,
}: ConnectionRecord & { readonly decrementsAt: 'order' | 'shipment' }): SideFacts => ({
  storeName,
  storeTimeZone: timeZone,
  divisionTimeZone: timeZone,
  decrementsAt,
})

/** Those the Store Key was issued for (requirements 3.3 rule 5). */
export async function openDivisions(warehouse: Warehouse): Promise<readonly Division[]> {
  const [identity, divisions] = await Promise.all([warehouse.identity(), warehouse.divisions()])
  return divisions.filter((one) => one.active && identity.divisionIds.includes(one.id))
}

async function placeErrors(
  warehouse: Warehouse,
  { divisionId, unitOfMeasure, siteId, locationId }: Settings,
  divisions: readonly Division[],
  division: Division | null,
): Promise<readonly FieldError[]> {
  if (divisionId === null) return []
  const names = divisions.map((one) => one.name).join(', ')
  if (!division) return [{ field: 'divisionId', message: `The Store Key gives no access to this division. It gives access to: ${names}.` }]
  const isHere = (id: string | null, list: readonly { readonly id: string }[]) => id === null || list.some((one) => one.id === id)
  const [units, sites] = await Promise.all([warehouse.unitsOfMeasure(divisionId), warehouse.sites(divisionId)])
  const errors: FieldError[] = []
  if (!isHere(unitOfMeasure, units))
    errors.push({ field: 'unitOfMeasure', message: `Division ${division.name} has no such unit of measure.` })
  if (!isHere(siteId, sites)) return [...errors, { field: 'siteId', message: `Division ${division.name} has no such site.` }]
  if (siteId !== null && locationId !== null && !isHere(locationId, await warehouse.locations(divisionId, siteId))) {
    const site = sites.find((one) => one.id === siteId)?.name
    errors.push({ field: 'locationId', message: `Site ${site} has no such location.` })
  }
  return errors
}
