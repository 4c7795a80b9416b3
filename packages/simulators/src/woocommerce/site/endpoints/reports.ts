import { refusal } from '../../auth/may.ts'
import { products } from '../../catalogue/products.ts'
import type { SiteContext } from '../../context.ts'
import { ORDER_KIND, type Order } from '../../model/orders.ts'
import { listedStatuses } from '../../orders/statuses.ts'
import type { Endpoint } from '../../server/endpoint.ts'

const TYPES = [
  ['external', 'External/Affiliate product'],
  ['grouped', 'Grouped product'],
  ['simple', 'Simple product'],
  ['variable', 'Variable product'],
] as const

export const reportEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/wc/v3/reports/orders/totals',
    answer: (context) => refusal(context, 'list') ?? { status: 200, body: ordersByStatus(context) },
  },
  {
    method: 'GET',
    path: '/wc/v3/reports/products/totals',
    answer: (context) => refusal(context, 'list') ?? { status: 200, body: productsByType(context) },
  },
]

function ordersByStatus(context: SiteContext): readonly object[] {
  const orders = [...context.world.collection<Order>(ORDER_KIND.order).values()]
  return listedStatuses(context).map(({ id, label }) => ({
    slug: id,
    name: label,
    total: orders.filter(({ status }) => status === id).length,
  }))
}

/** Only what everybody sees: neither drafts nor private ones. */
function productsByType(context: SiteContext): readonly object[] {
  const published = [...products(context).values()].filter(({ status }) => status === 'publish')
  return TYPES.map(([slug, name]) => ({ slug, name, total: published.filter(({ type }) => type === slug).length }))
}
