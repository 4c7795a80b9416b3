import { products, variantsOf } from '../../catalogue/documents.ts'
import type { StoreContext } from '../../context.ts'

/** A product without a SKU, and a variant without one of a product whose others have them. */
export function nameless(context: StoreContext): { readonly product: number; readonly variant: number } {
  let [product, variant] = [0, 0]
  for (const one of products(context).values()) {
    const sold = variantsOf(context, one)
    const without = sold.find(({ sku }) => sku === '')
    if (without && sold.length === 1) product = one.id
    if (without && sold.length > 1) variant = without.id
  }
  if (product === 0 || variant === 0) throw new Error('The catalogue has everything named')
  return { product, variant }
}
