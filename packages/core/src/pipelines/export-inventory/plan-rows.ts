import type { StoreLevel } from '../../domain/level.ts'
import type { RowKey } from '../../planning/stock-row.ts'
import type { LevelRecord, StockArithmetic } from '../../records/catalogue.ts'
import type { ResultKind } from '../../records/work.ts'
import { notStocked, seenLevel } from '../import-products/store-levels.ts'
import type { Result } from '../results.ts'
import type { ExportRow, ExportRun } from './export-run.ts'
import type { Snapshot } from './snapshot.ts'
import { wantedFor } from './wanted.ts'

/** A figure to be written. */
export interface DueRow {
  readonly row: ExportRow
  readonly level: StoreLevel
  readonly arithmetic: StockArithmetic
  /** As stored, with what was seen and is wanted now. */
  readonly record: LevelRecord
}

export interface RowEnd {
  readonly result: Result
  /** null: nothing to store. */
  readonly record: LevelRecord | null
}

export interface Plan {
  readonly due: readonly DueRow[]
  readonly ends: readonly RowEnd[]
}

/** Sets what is wanted against what the store shows. `before`: as stored. `isRepeat`: a write of these rows was tried in this run already. */
export function planRows(
  run: ExportRun,
  snapshot: Snapshot,
  rows: readonly ExportRow[],
  before: ReadonlyMap<RowKey, LevelRecord>,
  isRepeat: boolean,
): Plan {
  const due: DueRow[] = []
  const ends: RowEnd[] = []
  for (const row of rows) {
    const level = snapshot.levels.get(row.key)
    const arithmetic = wantedFor(run, row, snapshot)
    if (!level?.stocked) {
      ends.push({
        result: end(row, 'skipped', 'not_stocked_here', `${row.label} is not stocked at ${row.place}.`),
        record: notStocked(before.get(row.key), row, snapshot.readAt),
      })
    } else if (!arithmetic) {
      const items = row.itemNumbers.join(', ')
      ends.push({
        result: end(
          row,
          'rejected',
          'unknown_item',
          `${row.label}: the warehouse does not list item ${items}. Its stock was left as it is.`,
        ),
        record: null,
      })
    } else {
      const seen = leading(seenLevel(before.get(row.key), level, snapshot.readAt), arithmetic)
      const record: LevelRecord = { ...seen, wanted: arithmetic.result, arithmetic, asOf: snapshot.asOf }
      if (seen.warehouseLeadsSince === null && level.figure > 0)
        ends.push({ result: notReceived(run, row, level.figure), record: { ...seen, wanted: null, arithmetic: null } })
      else if (level.figure !== arithmetic.result) due.push({ row, level, arithmetic, record })
      else ends.push(inPlace(row, record, isRepeat))
    }
  }
  return { due, ends }
}

/** Units of it in the warehouse are as good as an import: from now on a 0 there means that none is left. */
function leading(seen: LevelRecord, { onHand, pickedNotRecorded }: StockArithmetic): LevelRecord {
  const isThere = onHand !== 0 || pickedNotRecorded > 0
  return { ...seen, warehouseLeadsSince: seen.warehouseLeadsSince ?? (isThere ? seen.seenAt : null) }
}

/** The warehouse has never had any of it, so the store's figure is the only one there is: it is not overwritten (ADR 010). */
function notReceived(run: ExportRun, row: ExportRow, figure: number): Result {
  const kept = `the store's ${figure} at ${row.place} was left as it is`
  const unloaded = run.unloaded.get(row.key)
  if (unloaded) return end(row, 'rejected', unloaded.code, unloaded.message)
  return end(
    row,
    'rejected',
    'not_received',
    `${row.label}: the warehouse has never had item ${row.itemNumbers.join(', ')} there; ${kept}.`,
  )
}

/** The store shows it: nothing to write, or what was written without a reply has arrived. */
function inPlace(row: ExportRow, record: LevelRecord, isRepeat: boolean): RowEnd {
  const message = `${row.label}: the store shows ${record.wanted}.`
  const result = isRepeat ? end(row, 'already', 'stock_sent', message) : end(row, 'unchanged', 'unchanged', message)
  return { result, record: { ...record, confirmed: record.wanted, confirmedAt: record.seenAt } }
}

export const end = (row: ExportRow, result: ResultKind, code: string, message: string): Result => ({
  subjectKind: 'level',
  subjectId: row.key,
  label: row.label,
  result,
  code,
  message,
})
