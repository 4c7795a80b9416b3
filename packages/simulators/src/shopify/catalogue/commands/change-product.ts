import { CommandError, Reader } from '../../../server/reader.ts'
import type { ShopContext } from '../../context.ts'
import { instant, numberOf } from '../../ids.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Product, type Variant } from '../../model/catalogue.ts'
import { forgetItemVariants, variantsOfItem } from '../item-variants.ts'
import { productPayload } from '../payload.ts'

/** The merchant changes a product, named by `productId` or `title`: `newTitle`, `vendor`, `type`, `status`. */
export function changeProduct(context: ShopContext, input: unknown): Product {
  const read = new Reader('changeProduct', input)
  const before = findProduct(context, read)
  const product: Product = {
    ...before,
    title: read.optionalText('newTitle') ?? before.title,
    vendor: read.optionalText('vendor') ?? before.vendor,
    productType: read.optionalText('type') ?? before.productType,
    status: read.oneOf('status', ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'], before.status),
    updatedAt: instant(context),
  }
  products(context).put(product.id, product)
  context.emit('products/update', productPayload(context, product))
  return product
}

/** The merchant deletes a product with its variants; items that another product sells stay. Nothing but the webhooks tells of it afterwards. */
export function deleteProduct(context: ShopContext, input: unknown): { readonly deleted: string } {
  const product = findProduct(context, new Reader('deleteProduct', input))
  const variants = context.world.collection<Variant>(KIND.variant)
  const items = product.variantIds.map((id) => variants.get(id)?.inventoryItemId).filter((id) => id !== undefined)
  for (const id of product.variantIds) variants.delete(id)
  forgetItemVariants(context)
  products(context).delete(product.id)
  context.emit('products/delete', { id: numberOf(product.id) })
  for (const id of new Set(items)) if (variantsOfItem(context, id).length === 0) deleteItem(context, id)
  return { deleted: product.id }
}

function deleteItem(context: ShopContext, id: string): void {
  const levels = context.world.collection<InventoryLevel>(KIND.inventoryLevel)
  for (const level of [...levels.values()].filter((one) => one.itemId === id)) {
    levels.delete(level.id)
    context.emit('inventory_levels/disconnect', { inventory_item_id: numberOf(id), location_id: numberOf(level.locationId) })
  }
  context.world.collection<InventoryItem>(KIND.inventoryItem).delete(id)
  context.emit('inventory_items/delete', { id: numberOf(id), admin_graphql_api_id: id })
}

function findProduct(context: ShopContext, read: Reader): Product {
  const id = read.optionalText('productId')
  const title = id === null ? read.text('title') : null
  for (const product of products(context).values()) if (product.id === id || product.title === title) return product
  throw new CommandError(`No product "${id ?? title}" in ${context.shop}`)
}

function products(context: ShopContext) {
  return context.world.collection<Product>(KIND.product)
}
