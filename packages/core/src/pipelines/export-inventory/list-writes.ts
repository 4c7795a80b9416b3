import type { RunContext } from '../context.ts'
import type { DueRow } from './plan-rows.ts'

/** For a dry run: every figure that would be written, and the one it replaces. */
export function listWrites(context: RunContext, rows: readonly DueRow[]): void {
  for (const { row, level, arithmetic } of rows)
    context.wouldWrite({
      system: 'store',
      action: 'set_levels',
      subjectKind: 'level',
      subjectId: row.key,
      label: row.label,
      before: String(level.figure),
      after: String(arithmetic.result),
    })
}
