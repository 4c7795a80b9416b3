import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { KIND, type Product } from '../model/catalogue.ts'
import { variantsOfItem } from './item-variants.ts'
import { productPayload } from './payload.ts'

/** Marks the products that sell an item as updated and tells `products/update`: the noise a sale makes (reference 1.7). */
export function touchProducts(context: ShopContext, itemId: string): void {
  for (const productId of new Set(variantsOfItem(context, itemId).map((variant) => variant.productId))) touchProduct(context, productId)
}

export function touchProduct(context: ShopContext, productId: string): void {
  const products = context.world.collection<Product>(KIND.product)
  const product = products.get(productId)
  if (!product) return
  const touched = products.put(productId, { ...product, updatedAt: instant(context) })
  context.emit('products/update', productPayload(context, touched))
}
