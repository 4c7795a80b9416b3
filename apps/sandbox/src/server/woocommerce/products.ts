import type { Product } from '@connect/simulators/woocommerce'
import type { StoreProductView } from '../../shared/views.ts'
import { itemsOf } from '../links.ts'
import type { Ask } from '../store-side.ts'

type List = <Row>(name: string) => Promise<readonly Row[]>

/** The store's products and variations with the stock it shows, beside the item and the warehouse's figure. A variation may sell what its product keeps. */
export async function storeProducts(list: List, ask: Ask): Promise<readonly StoreProductView[]> {
  const [products, itemOf] = await Promise.all([list<Product>('products'), itemsOf(ask)])
  const byId = new Map(products.map((product) => [product.id, product]))
  const isParent = new Set(products.map(({ parentId }) => parentId))
  return products
    .filter(({ id, status }) => !isParent.has(id) && status !== 'trash')
    .map((product): StoreProductView => {
      const parent = byId.get(product.parentId)
      const keeper = product.manageStock ? product : parent?.manageStock ? parent : null
      const onHand = keeper?.stockQuantity ?? 0
      return {
        variantId: String(product.id),
        title: parent ? `${parent.name} - ${product.attributes.flatMap(({ options }) => options).join(' / ')}` : product.name,
        sku: product.sku || null,
        tracked: keeper !== null,
        locations: keeper ? [{ id: 'store', name: 'Store', onHand, available: Math.max(0, onHand), committed: 0 }] : [],
        item: itemOf.get(String(product.id))?.item ?? null,
        warehouseOnHand: itemOf.get(String(product.id))?.onHand ?? null,
      }
    })
    .sort((a, b) => a.title.localeCompare(b.title))
}
