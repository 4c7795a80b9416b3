import type { ShopContext } from '../context.ts'
import type { Address, Order } from '../model/orders.ts'
import { announce } from './announce.ts'
import { changeFulfillmentOrder, changeOrder, fulfillmentOrdersOf, orderOf } from './documents.ts'
import { holdsUnits } from './machine.ts'

/** Sends an order elsewhere: its own address and the destination of all its unfinished fulfilment orders. */
export function changeAddress(context: ShopContext, order: Order, address: Address): Order {
  for (const one of fulfillmentOrdersOf(context, order))
    if (holdsUnits(one.status) && one.methodType !== 'NONE' && one.methodType !== 'PICK_UP')
      changeFulfillmentOrder(context, one.id, { destination: address })
  changeOrder(context, order.id, { shippingAddress: address })
  announce(context, 'orders/updated', order.id)
  return orderOf(context, order.id)
}
