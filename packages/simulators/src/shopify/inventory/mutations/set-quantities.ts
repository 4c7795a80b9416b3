import type { ShopContext } from '../../context.ts'
import type { UserError } from '../../executor/errors.ts'
import { type Adjusting, adjust, error, type Move, reasonErrors, rowErrors } from '../adjustment.ts'
import { levelOf, onHand } from '../level.ts'
import { boundErrors, type QuantitiesPayload, staleErrors } from '../quantities.ts'

interface Row {
  readonly inventoryItemId: string
  readonly locationId: string
  readonly quantity: number
  readonly changeFromQuantity?: number | null
}
type Input = Adjusting & { readonly name: string; readonly quantities: readonly Row[] }

/** Sets absolute quantities, compared with what they were where the row says so. One bad row fails the whole field (reference 1.7). */
export function inventorySetQuantities(_: unknown, { input }: { readonly input: Input }, context: ShopContext): QuantitiesPayload {
  const errors = [...nameErrors(input.name), ...reasonErrors(input), ...duplicates(input.quantities)]
  const moves: Move[] = []
  for (const [index, row] of input.quantities.entries()) {
    const path = ['input', 'quantities', String(index)]
    const found = [...rowErrors(context, path, row), ...quantityErrors(path, row, input.name)]
    const before = present(context, row, input.name)
    if (found.length === 0) found.push(...staleErrors(path, row.changeFromQuantity, before))
    errors.push(...found)
    moves.push({ itemId: row.inventoryItemId, locationId: row.locationId, delta: row.quantity - before })
  }
  if (errors.length > 0) return { inventoryAdjustmentGroup: null, userErrors: errors }
  return { inventoryAdjustmentGroup: adjust(context, moves, input), userErrors: [] }
}

function present(context: ShopContext, row: Row, name: string): number {
  const level = levelOf(context, row.inventoryItemId, row.locationId)
  if (!level) return 0
  return name === 'on_hand' ? onHand(level) : level.available
}

function nameErrors(name: string): UserError[] {
  if (name === 'available' || name === 'on_hand') return []
  return [error(['input', 'name'], 'INVALID_NAME', "The quantity name must be either 'available' or 'on_hand'.")]
}

function quantityErrors(path: readonly string[], row: Row, name: string): UserError[] {
  const at = [...path, 'quantity']
  const outside = boundErrors(at, row.quantity)
  if (outside.length > 0) return outside
  if (name === 'on_hand' && row.quantity < 0) return [error(at, 'INVALID_QUANTITY_NEGATIVE', "The quantity can't be negative.")]
  return []
}

function duplicates(rows: readonly Row[]): UserError[] {
  const seen = new Set<string>()
  const errors: UserError[] = []
  for (const [index, row] of rows.entries()) {
    const pair = `${row.inventoryItemId}|${row.locationId}`
    if (seen.has(pair))
      errors.push(
        error(
          ['input', 'quantities', String(index)],
          'NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR',
          'The combination of inventoryItemId and locationId must be unique.',
        ),
      )
    seen.add(pair)
  }
  return errors
}
