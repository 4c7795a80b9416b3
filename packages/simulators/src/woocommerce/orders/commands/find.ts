import { CommandError, type Reader } from '../../../server/reader.ts'
import { productOf } from '../../catalogue/products.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Order, OrderLine } from '../../model/orders.ts'
import { productWithSku } from '../change-lines.ts'
import { orderOf } from '../documents.ts'

/** The order that `order` names by its id. */
export function findOrder(context: SiteContext, read: Reader): Order {
  const id = read.wholeNumber('order', 1)
  const order = orderOf(context, id)
  if (!order) throw new CommandError(`No order ${id} in site "/${context.site}"`)
  return order
}

/** The line that `line` names: its place in the order, the first being 1, or its own id as `lineId`. */
export function findLine(order: Order, read: Reader): OrderLine {
  const line = read.has('lineId')
    ? order.lines.find(({ id }) => id === read.wholeNumber('lineId', 1))
    : order.lines[read.wholeNumber('line', 1, 1) - 1]
  if (!line) throw new CommandError(`Order ${order.id} has no such line; it has ${order.lines.length}`)
  return line
}

/** The product or variation that `sku` or `productId` names. */
export function findProduct(context: SiteContext, read: Reader): Product {
  const product = read.has('productId') ? productOf(context, read.wholeNumber('productId', 1)) : productWithSku(context, read.text('sku'))
  if (!product)
    throw new CommandError(`No product ${JSON.stringify(read.value('productId') ?? read.value('sku'))} in site "/${context.site}"`)
  return product
}
