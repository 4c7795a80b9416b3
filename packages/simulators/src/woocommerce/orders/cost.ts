import { productOf } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'
import type { Product } from '../model/catalogue.ts'
import { profileOf } from '../site/profile.ts'

/** What one cost the store; null: nobody said, or the feature is off. A variation that says nothing costs what its parent does. */
export function costOf(context: SiteContext, product: Product): number | null {
  if (!profileOf(context).costOfGoods) return null
  const own = product.costOfGoods ?? (product.type === 'variation' ? (productOf(context, product.parentId)?.costOfGoods ?? null) : null)
  return own === null ? null : Number(own)
}
