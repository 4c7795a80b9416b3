import { extrasOf, withExtras } from '../catalogue/extras.ts'
import { productOf, products } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'
import type { Order } from '../model/orders.ts'

const COUNTED = 'recorded_sales'

/** Counts what was sold, once: a sale when stock is taken, none when the order is cancelled. It modifies no product. */
export function withSales(context: SiteContext, order: Order): Order {
  const counts = order.rest[COUNTED] === true
  const isSale = SALES.has(order.status)
  if (counts ? order.status !== 'cancelled' : !isSale) return order
  for (const line of order.lines) {
    const product = productOf(context, line.productId)
    if (!product) continue
    const total_sales = extrasOf(product).total_sales + (counts ? -line.quantity : line.quantity)
    products(context).put(String(product.id), withExtras(product, { total_sales }))
  }
  return { ...order, rest: { ...order.rest, [COUNTED]: !counts } }
}

const SALES: ReadonlySet<string> = new Set(['processing', 'completed', 'on-hold'])
