import type { WarehouseContext } from '../context.ts'
import type { ExternalRef, Item, ItemUom } from '../model/items.ts'
import type { Division } from '../model/places.ts'
import { type Refusal, refuse } from '../outcome.ts'
import { keyOf } from '../tables.ts'

/** Fields of an item a caller may give; what is left out stays. */
export interface ItemFields {
  readonly itemNumber?: string
  readonly alternateNumber?: string | null
  readonly description?: string | null
  readonly model?: string | null
  readonly manufacturer?: string | null
  readonly category?: string | null
  readonly active?: boolean
  readonly itemType?: 'consumable' | 'asset'
  readonly requiresLot?: boolean
  readonly requiresSerial?: boolean
  readonly requiresExpiration?: boolean
  readonly trackCost?: boolean
  readonly rfid?: boolean
  readonly uoms?: readonly ItemUom[]
  readonly unitCost?: string | null
}

/** Why an item cannot be stored with these fields; undefined when it can (requirements 5.2 Item, UnitOfMeasure / ItemUom). */
export function refusedFields(context: WarehouseContext, division: Division, fields: ItemFields, self?: Item): Refusal | undefined {
  return refusedNumber(context, division, fields, self) ?? refusedOption(division, fields) ?? refusedUoms(context, division, fields, self)
}

/** The item an alternate number belongs to already. */
export function holderOfAlternate({ tables }: WarehouseContext, divisionId: string, alternate: string, self?: Item): Item | undefined {
  for (const item of tables.items.by('alternate', keyOf(divisionId, alternate))) if (item.id !== self?.id) return item
  return undefined
}

/** The references with one more, unless it is there. */
export function withReference(refs: readonly ExternalRef[], more: ExternalRef | undefined): readonly ExternalRef[] {
  if (!more || refs.some((ref) => ref.system === more.system && ref.id === more.id)) return refs
  return [...refs, { system: more.system, id: more.id }]
}

function refusedNumber(context: WarehouseContext, { id }: Division, fields: ItemFields, self?: Item): Refusal | undefined {
  const { itemNumber, alternateNumber } = fields
  const same = itemNumber === undefined ? undefined : context.tables.items.first('number', keyOf(id, itemNumber))
  if (same && same.id !== self?.id)
    return refuse(
      'duplicate_item_number',
      `Item number ${itemNumber} is taken in this division. Link to it, or choose another.`,
      'itemNumber',
    )
  const holder = alternateNumber ? holderOfAlternate(context, id, alternateNumber, self) : undefined
  if (!holder) return undefined
  const message = `Alternate number ${alternateNumber} belongs to item ${holder.itemNumber}. Leave it empty, or choose another.`
  return refuse('duplicate_alternate_number', message, 'alternateNumber', { itemNumber: holder.itemNumber })
}

function refusedOption({ name, options }: Division, fields: ItemFields): Refusal | undefined {
  const needs = [
    ['requiresLot', options.lots],
    ['requiresSerial', options.serialNumbers],
    ['requiresExpiration', options.expirationDates],
    ['trackCost', options.unitCostTracking],
    ['rfid', options.rfid],
  ] as const
  const denied = needs.find(([field, on]) => fields[field] === true && !on)
  return denied && refuse('option_disabled', `Division ${name} has not turned on what ${denied[0]} needs.`, denied[0])
}

function refusedUoms({ tables }: WarehouseContext, division: Division, { uoms }: ItemFields, self?: Item): Refusal | undefined {
  if (!uoms) return undefined
  const known = new Set([...tables.unitsOfMeasure.by('division', division.id)].map((uom) => uom.code))
  const unknown = uoms.find(({ uom }) => !known.has(uom))
  if (unknown) return refuse('invalid_uom', `Division ${division.name} has no unit of measure ${unknown.uom}.`, 'uoms')
  if (new Set(uoms.map(({ uom }) => uom)).size < uoms.length || new Set(uoms.map(({ eachCount }) => eachCount)).size < uoms.length)
    return refuse('duplicate_uom', 'Within one item neither a unit of measure nor an each count may repeat.', 'uoms')
  if (!division.options.multipleUom && (uoms.length > 1 || uoms[0]?.uom !== division.defaultUom || uoms[0].eachCount !== 1))
    return refuse(
      'option_disabled',
      `Division ${division.name} has no multiple UOM: items have ${division.defaultUom}, each count 1.`,
      'uoms',
    )
  if (!self) return undefined
  const used = [...tables.inventory.by('item', self.id)].find(
    (record) => record.onHand > 0 && !uoms.some(({ uom, eachCount }) => uom === record.uom && eachCount === record.eachCount),
  )
  return (
    used && refuse('item_in_use', `Item ${self.itemNumber} has stock in ${used.uom}; that unit of measure has to stay as it is.`, 'uoms')
  )
}
