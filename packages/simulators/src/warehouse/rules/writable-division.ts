import type { WarehouseContext } from '../context.ts'
import type { Division } from '../model/places.ts'
import { done, type Outcome, refuse } from '../outcome.ts'

/** The division, if it may be written to: a closed one refuses every write with `division_closed`. */
export function writableDivision({ tables }: WarehouseContext, divisionId: string): Outcome<Division> {
  const division = tables.divisions.get(divisionId)
  if (!division) return refuse('not_found', `There is no division ${divisionId}.`)
  if (!division.active)
    return refuse('division_closed', `Division ${division.name} is closed. Reopen it in IntelliTrack, or choose another division.`)
  return done(division)
}
