import { productOf, stockIdOf } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'
import type { Product } from '../model/catalogue.ts'
import { profileOf } from '../site/profile.ts'

/** What keeps a product's stock: itself, or its parent; undefined where nothing does, or the store keeps none at all. */
export function stockKeeper(context: SiteContext, product: Product): Product | undefined {
  const id = profileOf(context).managesStock ? stockIdOf(context, product) : null
  return id === null ? undefined : productOf(context, id)
}
