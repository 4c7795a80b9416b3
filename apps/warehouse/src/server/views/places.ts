import type { Schemas } from '@connect/intellitrack/contract'
import type { Division, Location, Site, UnitOfMeasure, Warehouse } from '@connect/simulators/warehouse'

export function divisionView({ changeSequence: _, ...division }: Division): Schemas['Division'] {
  return division
}

export function siteView({ tables }: Warehouse, { changeSequence: _, ...site }: Site): Schemas['Site'] {
  return { ...site, isDefault: tables.divisions.get(site.divisionId)?.defaultSiteId === site.id }
}

export function locationView({ changeSequence: _, divisionId: __, ...location }: Location): Schemas['Location'] {
  return location
}

export function unitOfMeasureView({ tables }: Warehouse, { code, name, divisionId }: UnitOfMeasure): Schemas['UnitOfMeasure'] {
  return { code, name, isDefault: tables.divisions.get(divisionId)?.defaultUom === code }
}
