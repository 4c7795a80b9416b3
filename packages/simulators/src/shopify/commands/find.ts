import { CommandError, type Reader } from '../../server/reader.ts'
import type { ShopContext } from '../context.ts'
import { KIND, type Location, type Variant } from '../model/catalogue.ts'
import type { FulfillmentOrder, Order } from '../model/orders.ts'
import { fulfillmentOrders, fulfillmentOrdersOf, orders } from '../orders/documents.ts'
import { holdsUnits } from '../orders/machine.ts'

/** The order of the field `order`: a gid, `#1001` or `1001`. */
export function findOrder(context: ShopContext, input: Reader): Order {
  const wanted = input.text('order')
  const byId = orders(context).get(wanted)
  if (byId) return byId
  for (const order of orders(context).values()) if (order.name === wanted || `${order.number}` === wanted) return order
  throw new CommandError(`No order "${wanted}" in ${context.shop}`)
}

/** The variant of `variantId` or `sku`; the first of several that share a SKU, exactly as written. */
export function findVariant(context: ShopContext, input: Reader): Variant {
  const variants = context.world.collection<Variant>(KIND.variant)
  const id = input.optionalText('variantId')
  if (id !== null) return variants.get(id) ?? fail(`No variant ${id} in ${context.shop}`)
  const sku = input.text('sku')
  for (const variant of variants.values()) if (variant.sku === sku) return variant
  return fail(`No variant with SKU "${sku}" in ${context.shop}`)
}

/** The location of a field, by gid or name. */
export function findLocation(context: ShopContext, input: Reader, field: string): Location {
  const wanted = input.text(field)
  const locations = context.world.collection<Location>(KIND.location)
  const byId = locations.get(wanted)
  if (byId) return byId
  for (const location of locations.values()) if (location.name === wanted) return location
  return fail(`No location "${wanted}" in ${context.shop}`)
}

/** The fulfilment order of `fulfillmentOrderId`, or all of the order that still have work in them. */
export function findFulfillmentOrders(context: ShopContext, input: Reader): FulfillmentOrder[] {
  const id = input.optionalText('fulfillmentOrderId')
  if (id !== null) return [fulfillmentOrders(context).get(id) ?? fail(`No fulfilment order ${id} in ${context.shop}`)]
  const order = findOrder(context, input)
  const all = fulfillmentOrdersOf(context, order).filter((one) => one.routed && holdsUnits(one.status))
  return all.length > 0
    ? all
    : fail(`Order ${order.name} has no fulfilment order with work in it; route it first, or look whether it is done`)
}

/** A line of an order by its gid, its SKU or its position from 1. */
export function findLine(order: Order, input: Reader): Order['lines'][number] {
  const id = input.optionalText('lineItemId')
  const sku = input.optionalText('sku')
  const position = input.has('line') ? input.wholeNumber('line', 1) : null
  const line = order.lines.find((one, at) => one.id === id || (sku !== null && one.sku === sku) || at + 1 === position)
  return line ?? fail(`Order ${order.name} has no line ${id ?? sku ?? position ?? '(name it by lineItemId, sku or line)'}`)
}

function fail(message: string): never {
  throw new CommandError(message)
}
