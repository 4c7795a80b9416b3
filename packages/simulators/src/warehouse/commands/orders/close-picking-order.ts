import { type Actor, instant, type WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import { done, type Outcome } from '../../outcome.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { onOrder } from './order-command.ts'

/** Closes an open order by hand, also when short; what it had reserved is free again. Closing a closed order changes nothing. */
export function closePickingOrder(context: WarehouseContext, actor: Actor, orderId: string, key?: string): Outcome<PickingOrder> {
  const outcome = onOrder<undefined>(
    context,
    { orderId, operation: 'closePickingOrder', event: 'close', key },
    (order) => {
      if (order.status === 'closed') return done({ order, more: undefined })
      const closed = saveOrder(context, order, closing(context, order, 'user'))
      recordOrder(context, actor, 'order_closed', closed, 'by hand')
      return done({ order: closed, more: undefined })
    },
    () => undefined,
  )
  return outcome.ok ? done(outcome.value.order) : outcome
}

/** What closing changes on an order. */
export function closing(context: WarehouseContext, order: PickingOrder, closedBy: 'user' | 'fully_picked'): Partial<PickingOrder> {
  const lines = order.lines.map((line) => ({ ...line, allocated: 0 }))
  return { status: 'closed', closedAt: instant(context), closedBy, lines }
}
