import type { Census, Walk } from './walk.ts'
import { division, type Item, warehouseList } from './warehouse-lists.ts'

interface Rows<Row> {
  readonly rows: readonly Row[]
}

/** Counts what the walk must have made exactly so many of. */
export async function census(walk: Walk): Promise<Census> {
  const [items, pickingOrders, fulfilments, emails] = await Promise.all([
    warehouseList<Item>(walk, `${division}/items`),
    warehouseList(walk, `${division}/picking-orders`),
    walk.get<Rows<{ readonly status: string }>>('/api/store/list/fulfillments'),
    walk.get<Rows<unknown>>('/api/store/list/emails'),
  ])
  return {
    items: items.length,
    pickingOrders: pickingOrders.length,
    parcels: fulfilments.rows.filter((one) => one.status === 'SUCCESS').length,
    emails: emails.rows.length,
  }
}
