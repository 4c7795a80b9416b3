import { availableToSell } from '../../planning/available-to-sell.ts'
import type { StockArithmetic } from '../../records/catalogue.ts'
import type { ExportRow, ExportRun } from './export-run.ts'
import type { WarehouseSide } from './snapshot.ts'

/** What the store should show of a row; null: the warehouse does not know the item, and no figure is as good as a wrong one. */
export function wantedFor(run: ExportRun, row: ExportRow, side: WarehouseSide): StockArithmetic | null {
  const found = row.itemNumbers.flatMap((itemNumber) => row.siteIds.flatMap((siteId) => side.stock(itemNumber, siteId) ?? []))
  const everyItemKnown = row.itemNumbers.every((itemNumber) => found.some((one) => one.itemNumber === itemNumber))
  if (!everyItemKnown) return null
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + of(one), 0)
  const { stockBuffer, allowNegative } = run.connection.settings
  return availableToSell({
    mode: run.mode,
    onHand: sum((one) => one.onHand),
    unpickedOnOpenOrders: sum((one) => one.unpickedOnOpenOrders),
    unpickedOnOwnOrders: sum((one) => one.unpickedOnOwnOrders),
    notAccepted: side.notAccepted.get(row.key) ?? 0,
    pickedNotRecorded: side.pickedNotRecorded.get(row.key) ?? 0,
    buffer: stockBuffer,
    allowNegative,
  })
}
