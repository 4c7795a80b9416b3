import { createProduct } from '../catalogue/commands/index.ts'
import type { SiteContext } from '../context.ts'
import { addZone } from '../site/zones.ts'

/** Fills an empty site with little: plain products by SKU with their stock. */
export function seedSmall(context: SiteContext, stock: Readonly<Record<string, number>> = { MUG: 40, FILTER: 100 }): void {
  seedPlainShipping(context)
  for (const [sku, units] of Object.entries(stock)) createProduct(context, { name: sku, sku, price: '12.00', cost: '4.50', stock: units })
}

/** One zone with a flat rate. */
export function seedPlainShipping(context: SiteContext): void {
  addZone(context, 'United States', [{ methodId: 'flat_rate' }, { methodId: 'free_shipping' }])
}
