import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { type InventoryItem, KIND, type Product, type Variant } from '../../model/catalogue.ts'
import { variantListing } from '../listings.ts'
import { sellable } from '../payload.ts'

/** Fields of Product beyond those the document has by the same name. */
export const productResolvers = {
  Product: {
    legacyResourceId: (product: Product) => String(numberOf(product.id)),
    tags: () => [],
    description: () => '',
    descriptionHtml: () => '',
    featuredMedia: () => null,
    featuredImage: () => null,
    mediaCount: () => count(0),
    publishedAt: (product: Product) => (product.status === 'ACTIVE' ? product.createdAt : null),
    onlineStoreUrl: (product: Product, _: unknown, context: ShopContext) =>
      product.status === 'ACTIVE' ? `https://${context.shop}/products/${product.handle}` : null,
    hasOnlyDefaultVariant: (product: Product, _: unknown, context: ShopContext) =>
      variantsOf(context, product).every((variant) => variant.title === 'Default Title'),
    hasOutOfStockVariants: (product: Product, _: unknown, context: ShopContext) =>
      variantsOf(context, product).some((variant) => sellable(context, variant.inventoryItemId) <= 0),
    hasVariantsThatRequiresComponents: (product: Product, _: unknown, context: ShopContext) =>
      variantsOf(context, product).some((variant) => variant.requiresComponents),
    tracksInventory: (product: Product, _: unknown, context: ShopContext) =>
      variantsOf(context, product).some(
        (variant) => context.world.collection<InventoryItem>(KIND.inventoryItem).get(variant.inventoryItemId)?.tracked,
      ),
    totalInventory: (product: Product, _: unknown, context: ShopContext) =>
      variantsOf(context, product).reduce((sum, variant) => sum + sellable(context, variant.inventoryItemId), 0),
    totalVariants: (product: Product) => product.variantIds.length,
    variantsCount: (product: Product) => count(product.variantIds.length),
    variants: (product: Product, args: ListingArguments, context: ShopContext) =>
      list(context, variantsOf(context, product), args, variantListing(context)),
  },
}

/** A count as the API gives it. */
export function count(number: number, limit = 10_000): { readonly count: number; readonly precision: 'EXACT' | 'AT_LEAST' } {
  return number > limit ? { count: limit, precision: 'AT_LEAST' } : { count: number, precision: 'EXACT' }
}

function variantsOf(context: ShopContext, product: Product): Variant[] {
  const variants = context.world.collection<Variant>(KIND.variant)
  return product.variantIds.map((id) => variants.get(id)).filter((variant) => variant !== undefined)
}
