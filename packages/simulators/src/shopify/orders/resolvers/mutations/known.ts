import type { ShopContext } from '../../../context.ts'
import { refuse } from '../../../executor/errors.ts'
import type { FulfillmentOrder } from '../../../model/orders.ts'
import { visibleFulfillmentOrder } from '../../visible.ts'

/** The fulfilment order of an id the app named; live shops answer an unknown one with a top-level error, not a user error. */
export function known(context: ShopContext, id: string): FulfillmentOrder {
  return visibleFulfillmentOrder(context, id) ?? refuse('RESOURCE_NOT_FOUND', `Invalid id: ${id}`)
}
