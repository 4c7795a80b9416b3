import type { RowKey } from '../../planning/stock-row.ts'
import { LeaseLost } from '../../ports/repositories.ts'
import type { LevelRecord } from '../../records/catalogue.ts'
import type { ActivityRecord } from '../../records/work.ts'
import { RunCancelled, type RunContext } from '../context.ts'
import { lookUpEffects } from '../look-up-effects.ts'
import { recordEnds } from '../record-ends.ts'
import { noLongerRefused, Refused, refuse } from '../refused.ts'
import { missingSettings } from '../settings-complete.ts'
import { stockScope } from '../stock-scope.ts'
import { endRows, keysOf } from './end-rows.ts'
import { type ExportRow, type ExportRun, newExportRun } from './export-run.ts'
import { findDrift } from './find-drift.ts'
import { listWrites } from './list-writes.ts'
import { end, planRows, type RowEnd } from './plan-rows.ts'
import { type SentLevels, sendLevels } from './send-levels.ts'
import { type Steps, takeSnapshot, warehouseSide } from './snapshot.ts'
import { wantedFor } from './wanted.ts'

export interface ExportInventoryOptions {
  /** all: every figure is read and set right (End of Day). changed: only those that should differ from what was last confirmed (continuous). */
  readonly scope: 'all' | 'changed'
  /** Called between the readings, in the order that the mode asks for. */
  readonly steps: Steps
}

/** The first try, and three more for what moved meanwhile. */
const rounds = 4

/**
 * The warehouse's stock goes to the store (requirements 4.5, Q-11 to ). Nothing is written unless the orders came in first:
 * else it ends with Refused `orders_first`. Rows that could not be brought to an end stay due: what is wanted of them differs from what
 * was confirmed.
 */
export async function exportInventory(context: RunContext, { scope, steps }: ExportInventoryOptions): Promise<void> {
  const connection = await context.unitOfWork.read(context.connectionId, (r) => r.connection.get())
  const { settings } = connection
  const missing = missingSettings(settings, settings.locations.length > 0 ? ['divisionId'] : ['divisionId', 'siteId'])
  if (missing) return await refuse(context, connection, missing)
  if (!connection.marks.inventoryImportedAt) return await refuse(context, connection, inventoryFirst())
  const places = stockScope(settings, await context.store.locations())
  if (places instanceof Refused) return await refuse(context, connection, places)
  const run = await newExportRun(context, connection, places)
  // Whatever became of figures sent by a run that died: all that matter are read again before anything is sent.
  await lookUpEffects(context, 'set_levels', async () => ({ kind: 'applied', value: { readAgainBy: context.runId } }))

  let due: ReadonlySet<RowKey> = scope === 'all' ? new Set(run.rows.keys()) : await candidates(context, run)
  await store(context, { ends: endsBefore(run, due, scope), notes: [] })
  for (let round = 0; round < rounds && due.size > 0; round += 1)
    due = await exportRound(context, run, guarded(context, run, steps, round), { scope, due, round })
  await noLongerRefused(context, [
    'orders_first',
    'inventory_first',
    'settings_incomplete',
    'no_location',
    'location_gone',
    'site_mapped_twice',
  ])
}

/** A warehouse that was never told the stock would set the whole store to none (SH-05). */
const inventoryFirst = (): Refused =>
  new Refused('inventory_first', 'No stock is sent before the first inventory: the store would be set to none. Run Import Inventory first.')

interface Round {
  readonly scope: ExportInventoryOptions['scope']
  readonly due: ReadonlySet<RowKey>
  readonly round: number
}

/** Reads, reckons, sends and stores these rows. Gives those that want another round. */
async function exportRound(context: RunContext, run: ExportRun, steps: Steps, { scope, due, round }: Round): Promise<ReadonlySet<RowKey>> {
  const rows = [...due].map((key) => run.rows.get(key) as ExportRow)
  const stockKeys = [...new Set(rows.map((row) => row.stockKey))]
  const snapshot = await takeSnapshot(context, run, steps, scope === 'all' && round === 0 ? 'all' : stockKeys)
  const before = await storedLevels(context)
  const plan = planRows(run, snapshot, rows, before, round > 0)
  if (context.mode === 'dry_run') {
    listWrites(context, plan.due)
    return new Set()
  }
  await context.progress(`Stock: sending ${plan.due.length} figures`)
  const notes = round === 0 ? await findDrift(context, run, snapshot, plan.due, before) : []
  const sent = await sendLevels(context, plan.due, round)
  const { ends, again, waitMs } = endRows(context, plan.due, sent.outcomes, round === rounds - 1)
  const unsettled = again.map(({ record }) => record)
  await store(context, { ends: [...plan.ends, ...ends], notes, sent, unsettled })
  if (again.length > 0 && waitMs > 0) await context.timer.sleep(waitMs)
  return keysOf(again)
}

/** Rows whose figure should be another than the store last confirmed, by what is stored and what the warehouse has now. */
async function candidates(context: RunContext, run: ExportRun): Promise<ReadonlySet<RowKey>> {
  const side = await warehouseSide(context, run)
  const before = await storedLevels(context)
  const differs = (row: ExportRow) => {
    const record = before.get(row.key)
    const confirmed = record?.confirmed ?? null
    const wanted = wantedFor(run, row, side)
    if (!wanted) return confirmed !== null
    return record?.stocked !== false && wanted.result !== confirmed
  }
  return new Set([...run.rows.values()].filter(differs).map((row) => row.key))
}

async function storedLevels(context: RunContext): Promise<ReadonlyMap<RowKey, LevelRecord>> {
  const records = await context.unitOfWork.read(context.connectionId, (r) => r.levels.all())
  return new Map(records.map((record) => [`${record.stockKey}@${record.locationId}` as RowKey, record]))
}

/** Ends that need no look at the store: named skips when all are exported, and rows that are as they should be when only changed ones are. */
function endsBefore(run: ExportRun, due: ReadonlySet<RowKey>, scope: ExportInventoryOptions['scope']): readonly RowEnd[] {
  if (scope === 'all') return run.skipped.map((result) => ({ result, record: null }))
  const same = [...run.rows.values()].filter((row) => !due.has(row.key))
  return same.map((row) => ({ result: end(row, 'unchanged', 'unchanged', `${row.label} is unchanged.`), record: null }))
}

interface ToStore {
  readonly ends: readonly RowEnd[]
  readonly notes: readonly ActivityRecord[]
  readonly sent?: SentLevels
  /** Of rows that are not at their end: what was seen and is wanted. */
  readonly unsettled?: readonly LevelRecord[]
}

async function store(context: RunContext, { ends, notes, sent, unsettled = [] }: ToStore): Promise<void> {
  if (context.mode === 'dry_run' || (ends.length === 0 && !sent)) return
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    await sent?.settle(r)
    await r.levels.put([...unsettled, ...ends.flatMap(({ record }) => record ?? [])])
    await r.activity.add(notes)
    const results = ends.map(({ result }) => result)
    await recordEnds(context, r, results, 'level')
  })
}

/** Without the orders no figure is safe to write. Shipments go out once in a run; rows read again only need newer orders. */
function guarded(context: RunContext, run: ExportRun, steps: Steps, round: number): Steps {
  return {
    importOrders: async () => {
      try {
        await steps.importOrders()
      } catch (error) {
        if (error instanceof LeaseLost || error instanceof RunCancelled) throw error
        const reason = error instanceof Error ? error.message : String(error)
        const message = `Orders could not be imported, so no stock was sent: it might sell units of orders not seen. ${reason}`
        await refuse(context, run.connection, new Refused('orders_first', message, { cause: error }))
      }
    },
    exportShipments: async () => {
      if (round === 0) await steps.exportShipments()
    },
  }
}
