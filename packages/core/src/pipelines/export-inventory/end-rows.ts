import type { Outcome } from '../../domain/outcome.ts'
import type { RowKey } from '../../planning/stock-row.ts'
import { nowOf, type RunContext } from '../context.ts'
import { type DueRow, end, type RowEnd } from './plan-rows.ts'

export interface SentEnds {
  readonly ends: readonly RowEnd[]
  /** Rows that want another round: read again, reckoned again, sent again. */
  readonly again: readonly DueRow[]
  /** Milliseconds the store asked to wait before that. */
  readonly waitMs: number
}

/** Waiting longer than this is left to the next run. */
const longestWaitMs = 30_000

/** What became of the rows sent. On the last round nothing goes again: what is open stays due for the next run. */
export function endRows(context: RunContext, rows: readonly DueRow[], outcomes: readonly Outcome[], isLast: boolean): SentEnds {
  const ends: RowEnd[] = []
  const again: DueRow[] = []
  let waitMs = 0
  rows.forEach((due, index) => {
    const outcome = outcomes[index] as Outcome
    if (!isLast && goesAgain(outcome)) {
      again.push(due)
      if (outcome.kind === 'retry') waitMs = Math.max(waitMs, outcome.afterMs)
    } else ends.push(endOf(context, due, outcome))
  })
  return { ends, again, waitMs }
}

const goesAgain = (outcome: Outcome): boolean =>
  outcome.kind === 'stale' || outcome.kind === 'uncertain' || (outcome.kind === 'retry' && outcome.afterMs <= longestWaitMs)

function endOf(context: RunContext, due: DueRow, outcome: Outcome): RowEnd {
  const { row, level, record } = due
  const change = `${row.label}: ${level.figure} to ${record.wanted}`
  switch (outcome.kind) {
    case 'applied':
    case 'already': {
      const at = nowOf(context.clock)
      // What the store took is what it shows now.
      const confirmed = { confirmed: record.wanted, previous: level.figure, confirmedAt: at, seen: record.wanted, seenAt: at }
      return {
        result: end(row, outcome.kind, 'stock_sent', `${change} at ${row.place}.`),
        record: { ...record, ...confirmed },
      }
    }
    case 'rejected':
      return { result: end(row, 'rejected', outcome.code, `${change} was refused by the store: ${outcome.message}`), record }
    case 'stale':
      return {
        result: end(row, 'waiting', 'stock_moving', `${change}: the store's figure kept moving, it was ${outcome.actual} at last.`),
        record,
      }
    case 'retry':
      return { result: end(row, 'waiting', 'store_busy', `${change} could not be sent: ${outcome.reason}`), record }
    case 'uncertain':
      return { result: end(row, 'waiting', 'reply_lost', `${change} may or may not have reached the store: ${outcome.reason}`), record }
  }
}

export const keysOf = (rows: readonly DueRow[]): ReadonlySet<RowKey> => new Set(rows.map(({ row }) => row.key))
