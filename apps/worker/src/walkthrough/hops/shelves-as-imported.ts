import type { StoreVariant } from '../stores/walked-store.ts'
import type { Walk } from '../walk.ts'
import { onHandByItem, warehouseList } from '../warehouse-lists.ts'

interface Entry {
  readonly itemNumber: string | null
  readonly type: string
  readonly at: string
}

/** Inventory was loaded once for each item, and is the store's figure wherever nobody has touched it since. */
export async function shelvesAsImported(walk: Walk, variants: readonly StoreVariant[]): Promise<void> {
  const history = await warehouseList<Entry>(walk, `${walk.store.division}/history`)
  const added = history.filter((entry) => entry.type === 'inventory_add')
  walk.check('inventory was added', added.length > 10, true)
  const twice = added.map((entry) => entry.itemNumber).filter((item, index, all) => all.indexOf(item) !== index)
  walk.check('items whose inventory was added more than once', [...new Set(twice)], [])

  const worked = new Set(history.filter((entry) => /^(pick|inventory_(adjust|move))/.test(entry.type)).map((entry) => entry.itemNumber))
  const addedAt = new Map(added.map((entry) => [entry.itemNumber, entry.at]))
  const onHand = await onHandByItem(walk)
  const wrong = variants.flatMap(({ importable, sku, stock }) => {
    const at = addedAt.get(sku ?? '')
    if (!importable || !sku || !stock || !at || worked.has(sku) || (stock.updatedAt ?? '') > at) return []
    return onHand.get(sku) === stock.onHand ? [] : [{ sku, store: stock.onHand, warehouse: onHand.get(sku) ?? 0 }]
  })
  walk.check('untouched items whose stock differs from the store', wrong, [])
}
