import type { Actor, WarehouseContext } from '../../context.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, type Refusal, refuse, refuseAbove } from '../../outcome.ts'
import { formatQuantity, type Quantity, units } from '../../quantity.ts'
import { once } from '../../rules/once.ts'
import { recordStockChange } from '../../rules/record-history.ts'
import { recordAt, serialElsewhere, setOnHand } from '../../rules/stock.ts'
import { eachElement } from './each-element.ts'
import { type PlaceInput, placeOf } from './place-of.ts'

export interface InventoryAdjustment extends PlaceInput {
  readonly key: string
  readonly mode: 'delta' | 'absolute'
  /** The difference, or the new on hand. */
  readonly quantity: Quantity
  readonly reason: string
}

interface Answer {
  readonly before: Quantity
  readonly after: Quantity
}

export type InventoryAdjustmentResult =
  | (Answer & { readonly status: 'adjusted' | 'unchanged' | 'already'; readonly key: string })
  | { readonly status: 'rejected'; readonly key: string; readonly refusal: Refusal }

/** Adjusts quantities by a difference or to an absolute figure, each by itself and once per key. */
export function adjustInventory(
  context: WarehouseContext,
  actor: Actor,
  divisionId: string,
  elements: readonly InventoryAdjustment[],
): Outcome<readonly InventoryAdjustmentResult[]> {
  return eachElement(context, divisionId, elements, 'adjusted', (division, element) => adjustOne(context, actor, division, element))
}

function adjustOne(context: WarehouseContext, actor: Actor, division: Division, element: InventoryAdjustment): InventoryAdjustmentResult {
  const { key, mode, quantity, reason } = element
  const { key: _, ...content } = element
  const outcome = once<Answer>(context, { divisionId: division.id, key, operation: 'adjustInventory', content }, () => {
    const place = placeOf(context, division, element, quantity)
    if (!place.ok) return place
    const existing = recordAt(context, place.value)
    const before = existing?.onHand ?? 0
    const after = mode === 'absolute' ? quantity : before + quantity
    if (mode === 'absolute' && quantity < 0) return refuse('invalid_request', 'On hand cannot be set below zero.', 'quantity')
    if (after < 0) {
      const there = `${formatQuantity(before)} ${place.value.uom.uom} of ${element.itemNumber} at ${place.value.location.name}`
      return refuseAbove(before, 'insufficient_inventory', `There are ${there}; no more than that can be taken off.`, 'quantity')
    }
    if (element.serial && after > before && (after > units(1) || serialElsewhere(context, place.value)))
      return refuse('serial_in_stock', `Serial number ${element.serial} of ${element.itemNumber} is in stock already.`, 'serial')
    if (after === before)
      return done({ value: { before, after }, result: { type: 'inventory', id: existing?.id ?? '' }, answer: { before, after } })
    const record = setOnHand(context, place.value, after)
    recordStockChange(context, actor, 'inventory_adjustment', record, after - before, { comment: reason })
    return done({ value: { before, after }, result: { type: 'inventory', id: record.id }, answer: { before, after } })
  })
  if (!outcome.ok) return { status: 'rejected', key, refusal: outcome }
  if (outcome.value.replayed) return { ...(outcome.value.effect.answer as unknown as Answer), status: 'already', key }
  const { before, after } = outcome.value.value
  return { status: before === after ? 'unchanged' : 'adjusted', key, before, after }
}
