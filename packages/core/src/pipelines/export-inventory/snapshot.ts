import type { StockKey } from '../../domain/ids.ts'
import type { StoreLevel } from '../../domain/level.ts'
import { withStockKeys } from '../../planning/stock-keys.ts'
import { pickedNotRecordedUnits } from '../../planning/stock-picks.ts'
import { type RowKey, type RowUnits, rowKey } from '../../planning/stock-row.ts'
import { notAcceptedUnits } from '../../planning/stock-units.ts'
import { indexSummary, type SummaryIndex } from '../../planning/summary-index.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { ordersNow } from '../orders-now.ts'
import type { ExportRun } from './export-run.ts'

/** What both sides are known to be like, taken in the order that makes the sum safe. */
export interface Snapshot extends WarehouseSide {
  readonly levels: ReadonlyMap<RowKey, StoreLevel>
  /** When the levels were read. */
  readonly readAt: string
}

/** The terms of the formula that do not come from the store's figure. */
export interface WarehouseSide {
  readonly asOf: string
  readonly stock: SummaryIndex
  readonly notAccepted: RowUnits
  readonly pickedNotRecorded: RowUnits
  readonly orders: readonly OrderRecord[]
  readonly shipments: readonly ShipmentRecord[]
}

export interface Steps {
  importOrders(): Promise<void>
  exportShipments(): Promise<void>
}

/**
 * Where an order lowers the figure, figures are read FIRST: an order placed after that makes the write miss its compare value, one placed
 * before it is seen by the order import. The other way round, an order between the two would be off the figure and not off the sum: its units
 * would be sold twice. Where the shipment lowers it, figures are read LAST: what we record as shipped on the way lowers figure and sum alike,
 * and a figure read before would miss on every row just shipped. The warehouse is asked last of all: the orders it has accepted by then
 * are in its promises, and what it counts as picked is set against shipments that are known.
 */
export async function takeSnapshot(
  context: RunContext,
  run: ExportRun,
  steps: Steps,
  keys: readonly StockKey[] | 'all',
): Promise<Snapshot> {
  if (run.mode === 'order') {
    const levels = await readLevels(context, run, keys)
    await steps.importOrders()
    await steps.exportShipments()
    return { ...levels, ...(await warehouseSide(context, run)) }
  }
  await steps.importOrders()
  await steps.exportShipments()
  const levels = await readLevels(context, run, keys)
  return { ...levels, ...(await warehouseSide(context, run)) }
}

async function readLevels(
  context: RunContext,
  run: ExportRun,
  keys: readonly StockKey[] | 'all',
): Promise<Pick<Snapshot, 'levels' | 'readAt'>> {
  await context.progress('Stock: reading the store')
  const readAt = nowOf(context.clock)
  const levels = new Map<RowKey, StoreLevel>()
  for await (const page of context.store.readLevels([...run.scope.places.keys()], keys))
    for (const level of page) levels.set(rowKey(level.stockKey, level.locationId), level)
  return { levels, readAt }
}

/** With the orders as stored, or, in a dry run that stores none, as the store shows them. */
export async function warehouseSide(context: RunContext, run: ExportRun): Promise<WarehouseSide> {
  await context.progress('Stock: asking the warehouse')
  const { settings, externalSystem } = run.connection
  const scope = { siteIds: run.scope.siteIds, excludedLocationIds: settings.excludedLocationIds, system: externalSystem }
  const summary = await context.warehouse.inventorySummary(scope)
  const orders = context.mode === 'dry_run' ? (await ordersNow(context)).orders : null
  const stored = await context.unitOfWork.read(context.connectionId, async (r): Promise<StoredOrders> => {
    const open = withStockKeys(orders ?? (await r.orders.open()), run.stockKeys)
    const ids = open.map((record) => record.orderId)
    return { orders: open, pickings: await r.pickings.byOrders(ids), shipments: await r.shipments.byOrders(ids) }
  })
  return {
    asOf: summary.asOf,
    stock: indexSummary(summary),
    notAccepted: notAcceptedUnits(stored.orders, stored.pickings, run.units),
    pickedNotRecorded: pickedNotRecordedUnits({ ...stored, picks: summary.picks }, run.units),
    orders: stored.orders,
    shipments: stored.shipments,
  }
}

interface StoredOrders {
  readonly orders: readonly OrderRecord[]
  readonly pickings: readonly PickingRecord[]
  readonly shipments: readonly ShipmentRecord[]
}
