import type { Actor, WarehouseContext } from '../../context.ts'
import type { InventoryRecord } from '../../model/items.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, type Refusal, refuse } from '../../outcome.ts'
import type { Quantity } from '../../quantity.ts'
import { once } from '../../rules/once.ts'
import { recordStockChange } from '../../rules/record-history.ts'
import { recordAt, serialElsewhere, setOnHand } from '../../rules/stock.ts'
import { eachElement } from './each-element.ts'
import { type PlaceInput, placeOf } from './place-of.ts'

export interface InventoryAdd extends PlaceInput {
  readonly key: string
  /** Above zero. */
  readonly quantity: Quantity
}

export type InventoryAddResult =
  | { readonly status: 'added' | 'already'; readonly key: string; readonly inventoryId: string }
  | { readonly status: 'rejected'; readonly key: string; readonly refusal: Refusal }

/** Adds quantities to inventory, each by itself and once per key; each writes an Inventory Add (requirements 2.3). */
export function addInventory(
  context: WarehouseContext,
  actor: Actor,
  divisionId: string,
  elements: readonly InventoryAdd[],
): Outcome<readonly InventoryAddResult[]> {
  return eachElement(context, divisionId, elements, 'added', (division, element) => addOne(context, actor, division, element))
}

function addOne(context: WarehouseContext, actor: Actor, division: Division, element: InventoryAdd): InventoryAddResult {
  const { key, ...content } = element
  const outcome = once<InventoryRecord>(context, { divisionId: division.id, key, operation: 'addInventory', content }, () => {
    const place = placeOf(context, division, element, element.quantity)
    if (!place.ok) return place
    if (!place.value.item.active)
      return refuse('inactive_item', `Item ${element.itemNumber} is inactive. Activate it in IntelliTrack first.`, 'itemNumber')
    if (serialElsewhere(context, place.value))
      return refuse('serial_in_stock', `Serial number ${element.serial} of ${element.itemNumber} is in stock already.`, 'serial')
    const before = recordAt(context, place.value)?.onHand ?? 0
    const record = setOnHand(context, place.value, before + element.quantity)
    recordStockChange(context, actor, 'inventory_add', record, element.quantity)
    return done({ value: record, result: { type: 'inventory', id: record.id } })
  })
  if (!outcome.ok) return { status: 'rejected', key, refusal: outcome }
  if (outcome.value.replayed) return { status: 'already', key, inventoryId: outcome.value.effect.result.id }
  return { status: 'added', key, inventoryId: outcome.value.value.id }
}
