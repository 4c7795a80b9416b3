import { Reader } from '../../../server/reader.ts'
import { findVariant } from '../../commands/find.ts'
import type { ShopContext } from '../../context.ts'
import { instant } from '../../ids.ts'
import { type InventoryItem, KIND, type Variant } from '../../model/catalogue.ts'
import { itemPayload } from '../payload.ts'
import { shopSettings } from '../shop-settings.ts'
import { touchProduct } from '../touch-products.ts'

/** The merchant changes a variant, named by `variantId` or `sku`: `newSku`, `title`, `price`, `barcode`, `cost` (null takes it away), `tracked`, `requiresShipping`. */
export function changeVariant(context: ShopContext, input: unknown): Variant {
  const read = new Reader('changeVariant', input)
  const before = findVariant(context, read)
  const fields = input as Readonly<Record<string, unknown>>
  const sku = read.has('newSku') ? read.optionalText('newSku') : before.sku
  const variant: Variant = {
    ...before,
    sku,
    title: read.optionalText('title') ?? before.title,
    price: read.amount('price', before.price),
    barcode: read.has('barcode') ? read.optionalText('barcode') : before.barcode,
    updatedAt: instant(context),
  }
  context.world.collection<Variant>(KIND.variant).put(variant.id, variant)
  const item = itemOf(context, variant)
  changeItem(context, item, {
    sku,
    tracked: read.flag('tracked', item.tracked),
    requiresShipping: read.flag('requiresShipping', item.requiresShipping),
    unitCost: fields['cost'] === null ? null : costOf(context, read, item),
  })
  touchProduct(context, variant.productId)
  return variant
}

function costOf(context: ShopContext, read: Reader, item: InventoryItem): InventoryItem['unitCost'] {
  if (!read.has('cost')) return item.unitCost
  return { amount: read.amount('cost'), currencyCode: shopSettings(context).currencyCode }
}

function changeItem(context: ShopContext, item: InventoryItem, change: Partial<InventoryItem>): void {
  const changed = { ...item, ...change }
  if (JSON.stringify(changed) === JSON.stringify(item)) return
  const stored = context.world.collection<InventoryItem>(KIND.inventoryItem).put(item.id, { ...changed, updatedAt: instant(context) })
  context.emit('inventory_items/update', itemPayload(stored))
}

function itemOf(context: ShopContext, variant: Variant): InventoryItem {
  const item = context.world.collection<InventoryItem>(KIND.inventoryItem).get(variant.inventoryItemId)
  if (!item) throw new Error(`The variant ${variant.id} has no inventory item`)
  return item
}
