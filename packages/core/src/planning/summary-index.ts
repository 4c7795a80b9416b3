import type { ItemNumber } from '../domain/ids.ts'
import type { InventorySummary, SummaryRow } from '../domain/warehouse.ts'

/** The row of an item at a site; undefined: the warehouse does not know the item (any more). */
export type SummaryIndex = (itemNumber: ItemNumber, siteId: string) => SummaryRow | undefined

export function indexSummary({ rows }: Pick<InventorySummary, 'rows'>): SummaryIndex {
  const keyOf = (itemNumber: string, siteId: string) => `${siteId}\u0000${itemNumber}`
  const byKey = new Map(rows.map((row) => [keyOf(row.itemNumber, row.siteId), row]))
  return (itemNumber, siteId) => byKey.get(keyOf(itemNumber, siteId))
}
