import type { ShopContext } from '../context.ts'
import { instant, nextGid } from '../ids.ts'
import { KIND } from '../model/catalogue.ts'
import type { Fulfillment, FulfillmentOrder, LineItem, Order } from '../model/orders.ts'

export const orders = (context: ShopContext) => context.world.collection<Order>(KIND.order)
export const fulfillmentOrders = (context: ShopContext) => context.world.collection<FulfillmentOrder>(KIND.fulfillmentOrder)
export const fulfillments = (context: ShopContext) => context.world.collection<Fulfillment>(KIND.fulfillment)

/** Numbers beyond 32 bits, as live shops have them: whoever keeps an id in an integer column finds out. */
const FIRST = {
  Order: 6_120_450_001,
  LineItem: 15_340_220_001,
  FulfillmentOrder: 7_240_910_001,
  FulfillmentOrderLineItem: 14_811_300_001,
  Fulfillment: 5_480_770_001,
  FulfillmentLineItem: 12_950_040_001,
  FulfillmentHold: 299_245_001,
  LineItemGroup: 40_100_001,
  Refund: 930_110_001,
  RefundLineItem: 640_330_001,
  ShippingLine: 5_010_880_001,
  OrderEdit: 78_400_001,
  Customer: 7_730_550_001,
} as const

/** A new gid of one of the types of the orders half. */
export function mint(context: ShopContext, type: keyof typeof FIRST): string {
  return nextGid(context, type, FIRST[type])
}

/** The order of an id that a document holds; throws when there is none, which would be a fault of the simulator. */
export function orderOf(context: ShopContext, id: string): Order {
  return present(orders(context).get(id), id)
}

/** All fulfilment orders of an order, those still being routed too, in the order they were made. */
export function fulfillmentOrdersOf(context: ShopContext, order: Order): FulfillmentOrder[] {
  return order.fulfillmentOrderIds.map((id) => present(fulfillmentOrders(context).get(id), id))
}

export function fulfillmentsOf(context: ShopContext, order: Order): Fulfillment[] {
  return order.fulfillmentIds.map((id) => present(fulfillments(context).get(id), id))
}

export function lineOf(order: Order, lineItemId: string): LineItem {
  return present(
    order.lines.find((line) => line.id === lineItemId),
    lineItemId,
  )
}

/** Changes an order; its `updatedAt` never goes back, whatever the clock does. */
export function changeOrder(context: ShopContext, id: string, change: Partial<Order>): Order {
  const before = orderOf(context, id)
  return orders(context).put(id, { ...before, ...change, updatedAt: later(before.updatedAt, instant(context)) })
}

/** Changes one line of an order. */
export function changeLine(
  context: ShopContext,
  orderId: string,
  lineItemId: string,
  change: (line: LineItem) => Partial<LineItem>,
): Order {
  const lines = orderOf(context, orderId).lines.map((line) => (line.id === lineItemId ? { ...line, ...change(line) } : line))
  return changeOrder(context, orderId, { lines })
}

export function changeFulfillmentOrder(context: ShopContext, id: string, change: Partial<FulfillmentOrder>): FulfillmentOrder {
  const before = present(fulfillmentOrders(context).get(id), id)
  return fulfillmentOrders(context).put(id, { ...before, ...change, updatedAt: later(before.updatedAt, instant(context)) })
}

export function later(one: string, other: string): string {
  return one > other ? one : other
}

function present<T>(document: T | undefined, id: string): T {
  if (document === undefined) throw new Error(`No document ${id}`)
  return document
}
