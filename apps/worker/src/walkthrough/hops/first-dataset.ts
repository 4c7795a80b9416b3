import { importable, storeLists } from '../store-lists.ts'
import type { Hop } from '../walk.ts'
import { division, type Item, warehouseList } from '../warehouse-lists.ts'

interface Overview {
  readonly connection: { readonly firstDataset: string; readonly exportStock: string } | null
}

/** Items, costs and carriers are compared always; what lies on the shelves only while nobody has worked there yet. */
export const firstDataset: Hop = {
  name: 'First dataset: products with unit cost, inventory, carriers',
  run: async (walk) => {
    const done = await walk.until(
      () => walk.get<Overview>('/api/overview'),
      ({ connection }) => connection?.firstDataset === 'done',
      60_000,
    )
    walk.check('first dataset', done.connection?.firstDataset, 'done')
    walk.notes.settings = { exportStock: done.connection?.exportStock ?? 'end_of_day' }
    const store = await storeLists(walk)
    const wanted = importable(store)
    const items = new Map((await warehouseList<Item>(walk, `${division}/items`)).map((item) => [item.itemNumber, item]))
    walk.check('the store has variants to import', wanted.length > 100, true)
    walk.check(
      'importable variants without an item',
      wanted.filter((variant) => !items.has(variant.sku ?? '')).map((variant) => variant.sku),
      [],
    )
    const wrongCost = wanted.filter(
      (variant) =>
        Number(items.get(variant.sku ?? '')?.unitCost ?? -1) !== Number(store.items.get(variant.inventoryItemId)?.unitCost?.amount ?? -1),
    )
    walk.check(
      'items whose unit cost differs from the store',
      wrongCost.map((variant) => variant.sku),
      [],
    )
    const carriers = await warehouseList<{ readonly name: string }>(walk, `${division}/carriers`)
    walk.check('there are carriers', carriers.length > 0, true)
    const added = await warehouseList<{ readonly itemNumber: string | null }>(walk, `${division}/history?type=inventory_add`)
    const twice = added.map((row) => row.itemNumber).filter((item, index, all) => all.indexOf(item) !== index)
    walk.check('inventory was added', added.length > 50, true)
    walk.check('items whose inventory was added more than once', [...new Set(twice)], [])
  },
}
