import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { profileOf } from '../../site/profile.ts'
import { productOf } from '../products.ts'

/** A variation under a parent that keeps the stock reads that parent's figure. */
export function stockOf(context: SiteContext, product: Product) {
  const parent = product.type === 'variation' && !product.manageStock ? productOf(context, product.parentId) : undefined
  const keeper = parent?.manageStock ? parent : product
  const kept = keeper.manageStock && profileOf(context).managesStock
  const quantity = keeper.manageStock ? (keeper.stockQuantity ?? 0) : null
  return {
    manage_stock: keeper === product ? product.manageStock : 'parent',
    stock_quantity: quantity,
    stock_status: keeper.stockStatus,
    backorders: keeper.backorders,
    backorders_allowed: keeper.backorders !== 'no',
    backordered: kept && keeper.backorders !== 'no' && (quantity ?? 0) < 0,
  }
}
