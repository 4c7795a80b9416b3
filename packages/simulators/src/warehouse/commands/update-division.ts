import { nextChange, type WarehouseContext } from '../context.ts'
import type { Division, DivisionOptions, PickingOrderOptions } from '../model/places.ts'
import { done, type Outcome, refuse } from '../outcome.ts'

export interface UpdateDivision {
  readonly name?: string
  readonly active?: boolean
  readonly options?: DivisionOptions
  readonly pickingOrders?: PickingOrderOptions
}

/** Changes a division's options; also closes it and opens it again. "For all orders" goes only with allocation (requirements 5.2). */
export function updateDivision(context: WarehouseContext, divisionId: string, input: UpdateDivision): Outcome<Division> {
  const division = context.tables.divisions.get(divisionId)
  if (!division) return refuse('not_found', `There is no division ${divisionId}.`)
  const { pickingOrders } = input
  if (pickingOrders?.allocateInventoryForAllOrders && !pickingOrders.allocateInventory)
    return refuse(
      'invalid_request',
      'Allocating for all orders needs inventory allocation to be on.',
      'pickingOrders.allocateInventoryForAllOrders',
    )
  return done(context.tables.divisions.put({ ...division, ...input, changeSequence: nextChange(context) }))
}
