import type { StoreContext } from '../context.ts'
import type { Product, Variant } from '../model/catalogue.ts'
import { variantsOf } from './documents.ts'

type Event = 'created' | 'updated' | 'deleted'

/** Tells of a product; one with options has a SKU event for each of its variants where that is asked. */
export function announceProduct(context: StoreContext, product: Product, event: Event, withVariants = false): void {
  context.emit(`store/product/${event}`, { type: 'product', id: product.id })
  if (withVariants) for (const variant of variantsOf(context, product)) announceVariant(context, product, variant, event)
}

/** Tells of a variant: the base variant has no event of its own, it is its product's. */
export function announceVariant(context: StoreContext, product: Product, variant: Variant, event: Event): void {
  if (variant.id === product.baseVariantId) return
  context.emit(`store/sku/${event}`, { type: 'sku', id: variant.id, sku: { product_id: product.id, variant_id: variant.id } })
}
