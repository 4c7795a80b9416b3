import { id, type Money, type ProductId, type PublicationState, type StoreLevel, type StoreVariant, type VariantId } from '@connect/core'
import { stockKeyOf } from '../levels/stock-key.ts'
import type { ProductNode, VariantNode } from './product-node.ts'

/** The variants of a product as core knows them; every product has at least one, its base variant. A missing cost, SKU or barcode is null. */
export function mapVariants(product: ProductNode, currency: string | null): readonly StoreVariant[] {
  return variantsOf(product).map((variant) => mapVariant(product, variant, currency))
}

export const withLevels = (variant: StoreVariant, levels: readonly StoreLevel[]): StoreVariant => ({ ...variant, levels })

function mapVariant(product: ProductNode, variant: VariantNode, currency: string | null): StoreVariant {
  const options = variant.option_values.map(({ label }) => label.trim()).filter((label) => label !== '')
  const isBase = options.length === 0
  return {
    variantId: id<VariantId>(String(variant.id)),
    productId: id<ProductId>(String(product.id)),
    stockKey: stockKeyOf(product.inventory_tracking, product.id, variant.id),
    productTitle: product.name,
    variantTitle: isBase ? null : options.join(' / '),
    // The product's SKU is that of its base variant; an option of it has its own or none.
    sku: text(variant.sku) ?? (isBase ? text(product.sku) : null),
    barcode: text(variant.upc) ?? text(variant.gtin) ?? text(product.upc) ?? text(product.gtin),
    unitCost: costOf(variant.cost_price, currency) ?? costOf(product.cost_price, currency),
    // Gift certificates are no products here. What is neither physical nor digital is nothing we know to be sent.
    kind: product.type === 'physical' ? 'physical' : product.type === 'digital' ? 'downloadable' : 'not_shipped',
    state: stateOf(product, variant),
    tracksStock: product.inventory_tracking !== 'none',
    version: versionOf(product),
  }
}

function variantsOf({ variants, base_variant_id }: ProductNode): readonly VariantNode[] {
  if (variants && variants.length > 0) return variants
  return base_variant_id ? [{ id: base_variant_id, option_values: [] }] : []
}

function stateOf(product: ProductNode, variant: VariantNode): PublicationState {
  const isSold = product.is_visible && product.availability !== 'disabled' && variant.purchasing_disabled !== true
  return isSold ? 'active' : 'unpublished'
}

/** 0 is how the store says that there is none. */
function costOf(price: number | null | undefined, currency: string | null): Money | null {
  if (!price || currency === null) return null
  // As prices are written, with more than two decimals only where there are more.
  const amount = price.toFixed(4).replace(/0{1,2}$/, '')
  return amount === '0.00' ? null : { amount, currency }
}

/** Instants are written in more than one way; compared as text, they need one. */
function versionOf({ date_modified }: ProductNode): string {
  const at = Date.parse(date_modified)
  return Number.isNaN(at) ? date_modified : new Date(at).toISOString()
}

function text(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
