import type { PickingOrder } from '../model/orders.ts'
import { type Refusal, refuse } from '../outcome.ts'

export type OrderState = 'open' | 'closed' | 'deleted'
export type OrderEvent = 'edit' | 'annotate' | 'pick' | 'pick_last' | 'undo_pick' | 'close' | 'reopen' | 'delete' | 'ship' | 'void_shipment'

/**
 * The states of a picking order (requirements 5.3). There is no shipped state: shipped is the presence of shipment records, and they may
 * come after the order closed (DESIGN, decisions). `annotate` is an edit of due date and comments alone.
 */
export const orderStates: Readonly<Record<OrderState, Readonly<Record<OrderEvent, OrderState | 'order_closed' | 'order_deleted'>>>> = {
  open: {
    edit: 'open',
    annotate: 'open',
    pick: 'open',
    pick_last: 'closed',
    undo_pick: 'open',
    close: 'closed',
    reopen: 'open',
    delete: 'deleted',
    ship: 'open',
    void_shipment: 'open',
  },
  closed: {
    edit: 'order_closed',
    annotate: 'order_closed',
    pick: 'order_closed',
    pick_last: 'order_closed',
    undo_pick: 'order_closed',
    close: 'closed',
    reopen: 'open',
    delete: 'deleted',
    ship: 'closed',
    void_shipment: 'closed',
  },
  deleted: {
    edit: 'order_deleted',
    annotate: 'order_deleted',
    pick: 'order_deleted',
    pick_last: 'order_deleted',
    undo_pick: 'order_deleted',
    close: 'order_deleted',
    reopen: 'order_deleted',
    delete: 'deleted',
    ship: 'order_deleted',
    void_shipment: 'order_deleted',
  },
}

/** Events that a first pick forbids (Q-28: the cut-off is the first pick). */
const beforeFirstPick: readonly OrderEvent[] = ['edit', 'delete']

/** Why the event is refused now; undefined when it may happen. */
export function refusedNow(order: PickingOrder, event: OrderEvent): Refusal | undefined {
  const next = orderStates[stateOf(order)][event]
  if (next === 'order_closed')
    return refuse('order_closed', `Picking order ${order.orderNumber} is closed. Reopen it to change it.`, undefined, { orderId: order.id })
  if (next === 'order_deleted')
    return refuse('order_deleted', `Picking order ${order.orderNumber} was deleted at ${order.deletedAt}.`, undefined, {
      orderId: order.id,
    })
  if (beforeFirstPick.includes(event) && order.firstPickAt !== null)
    return refuse(
      'picking_started',
      `Picking order ${order.orderNumber} has been picked from since ${order.firstPickAt}: only its due date and comments can change.`,
      undefined,
      {
        orderId: order.id,
        firstPickAt: order.firstPickAt,
      },
    )
  return undefined
}

export const stateOf = (order: PickingOrder): OrderState => (order.deletedAt === null ? order.status : 'deleted')
