import { type Actor, instant, newId, type WarehouseContext } from '../../context.ts'
import type { InventoryRecord } from '../../model/items.ts'
import type { OrderLine, Pick, PickingOrder } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome } from '../../outcome.ts'
import type { Quantity } from '../../quantity.ts'
import { emitSignal } from '../../rules/emit-signal.ts'
import { recordStockChange } from '../../rules/record-history.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { changeOnHand } from '../../rules/stock.ts'
import type { TrackingInput } from '../../rules/tracking.ts'
import { closing } from './close-picking-order.ts'
import { onOrder } from './order-command.ts'
import { type Taking, takings } from './pick-takings.ts'

export interface PickInput extends TrackingInput {
  readonly lineNumber: number
  readonly locationId: string
  /** Above zero, in units of `uom`. */
  readonly quantity: Quantity
  readonly uom?: string
}

/** Picks units of an open order, all picks or none: on hand falls, actual rises; the last unit closes the order (requirements 5.3). */
export function pickInventory(
  context: WarehouseContext,
  actor: Actor,
  orderId: string,
  picks: readonly PickInput[],
  key?: string,
): Outcome<PickingOrder> {
  const outcome = onOrder<undefined>(
    context,
    { orderId, operation: 'pickInventory', event: 'pick', content: picks, key },
    (order, division) => {
      const taken = takings(context, division, order, picks)
      return taken.ok ? done({ order: carryOut(context, actor, division, order, taken.value), more: undefined }) : taken
    },
    () => undefined,
  )
  return outcome.ok ? done(outcome.value.order) : outcome
}

function carryOut(
  context: WarehouseContext,
  actor: Actor,
  division: Division,
  order: PickingOrder,
  taken: readonly Taking[],
): PickingOrder {
  const lines = new Map<number, OrderLine>(order.lines.map((line) => [line.lineNumber, line]))
  for (const taking of taken) {
    const line = lines.get(taking.lineNumber)!
    lines.set(line.lineNumber, picked(line, pickOf(context, actor, taking), taking.lineQuantity))
    const record = changeOnHand(context, context.tables.inventory.get(taking.record.id)!, -taking.quantity)
    recordStockChange(context, actor, 'pick', record, -taking.quantity, { order })
  }
  const changed: PickingOrder = { ...order, lines: [...lines.values()], firstPickAt: order.firstPickAt ?? instant(context) }
  const complete = changed.lines.every((line) => line.picked === line.ordered)
  const { lines: after, firstPickAt } = changed
  const saved = saveOrder(context, order, { lines: after, firstPickAt, ...(complete ? closing(context, changed, 'fully_picked') : {}) })
  if (complete) recordOrder(context, actor, 'order_closed', saved, 'fully picked')
  const itemNumbers = [...new Set(taken.map(({ record }) => itemNumber(context, record)))]
  emitSignal(context, division.id, 'inventory.changed', { itemNumbers })
  return saved
}

function picked(line: OrderLine, pick: Pick, quantity: Quantity): OrderLine {
  const allocated = Math.max(0, line.allocated - quantity)
  return { ...line, picked: line.picked + quantity, allocated, picks: [...line.picks, pick] }
}

function pickOf(context: WarehouseContext, actor: Actor, { record, quantity, lineQuantity }: Taking): Pick {
  const { id: inventoryId, locationId, uom, lot, serial, expiration } = record
  const when = { pickedAt: instant(context), pickedBy: actor.name }
  return { id: newId(context, 'pck'), inventoryId, locationId, quantity, uom, lineQuantity, lot, serial, expiration, ...when }
}

const itemNumber = ({ tables }: WarehouseContext, record: InventoryRecord): string => tables.items.get(record.itemId)?.itemNumber ?? ''
