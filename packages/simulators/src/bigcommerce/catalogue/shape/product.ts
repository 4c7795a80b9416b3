import type { StoreContext } from '../../context.ts'
import { defaultLocation } from '../../inventory/locations.ts'
import { onHand } from '../../inventory/stock.ts'
import type { Product } from '../../model/catalogue.ts'
import { variantsOf } from '../documents.ts'
import { offset } from './instant.ts'

/** A product as v3 shows it, without what `include` adds. */
export function productShape(context: StoreContext, product: Product): Readonly<Record<string, unknown>> {
  const price = Number(product.price)
  return {
    id: product.id,
    name: product.name,
    type: product.type,
    sku: product.sku,
    description: '',
    weight: product.weight,
    width: 0,
    depth: 0,
    height: 0,
    price,
    cost_price: Number(product.costPrice),
    retail_price: 0,
    sale_price: 0,
    map_price: 0,
    tax_class_id: 0,
    product_tax_code: '',
    calculated_price: price,
    categories: [],
    brand_id: 0,
    option_set_display: 'right',
    inventory_level: levelOf(context, product),
    inventory_warning_level: 0,
    inventory_tracking: product.inventoryTracking,
    reviews_rating_sum: 0,
    reviews_count: 0,
    total_sold: 0,
    fixed_cost_shipping_price: 0,
    is_free_shipping: false,
    is_visible: product.isVisible,
    is_featured: false,
    related_products: [-1],
    warranty: '',
    bin_picking_number: product.binPickingNumber,
    layout_file: '',
    upc: product.upc,
    mpn: product.mpn,
    gtin: product.gtin,
    search_keywords: '',
    availability: product.availability,
    availability_description: '',
    sort_order: 0,
    condition: 'New',
    is_condition_shown: false,
    order_quantity_minimum: 0,
    order_quantity_maximum: 0,
    page_title: '',
    meta_keywords: [],
    meta_description: '',
    date_created: offset(product.createdAt),
    date_modified: offset(product.modifiedAt),
    view_count: 0,
    preorder_release_date: null,
    preorder_message: '',
    is_preorder_only: product.availability === 'preorder',
    is_price_hidden: false,
    price_hidden_label: '',
    custom_url: { url: `/product-${product.id}/`, is_customized: false },
    base_variant_id: hasOptions(product) ? null : product.baseVariantId,
    open_graph_type: 'product',
    open_graph_title: '',
    open_graph_description: '',
    open_graph_use_meta_description: true,
    open_graph_use_product_name: true,
    open_graph_use_image: true,
  }
}

/** Whether its variants are those of options; otherwise it has its base variant alone. */
export function hasOptions(product: Product): boolean {
  return product.variantIds[0] !== product.baseVariantId
}

/** The default location alone, whatever lies elsewhere (reference 2.4). */
function levelOf(context: StoreContext, product: Product): number {
  if (product.inventoryTracking === 'none') return 0
  const { id } = defaultLocation(context)
  if (product.inventoryTracking === 'product') return Math.max(0, onHand(context, product.baseVariantId, id))
  return variantsOf(context, product).reduce((sum, variant) => sum + Math.max(0, onHand(context, variant.id, id)), 0)
}
