import type { SiteContext } from '../context.ts'
import { CATALOGUE_KIND, type Product } from '../model/catalogue.ts'
import { siteNow } from '../site/dates.ts'
import { siblings } from './siblings.ts'

/** By id, a variation, too; undefined: there is none. */
export function productOf(context: SiteContext, id: number): Product | undefined {
  return products(context).get(String(id))
}

export function products(context: SiteContext) {
  return context.world.collection<Product>(CATALOGUE_KIND.product)
}

export function variationsOf(context: SiteContext, parentId: number): readonly Product[] {
  return siblings(context, parentId).flatMap((id) => productOf(context, id) ?? [])
}

/** The id of what keeps a product's stock: itself, its parent; null: nothing does. */
export function stockIdOf(context: SiteContext, product: Product): number | null {
  if (product.manageStock) return product.id
  const parent = product.type === 'variation' ? productOf(context, product.parentId) : undefined
  return parent?.manageStock ? parent.id : null
}

interface By {
  /** Our plugin's own stock route does it. */
  readonly byPlugin?: boolean
}

/** Moves the figure of what keeps a product's stock; null: nothing does. Inside a command. */
export function moveStock(context: SiteContext, id: number, by: number, how: By = {}): number | null {
  const product = productOf(context, id)
  const keeper = product && stockIdOf(context, product)
  const kept = keeper ? productOf(context, keeper) : undefined
  if (!kept) return null
  const quantity = (kept.stockQuantity ?? 0) + by
  setProductStock(context, kept.id, quantity, how)
  return quantity
}

/** Sets the figure of a product that keeps stock of its own, and what follows from it. Inside a command. */
export function setProductStock(context: SiteContext, id: number, quantity: number, how: By = {}): Product {
  const product = productOf(context, id)
  if (!product) throw new Error(`No product ${id}`)
  const moved = touch(context, withDerivedStatus({ ...product, stockQuantity: quantity }))
  if (moved.type === 'variation') followVariations(context, moved.parentId)
  context.changed({ kind: 'product', id, what: 'stock', ...how })
  return moved
}

/** A product that keeps no stock itself is as its variations are. Its date stays. Inside a command. */
export function followVariations(context: SiteContext, id: number): void {
  const parent = productOf(context, id)
  if (!parent || parent.manageStock) return
  const statuses = variationsOf(context, id).map(({ stockStatus }) => stockStatus)
  const stockStatus = (['instock', 'onbackorder'] as const).find((one) => statuses.includes(one)) ?? 'outofstock'
  if (stockStatus !== parent.stockStatus) products(context).put(String(id), { ...parent, stockStatus })
}

/** The status follows the figure where stock is managed. */
export function withDerivedStatus(product: Product): Product {
  if (!product.manageStock || product.type === 'external' || product.type === 'grouped') return product
  const left = (product.stockQuantity ?? 0) > 0
  return { ...product, stockStatus: left ? 'instock' : product.backorders === 'no' ? 'outofstock' : 'onbackorder' }
}

/** Keeps a product as changed now. Inside a command. */
export function touch(context: SiteContext, product: Product): Product {
  return products(context).put(String(product.id), { ...product, modifiedAt: siteNow(context) })
}
