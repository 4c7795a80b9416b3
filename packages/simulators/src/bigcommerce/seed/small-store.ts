import { createProduct } from '../catalogue/commands/index.ts'
import type { StoreContext } from '../context.ts'
import { seedPlainShipping } from './seed-shipping.ts'

/** Fills an empty store with little: plain products by SKU with their stock, each tracked as a product, at the one location there is. */
export function smallStore(context: StoreContext, stock: Readonly<Record<string, number>> = { MUG: 40, FILTER: 100 }): void {
  seedPlainShipping(context)
  for (const [sku, units] of Object.entries(stock)) createProduct(context, { name: sku, sku, price: '12.00', cost: '4.50', stock: units })
}
