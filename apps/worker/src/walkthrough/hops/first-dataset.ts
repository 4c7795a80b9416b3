import { census } from '../census.ts'
import { importable, type StoreLists, storeLists, type VariantRow } from '../store-lists.ts'
import type { Hop, Walk } from '../walk.ts'
import { division, type Item, warehouseList } from '../warehouse-lists.ts'
import { carriersImported } from './carriers-imported.ts'
import { shelvesAsImported } from './shelves-as-imported.ts'

interface Overview {
  readonly connection: { readonly firstDataset: string; readonly exportStock: string } | null
}

/** Items, costs and carriers are compared always; what lies on a shelf only while nobody has touched it on either side. */
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
    walk.check('what is under way before the walk', await walk.settled(), [])
    const store = await storeLists(walk)
    const items = new Map((await warehouseList<Item>(walk, `${division}/items`)).map((item) => [item.itemNumber, item]))
    itemsImported(walk, store, items)
    await carriersImported(walk)
    await shelvesAsImported(walk, store)
    walk.notes.before = await census(walk)
  },
}

function itemsImported(walk: Walk, store: StoreLists, items: ReadonlyMap<string, Item>): void {
  const wanted = importable(store)
  const skuOf = (variant: VariantRow) => variant.sku ?? ''
  walk.check('the store has variants to import', wanted.length > 100, true)
  const missing = wanted.filter((variant) => !items.has(skuOf(variant)))
  walk.check('importable variants without an item', missing.map(skuOf), [])
  const costOf = (variant: VariantRow) => store.items.get(variant.inventoryItemId)?.unitCost?.amount
  walk.check('variants with a unit cost', wanted.filter(costOf).length > 100, true)
  const wrong = wanted.filter((variant) => Number(items.get(skuOf(variant))?.unitCost ?? -1) !== Number(costOf(variant) ?? -1))
  walk.check('items whose unit cost differs from the store', wrong.map(skuOf), [])
  const nameless = wanted.filter((variant) => {
    const title = store.products.get(variant.productId)?.title ?? ''
    return !items.get(skuOf(variant))?.description?.startsWith(title.slice(0, 100))
  })
  walk.check('items that are not called what the product is', nameless.map(skuOf), [])
  const giftCards = store.variants.filter((variant) => store.products.get(variant.productId)?.isGiftCard && items.has(skuOf(variant)))
  walk.check('gift cards that became items', giftCards.map(skuOf), [])
}
