import type { Actor, WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { allocate } from '../../rules/allocation.ts'
import { emitSignal } from '../../rules/emit-signal.ts'
import { recordStockChange } from '../../rules/record-history.ts'
import { saveOrder } from '../../rules/save-order.ts'
import { shippedOf } from '../../rules/shipped.ts'
import { changeOnHand } from '../../rules/stock.ts'
import { onOrder } from './order-command.ts'

/** Puts a pick of an open order back on its shelf; units that are in a shipment stay picked. */
export function undoPick(context: WarehouseContext, actor: Actor, orderId: string, pickId: string, key?: string): Outcome<PickingOrder> {
  const outcome = onOrder<undefined>(
    context,
    { orderId, operation: 'undoPick', event: 'undo_pick', content: pickId, key },
    (order) => {
      const line = order.lines.find(({ picks }) => picks.some(({ id }) => id === pickId))
      const pick = line?.picks.find(({ id }) => id === pickId)
      if (!line || !pick) return refuse('not_found', `Picking order ${order.orderNumber} has no pick ${pickId}.`)
      if (line.picked - pick.lineQuantity < shippedOf(order, line.lineNumber))
        return refuse('already_shipped', `Units of line ${line.lineNumber} are in a shipment. Void the shipment first.`)
      const record = changeOnHand(context, context.tables.inventory.get(pick.inventoryId)!, pick.quantity)
      recordStockChange(context, actor, 'pick_undone', record, pick.quantity, { order })
      const back = { ...line, picked: line.picked - pick.lineQuantity, picks: line.picks.filter(({ id }) => id !== pickId) }
      const lines = order.lines.map((other) => (other === line ? back : other))
      const firstPickAt = lines.some(({ picks }) => picks.length > 0) ? order.firstPickAt : null
      const reserved = order.allocateInventory ? allocate(context, lines, order).lines : lines
      const saved = saveOrder(context, order, { lines: reserved, firstPickAt })
      emitSignal(context, order.divisionId, 'inventory.changed', { itemNumbers: [context.tables.items.get(line.itemId)!.itemNumber] })
      return done({ order: saved, more: undefined })
    },
    () => undefined,
  )
  return outcome.ok ? done(outcome.value.order) : outcome
}
