import { census } from '../census.ts'
import type { StoreVariant } from '../stores/walked-store.ts'
import type { Hop, Walk } from '../walk.ts'
import { type Item, warehouseList } from '../warehouse-lists.ts'
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
      () => walk.get<Overview>('/overview'),
      ({ connection }) => connection?.firstDataset === 'done',
      60_000,
    )
    walk.check('first dataset', done.connection?.firstDataset, 'done')
    walk.notes.settings = { exportStock: done.connection?.exportStock ?? 'end_of_day' }
    walk.check('what is under way before the walk', await walk.settled(), [])
    const variants = await walk.store.variants()
    const items = new Map((await warehouseList<Item>(walk, `${walk.store.division}/items`)).map((item) => [item.itemNumber, item]))
    itemsImported(walk, variants, items)
    await carriersImported(walk)
    await shelvesAsImported(walk, variants)
    walk.notes.before = await census(walk)
  },
}

function itemsImported(walk: Walk, variants: readonly StoreVariant[], items: ReadonlyMap<string, Item>): void {
  const wanted = variants.filter(({ importable }) => importable)
  const skuOf = ({ sku }: StoreVariant) => sku ?? ''
  walk.check('the store has variants to import', wanted.length > 10, true)
  const missing = wanted.filter((variant) => !items.has(skuOf(variant)))
  walk.check('importable variants without an item', missing.map(skuOf), [])
  walk.check('variants with a unit cost', wanted.filter(({ unitCost }) => unitCost !== null).length > 10, true)
  const wrong = wanted.filter((variant) => Number(items.get(skuOf(variant))?.unitCost ?? -1) !== Number(variant.unitCost ?? -1))
  walk.check('items whose unit cost differs from the store', wrong.map(skuOf), [])
  const nameless = wanted.filter((variant) => !items.get(skuOf(variant))?.description?.startsWith(variant.title.slice(0, 100)))
  walk.check('items that are not called what the product is', nameless.map(skuOf), [])
  const giftCards = variants.filter((variant) => variant.isGiftCard && items.has(skuOf(variant)))
  walk.check('gift cards that became items', giftCards.map(skuOf), [])
}
