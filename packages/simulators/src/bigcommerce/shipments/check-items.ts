import type { StoreContext } from '../context.ts'
import { productOf } from '../inventory/stock.ts'
import type { Order, OrderLine, Shipment } from '../model/orders.ts'
import { orderBehaviour } from '../orders/settings.ts'
import { unitsOf } from './units.ts'

type Items = Shipment['items']

/** Units of a line that may still leave: neither shipped nor refunded. */
export function shippable(line: OrderLine): number {
  return line.type === 'physical' ? Math.max(0, line.quantity - line.quantityShipped - line.quantityRefunded) : 0
}

/** Why these items cannot leave for that address together; undefined when they can. */
export function objectionTo(context: StoreContext, order: Order, orderAddressId: number, items: Items): string | undefined {
  if (!order.addresses.some((address) => address.id === orderAddressId)) return `Order ${order.id} has no address ${orderAddressId}`
  for (const [lineId, quantity] of unitsOf(items)) {
    const objection = objectionToLine(context, order, orderAddressId, lineId, quantity)
    if (objection !== undefined) return objection
  }
  return undefined
}

function objectionToLine(
  context: StoreContext,
  order: Order,
  orderAddressId: number,
  lineId: number,
  quantity: number,
): string | undefined {
  const line = order.lines.find((one) => one.id === lineId)
  if (!line) return `Order ${order.id} has no product ${lineId}`
  if (line.type !== 'physical') return `Product ${lineId} is ${line.type} and cannot be shipped`
  if (line.orderAddressId !== orderAddressId) return `Product ${lineId} does not go to address ${orderAddressId}`
  if (quantity > shippable(line)) return `Product ${lineId} has ${shippable(line)} left to ship, not ${quantity}`
  if (orderBehaviour(context).refusesUntracked && productOf(context, line.productId)?.inventoryTracking === 'none')
    return `Product ${lineId} has its inventory tracking turned off`
  return undefined
}
