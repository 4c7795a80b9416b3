import { itemsUnderWay } from '../underway.ts'
import type { Chosen, Hop, Walk } from '../walk.ts'
import { onHandOf } from '../warehouse-lists.ts'

/** Two products that store and warehouse both have enough of, so that nothing but the sync is tried. */
async function choose(walk: Walk): Promise<readonly [Chosen, Chosen]> {
  const underWay = await itemsUnderWay(walk)
  const chosen: Chosen[] = []
  for (const { id, sku, stock, tracked, importable } of await walk.store.variants()) {
    if (!importable || !tracked || !sku || !stock || stock.available < 8 || underWay.has(sku)) continue
    const shelved = await onHandOf(walk, sku)
    if (shelved < 8) continue
    const { onHand, available, committed } = stock
    chosen.push({ variantId: id, sku, quantity: chosen.length === 0 ? 3 : 2, onHand, available, committed, shelved })
    if (chosen.length === 2) return [chosen[0] as Chosen, chosen[1] as Chosen]
  }
  throw new Error(
    'Store and warehouse have no two products with 8 units each: adjust inventory in the warehouse, run End of Day, and walk again',
  )
}

/** Stock is sent at End of Day only, until the walk is over: what the store shows later was sent then. */
export const orderPlaced: Hop = {
  name: 'A shopper places an order',
  run: async (walk) => {
    await walk.put('/settings', { exportStock: 'end_of_day' })
    const products = await choose(walk)
    walk.notes.products = products
    const lines = products.map(({ variantId, quantity }) => ({ variantId, quantity }))
    const placed = await walk.store.placeOrder({ lines, note: 'Please leave it with the neighbour' })
    walk.notes.order = { id: placed.id, name: placed.name, lineIds: placed.lines.map((line) => line.id) }
    walk.check('the order has a number', walk.store.orderNumber.test(placed.name), true)
    walk.check(
      'its lines in the store',
      placed.lines.map((line) => [line.sku, line.quantity]),
      products.map((product) => [product.sku, product.quantity]),
    )
  },
}
