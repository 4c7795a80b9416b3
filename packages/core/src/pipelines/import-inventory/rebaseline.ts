import type { InventoryAdjustment } from '../../domain/warehouse.ts'
import { stockKeysOf, withStockKeys } from '../../planning/stock-keys.ts'
import { pickedNotRecordedUnits } from '../../planning/stock-picks.ts'
import { indexSummary, type SummaryIndex } from '../../planning/summary-index.ts'
import type { RunContext } from '../context.ts'
import { effectKey } from '../effect-key.ts'
import { lookUpEffects } from '../look-up-effects.ts'
import { ordersNow } from '../orders-now.ts'
import type { InventoryRun } from './inventory-run.ts'
import type { Loading } from './load-page.ts'
import { type LoadRow, levelResult, type PlannedRow } from './plan-rows.ts'
import { placedUnits, rowKeyOf, rowWriter } from './row-writer.ts'

/**
 * The warehouse's stock is set to the store's once more, by adjustments of the location that imports go to. What was picked and not yet
 * shipped in the store has left the shelf, though the store counts it; what stands at other locations of the site is left where it is.
 */
export async function rebaseline(context: RunContext, run: InventoryRun): Promise<Loading> {
  await lookUpEffects(context, 'adjust_inventory', ({ key }) => context.warehouse.findEffect(key))
  const scope = { siteIds: run.scope.siteIds, system: run.connection.externalSystem }
  const summary = await context.warehouse.inventorySummary({ ...scope, excludedLocationIds: [] })
  const all = indexSummary(summary)
  const elsewhere = indexSummary(await context.warehouse.inventorySummary({ ...scope, excludedLocationIds: [...run.bins.values()] }))
  const orders = withStockKeys((await ordersNow(context)).orders, stockKeysOf([...run.links.values()].flat()))
  const ids = orders.map((order) => order.orderId)
  const { pickings, shipments } = await context.unitOfWork.read(context.connectionId, async (r) => ({
    pickings: await r.pickings.byOrders(ids),
    shipments: await r.shipments.byOrders(ids),
  }))
  const picked = pickedNotRecordedUnits({ orders, pickings, shipments, picks: summary.picks }, { primary: run.scope.primary })
  const inBin = (row: LoadRow) => onHand(all, row) - onHand(elsewhere, row)
  const target = (row: LoadRow) => row.units - (picked.get(rowKeyOf(row)) ?? 0) - onHand(elsewhere, row)

  const sift = (row: LoadRow): PlannedRow => {
    const units = target(row)
    if (units === inBin(row)) return end(row, 'unchanged', 'unchanged', `${row.label} is at ${onHand(all, row)} already.`)
    if (units >= 0) return { kind: 'load', row: { ...row, units } }
    const message = `${row.label}: other locations of site ${row.siteId} hold ${onHand(elsewhere, row)}, more than the store has (${row.units}). Adjust them in the warehouse.`
    return end(row, 'rejected', 'stock_elsewhere', message)
  }
  return {
    sift: async (rows) => rows.map(sift),
    ...rowWriter(context, {
      kind: 'adjust_inventory',
      request: (row) => request(context, run, row),
      send: (rows) => context.warehouse.adjustInventory(rows),
      before: (row) => `${inBin(row)} of ${row.link.itemNumber} at ${row.locationId}`,
    }),
    done: (row) => ({
      code: 'inventory_adjusted',
      message: `Item "${row.link.itemNumber}" was adjusted from ${inBin(row)} to ${row.units} at ${row.locationId}.`,
    }),
  }
}

const onHand = (stock: SummaryIndex, { link, siteId }: LoadRow): number => stock(link.itemNumber, siteId)?.onHand ?? 0

const end = (row: LoadRow, result: 'unchanged' | 'rejected', code: string, message: string): PlannedRow => ({
  kind: 'end',
  result: levelResult(row.count, row.label, result, code, message),
})

/** An absolute figure may be sent in every run: the run is part of its name. */
const request = (context: RunContext, run: InventoryRun, row: LoadRow): InventoryAdjustment => ({
  key: effectKey(context, 'rebaseline', context.runId, row.count.level.stockKey, row.count.level.locationId),
  ...placedUnits(run, row),
  reason: `Re-baseline from ${run.connection.storeName}`,
})
