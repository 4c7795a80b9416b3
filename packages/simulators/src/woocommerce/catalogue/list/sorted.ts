import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { extrasOf } from '../extras.ts'
import { priceOf } from '../price.ts'

type Compare = (a: Product, b: Product) => number

/** As `orderby` and `order` say; equal ones by id, which follows the order for dates only. */
export function sorted(context: SiteContext, rows: readonly Product[], query: URLSearchParams): readonly Product[] {
  const by = query.get('orderby') ?? 'date'
  const sign = (query.get('order') ?? 'desc') === 'asc' ? 1 : -1
  if (by === 'include') return inGivenOrder(rows, query)
  const compare = compareOf(context, by)
  return rows.toSorted((a, b) => sign * compare(a, b) || sign * (a.id - b.id))
}

function compareOf(context: SiteContext, by: string): Compare {
  switch (by) {
    case 'id':
      return (a, b) => a.id - b.id
    case 'modified':
      return (a, b) => compareText(a.modifiedAt, b.modifiedAt)
    case 'title':
      return (a, b) => a.name.localeCompare(b.name)
    case 'slug':
      return (a, b) => extrasOf(a).slug.localeCompare(extrasOf(b).slug)
    case 'menu_order':
      return (a, b) => extrasOf(a).menu_order - extrasOf(b).menu_order
    case 'price':
      return (a, b) => Number(priceOf(context, a).price) - Number(priceOf(context, b).price)
    case 'popularity':
    case 'sales':
      return (a, b) => extrasOf(a).total_sales - extrasOf(b).total_sales
    default:
      return (a, b) => compareText(a.createdAt, b.createdAt)
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function inGivenOrder(rows: readonly Product[], query: URLSearchParams): readonly Product[] {
  const order = (query.get('include') ?? '').split(',').map(Number)
  return rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
