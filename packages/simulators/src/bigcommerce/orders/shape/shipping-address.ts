import type { StoreContext } from '../../context.ts'
import type { Order, ShippingAddress } from '../../model/orders.ts'
import { addressShape } from './address.ts'
import { deliveryShape } from './delivery.ts'
import { resource } from './resource.ts'

/** One of `/v2/orders/{id}/shipping_addresses`. */
export function shippingAddressShape(context: StoreContext, order: Order, address: ShippingAddress) {
  const { cost, ...rest } = deliveryShape(context, order, address)
  return {
    id: address.id,
    order_id: order.id,
    ...addressShape(address),
    ...rest,
    ...cost,
    form_fields: [],
    shipping_quotes: resource(context, `/orders/${order.id}/shipping_addresses/${address.id}/shipping_quotes`),
  }
}
