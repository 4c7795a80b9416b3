import { ownLocationOf, storeLists } from '../store-lists.ts'
import type { Hop, Walk } from '../walk.ts'
import { division, type Item, warehouseList } from '../warehouse-lists.ts'

/** The merchant lists it with stock that the warehouse has not received. */
export const listedUnits = 7

/** A new product of the store becomes an item, with its cost, before anybody asks for it. */
export const productImported: Hop = {
  name: 'A new product becomes an item with its unit cost',
  run: async (walk) => {
    const sku = `WALK-${Date.now().toString(36).toUpperCase()}`
    walk.notes.sku = sku
    await walk.post('/api/store/commands/createProduct', {
      title: `Walkthrough kettle ${sku}`,
      vendor: 'Harbour & Pine',
      type: 'Kitchen',
      variants: [{ sku, price: '49.00', cost: '21.35', stock: [{ location: await ownLocation(walk), units: listedUnits }] }],
    })
    const found = await walk.until(
      () => warehouseList<Item>(walk, `${division}/items?number=${encodeURIComponent(sku)}`),
      (items) => items.length > 0,
    )
    walk.check(
      'items of that number',
      found.map((item) => item.itemNumber),
      [sku],
    )
    walk.check('unit cost', Number(found[0]?.unitCost ?? -1), 21.35)
    walk.check('what it is called', found[0]?.description?.includes(`Walkthrough kettle ${sku}`), true)
    walk.check('whether it can be picked', found[0]?.active, true)
  },
}

async function ownLocation(walk: Walk): Promise<string> {
  const location = ownLocationOf(await storeLists(walk))
  if (!location) throw new Error('The store has no location of its own')
  return location.id
}
