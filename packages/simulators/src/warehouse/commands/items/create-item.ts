import type { Actor, WarehouseContext } from '../../context.ts'
import type { ExternalRef, Item } from '../../model/items.ts'
import { done, type Outcome } from '../../outcome.ts'
import { type ItemFields, refusedFields } from '../../rules/item-fields.ts'
import { once } from '../../rules/once.ts'
import { storeNewItem } from '../../rules/store-item.ts'
import { writableDivision } from '../../rules/writable-division.ts'

export interface CreateItem extends ItemFields {
  readonly itemNumber: string
  readonly externalRef?: ExternalRef
}

/** Creates one item; item number and alternate number are unique in the division. */
export function createItem(context: WarehouseContext, actor: Actor, divisionId: string, input: CreateItem, key?: string): Outcome<Item> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const { externalRef, ...fields } = input
  const outcome = once<Item>(context, { divisionId, key, operation: 'createItem', content: input }, () => {
    const refused = refusedFields(context, division.value, fields)
    if (refused) return refused
    const item = storeNewItem(context, actor, division.value, fields, externalRef)
    return done({ value: item, result: { type: 'item', id: item.itemNumber }, answer: { itemId: item.id } })
  })
  if (!outcome.ok) return outcome
  if (!outcome.value.replayed) return done(outcome.value.value)
  return done(context.tables.items.get(String(outcome.value.effect.answer['itemId']))!)
}
