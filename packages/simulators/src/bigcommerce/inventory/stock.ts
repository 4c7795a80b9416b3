import { productOf, variantOf } from '../catalogue/documents.ts'
import type { StoreContext } from '../context.ts'
import type { Product, Variant } from '../model/catalogue.ts'
import { INVENTORY_KIND, type InventoryItem } from '../model/inventory.ts'
import { announceStock } from './announce-stock.ts'

export { productOf, variantOf } from '../catalogue/documents.ts'
export { inventorySettings } from '../store/inventory-settings.ts'
export { profileOf } from '../store/profile.ts'
export { defaultLocation } from './locations.ts'

type Stored = Pick<StoreContext, 'world'>

/** Units of a variant at a location; of a product tracked as a whole those of the product, 0 where no stock is kept. */
export function onHand(context: Stored, variantId: number, locationId: number): number {
  const holder = holderOf(context, variantId)
  return holder ? (itemAt(context, holder.variant.id, locationId)?.onHand ?? 0) : 0
}

/** The store itself moves stock for an order: negative when it sells, positive when units come back. Nothing where no stock is kept. */
export function changeOnHand(context: StoreContext, variantId: number, locationId: number, by: number): void {
  putOnHand(context, variantId, locationId, onHand(context, variantId, locationId) + by, 'order')
}

/** Somebody counts: the figure becomes what is said. */
export function setOnHand(context: StoreContext, variantId: number, locationId: number, quantity: number): void {
  putOnHand(context, variantId, locationId, quantity, 'count')
}

/** The variant that stock of another is kept on; undefined where no stock is kept. */
export function holderOf(context: Stored, variantId: number): { readonly product: Product; readonly variant: Variant } | undefined {
  const asked = variantOf(context, variantId)
  const product = asked && productOf(context, asked.productId)
  if (!product || product.inventoryTracking === 'none') return undefined
  const variant = product.inventoryTracking === 'product' ? variantOf(context, product.baseVariantId) : asked
  return variant && { product, variant }
}

/** undefined: nobody has counted this variant here yet. */
export function itemAt(context: Stored, variantId: number, locationId: number): InventoryItem | undefined {
  return inventoryItems(context).get(itemId(variantId, locationId))
}

export function inventoryItems(context: Stored) {
  return context.world.collection<InventoryItem>(INVENTORY_KIND.item)
}

export function itemId(variantId: number, locationId: number): string {
  return `${variantId}/${locationId}`
}

function putOnHand(context: StoreContext, variantId: number, locationId: number, quantity: number, because: 'order' | 'count'): void {
  const holder = holderOf(context, variantId)
  if (!holder) return
  const { product, variant } = holder
  const before = itemAt(context, variant.id, locationId) ?? {
    variantId: variant.id,
    productId: product.id,
    locationId,
    onHand: 0,
    safetyStock: 0,
    isInStock: true,
    binPickingNumber: '',
  }
  inventoryItems(context).put(itemId(variant.id, locationId), { ...before, onHand: quantity, isInStock: quantity - before.safetyStock > 0 })
  if (quantity !== before.onHand) announceStock(context, product, variant, { by: quantity - before.onHand, to: quantity, because })
}
