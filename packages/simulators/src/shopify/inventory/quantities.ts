import type { UserError } from '../executor/errors.ts'
import { type Adjustment, error } from './adjustment.ts'

/** What the mutations of quantities answer: one entry of the history, or why there is none. */
export interface QuantitiesPayload {
  readonly inventoryAdjustmentGroup: Adjustment | null
  readonly userErrors: readonly UserError[]
}

/** Quantities lie between these. */
const MOST = 1_000_000_000

export function boundErrors(field: readonly string[], quantity: number): UserError[] {
  if (quantity > MOST) return [error(field, 'INVALID_QUANTITY_TOO_HIGH', "The quantity can't be higher than 1,000,000,000.")]
  if (quantity < -MOST) return [error(field, 'INVALID_QUANTITY_TOO_LOW', "The quantity can't be lower than -1,000,000,000.")]
  return []
}

/** Compare and set: a row that says what it changes from is refused once that is another figure. */
export function staleErrors(row: readonly string[], expected: number | null | undefined, present: number): UserError[] {
  if (expected === null || expected === undefined || expected === present) return []
  const text = 'The changeFromQuantity argument no longer matches the persisted quantity.'
  return [error([...row, 'changeFromQuantity'], 'CHANGE_FROM_QUANTITY_STALE', text)]
}
