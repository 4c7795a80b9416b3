import type { Census, Walk } from './walk.ts'
import { type Item, warehouseList } from './warehouse-lists.ts'

/** Counts what the walk must have made exactly so many of. */
export async function census(walk: Walk): Promise<Census> {
  const { store } = walk
  const [items, pickingOrders, parcels, emails] = await Promise.all([
    warehouseList<Item>(walk, `${store.division}/items`),
    warehouseList(walk, `${store.division}/picking-orders`),
    store.parcels(),
    store.shippingEmails(),
  ])
  return { items: items.length, pickingOrders: pickingOrders.length, parcels: parcels.length, emails: emails.length }
}
