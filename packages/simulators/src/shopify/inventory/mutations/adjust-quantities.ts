import type { ShopContext } from '../../context.ts'
import type { UserError } from '../../executor/errors.ts'
import { type Adjusting, adjust, error, reasonErrors, rowErrors } from '../adjustment.ts'
import { levelOf } from '../level.ts'
import { boundErrors, type QuantitiesPayload, staleErrors } from '../quantities.ts'

interface Row {
  readonly inventoryItemId: string
  readonly locationId: string
  readonly delta: number
  readonly changeFromQuantity?: number | null
}
type Input = Adjusting & { readonly name: string; readonly changes: readonly Row[] }

/** Changes available units by differences; all rows or none. */
export function inventoryAdjustQuantities(_: unknown, { input }: { readonly input: Input }, context: ShopContext): QuantitiesPayload {
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
  const stale = staleErrors(path, row.changeFromQuantity, available)
  return stale.length > 0 ? stale : boundErrors([...path, 'delta'], available + row.delta)
}
