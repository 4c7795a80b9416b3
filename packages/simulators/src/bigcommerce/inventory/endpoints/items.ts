import { productOf, products, variantOf, variantsOf } from '../../catalogue/documents.ts'
import { among, type Filter, filtered, isAnswer } from '../../catalogue/endpoints/filters.ts'
import { hasOptions } from '../../catalogue/shape/product.ts'
import type { StoreContext } from '../../context.ts'
import type { Product, Variant } from '../../model/catalogue.ts'
import type { Location } from '../../model/inventory.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { v3Page } from '../../server/paging.ts'
import { problem } from '../../server/refusals.ts'
import { locationOf, locations } from '../locations.ts'
import { itemAt } from '../stock.ts'

/** Something that stock is kept of: a variant, or a product tracked as a whole, which its base variant stands for. */
interface Tracked {
  readonly product: Product
  readonly variant: Variant
}

const LIMITS = { usual: 10, most: 1_000 }
const FILTERS: Readonly<Record<string, Filter<Tracked>>> = {
  'sku:in': among(({ variant }) => variant.sku),
  'variant_id:in': among(({ variant }) => variant.id),
  'product_id:in': among(({ product }) => product.id),
}
const PAGING = ['page', 'limit']

/** GET /v3/inventory/items: every location of every item. */
export function listItems(context: StoreContext, { query }: ApiRequest): Answer {
  const others = [...PAGING, 'location_id:in', 'location_code:in']
  const found = filtered(tracked(context), query, { filters: FILTERS, others }, context.clock.now())
  if (isAnswer(found)) return found
  const wanted = wantedLocations(context, query)
  return v3Page(found, query, LIMITS, (item) => ({
    identity: { ...identityOf(item), sku_id: item.variant.id === item.product.baseVariantId ? null : item.variant.id },
    locations: wanted.map((location) => ({
      location_id: location.id,
      location_code: location.code,
      location_name: location.label,
      location_enabled: location.enabled,
      ...figures(context, item, location),
    })),
  }))
}

/** GET /v3/inventory/locations/{location_id}/items */
export function listItemsAt(context: StoreContext, { params, query }: ApiRequest): Answer {
  const location = locationOf(context, Number(params['location_id']))
  if (!location) return problem(404, `Location with id ${params['location_id']} not found`)
  const found = filtered(tracked(context), query, { filters: FILTERS, others: PAGING }, context.clock.now())
  if (isAnswer(found)) return found
  return v3Page(found, query, LIMITS, (item) => ({ identity: identityOf(item), ...figures(context, item, location) }))
}

function tracked(context: StoreContext): readonly Tracked[] {
  return [...products(context).values()].flatMap((product): readonly Tracked[] => {
    if (product.inventoryTracking === 'none') return []
    if (product.inventoryTracking === 'variant') return variantsOf(context, product).map((variant) => ({ product, variant }))
    const base = variantOf(context, product.baseVariantId)
    return base ? [{ product: productOf(context, product.id)!, variant: base }] : []
  })
}

function identityOf({ product, variant }: Tracked) {
  // Of a product with options that is tracked as a whole no variant stands for the figure.
  const isWhole = product.inventoryTracking === 'product' && hasOptions(product)
  return { sku: variant.sku, ...(isWhole ? {} : { variant_id: variant.id }), product_id: product.id }
}

function figures(context: StoreContext, { variant }: Tracked, location: Location) {
  const item = itemAt(context, variant.id, location.id)
  const onHand = item?.onHand ?? 0
  const safetyStock = item?.safetyStock ?? 0
  return {
    available_to_sell: onHand - safetyStock,
    total_inventory_onhand: onHand,
    settings: {
      safety_stock: safetyStock,
      is_in_stock: item?.isInStock ?? false,
      warning_level: 0,
      bin_picking_number: item?.binPickingNumber ?? '',
    },
  }
}

function wantedLocations(context: StoreContext, query: URLSearchParams): readonly Location[] {
  const listed = (name: string) => query.get(name)?.split(',')
  const [ids, codes] = [listed('location_id:in'), listed('location_code:in')]
  return locations(context).filter(({ id, code }) => (!ids || ids.includes(String(id))) && (!codes || codes.includes(code)))
}
