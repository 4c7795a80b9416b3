import type { ShopContext } from '../context.ts'
import { KIND, type Variant } from '../model/catalogue.ts'

const indexes = new WeakMap<ShopContext, { readonly size: number; readonly ids: Map<string, string[]> }>()

/** The variants that sell an item, in order of creation. Indexed once for each context, that is for each command or request. */
export function variantsOfItem(context: ShopContext, itemId: string): readonly Variant[] {
  const variants = context.world.collection<Variant>(KIND.variant)
  const ids = indexOf(context).get(itemId) ?? []
  return ids.map((id) => variants.get(id)).filter((variant) => variant !== undefined)
}

/** Must be called by whoever makes, deletes or re-links a variant. */
export function forgetItemVariants(context: ShopContext): void {
  indexes.delete(context)
}

function indexOf(context: ShopContext): Map<string, string[]> {
  const variants = context.world.collection<Variant>(KIND.variant)
  const known = indexes.get(context)
  if (known?.size === variants.size) return known.ids
  const index = new Map<string, string[]>()
  for (const variant of variants.values()) {
    const ids = index.get(variant.inventoryItemId)
    if (ids) ids.push(variant.id)
    else index.set(variant.inventoryItemId, [variant.id])
  }
  indexes.set(context, { size: variants.size, ids: index })
  return index
}
