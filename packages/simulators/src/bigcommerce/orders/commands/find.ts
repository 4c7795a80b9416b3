import { CommandError, type Reader } from '../../../server/reader.ts'
import { productOf, variantOf } from '../../catalogue/documents.ts'
import { variantWithSku } from '../../catalogue/skus.ts'
import type { StoreContext } from '../../context.ts'
import { locations } from '../../inventory/locations.ts'
import type { Product, Variant } from '../../model/catalogue.ts'
import type { Location } from '../../model/inventory.ts'
import type { Order, OrderLine, ShippingAddress } from '../../model/orders.ts'
import { orderOf } from '../documents.ts'

/** The order that `order` names by its id. */
export function findOrder(context: StoreContext, read: Reader): Order {
  const id = read.wholeNumber('order', 1)
  const order = orderOf(context, id)
  if (!order) throw new CommandError(`No order ${id} in store ${context.storeHash}`)
  return order
}

/** The line that `line` names: its place in the order, the first being 1, or its own id as `lineId`. */
export function findLine(order: Order, read: Reader): OrderLine {
  if (read.has('lineId')) {
    const id = read.wholeNumber('lineId', 1)
    const line = order.lines.find((one) => one.id === id)
    if (!line) throw new CommandError(`Order ${order.id} has no line of id ${id}`)
    return line
  }
  const place = read.wholeNumber('line', 1)
  const line = order.lines[place - 1]
  if (!line) throw new CommandError(`Order ${order.id} has no line ${place}; it has ${order.lines.length}`)
  return line
}

/** The shipping address that `to` names by its place, the first being 1. */
export function findAddress(order: Order, read: Reader): ShippingAddress {
  const place = read.wholeNumber('to', 1, 1)
  const address = order.addresses[place - 1]
  if (!address) throw new CommandError(`Order ${order.id} has no address ${place}; it has ${order.addresses.length}`)
  return address
}

/** The variant that `variantId`, `sku` or `productId` (its base variant) names; SKUs are compared without case. */
export function findVariant(context: StoreContext, read: Reader): { readonly product: Product; readonly variant: Variant } {
  const variant = asked(context, read)
  const product = productOf(context, variant.productId)
  if (!product) throw new CommandError(`Variant ${variant.id} has no product in store ${context.storeHash}`)
  return { product, variant }
}

function asked(context: StoreContext, read: Reader): Variant {
  if (read.has('variantId')) {
    const id = read.wholeNumber('variantId', 1)
    return variantOf(context, id) ?? missing(context, `variant ${id}`)
  }
  if (read.has('productId')) {
    const id = read.wholeNumber('productId', 1)
    return variantOf(context, productOf(context, id)?.baseVariantId ?? 0) ?? missing(context, `product ${id}`)
  }
  const sku = read.text('sku')
  return variantOf(context, variantWithSku(context, sku) ?? 0) ?? missing(context, `variant with SKU "${sku}"`)
}

/** The location that a field names by id, code or label. */
export function findLocation(context: StoreContext, name: string): Location {
  const found = locations(context).find(({ id, code, label }) => [String(id), code, label].includes(name))
  return found ?? missing(context, `location ${JSON.stringify(name)}`)
}

function missing(context: StoreContext, what: string): never {
  throw new CommandError(`No ${what} in store ${context.storeHash}`)
}
