import type { Walk } from './walk.ts'
import { division, warehouseList } from './warehouse-lists.ts'

interface PickingOrder {
  readonly deletedAt: string | null
  readonly lines: readonly {
    readonly externalRef: string | null
    readonly itemNumber: string
    readonly picked: string
    readonly shipped: string
  }[]
}
interface Order {
  readonly lines: readonly { readonly id: string; readonly fulfilledQuantity: number }[]
}

/**
 * Items of orders that somebody has picked and the store does not show as shipped, or not as many: there the store rightly shows another figure
 * than lies on the shelves, and nothing can be told from them.
 */
export async function itemsUnderWay(walk: Walk): Promise<ReadonlySet<string>> {
  const picking = await warehouseList<PickingOrder>(walk, `${division}/picking-orders`)
  const { rows } = await walk.get<{ readonly rows: readonly Order[] }>('/api/store/list/orders')
  const fulfilled = new Map(rows.flatMap((order) => order.lines.map((line) => [line.id, line.fulfilledQuantity])))
  const lines = picking.filter((order) => order.deletedAt === null).flatMap((order) => order.lines)
  const open = lines.filter(
    ({ externalRef, picked, shipped }) => picked !== shipped || (fulfilled.get(externalRef ?? '') ?? 0) !== Number(shipped),
  )
  return new Set(open.map((line) => line.itemNumber))
}
