import type { ShopContext } from '../context.ts'
import { type InventoryItem, KIND } from '../model/catalogue.ts'

const counts = new WeakMap<ShopContext, Map<string, number>>()

/** How many other items carry the same SKU. Counted once for each request. */
export function duplicatesOf(context: ShopContext, item: InventoryItem): number {
  if (item.sku === null || item.sku === '') return 0
  const known = counts.get(context) ?? counted(context)
  return (known.get(item.sku) ?? 1) - 1
}

function counted(context: ShopContext): Map<string, number> {
  const bySku = new Map<string, number>()
  for (const { sku } of context.world.collection<InventoryItem>(KIND.inventoryItem).values())
    if (sku) bySku.set(sku, (bySku.get(sku) ?? 0) + 1)
  counts.set(context, bySku)
  return bySku
}
