import type { Actor, WarehouseContext } from '../../context.ts'
import type { ExternalRef, Item } from '../../model/items.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { onHandEaches } from '../../rules/allocation.ts'
import { type ItemFields, refusedFields } from '../../rules/item-fields.ts'
import { once } from '../../rules/once.ts'
import { itemOf } from '../../rules/stock.ts'
import { storeItemChanges } from '../../rules/store-item.ts'
import { writableDivision } from '../../rules/writable-division.ts'

export interface UpdateItem extends ItemFields {
  readonly externalRef?: ExternalRef
}

const trackingFlags = ['requiresLot', 'requiresSerial', 'requiresExpiration'] as const

/** Changes an item. What its stock is tracked by cannot change while there is stock, which would lack the value or keep a stray one. */
export function updateItem(
  context: WarehouseContext,
  actor: Actor,
  divisionId: string,
  itemNumber: string,
  input: UpdateItem,
  key?: string,
): Outcome<Item> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const { externalRef, ...fields } = input
  const outcome = once<Item>(context, { divisionId, key, operation: 'updateItem', content: { itemNumber, input } }, () => {
    const found = itemOf(context, divisionId, itemNumber)
    if (!found.ok) return found
    const refused = refusedFields(context, division.value, fields, found.value) ?? refusedFlags(context, found.value, fields)
    if (refused) return refused
    const { item } = storeItemChanges(context, actor, found.value, fields, externalRef)
    return done({ value: item, result: { type: 'item', id: item.itemNumber }, answer: { itemId: item.id } })
  })
  if (!outcome.ok) return outcome
  if (!outcome.value.replayed) return done(outcome.value.value)
  return done(context.tables.items.get(String(outcome.value.effect.answer['itemId']))!)
}

function refusedFlags(context: WarehouseContext, item: Item, fields: ItemFields) {
  const flag = trackingFlags.find((name) => fields[name] !== undefined && fields[name] !== item[name])
  if (!flag || onHandEaches(context, item.id) === 0) return undefined
  return refuse('item_in_use', `Item ${item.itemNumber} has stock; ${flag} can change once there is none.`, flag)
}
