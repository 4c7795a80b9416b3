import { type Actor, instant, type WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import { done, type Outcome } from '../../outcome.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { onOrder } from './order-command.ts'

export interface DeleteOrder {
  readonly operation: 'deletePickingOrder' | 'cancelPickingOrder'
  readonly reason?: string | null
  readonly version?: number
}

/** Deletes an order without picks. A tombstone stays in the change feed; deleting it again changes nothing. */
export function deletePickingOrder(
  context: WarehouseContext,
  actor: Actor,
  orderId: string,
  input: DeleteOrder,
  key?: string,
): Outcome<PickingOrder> {
  const { operation, reason = null, version } = input
  const deleted = context.tables.orders.get(orderId)
  if (deleted && deleted.deletedAt !== null) return done(deleted)
  const outcome = onOrder<undefined>(
    context,
    { orderId, operation, event: 'delete', content: { reason }, key, version },
    (order) => {
      const lines = order.lines.map((line) => ({ ...line, allocated: 0 }))
      const tombstone = saveOrder(context, order, { deletedAt: instant(context), deletedReason: reason, lines })
      recordOrder(context, actor, 'order_deleted', tombstone, reason)
      return done({ order: tombstone, more: undefined })
    },
    () => undefined,
  )
  return outcome.ok ? done(outcome.value.order) : outcome
}
