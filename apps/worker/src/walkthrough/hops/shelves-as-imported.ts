import { importable, ownLevel, type StoreLists } from '../store-lists.ts'
import type { Walk } from '../walk.ts'
import { division, onHandByItem, warehouseList } from '../warehouse-lists.ts'

interface Entry {
  readonly itemNumber: string | null
  readonly type: string
  readonly at: string
}

/** Inventory was loaded once for each item, and is the store's figure wherever nobody has touched it since. */
export async function shelvesAsImported(walk: Walk, store: StoreLists): Promise<void> {
  const history = await warehouseList<Entry>(walk, `${division}/history`)
  const added = history.filter((entry) => entry.type === 'inventory_add')
  walk.check('inventory was added', added.length > 50, true)
  const twice = added.map((entry) => entry.itemNumber).filter((item, index, all) => all.indexOf(item) !== index)
  walk.check('items whose inventory was added more than once', [...new Set(twice)], [])

  const worked = new Set(history.filter((entry) => /^(pick|inventory_(adjust|move))/.test(entry.type)).map((entry) => entry.itemNumber))
  const addedAt = new Map(added.map((entry) => [entry.itemNumber, entry.at]))
  const onHand = await onHandByItem(walk)
  const wrong = importable(store).flatMap((variant) => {
    const sku = variant.sku ?? ''
    const level = ownLevel(store, variant.inventoryItemId)
    const at = addedAt.get(sku)
    if (!level || !at || worked.has(sku) || level.updatedAt > at) return []
    return onHand.get(sku) === level.onHand ? [] : [{ sku, store: level.onHand, warehouse: onHand.get(sku) ?? 0 }]
  })
  walk.check('untouched items whose stock differs from the store', wrong, [])
}
