import type { ItemNode } from '../levels/item-node.ts'
import type { ProductNode, VariantNode } from '../products/product-node.ts'

/** Nodes as the store sends them; every test changes only what it is about. */
export function aVariant(number: number, change: Partial<VariantNode> = {}): VariantNode {
  return { id: number, sku: `SKU-${number}`, upc: '', gtin: '', cost_price: null, purchasing_disabled: false, option_values: [], ...change }
}

/** Simple, tracked as a product: its base variant has the number of the product and a thousand. */
export function aProduct(number: number, change: Partial<ProductNode> = {}): ProductNode {
  return {
    id: number,
    name: `Product ${number}`,
    type: 'physical',
    sku: `SKU-${number}`,
    upc: '',
    gtin: '',
    cost_price: 4.5,
    inventory_tracking: 'product',
    is_visible: true,
    availability: 'available',
    date_modified: '2026-11-01T00:00:00+00:00',
    base_variant_id: number + 1000,
    variants: [aVariant(number + 1000, { sku: `SKU-${number}` })],
    ...change,
  }
}

export function anItem(productId: number, variantId: number | undefined, units: number, location = 1): ItemNode {
  return {
    identity: { product_id: productId, variant_id: variantId },
    locations: [{ location_id: location, total_inventory_onhand: units, available_to_sell: units, settings: { safety_stock: 0 } }],
  }
}
