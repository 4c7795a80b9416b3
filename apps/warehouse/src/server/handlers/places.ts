import { page } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { mapped, pageView } from '../views/outcomes.ts'
import { divisionView, locationView, siteView, unitOfMeasureView } from '../views/places.ts'

const listDivisions: Handler<'listDivisions'> = ({ warehouse, caller, query }) =>
  pageView(
    page(warehouse.tables.divisions.by('all', ''), query, ({ id }) => caller.divisionIds.includes(id)),
    divisionView,
  )

const getDivision: Handler<'getDivision'> = ({ warehouse, path }) => ({
  ok: true,
  value: divisionView(warehouse.tables.divisions.get(path.divisionId)!),
})

const updateDivision: Handler<'updateDivision'> = ({ warehouse, path, body }) =>
  mapped(warehouse.commands.updateDivision(path.divisionId, body), divisionView)

const listSites: Handler<'listSites'> = ({ warehouse, path, query }) =>
  pageView(page(warehouse.tables.sites.by('division', path.divisionId), query), (site) => siteView(warehouse, site))

const listLocations: Handler<'listLocations'> = ({ warehouse, path, query }) => {
  if (warehouse.tables.sites.get(path.siteId)?.divisionId !== path.divisionId)
    return { ok: false, code: 'not_found', message: `There is no site ${path.siteId} in this division.` }
  return pageView(page(warehouse.tables.locations.by('site', path.siteId), query), locationView)
}

const listUnitsOfMeasure: Handler<'listUnitsOfMeasure'> = ({ warehouse, path, query }) =>
  pageView(page(warehouse.tables.unitsOfMeasure.by('division', path.divisionId), query), (unit) => unitOfMeasureView(warehouse, unit))

export const placeHandlers = {
  listDivisions,
  getDivision,
  updateDivision,
  listSites,
  listLocations,
  listUnitsOfMeasure,
} satisfies Partial<Handlers>
