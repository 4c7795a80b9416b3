import type { ShopContext } from '../context.ts'
import { levelGid } from '../inventory/level.ts'
import { byFlag, byNumber, byTime, byWord, type Listing } from '../listing/index.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Location, type Product, type Variant } from '../model/catalogue.ts'
import { sellable } from './payload.ts'

/** How variants are searched and sorted (root list and a product's own). */
export function variantListing(context: ShopContext): Listing<Variant> {
  const product = (variant: Variant) => context.world.collection<Product>(KIND.product).get(variant.productId)
  return {
    sorts: {
      POSITION: (variant) => variant.position,
      TITLE: (variant) => variant.title,
      SKU: (variant) => variant.sku ?? '',
      FULL_TITLE: (variant) => `${product(variant)?.title} - ${variant.title}`,
      INVENTORY_QUANTITY: (variant) => sellable(context, variant.inventoryItemId),
    },
    filters: {
      id: byNumber((variant) => variant.id),
      sku: byWord((variant) => variant.sku),
      barcode: byWord((variant) => variant.barcode),
      title: byWord((variant) => variant.title),
      product_id: byNumber((variant) => variant.productId),
      product_status: byWord((variant) => product(variant)?.status),
      product_type: byWord((variant) => product(variant)?.productType),
      vendor: byWord((variant) => product(variant)?.vendor),
      updated_at: byTime((variant) => variant.updatedAt),
      inventory_quantity: byNumber((variant) => sellable(context, variant.inventoryItemId)),
    },
    text: (variant) => `${product(variant)?.title} ${variant.title} ${variant.sku ?? ''}`,
    createdAt: (variant) => variant.createdAt,
    updatedAt: (variant) => variant.updatedAt,
  }
}

export function productListing(context: ShopContext): Listing<Product> {
  const skus = (product: Product) =>
    product.variantIds.map((id) => context.world.collection<Variant>(KIND.variant).get(id)?.sku ?? '').filter((sku) => sku !== '')
  return {
    sorts: {
      TITLE: (product) => product.title,
      VENDOR: (product) => product.vendor,
      PRODUCT_TYPE: (product) => product.productType,
      CREATED_AT: (product) => product.createdAt,
      UPDATED_AT: (product) => product.updatedAt,
    },
    filters: {
      id: byNumber((product) => product.id),
      status: byWord((product) => product.status),
      title: byWord((product) => product.title),
      vendor: byWord((product) => product.vendor),
      product_type: byWord((product) => product.productType),
      handle: byWord((product) => product.handle),
      gift_card: byFlag((product) => product.isGiftCard),
      sku: byWord(skus),
      created_at: byTime((product) => product.createdAt),
      updated_at: byTime((product) => product.updatedAt),
    },
    text: (product) => `${product.title} ${product.vendor} ${product.productType}`,
    createdAt: (product) => product.createdAt,
    updatedAt: (product) => product.updatedAt,
  }
}

export const ITEM_LISTING: Listing<InventoryItem> = {
  filters: {
    id: byNumber((item) => item.id),
    sku: byWord((item) => item.sku),
    updated_at: byTime((item) => item.updatedAt),
  },
  text: (item) => item.sku ?? '',
  updatedAt: (item) => item.updatedAt,
}

export const LEVEL_LISTING: Listing<InventoryLevel> = {
  id: (level) => level.itemId,
  filters: {
    inventory_item_id: byNumber((level) => level.itemId),
    updated_at: byTime((level) => level.updatedAt),
    id: byWord((level) => levelGid(level)),
  },
  updatedAt: (level) => level.updatedAt,
}

/** The levels of one item, one row a location. */
export const LEVELS_OF_ITEM: Listing<InventoryLevel> = { ...LEVEL_LISTING, id: (level) => level.locationId }

export const LOCATION_LISTING: Listing<Location> = {
  sorts: { NAME: (location) => location.name },
  filters: {
    id: byNumber((location) => location.id),
    name: byWord((location) => location.name),
    active: byFlag((location) => location.isActive),
    location_id: byNumber((location) => location.id),
  },
  text: (location) => location.name,
}
