import { addUp, runNow } from '../run-now.ts'
import { itemsUnderWay } from '../underway.ts'
import type { Hop, Walk } from '../walk.ts'
import { onHandByItem, onHandOf, warehouseList } from '../warehouse-lists.ts'
import { listedUnits } from './product-imported.ts'

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
    const shown = (await storeOnHand(walk)).get(product.sku)
    await countShort(walk, product.sku)
    walk.check('what is under way before End of Day', await walk.settled(), [])
    walk.check('what the store shows before it', (await storeOnHand(walk)).get(product.sku), shown)
    const shelved = await onHandOf(walk, product.sku)
    walk.check('whether the count is news to it', shelved !== shown, true)
    const before = await writes(walk)
    const run = await runNow(walk, 'end_of_day')
    walk.check('End of Day', [run?.state, run?.error], ['completed', null])
    walk.check('its counts add up', run !== null && addUp(run.counts), true)
    walk.check('writes to the store, and to the warehouse', difference(await writes(walk), before), [1, 0])
    // A store may take its time to show what it has accepted.
    walk.check('what is under way after it', await walk.settled(), [])
    const store = await storeOnHand(walk)
    walk.check('what the store has on hand of the counted product', store.get(product.sku), shelved)
    const shelves = await onHandByItem(walk)
    const underWay = await itemsUnderWay(walk)
    const wrong = [...store].filter(([sku, onHand]) => shelves.has(sku) && shelves.get(sku) !== onHand && !underWay.has(sku))
    walk.check(
      'other products whose stock differs',
      wrong.map(([sku, onHand]) => ({ sku, store: onHand, warehouse: shelves.get(sku) })),
      [],
    )
    await neverReceived(walk, store)
  },
}

/** The product that was listed on the way: the warehouse has never had it, so the store's figure stands, with a problem. Then it is received. */
async function neverReceived(walk: Walk, store: ReadonlyMap<string, number>): Promise<void> {
  const { sku = '' } = walk.notes
  walk.check('what the store keeps of a product the warehouse has never had', store.get(sku), listedUnits)
  const { problems } = await walk.get<{ readonly problems: readonly Problem[] }>('/problems')
  const named = problems.filter((problem) => problem.label === sku).map((problem) => problem.code)
  walk.check('the problem that says so', named, ['not_received'])
  const counted = await fullestShelf(walk, walk.notes.products?.[0].sku ?? '')
  const element = { key: `walk-${Date.now()}-received`, itemNumber: sku, locationId: counted.locationId, uom: counted.uom }
  await walk.warehouse('POST', `${walk.store.division}/inventory:add`, { elements: [{ ...element, quantity: String(listedUnits) }] })
}

interface Problem {
  readonly label: string
  readonly code: string
}

/** The shelf that has most of it. */
async function fullestShelf(walk: Walk, sku: string): Promise<Shelf> {
  const shelves = await warehouseList<Shelf>(walk, `${walk.store.division}/inventory?itemNumber=${encodeURIComponent(sku)}`)
  const shelf = [...shelves].sort((a, b) => Number(b.onHand) - Number(a.onHand))[0]
  if (!shelf) throw new Error(`No shelf has ${sku}`)
  return shelf
}

async function countShort(walk: Walk, sku: string): Promise<void> {
  const shelf = await fullestShelf(walk, sku)
  const element = {
    key: `walk-${Date.now()}`,
    itemNumber: sku,
    locationId: shelf.locationId,
    uom: shelf.uom,
    mode: 'absolute',
    quantity: String(Number(shelf.onHand) - 2),
    reason: 'Cycle count',
  }
  await walk.warehouse('POST', `${walk.store.division}/inventory-adjustments`, { elements: [element] })
}

/** Item number to what the store has on hand at the location that is kept in step; tracked products only. */
async function storeOnHand(walk: Walk): Promise<ReadonlyMap<string, number>> {
  const variants = await walk.store.variants()
  return new Map(
    variants.flatMap(({ importable, tracked, sku, stock }) =>
      importable && tracked && sku && stock ? [[sku, stock.onHand] as const] : [],
    ),
  )
}

interface Writes {
  readonly store: number
  readonly warehouse: number
}
const writes = (walk: Walk) => walk.get<Writes>('/writes')
const difference = (now: Writes, before: Writes) => [now.store - before.store, now.warehouse - before.warehouse]
