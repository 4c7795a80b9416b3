import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Location, type Product, type Variant } from '../model/catalogue.ts'

/** The webhook body of `products/create` and `products/update`. */
export function productPayload(context: ShopContext, product: Product): Readonly<Record<string, unknown>> {
  const variants = context.world.collection<Variant>(KIND.variant)
  return {
    id: numberOf(product.id),
    admin_graphql_api_id: product.id,
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    product_type: product.productType,
    status: product.status.toLowerCase(),
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    variants: product.variantIds
      .map((id) => variants.get(id))
      .filter((variant) => variant !== undefined)
      .map((variant) => variantPayload(context, variant)),
  }
}

function variantPayload(context: ShopContext, variant: Variant): Readonly<Record<string, unknown>> {
  return {
    id: numberOf(variant.id),
    admin_graphql_api_id: variant.id,
    product_id: numberOf(variant.productId),
    title: variant.title,
    sku: variant.sku,
    barcode: variant.barcode,
    price: variant.price,
    position: variant.position,
    inventory_item_id: numberOf(variant.inventoryItemId),
    inventory_quantity: sellable(context, variant.inventoryItemId),
    created_at: variant.createdAt,
    updated_at: variant.updatedAt,
  }
}

/** Units available over all active locations of an item. */
export function sellable(context: ShopContext, itemId: string): number {
  const levels = context.world.collection<InventoryLevel>(KIND.inventoryLevel)
  let units = 0
  for (const location of context.world.collection<Location>(KIND.location).values()) {
    const level = levels.get(`${itemId}|${location.id}`)
    if (level?.isActive) units += level.available
  }
  return units
}

/** The webhook body of `inventory_items/*`. */
export function itemPayload(item: InventoryItem): Readonly<Record<string, unknown>> {
  return {
    id: numberOf(item.id),
    admin_graphql_api_id: item.id,
    sku: item.sku,
    tracked: item.tracked,
    requires_shipping: item.requiresShipping,
    cost: item.unitCost?.amount ?? null,
    updated_at: item.updatedAt,
  }
}
