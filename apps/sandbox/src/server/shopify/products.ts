import type { InventoryItem, InventoryLevel, Location, Product, Variant } from '@connect/simulators/shopify'
import type { StoreProductView } from '../../shared/views.ts'
import { itemsOf } from '../links.ts'
import type { Ask } from '../store-side.ts'

type List = <Row>(name: string) => Promise<readonly Row[]>

/** The store's variants with the stock it shows, beside the item and the warehouse's figure. */
export async function storeProducts(list: List, ask: Ask): Promise<readonly StoreProductView[]> {
  const [products, variants, inventory, levels, locations, itemOf] = await Promise.all([
    list<Product>('products'),
    list<Variant>('variants'),
    list<InventoryItem>('items'),
    list<InventoryLevel & { readonly onHand: number }>('levels'),
    list<Location>('locations'),
    itemsOf(ask),
  ])
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  const [productOf, stockOf, placeOf] = [byId(products), byId(inventory), byId(locations)]
  return variants
    .map((variant): StoreProductView => {
      const product = productOf.get(variant.productId)
      const title = [product?.title, variant.title === 'Default Title' ? null : variant.title].filter(Boolean).join(' - ')
      const own = levels.filter((level) => level.itemId === variant.inventoryItemId && level.isActive)
      return {
        variantId: variant.id,
        title,
        sku: variant.sku,
        tracked: stockOf.get(variant.inventoryItemId)?.tracked ?? false,
        locations: own.map(({ locationId, onHand, available, committed }) => ({
          id: locationId,
          name: placeOf.get(locationId)?.name ?? 'Location',
          onHand,
          available,
          committed,
        })),
        item: itemOf.get(variant.id)?.item ?? null,
        warehouseOnHand: itemOf.get(variant.id)?.onHand ?? null,
      }
    })
    .sort((a, b) => a.title.localeCompare(b.title))
}
