import type { StoreContext } from '../context.ts'
import { ORDER_KIND } from '../model/orders.ts'

/** How this store's platform handles orders, where real stores were seen to differ. */
export interface OrderBehaviour {
  /** A shipment is refused for items whose inventory is not tracked (IM-04). */
  readonly refusesUntracked: boolean
  /** With order_completed_or_shipped: a shipment lowers stock by its units; otherwise only Shipped and Completed do, for the whole order. */
  readonly shipmentsTakeStock: boolean
  /** Every so many-th order id comes with consignments whose line_items are empty; 0: none. */
  readonly emptyLineItemsEvery: number
  /** Customers are told when the status changes. */
  readonly mailsStatus: boolean
}

const USUAL: OrderBehaviour = { refusesUntracked: false, shipmentsTakeStock: true, emptyLineItemsEvery: 0, mailsStatus: false }

type Stored = Pick<StoreContext, 'world'>

export function orderBehaviour(context: Stored): OrderBehaviour {
  return { ...USUAL, ...context.world.collection<Partial<OrderBehaviour>>(ORDER_KIND.settings).get('store') }
}

export function changeOrderBehaviour(context: Stored, change: Partial<OrderBehaviour>): OrderBehaviour {
  return context.world.collection<OrderBehaviour>(ORDER_KIND.settings).put('store', { ...orderBehaviour(context), ...change })
}
