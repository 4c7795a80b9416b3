import { indexSummary, type SummaryIndex } from '../../planning/summary-index.ts'
import type { RunContext } from '../context.ts'
import { effectKey } from '../effect-key.ts'
import type { InventoryRun } from './inventory-run.ts'
import type { Loading } from './load-page.ts'
import { type LoadRow, levelResult, type PlannedRow } from './plan-rows.ts'
import { placedUnits, rowWriter } from './row-writer.ts'

/**
 * The first inventory: each count is added once for ever, under a key without a run in it, so that an interrupted import goes on where it
 * stopped. An item that has stock in the warehouse before that is left alone: adding would double it.
 */
export function addOnce(context: RunContext, run: InventoryRun): Loading {
  let stock: SummaryIndex | null = null
  return {
    sift: async (rows) => {
      const begun = await known(context, rows)
      stock ??= await readStock(context, run)
      const held = stock
      return rows.map((row) => {
        const effect = begun.get(keyOf(context, row))
        if (effect?.phase === 'confirmed') return isIn(row)
        if (row.units === 0) return zero(row)
        // What stands there may be our own doing, if we have begun: that is looked up, not guessed.
        const onHand = effect ? 0 : (held(row.link.itemNumber, row.siteId)?.onHand ?? 0)
        return onHand > 0 ? inStock(row, onHand) : { kind: 'load', row }
      })
    },
    ...rowWriter(context, {
      kind: 'add_inventory',
      request: (row) => ({ key: keyOf(context, row), ...placedUnits(run, row) }),
      send: (rows) => context.warehouse.addInventory(rows),
      before: () => null,
    }),
    done: (row) => ({ code: 'inventory_added', message: `${row.units} of item "${row.link.itemNumber}" were put at ${row.locationId}.` }),
  }
}

async function readStock({ warehouse }: RunContext, { scope, connection }: InventoryRun): Promise<SummaryIndex> {
  return indexSummary(
    await warehouse.inventorySummary({ siteIds: scope.siteIds, excludedLocationIds: [], system: connection.externalSystem }),
  )
}

const isIn = (row: LoadRow): PlannedRow => ({
  kind: 'end',
  result: levelResult(row.count, row.label, 'already', 'inventory_added', `${row.label} was put in by an earlier run.`),
})
const zero = (row: LoadRow): PlannedRow => ({
  kind: 'end',
  result: levelResult(row.count, row.label, 'skipped', 'zero_quantity', `${row.label} has none on hand: nothing to add.`),
})
const inStock = (row: LoadRow, onHand: number): PlannedRow => {
  const message = `Item "${row.link.itemNumber}" has ${onHand} on hand already: nothing was added. Re-baseline sets it to the store's ${row.units}.`
  return { kind: 'end', result: levelResult(row.count, row.label, 'skipped', 'already_in_stock', message) }
}

const keyOf = (context: RunContext, { count: { level } }: LoadRow) => effectKey(context, 'inventory', level.stockKey, level.locationId)

async function known(context: RunContext, rows: readonly LoadRow[]) {
  const records = await context.unitOfWork.read(context.connectionId, (r) => r.effects.byKeys(rows.map((row) => keyOf(context, row))))
  return new Map(records.map((record) => [record.key, record]))
}
