import { productOf } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'
import type { Product } from '../model/catalogue.ts'
import type { OrderLine } from '../model/orders.ts'

/** What was bought: the variation, or the product; undefined where it was deleted for good. */
export function productOfLine(context: SiteContext, line: Pick<OrderLine, 'productId' | 'variationId'>): Product | undefined {
  const id = line.variationId || line.productId
  return id === 0 ? undefined : productOf(context, id)
}

/** Somebody must pack it. What is gone counts as such. */
export function needsShipping(context: SiteContext, line: Pick<OrderLine, 'productId' | 'variationId'>): boolean {
  const product = productOfLine(context, line)
  return !product?.virtual && !product?.downloadable
}

/** Whether somebody must do something before it is complete: a line that is there, and not both virtual and downloadable. */
export function needsProcessing(context: SiteContext, lines: readonly OrderLine[]): boolean {
  return lines.some((line) => {
    const product = productOfLine(context, line)
    return product !== undefined && !(product.virtual && product.downloadable)
  })
}
