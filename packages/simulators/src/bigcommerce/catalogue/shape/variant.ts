import type { StoreContext } from '../../context.ts'
import { defaultLocation } from '../../inventory/locations.ts'
import { onHand } from '../../inventory/stock.ts'
import type { Product, Variant } from '../../model/catalogue.ts'

/** A variant as v3 shows it; null is "as the product's", which the field `calculated_...` beside it has worked out. */
export function variantShape(context: StoreContext, product: Product, variant: Variant): Readonly<Record<string, unknown>> {
  const isBase = variant.id === product.baseVariantId
  return {
    id: variant.id,
    product_id: variant.productId,
    sku: variant.sku,
    sku_id: isBase ? null : variant.id,
    price: amount(variant.price),
    calculated_price: Number(variant.price ?? product.price),
    sale_price: null,
    retail_price: null,
    map_price: null,
    weight: variant.weight,
    calculated_weight: variant.weight ?? product.weight,
    width: null,
    height: null,
    depth: null,
    is_free_shipping: false,
    fixed_cost_shipping_price: null,
    purchasing_disabled: variant.purchasingDisabled,
    purchasing_disabled_message: '',
    image_url: '',
    cost_price: amount(variant.costPrice),
    upc: variant.upc,
    mpn: variant.mpn,
    gtin: variant.gtin,
    inventory_level: isTrackedByItself(product) ? Math.max(0, onHand(context, variant.id, defaultLocation(context).id)) : 0,
    inventory_warning_level: 0,
    bin_picking_number: variant.binPickingNumber,
    option_values: variant.options.map(({ name, label }, at) => ({
      id: variant.id * 10 + at,
      label,
      option_id: product.id * 10 + at,
      option_display_name: name,
    })),
  }
}

function isTrackedByItself(product: Product): boolean {
  return (
    product.inventoryTracking === 'variant' || (product.inventoryTracking === 'product' && product.variantIds[0] === product.baseVariantId)
  )
}

function amount(value: string | null): number | null {
  return value === null ? null : Number(value)
}
