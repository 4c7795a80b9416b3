import type { Hop } from '../walk.ts'
import { type Item, warehouseList } from '../warehouse-lists.ts'

/** The merchant lists it with stock that the warehouse has not received. */
export const listedUnits = 7

/** A new product of the store becomes an item, with its cost, before anybody asks for it. */
export const productImported: Hop = {
  name: 'A new product becomes an item with its unit cost',
  run: async (walk) => {
    const sku = `WALK-${Date.now().toString(36).toUpperCase()}`
    walk.notes.sku = sku
    await walk.store.createProduct({ title: `Walkthrough kettle ${sku}`, sku, price: '49.00', unitCost: '21.35', units: listedUnits })
    walk.notes.made.items += 1
    const found = await walk.until(
      () => warehouseList<Item>(walk, `${walk.store.division}/items?number=${encodeURIComponent(sku)}`),
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
