import { products } from '../../catalogue/products.ts'
import type { SiteContext } from '../../context.ts'
import { profileOf } from '../../site/profile.ts'
import type { Fields } from '../fields.ts'
import { asOf, byId, pageOf } from './paging.ts'

/** What keeps stock of its own, by id. */
export function readLevels(context: SiteContext, body: Fields): unknown {
  const as_of = asOf(context)
  const ids = body.isNull('ids') ? null : new Set(body.ids('ids', 1000))
  const keeps = profileOf(context).managesStock
  const rows = [...products(context).values()].filter(
    ({ id, manageStock, status }) => keeps && manageStock && status !== 'trash' && (ids === null || ids.has(id)),
  )
  const page = pageOf(rows, body, {
    most: 1000,
    instantOf: byId,
    show: ({ id, stockQuantity, sku }) => ({ id, stock_quantity: stockQuantity ?? 0, sku }),
  })
  return { levels: page.documents, next: page.next, as_of }
}
