import type { ShopContext } from '../../context.ts'
import type { UserError } from '../../executor/errors.ts'
import { type Adjusting, type Adjustment, adjust, error, MOST, reasonErrors, rowErrors } from '../adjustment.ts'
import { levelOf } from '../level.ts'

interface Row {
  readonly inventoryItemId: string
  readonly locationId: string
  readonly delta: number
  readonly changeFromQuantity?: number | null
}
type Input = Adjusting & { readonly name: string; readonly changes: readonly Row[] }

/** Changes available units by differences; all rows or none. */
export function inventoryAdjustQuantities(
  _: unknown,
  { input }: { readonly input: Input },
  context: ShopContext,
): { readonly inventoryAdjustmentGroup: Adjustment | null; readonly userErrors: readonly UserError[] } {
  const errors = reasonErrors(input)
  if (input.name !== 'available') errors.push(error(['input', 'name'], 'INVALID_QUANTITY_NAME', 'The specified quantity name is invalid.'))
  for (const [index, row] of input.changes.entries()) errors.push(...changeErrors(context, ['input', 'changes', String(index)], row))
  if (errors.length > 0) return { inventoryAdjustmentGroup: null, userErrors: errors }
  const moves = input.changes.map(({ inventoryItemId, locationId, delta }) => ({ itemId: inventoryItemId, locationId, delta }))
  return { inventoryAdjustmentGroup: adjust(context, moves, input), userErrors: [] }
}

function changeErrors(context: ShopContext, path: readonly string[], row: Row): UserError[] {
  const found = rowErrors(context, path, row)
  if (found.length > 0) return found
  const available = levelOf(context, row.inventoryItemId, row.locationId)?.available ?? 0
  const expected = row.changeFromQuantity
  if (typeof expected === 'number' && expected !== available) {
    const text = 'The changeFromQuantity argument no longer matches the persisted quantity.'
    return [error([...path, 'changeFromQuantity'], 'CHANGE_FROM_QUANTITY_STALE', text)]
  }
  const at = [...path, 'delta']
  if (available + row.delta > MOST) return [error(at, 'INVALID_QUANTITY_TOO_HIGH', "The quantity can't be higher than 1,000,000,000.")]
  if (available + row.delta < -MOST) return [error(at, 'INVALID_QUANTITY_TOO_LOW', "The quantity can't be lower than -1,000,000,000.")]
  return []
}
