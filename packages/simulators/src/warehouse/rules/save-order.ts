import { type Actor, instant, nextChange, type WarehouseContext } from '../context.ts'
import type { PickingOrder } from '../model/orders.ts'
import type { HistoryType } from '../model/records.ts'
import { emitSignal } from './emit-signal.ts'
import { recordHistory } from './record-history.ts'

/** Stores a changed order as its next version, at the end of the change feed, and tells who listens. */
export function saveOrder(context: WarehouseContext, order: PickingOrder, changes: Partial<PickingOrder>): PickingOrder {
  const saved = context.tables.orders.put({
    ...order,
    ...changes,
    version: order.version + 1,
    updatedAt: instant(context),
    changeSequence: nextChange(context),
  })
  const became = order.status === saved.status ? 'changed' : saved.status === 'closed' ? 'closed' : 'reopened'
  emitSignal(context, saved.divisionId, `picking_order.${became}`, { orderId: saved.id })
  return saved
}

/** Writes an order's own event to the history. */
export function recordOrder(
  context: WarehouseContext,
  actor: Actor,
  type: HistoryType,
  order: PickingOrder,
  comment: string | null = null,
): void {
  recordHistory(context, actor, { divisionId: order.divisionId, type, orderId: order.id, comment })
}
