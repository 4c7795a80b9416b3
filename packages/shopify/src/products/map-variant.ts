import {
  id,
  type ProductId,
  type ProductKind,
  type PublicationState,
  type StockKey,
  type StoreVariant,
  type VariantId,
} from '@connect/core'
import type { LevelNode, VariantNode } from '../operations/variant-fields.ts'
import { mapLevel, type StockFigure } from './map-level.ts'

/** A variant as core knows it. Never throws on anything the schema lets through: a missing cost, SKU or barcode is null. */
export function mapVariant(node: VariantNode, figure: StockFigure, levels?: readonly LevelNode[]): StoreVariant {
  const { product, inventoryItem } = node
  const known = levels ?? node.inventoryItem.inventoryLevels?.nodes
  return {
    variantId: id<VariantId>(node.id),
    productId: id<ProductId>(product.id),
    stockKey: id<StockKey>(inventoryItem.id),
    productTitle: product.title,
    variantTitle: optionsOf(node),
    sku: textOrNull(node.sku),
    barcode: textOrNull(node.barcode),
    unitCost: inventoryItem.unitCost ? { amount: inventoryItem.unitCost.amount, currency: inventoryItem.unitCost.currencyCode } : null,
    kind: kindOf(node),
    state: states[product.status] ?? 'active',
    tracksStock: inventoryItem.tracked,
    version: [node.updatedAt, product.updatedAt, inventoryItem.updatedAt].sort().at(-1) ?? node.updatedAt,
    ...(known ? { levels: known.map((level) => mapLevel(inventoryItem.id, level, figure)) } : {}),
  }
}

/** gift cards and what is not shipped stay out, a bundle's own quantity cannot be set. */
function kindOf(node: VariantNode): ProductKind {
  if (node.product.isGiftCard) return 'gift_card'
  if (node.requiresComponents) return 'bundle'
  return node.inventoryItem.requiresShipping ? 'physical' : 'not_shipped'
}

/** UNLISTED is sold by direct link, DRAFT is not sold yet. */
const states: Readonly<Record<string, PublicationState>> = {
  ACTIVE: 'active',
  UNLISTED: 'active',
  DRAFT: 'unpublished',
  ARCHIVED: 'archived',
}

/** "Blue / M"; a product without options has one called "Title" with the value "Default Title". */
function optionsOf(node: VariantNode): string | null {
  const options = node.selectedOptions.filter(({ name, value }) => !(name === 'Title' && value === 'Default Title'))
  return options.length === 0 ? null : options.map(({ value }) => value).join(' / ')
}

function textOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text
}
