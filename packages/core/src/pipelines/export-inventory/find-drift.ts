import type { OrderId } from '../../domain/ids.ts'
import { expectedFigure } from '../../planning/stock-drift.ts'
import type { RowKey } from '../../planning/stock-row.ts'
import type { LevelRecord } from '../../records/catalogue.ts'
import type { OrderRecord } from '../../records/order.ts'
import type { ActivityRecord } from '../../records/work.ts'
import { nowOf, type RunContext } from '../context.ts'
import type { ExportRun } from './export-run.ts'
import type { DueRow } from './plan-rows.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Figures about to be overwritten that somebody has changed in the store (Q-38, SH-33): one note each, with both figures. Orders that are
 * closed by now are looked through only when some figure is not explained without them.
 */
export async function findDrift(
  context: RunContext,
  run: ExportRun,
  snapshot: Snapshot,
  rows: readonly DueRow[],
  before: ReadonlyMap<RowKey, LevelRecord>,
): Promise<readonly ActivityRecord[]> {
  const changed = rows.flatMap((due) => {
    const known = before.get(due.row.key)
    if (!known || known.confirmed === null || known.confirmedAt === null || known.confirmed === due.level.figure) return []
    return [{ ...due, confirmed: known.confirmed, confirmedAt: known.confirmedAt }]
  })
  const drifted = (orders: readonly OrderRecord[], suspects: typeof changed) =>
    suspects.filter(({ row, level, confirmed, confirmedAt }) => {
      const facts = { mode: run.mode, scope: run.units, orders, shipments: snapshot.shipments }
      const expected = expectedFigure({ ...row, confirmed, confirmedAt }, facts)
      return expected !== null && expected !== level.figure
    })
  const suspects = drifted(snapshot.orders, changed)
  if (suspects.length === 0) return []
  const since = suspects.map((one) => one.confirmedAt).sort()[0] as string
  const found = drifted(await ordersSeenSince(context, since, snapshot.orders), suspects)
  return found.map(({ row, level, confirmed }) => ({
    id: context.random.uuid(),
    at: nowOf(context.clock),
    runId: context.runId,
    subjectKind: 'level',
    subjectId: row.key,
    label: row.label,
    result: 'note',
    code: 'drift',
    message: `${row.label}: the store shows ${level.figure}, ${confirmed} was last sent, and no order or shipment explains the difference.`,
  }))
}

const ordersPerRead = 500

async function ordersSeenSince(context: RunContext, since: string, open: readonly OrderRecord[]): Promise<readonly OrderRecord[]> {
  const orders = new Map<OrderId, OrderRecord>(open.map((record) => [record.orderId, record]))
  let page: readonly OrderRecord[] = []
  do {
    const after = page.at(-1)?.orderId ?? null
    page = await context.unitOfWork.read(context.connectionId, (r) => r.orders.page(after, ordersPerRead))
    for (const record of page) if (record.seenAt > since) orders.set(record.orderId, record)
  } while (page.length === ordersPerRead)
  return [...orders.values()]
}
