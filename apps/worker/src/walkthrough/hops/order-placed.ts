import { importable, type StoreLists, storeLists } from '../store-lists.ts'
import type { Chosen, Hop, Walk } from '../walk.ts'
import { onHandOf } from '../warehouse-lists.ts'

/** Two products that store and warehouse both have enough of, so that nothing but the sync is tried. */
async function choose(walk: Walk): Promise<readonly [Chosen, Chosen]> {
  const store = await storeLists(walk)
  const chosen: Chosen[] = []
  for (const variant of importable(store)) {
    const level = bestLevel(store, variant.inventoryItemId)
    if (!level || level.available < 8 || !store.items.get(variant.inventoryItemId)?.tracked) continue
    if ((await onHandOf(walk, variant.sku ?? '')) < 8) continue
    chosen.push({
      variantId: variant.id,
      sku: variant.sku ?? '',
      locationId: level.locationId,
      quantity: chosen.length === 0 ? 3 : 2,
      onHand: level.onHand,
    })
    if (chosen.length === 2) return [chosen[0] as Chosen, chosen[1] as Chosen]
  }
  throw new Error(
    'Store and warehouse have no two products with 8 units each: adjust inventory in the warehouse, run End of Day, and walk again',
  )
}

/** The location the connection keeps in step is the store's first one of its own. */
function bestLevel({ levels, locations }: StoreLists, itemId: string) {
  const own = locations.find((location) => !location.isFulfillmentService)
  return levels.find((level) => level.itemId === itemId && level.locationId === own?.id && level.isActive)
}

export const orderPlaced: Hop = {
  name: 'A shopper places an order',
  run: async (walk) => {
    await walk.put('/api/settings', { exportStock: 'end_of_day' })
    const products = await choose(walk)
    walk.notes.products = products
    const lines = products.map(({ variantId, quantity, locationId }) => ({ variantId, quantity, location: locationId }))
    const { result } = await walk.post<{ readonly result: { readonly id: string; readonly name: string } }>(
      '/api/store/commands/placeOrder',
      {
        lines,
        shippingAddress: {
          firstName: 'Ingrid',
          lastName: 'Sørensen',
          address1: '14 Alder Street',
          city: 'Portland',
          provinceCode: 'OR',
          zip: '97205',
          countryCode: 'US',
        },
        note: 'Please leave it with the neighbour',
      },
    )
    walk.notes.order = { id: result.id, name: result.name }
    walk.check('the order has a number', /^#\d+$/.test(result.name), true)
  },
}
