import { importable, ownLevel, storeLists } from '../store-lists.ts'
import { itemsUnderWay } from '../underway.ts'
import type { Chosen, Hop, Walk } from '../walk.ts'
import { onHandOf } from '../warehouse-lists.ts'

/** Two products that store and warehouse both have enough of, so that nothing but the sync is tried. */
async function choose(walk: Walk): Promise<readonly [Chosen, Chosen]> {
  const store = await storeLists(walk)
  const underWay = await itemsUnderWay(walk)
  const chosen: Chosen[] = []
  for (const variant of importable(store)) {
    const level = ownLevel(store, variant.inventoryItemId)
    if (!level || level.available < 8 || !store.items.get(variant.inventoryItemId)?.tracked) continue
    const sku = variant.sku ?? ''
    if (underWay.has(sku)) continue
    const shelved = await onHandOf(walk, sku)
    if (shelved < 8) continue
    const { locationId, onHand, available, committed } = level
    chosen.push({ variantId: variant.id, sku, locationId, quantity: chosen.length === 0 ? 3 : 2, onHand, available, committed, shelved })
    if (chosen.length === 2) return [chosen[0] as Chosen, chosen[1] as Chosen]
  }
  throw new Error(
    'Store and warehouse have no two products with 8 units each: adjust inventory in the warehouse, run End of Day, and walk again',
  )
}

interface Placed {
  readonly id: string
  readonly name: string
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly quantity: number }[]
}

const shippingAddress = {
  firstName: 'Ingrid',
  lastName: 'Sørensen',
  address1: '14 Alder Street',
  city: 'Portland',
  provinceCode: 'OR',
  zip: '97205',
  countryCode: 'US',
}

/** Stock is sent at End of Day only, until the walk is over: what the store shows later was sent then. */
export const orderPlaced: Hop = {
  name: 'A shopper places an order',
  run: async (walk) => {
    await walk.put('/api/settings', { exportStock: 'end_of_day' })
    const products = await choose(walk)
    walk.notes.products = products
    const lines = products.map(({ variantId, quantity, locationId }) => ({ variantId, quantity, location: locationId }))
    const order = { lines, shippingAddress, note: 'Please leave it with the neighbour' }
    const { result } = await walk.post<{ readonly result: { readonly name: string } }>('/api/store/commands/placeOrder', order)
    const { rows } = await walk.get<{ readonly rows: readonly Placed[] }>(`/api/store/order/${encodeURIComponent(result.name)}`)
    const [placed] = rows
    if (!placed) throw new Error(`The store does not show the order ${result.name}`)
    walk.notes.order = { id: placed.id, name: placed.name, lineIds: placed.lines.map((line) => line.id) }
    walk.check('the order has a number', /^#\d+$/.test(placed.name), true)
    walk.check(
      'its lines in the store',
      placed.lines.map((line) => [line.sku, line.quantity]),
      products.map((product) => [product.sku, product.quantity]),
    )
  },
}
