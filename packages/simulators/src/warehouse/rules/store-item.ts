import { type Actor, instant, newId, nextChange, type WarehouseContext } from '../context.ts'
import type { ExternalRef, Item } from '../model/items.ts'
import type { Division } from '../model/places.ts'
import { emitSignal } from './emit-signal.ts'
import { type ItemFields, withReference } from './item-fields.ts'
import { recordHistory } from './record-history.ts'

/** Stores a new item with IntelliTrack's defaults (active, consumable, default UOM) and writes New Item to the history. */
export function storeNewItem(
  context: WarehouseContext,
  actor: Actor,
  division: Division,
  fields: ItemFields & { readonly itemNumber: string },
  externalRef: ExternalRef | undefined,
): Item {
  const now = instant(context)
  const item = context.tables.items.put({
    id: newId(context, 'itm'),
    divisionId: division.id,
    alternateNumber: null,
    description: null,
    model: null,
    manufacturer: null,
    category: null,
    active: true,
    itemType: 'consumable',
    requiresLot: false,
    requiresSerial: false,
    requiresExpiration: false,
    trackCost: false,
    rfid: false,
    uoms: [{ uom: division.defaultUom, eachCount: 1 }],
    unitCost: null,
    ...fields,
    externalRefs: withReference([], externalRef),
    createdAt: now,
    updatedAt: now,
    version: 1,
    changeSequence: nextChange(context),
  })
  recordHistory(context, actor, { divisionId: division.id, type: 'new_item', itemId: item.id })
  emitSignal(context, division.id, 'item.changed', { itemNumbers: [item.itemNumber] })
  return item
}

/** Stores what differs; tells whether anything did. Links leave no history, changed fields do. */
export function storeItemChanges(
  context: WarehouseContext,
  actor: Actor,
  item: Item,
  fields: ItemFields,
  externalRef: ExternalRef | undefined,
): { readonly item: Item; readonly changed: boolean } {
  const differing = Object.keys(fields).filter((name) => !sameValue(fields[name as keyof ItemFields], item[name as keyof Item]))
  const externalRefs = withReference(item.externalRefs, externalRef)
  if (differing.length === 0 && externalRefs === item.externalRefs) return { item, changed: false }
  const stored = context.tables.items.put({
    ...item,
    ...fields,
    externalRefs,
    updatedAt: instant(context),
    version: item.version + 1,
    changeSequence: nextChange(context),
  })
  if (differing.length > 0)
    recordHistory(context, actor, { divisionId: item.divisionId, type: 'item_changed', itemId: item.id, comment: differing.join(', ') })
  emitSignal(context, item.divisionId, 'item.changed', { itemNumbers: [stored.itemNumber] })
  return { item: stored, changed: true }
}

const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
