import type { Walk } from './walk.ts'
import { warehouseList } from './warehouse-lists.ts'

interface PickingOrder {
  readonly deletedAt: string | null
  readonly lines: readonly {
    readonly externalRef: string | null
    readonly itemNumber: string
    readonly picked: string
    readonly shipped: string
  }[]
}

/**
 * Items of orders that somebody has picked and the store does not show as shipped, or not as many: there the store rightly shows another figure
 * than lies on the shelves, and nothing can be told from them.
 */
export async function itemsUnderWay(walk: Walk): Promise<ReadonlySet<string>> {
  const picking = await warehouseList<PickingOrder>(walk, `${walk.store.division}/picking-orders`)
  const sent = await walk.store.sentUnits()
  const lines = picking.filter((order) => order.deletedAt === null).flatMap((order) => order.lines)
  const open = lines.filter(
    ({ externalRef, picked, shipped }) => picked !== shipped || (sent.get(externalRef ?? '') ?? 0) !== Number(shipped),
  )
  return new Set(open.map((line) => line.itemNumber))
}
