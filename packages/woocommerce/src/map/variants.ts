import { id, type ProductId, type ProductKind, type PublicationState, type StoreVariant, type VariantId } from '@connect/core'
import type { ProductDocument, VariationDocument } from '../protocol/documents/product.ts'
import { STORE, stockKeyOf } from './keys.ts'
import { costOf } from './money.ts'
import { plainText, text } from './text.ts'
import { versionOf } from './version.ts'

/** The variants of a product: its variations, or itself where it has none. A missing cost, SKU or barcode is null. */
export function mapVariants(product: ProductDocument, { withLevels }: { readonly withLevels: boolean }): readonly StoreVariant[] {
  const variants = product.variations.length > 0 ? product.variations.map((one) => ofVariation(product, one)) : [ofProduct(product)]
  return withLevels ? variants.map((variant) => ({ ...variant, levels: levelsOf(product, variant) })) : variants
}

function ofProduct(product: ProductDocument): StoreVariant {
  return {
    ...common(product, product),
    variantTitle: null,
    stockKey: stockKeyOf(product.id),
    kind: kindOf(product.type, product),
    tracksStock: product.manage_stock && !unstocked.has(product.type),
  }
}

function ofVariation(product: ProductDocument, variation: VariationDocument): StoreVariant {
  const byParent = variation.manage_stock === 'parent'
  return {
    ...common(product, variation),
    variantTitle: plainText(variation.name),
    stockKey: stockKeyOf(byParent ? product.id : variation.id),
    kind: kindOf(product.type, variation),
    tracksStock: byParent ? product.manage_stock : variation.manage_stock === true,
  }
}

function common(product: ProductDocument, own: ProductDocument | VariationDocument) {
  return {
    variantId: id<VariantId>(String(own.id)),
    productId: id<ProductId>(String(product.id)),
    productTitle: plainText(product.name) ?? `Product ${product.id}`,
    sku: text(own.sku),
    barcode: text(own.global_unique_id),
    unitCost: costOf(own.cost, product.currency) ?? costOf(product.cost, product.currency),
    state: stateOf(product.status, own.status),
    version: versionOf(product, own),
  }
}

/** Whoever is downloaded is not sent, whatever else it is; what is neither is goods. */
function kindOf(type: string, { virtual, downloadable }: Pick<ProductDocument, 'virtual' | 'downloadable'>): ProductKind {
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (kind) return kind
  return downloadable ? 'downloadable' : virtual ? 'virtual' : 'physical'
}

/** Types of WooCommerce and of its best known extensions that decide by themselves. */
const kinds: Readonly<Record<string, ProductKind>> = {
  grouped: 'group',
  external: 'external',
  bundle: 'bundle',
  composite: 'bundle',
  'gift-card': 'gift_card',
  'pw-gift-card': 'gift_card',
}

const unstocked: ReadonlySet<string> = new Set(['grouped', 'external'])

/** In the trash: archived. Not to be seen by shoppers: unpublished, and kept in step all the same. A variation is as its product is. */
function stateOf(...statuses: readonly string[]): PublicationState {
  if (statuses.includes('trash')) return 'archived'
  return statuses.every((status) => status === 'publish') ? 'active' : 'unpublished'
}

/** Where a parent keeps the stock, all its variations show its figure: one level, under its key. */
function levelsOf(product: ProductDocument, { stockKey, tracksStock, variantId }: StoreVariant): NonNullable<StoreVariant['levels']> {
  if (!tracksStock) return []
  const own = product.variations.find((one) => String(one.id) === variantId && stockKey === stockKeyOf(one.id)) ?? product
  return [{ stockKey, locationId: STORE, figure: own.stock_quantity ?? 0, physical: null, stocked: true }]
}
