import { type Outcome, retry, uncertain } from '@connect/core'
import type { Written } from '../client/answer.ts'

/** One record on its way; it gets exactly one outcome. */
export interface Row<Record, Value> {
  readonly record: Record
  outcome: Outcome<Value> | null
}

export type Failed = Exclude<Written<unknown>, { kind: 'answer' }>

/** What became of rows whose request has no answer. */
export function settle<Value>(rows: readonly Row<unknown, Value>[], outcome: Outcome<Value>): void {
  for (const row of rows) row.outcome = outcome
}

/** `null`: some of them are to blame, and which is to be found out. */
export function endOf(written: Failed): Outcome<never> | null {
  switch (written.kind) {
    case 'lost':
      return uncertain(written.reason)
    case 'notDone':
      return retry(written.afterMs, written.reason)
    case 'refused':
      if (written.access) return { kind: 'rejected', code: 'permission_missing', message: written.reason }
      return aboutRows.has(written.status) ? null : retry(LONG_PAUSE, written.reason)
  }
}

/** Refusals that some rows are to blame for; any other is about the whole. */
const aboutRows: ReadonlySet<number> = new Set([400, 404, 409, 413, 422])
const LONG_PAUSE = 15 * 60_000
