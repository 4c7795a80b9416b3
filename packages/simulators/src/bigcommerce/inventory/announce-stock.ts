import type { StoreContext } from '../context.ts'
import type { Product, Variant } from '../model/catalogue.ts'

/** Tells the hooks that a figure moved: of the product where stock is kept on it, of the variant otherwise, and of the storefront's channel. */
export function announceStock(
  context: StoreContext,
  product: Product,
  variant: Variant,
  moved: { readonly by: number; readonly to: number; readonly because: 'order' | 'count' },
): void {
  const about = product.inventoryTracking === 'product' ? productData(product) : skuData(product, variant)
  const method = moved.because === 'order' ? 'relative' : 'absolute'
  const inventory = { ...about.inventory, method, value: moved.because === 'order' ? moved.by : moved.to }
  context.emit(`store/${about.type}/inventory/updated`, { ...about, inventory })
  if (moved.because === 'order') context.emit(`store/${about.type}/inventory/order/updated`, { ...about, inventory })
  context.emit('store/channel/1/inventory/product/stock_changed', { product_id: product.id, variant_id: variant.id })
}

function productData(product: Product) {
  return { type: 'product', id: product.id, inventory: { product_id: product.id } }
}

function skuData(product: Product, variant: Variant) {
  return { type: 'sku', id: variant.id, inventory: { product_id: product.id, variant_id: variant.id } }
}
