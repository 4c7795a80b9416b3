import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { profileOf } from '../../site/profile.ts'
import { withDerivedStatus } from '../products.ts'
import { type Body, isTrue } from './apply.ts'

/** What a body does to a product's stock: a quantity is dropped, without a word, where no stock is kept. */
export function writtenStock(context: SiteContext, product: Product, body: Body): Product {
  const status = statusOf(body['stock_status'], product)
  const backorders = ['no', 'notify', 'yes'].find((one) => one === body['backorders']) as Product['backorders'] | undefined
  const asked = body['manage_stock']
  // `parent`, as a variation reads it back, keeps what is.
  const manages = asked === undefined || asked === null || asked === 'parent' ? product.manageStock : isTrue(asked)
  if (!profileOf(context).managesStock) return { ...product, stockStatus: product.type === 'variable' ? product.stockStatus : status }
  if (product.type === 'grouped') return { ...product, manageStock: false, stockQuantity: null, backorders: 'no', stockStatus: status }
  if (product.type === 'external') return { ...product, manageStock: false, stockQuantity: null, backorders: 'no', stockStatus: 'instock' }
  const kept = { ...product, manageStock: manages, backorders: backorders ?? product.backorders }
  if (!manages) return { ...kept, stockQuantity: null, stockStatus: status }
  return withDerivedStatus({ ...kept, stockQuantity: quantityOf(body['stock_quantity'], product) })
}

/** PHP's `intval`: "abc" is 0, in a batch as everywhere. */
function quantityOf(value: unknown, product: Product): number {
  if (value === undefined || value === null) return product.stockQuantity ?? 0
  return Number.parseInt(String(value), 10) || 0
}

function statusOf(value: unknown, product: Product): Product['stockStatus'] {
  return (['instock', 'outofstock', 'onbackorder'] as const).find((one) => one === value) ?? product.stockStatus
}
