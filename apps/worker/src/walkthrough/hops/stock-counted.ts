import { addUp, runNow } from '../run-now.ts'
import { storeLists } from '../store-lists.ts'
import type { Hop, Walk } from '../walk.ts'
import { division, onHandOf, warehouseList } from '../warehouse-lists.ts'

interface Shelf {
  readonly locationId: string
  readonly onHand: string
  readonly uom: string
}

/** A shelf is counted short by two; End of Day makes the store show what the warehouse has. */
export const stockCounted: Hop = {
  name: 'Stock is counted, and End of Day sends it',
  run: async (walk) => {
    const { products } = walk.notes
    if (!products) throw new Error('No products were chosen')
    const [product] = products
    const shelves = await warehouseList<Shelf>(walk, `${division}/inventory?itemNumber=${encodeURIComponent(product.sku)}`)
    const shelf = [...shelves].sort((a, b) => Number(b.onHand) - Number(a.onHand))[0]
    if (!shelf) throw new Error(`No shelf has ${product.sku}`)
    const counted = Number(shelf.onHand) - 2
    const element = {
      key: `walk-${Date.now()}`,
      itemNumber: product.sku,
      locationId: shelf.locationId,
      uom: shelf.uom,
      mode: 'absolute',
      quantity: String(counted),
      reason: 'Cycle count',
    }
    await walk.warehouse('POST', `${division}/inventory-adjustments`, { elements: [element] })
    const run = await runNow(walk, 'end_of_day')
    walk.check('End of Day', [run?.state, run?.error ?? null], ['completed', null])
    walk.check('its counts add up', run !== null && addUp(run.counts), true)
    walk.check('what the store has on hand of the counted product', await storeOnHand(walk, product), await onHandOf(walk, product.sku))
    walk.check('and of the other one', await storeOnHand(walk, products[1]), await onHandOf(walk, products[1].sku))
  },
}

async function storeOnHand(walk: Walk, product: { readonly variantId: string; readonly locationId: string }): Promise<number | undefined> {
  const { variants, levels } = await storeLists(walk)
  const itemId = variants.find((variant) => variant.id === product.variantId)?.inventoryItemId
  return levels.find((level) => level.itemId === itemId && level.locationId === product.locationId)?.onHand
}
