import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { type InventoryItem, KIND, type Product, type Variant } from '../../model/catalogue.ts'
import { sellable } from '../payload.ts'

/** Fields of ProductVariant and ProductVariantComponent beyond those the document has by the same name. */
export const variantResolvers = {
  ProductVariant: {
    legacyResourceId: (variant: Variant) => String(numberOf(variant.id)),
    displayName: (variant: Variant, _: unknown, context: ShopContext) => `${productOf(context, variant)?.title} - ${variant.title}`,
    inventoryPolicy: (variant: Variant) => variant.inventoryPolicy ?? 'DENY',
    inventoryQuantity: (variant: Variant, _: unknown, context: ShopContext) => sellable(context, variant.inventoryItemId),
    sellableOnlineQuantity: (variant: Variant, _: unknown, context: ShopContext) => sellable(context, variant.inventoryItemId),
    availableForSale: (variant: Variant, _: unknown, context: ShopContext) => availableForSale(context, variant),
    product: (variant: Variant, _: unknown, context: ShopContext) => productOf(context, variant),
    inventoryItem: (variant: Variant, _: unknown, context: ShopContext) => itemOf(context, variant),
    taxable: () => true,
    showUnitPrice: () => false,
    compareAtPrice: () => null,
    defaultCursor: (variant: Variant) => Buffer.from(variant.id).toString('base64'),
    productVariantComponents: (variant: Variant, args: ListingArguments, context: ShopContext) =>
      list(
        context,
        variant.components.map((component, index) => ({
          ...component,
          id: `gid://shopify/ProductVariantComponent/${numberOf(variant.id)}${index}`,
        })),
        args,
      ),
  },
  ProductVariantComponent: {
    productVariant: (component: { readonly variantId: string }, _: unknown, context: ShopContext) =>
      context.world.collection<Variant>(KIND.variant).get(component.variantId) ?? null,
  },
}

function productOf(context: ShopContext, variant: Variant): Product | undefined {
  return context.world.collection<Product>(KIND.product).get(variant.productId)
}

function itemOf(context: ShopContext, variant: Variant): InventoryItem | undefined {
  return context.world.collection<InventoryItem>(KIND.inventoryItem).get(variant.inventoryItemId)
}

function availableForSale(context: ShopContext, variant: Variant): boolean {
  return variant.inventoryPolicy === 'CONTINUE' || !itemOf(context, variant)?.tracked || sellable(context, variant.inventoryItemId) > 0
}
