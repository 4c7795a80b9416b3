import type { Actor, WarehouseContext } from '../../context.ts'
import type { ExternalRef, ItemUom } from '../../model/items.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, type Refusal, type Warning } from '../../outcome.ts'
import { holderOfAlternate, type ItemFields, refusedFields } from '../../rules/item-fields.ts'
import { type Applied, once } from '../../rules/once.ts'
import { itemOf } from '../../rules/stock.ts'
import { storeItemChanges, storeNewItem } from '../../rules/store-item.ts'
import { writableDivision } from '../../rules/writable-division.ts'

export interface ItemUpsert extends Omit<ItemFields, 'uoms' | `requires${string}` | 'trackCost' | 'rfid' | 'itemType'> {
  readonly itemNumber: string
  readonly mode: 'create_or_link' | 'update'
  readonly effectKey?: string
  readonly onAlternateNumberTaken?: 'reject' | 'leave_empty'
  readonly uoms?: readonly ItemUom[]
  readonly externalRef?: ExternalRef
}

interface Answer {
  readonly status: 'created' | 'updated' | 'unchanged'
  readonly existed: boolean
  readonly warnings: readonly Warning[]
}

export type ItemUpsertResult =
  | (Answer & { readonly itemNumber: string; readonly replayed: boolean })
  | { readonly status: 'rejected'; readonly itemNumber: string; readonly refusal: Refusal }

/** Creates, links or updates items by number, each by itself: an item that exists is linked and not overwritten unless asked. */
export function upsertItems(
  context: WarehouseContext,
  actor: Actor,
  divisionId: string,
  elements: readonly ItemUpsert[],
): Outcome<readonly ItemUpsertResult[]> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  return done(elements.map((element) => upsertOne(context, actor, division.value, element)))
}

function upsertOne(context: WarehouseContext, actor: Actor, division: Division, element: ItemUpsert): ItemUpsertResult {
  const { effectKey: key, ...content } = element
  const { itemNumber } = element
  const outcome = once<Answer>(context, { divisionId: division.id, key, operation: 'upsertItems', content }, () => {
    const answer = carryOut(context, actor, division, element)
    if (!answer.ok) return answer
    return done<Applied<Answer>>({ value: answer.value, result: { type: 'item', id: itemNumber }, answer: { ...answer.value } })
  })
  if (!outcome.ok) return { status: 'rejected', itemNumber, refusal: outcome }
  if (outcome.value.replayed) return { ...(outcome.value.effect.answer as unknown as Answer), itemNumber, replayed: true }
  return { ...outcome.value.value, itemNumber, replayed: false }
}

function carryOut(context: WarehouseContext, actor: Actor, division: Division, element: ItemUpsert): Outcome<Answer> {
  const { effectKey: _, mode, onAlternateNumberTaken, externalRef, uoms, ...given } = element
  const existing = itemOf(context, division.id, element.itemNumber)
  if (!existing.ok && mode === 'update') return existing
  if (existing.ok && mode === 'create_or_link') {
    const { changed } = storeItemChanges(context, actor, existing.value, {}, externalRef)
    return done({ status: changed ? 'updated' : 'unchanged', existed: true, warnings: [] })
  }
  const self = existing.ok ? existing.value : undefined
  const holder = given.alternateNumber ? holderOfAlternate(context, division.id, given.alternateNumber, self) : undefined
  const dropped = holder !== undefined && onAlternateNumberTaken === 'leave_empty'
  const { alternateNumber, ...others } = given
  const fields = dropped || alternateNumber === undefined ? others : { ...others, alternateNumber }
  const refused = refusedFields(context, division, self || !uoms ? fields : { ...fields, uoms }, self)
  if (refused) return refused
  const warnings: readonly Warning[] = dropped
    ? [
        {
          code: 'duplicate_alternate_number',
          message: `Alternate number ${alternateNumber} belongs to item ${holder.itemNumber} and was left empty.`,
        },
      ]
    : []
  if (!self) {
    storeNewItem(context, actor, division, uoms ? { ...fields, uoms } : fields, externalRef)
    return done({ status: 'created', existed: false, warnings })
  }
  const { changed } = storeItemChanges(context, actor, self, fields, externalRef)
  return done({ status: changed ? 'updated' : 'unchanged', existed: true, warnings })
}
