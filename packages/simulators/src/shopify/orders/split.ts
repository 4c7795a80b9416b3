import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { announce } from './announce.ts'
import { carve } from './carve.ts'
import { fulfillmentOrders } from './documents.ts'
import { type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { type PickedLine, pickLines, type UnitsInput } from './pick-lines.ts'
import { unitsLeft } from './supported-actions.ts'

export interface Split {
  readonly fulfillmentOrder: FulfillmentOrder
  /** The units split off, under an id of their own. */
  readonly remaining: FulfillmentOrder
}

/** The units a caller wants split off, if they can be. `field` is where the caller named them, for refusals. */
export function splittable(one: FulfillmentOrder, wanted: readonly UnitsInput[], field: readonly string[]): Outcome<PickedLine[]> {
  const lines = [...field, 'fulfillmentOrderLineItems']
  if (wanted.length === 0)
    return refused(lines, 'There must be at least one item selected in this fulfillment to split it.', 'NO_LINE_ITEMS_PROVIDED_TO_SPLIT')
  const zero = wanted.findIndex((line) => line.quantity <= 0)
  const nothing = 'You must select at least one item to split into a new fulfillment order.'
  if (zero >= 0) return refused([...lines, `${zero}`, 'quantity'], nothing, 'GREATER_THAN')
  if (one.status !== 'OPEN') return refused(null, 'The fulfillment order is not in a splittable state.')
  const picked = pickLines(one, wanted, null)
  if (!picked.done) return picked
  if (picked.value.reduce((sum, { quantity }) => sum + quantity, 0) === unitsLeft(one))
    return refused(null, 'Invalid fulfillment order line item quantity requested.', 'INVALID_LINE_ITEM_QUANTITY')
  return picked
}

/** Splits units off an open fulfilment order; the rest keeps its id. */
export function split(context: ShopContext, one: FulfillmentOrder, picked: readonly PickedLine[]): Split {
  const remaining = carve(context, one.id, picked)
  const kept = fulfillmentOrders(context).get(one.id) ?? one
  announceFulfillmentOrder(context, 'split', kept, {
    fulfillment_order: refOf(kept),
    remaining_fulfillment_order: refOf(remaining),
    replacement_fulfillment_order: null,
    split_line_items: picked.map(({ line, quantity }) => ({ id: line.id, quantity })),
  })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return { fulfillmentOrder: kept, remaining }
}
