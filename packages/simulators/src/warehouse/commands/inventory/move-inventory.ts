import type { Actor, WarehouseContext } from '../../context.ts'
import type { InventoryRecord } from '../../model/items.ts'
import { done, type Outcome, refuse, refuseAbove } from '../../outcome.ts'
import { formatQuantity, type Quantity } from '../../quantity.ts'
import { emitSignal } from '../../rules/emit-signal.ts'
import { once } from '../../rules/once.ts'
import { recordStockChange } from '../../rules/record-history.ts'
import { changeOnHand, locationOf, recordAt, setOnHand } from '../../rules/stock.ts'
import { writableDivision } from '../../rules/writable-division.ts'
import { type PlaceInput, placeOf } from './place-of.ts'

export interface InventoryMove extends Omit<PlaceInput, 'locationId'> {
  readonly fromLocationId: string
  readonly toLocationId: string
  readonly quantity: Quantity
}

export interface Moved {
  readonly from: InventoryRecord
  readonly to: InventoryRecord
}

/** Moves a quantity of one item from one location to another (single move). Nothing leaves a quarantine location. */
export function moveInventory(
  context: WarehouseContext,
  actor: Actor,
  divisionId: string,
  input: InventoryMove,
  key?: string,
): Outcome<Moved> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const { fromLocationId, toLocationId, quantity } = input
  const outcome = once<Moved>(context, { divisionId, key, operation: 'moveInventory', content: input }, () => {
    const source = placeOf(context, division.value, { ...input, locationId: fromLocationId }, quantity)
    if (!source.ok) return source.field === 'locationId' ? { ...source, field: 'fromLocationId' } : source
    const target = locationOf(context, divisionId, toLocationId, 'toLocationId')
    if (!target.ok) return target
    if (fromLocationId === toLocationId) return refuse('invalid_request', 'A move needs two different locations.', 'toLocationId')
    const { location, uom } = source.value
    if (location.quarantine)
      return refuse('location_quarantined', `Location ${location.name} is in quarantine: nothing leaves it.`, 'fromLocationId')
    const record = recordAt(context, source.value)
    if (!record || record.onHand < quantity) {
      const there = record?.onHand ?? 0
      const message = `There are ${formatQuantity(there)} ${uom.uom} of ${input.itemNumber} at ${location.name}; no more than that can be moved.`
      return refuseAbove(there, 'insufficient_inventory', message, 'quantity')
    }
    const place = { ...source.value, location: target.value }
    const from = changeOnHand(context, record, -quantity)
    const to = setOnHand(context, place, (recordAt(context, place)?.onHand ?? 0) + quantity)
    recordStockChange(context, actor, 'inventory_move', from, -quantity)
    recordStockChange(context, actor, 'inventory_move', to, quantity)
    emitSignal(context, divisionId, 'inventory.changed', { itemNumbers: [input.itemNumber] })
    return done({ value: { from, to }, result: { type: 'inventory', id: to.id }, answer: { from: from.id, to: to.id } })
  })
  if (!outcome.ok) return outcome
  if (!outcome.value.replayed) return done(outcome.value.value)
  const { answer } = outcome.value.effect
  const record = (id: unknown) => context.tables.inventory.get(String(id))!
  return done({ from: record(answer['from']), to: record(answer['to']) })
}
