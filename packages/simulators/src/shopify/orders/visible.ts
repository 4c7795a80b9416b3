import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder, Order } from '../model/orders.ts'
import { fulfillmentOrders, fulfillmentOrdersOf } from './documents.ts'
import { isThirdParty } from './supported-actions.ts'

/** The fulfilment orders of an order that whoever asks may see: none before it is routed, none of a kind the app has no scope for (reference 1.4). */
export function visibleFulfillmentOrders(context: ShopContext, order: Order): FulfillmentOrder[] {
  return fulfillmentOrdersOf(context, order).filter((one) => isVisible(context, one))
}

export function visibleFulfillmentOrder(context: ShopContext, id: string): FulfillmentOrder | undefined {
  const one = fulfillmentOrders(context).get(id)
  return one && isVisible(context, one) ? one : undefined
}

export function isVisible(context: ShopContext, one: FulfillmentOrder): boolean {
  if (!one.routed) return false
  if (!context.call) return true
  return context.call.scopes.has(
    isThirdParty(context, one) ? 'read_third_party_fulfillment_orders' : 'read_merchant_managed_fulfillment_orders',
  )
}
