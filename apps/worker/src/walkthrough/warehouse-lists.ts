import type { Walk } from './walk.ts'

export interface Item {
  readonly itemNumber: string
  readonly description: string | null
  readonly unitCost: string | null
  readonly active: boolean
}
interface Page<Row> {
  readonly data: readonly Row[]
  readonly nextCursor: string | null
}

/** Every row of a list of the warehouse's API. */
export async function warehouseList<Row>(walk: Walk, path: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: Page<Row> = await walk.warehouse('GET', `${path}${path.includes('?') ? '&' : '?'}limit=500${more}`)
    rows.push(...page.data)
    cursor = page.nextCursor
  }
  return rows
}

interface Shelf {
  readonly itemNumber: string
  readonly onHand: string
}

/** Units of an item on all shelves of the division. */
export async function onHandOf(walk: Walk, itemNumber: string): Promise<number> {
  const rows = await warehouseList<Shelf>(walk, `${walk.store.division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`)
  return rows.reduce((sum, row) => sum + Number(row.onHand), 0)
}

/** Units of every item that lies on a shelf of the division. */
export async function onHandByItem(walk: Walk): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  for (const { itemNumber, onHand } of await warehouseList<Shelf>(walk, `${walk.store.division}/inventory`))
    sums.set(itemNumber, (sums.get(itemNumber) ?? 0) + Number(onHand))
  return sums
}
