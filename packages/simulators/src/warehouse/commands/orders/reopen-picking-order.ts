import type { Actor, WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import { done, type Outcome } from '../../outcome.ts'
import { allocate } from '../../rules/allocation.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { onOrder } from './order-command.ts'

/** Opens a closed order again; what is left to pick is reserved again. Reopening an open order changes nothing. */
export function reopenPickingOrder(context: WarehouseContext, actor: Actor, orderId: string, key?: string): Outcome<PickingOrder> {
  const outcome = onOrder<undefined>(
    context,
    { orderId, operation: 'reopenPickingOrder', event: 'reopen', key },
    (order) => {
      if (order.status === 'open') return done({ order, more: undefined })
      const lines = order.allocateInventory ? allocate(context, order.lines, order).lines : order.lines
      const reopened = saveOrder(context, order, { status: 'open', closedAt: null, closedBy: null, lines })
      recordOrder(context, actor, 'order_reopened', reopened)
      return done({ order: reopened, more: undefined })
    },
    () => undefined,
  )
  return outcome.ok ? done(outcome.value.order) : outcome
}
