import { variantsOfItem } from '../catalogue/item-variants.ts'
import type { ShopContext } from '../context.ts'
import type { UserError } from '../executor/errors.ts'
import { instant, nextGid } from '../ids.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Location } from '../model/catalogue.ts'
import { changeLevel, levelOf, onHand } from './level.ts'

export interface Change {
  readonly name: string
  readonly delta: number
  readonly quantityAfterChange: number | null
  readonly itemId: string
  readonly locationId: string
}

/** One entry of the shop's inventory history. */
export interface Adjustment {
  readonly id: string
  readonly reason: string
  readonly referenceDocumentUri: string | null
  readonly createdAt: string
  readonly changes: readonly Change[]
}

export interface Adjusting {
  readonly reason: string
  readonly referenceDocumentUri?: string | null
}

/** A level's change of available units, already allowed. */
export interface Move {
  readonly itemId: string
  readonly locationId: string
  readonly delta: number
}

const REASONS = new Set([
  ...['correction', 'cycle_count_available', 'damaged', 'movement_canceled', 'movement_created', 'movement_received', 'movement_updated'],
  ...['other', 'promotion', 'quality_control', 'received', 'reservation_created', 'reservation_deleted', 'reservation_updated'],
  ...['restock', 'safety_stock', 'shrinkage'],
])

/** Applies moves and writes them down as one history entry: each changes available units and with them those on hand. */
export function adjust(context: ShopContext, moves: readonly Move[], about: Adjusting): Adjustment | null {
  const changes = moves.filter((move) => move.delta !== 0).flatMap((move) => applied(context, move))
  if (changes.length === 0) return null
  const { reason, referenceDocumentUri = null } = about
  return { id: nextGid(context, 'InventoryAdjustmentGroup'), reason, referenceDocumentUri, createdAt: instant(context), changes }
}

function applied(context: ShopContext, { itemId, locationId, delta }: Move): readonly Change[] {
  const level = levelOf(context, itemId, locationId) ?? unconnected(context, itemId, locationId)
  const changed = changeLevel(context, level, { available: level.available + delta })
  return [
    { name: 'available', delta, quantityAfterChange: changed.available, itemId, locationId },
    { name: 'on_hand', delta, quantityAfterChange: onHand(changed), itemId, locationId },
  ]
}

/** Since 2026-10 units may be counted where an item is not stocked; it stays unconnected there (changelog: removal of ITEM_NOT_STOCKED_AT_LOCATION). */
function unconnected(context: ShopContext, itemId: string, locationId: string): InventoryLevel {
  const none = { available: 0, committed: 0, reserved: 0, incoming: 0 }
  return { id: `${itemId}|${locationId}`, itemId, locationId, isActive: false, ...none, updatedAt: instant(context) }
}

/**
 * The errors that do not depend on quantities. `path` leads to the row. Before 2026-10 an item had to be stocked at the location; the code of
 * that error is no part of the 2026-10 schema and therefore null.
 */
export function rowErrors(
  context: ShopContext,
  path: readonly string[],
  row: { readonly inventoryItemId: string; readonly locationId: string },
): UserError[] {
  if (!context.world.collection<InventoryItem>(KIND.inventoryItem).has(row.inventoryItemId))
    return [error([...path, 'inventoryItemId'], 'INVALID_INVENTORY_ITEM', 'The specified inventory item could not be found.')]
  if (!context.world.collection<Location>(KIND.location).has(row.locationId))
    return [error([...path, 'locationId'], 'INVALID_LOCATION', 'The specified location could not be found.')]
  if (variantsOfItem(context, row.inventoryItemId).some((variant) => variant.requiresComponents))
    return [
      error(
        [...path, 'inventoryItemId'],
        'NON_MUTABLE_INVENTORY_ITEM',
        'The specified inventory item is not allowed to be adjusted via API. Example: if the inventory item is a parent bundle.',
      ),
    ]
  if ((context.call?.version ?? '2026-10') < '2026-10' && !levelOf(context, row.inventoryItemId, row.locationId)?.isActive)
    return [{ field: [...path, 'locationId'], code: null, message: 'The specified inventory item is not stocked at the location.' }]
  return []
}

export function reasonErrors({ reason, referenceDocumentUri }: Adjusting): UserError[] {
  const errors: UserError[] = []
  if (!REASONS.has(reason)) errors.push(error(['input', 'reason'], 'INVALID_REASON', 'The specified reason is invalid.'))
  if (referenceDocumentUri && !/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(referenceDocumentUri))
    errors.push(error(['input', 'referenceDocumentUri'], 'INVALID_REFERENCE_DOCUMENT', 'The specified reference document is invalid.'))
  return errors
}

export function error(field: readonly string[] | null, code: string, message: string): UserError {
  return { field, code, message }
}
