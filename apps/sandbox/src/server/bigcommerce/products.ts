import type { InventoryItem, Location, Product, Variant } from '@connect/simulators/bigcommerce'
import type { StoreProductView } from '../../shared/views.ts'
import { itemsOf } from '../links.ts'
import type { Ask } from '../store-side.ts'

type List = <Row>(name: string) => Promise<readonly Row[]>

/** The store's variants with the stock it shows, beside the item and the warehouse's figure. Variants of a product that is tracked as a whole share its stock. */
export async function storeProducts(list: List, ask: Ask): Promise<readonly StoreProductView[]> {
  const [products, variants, stock, locations, itemOf] = await Promise.all([
    list<Product>('products'),
    list<Variant>('variants'),
    list<InventoryItem>('items'),
    list<Location>('locations'),
    itemsOf(ask),
  ])
  const placeOf = new Map(locations.map(({ id, label }) => [id, label]))
  const variantOf = new Map(variants.map((variant) => [variant.id, variant]))
  const stockOf = (holder: number) => stock.filter(({ variantId }) => variantId === holder)
  return products
    .flatMap((product) =>
      product.variantIds.map((id): StoreProductView | null => {
        const variant = variantOf.get(id)
        if (!variant) return null
        const own = stockOf(product.inventoryTracking === 'product' ? product.baseVariantId : id)
        const options = variant.options.map(({ label }) => label).join(' / ')
        return {
          variantId: String(id),
          title: [product.name, options].filter(Boolean).join(' - '),
          sku: variant.sku || null,
          tracked: product.inventoryTracking !== 'none',
          locations: own.map(({ locationId, onHand, safetyStock }) => ({
            id: String(locationId),
            name: placeOf.get(locationId) ?? 'Location',
            onHand,
            available: Math.max(0, onHand - safetyStock),
            committed: 0,
          })),
          item: itemOf.get(String(id))?.item ?? null,
          warehouseOnHand: itemOf.get(String(id))?.onHand ?? null,
        }
      }),
    )
    .filter((row) => row !== null)
    .sort((a, b) => a.title.localeCompare(b.title))
}
