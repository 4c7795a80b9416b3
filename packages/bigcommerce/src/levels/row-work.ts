import type { LevelBatch, LevelWrite, Outcome } from '@connect/core'
import { type Holder, holderIn } from './stock-key.ts'

/** One row on its way; it gets exactly one outcome. */
export interface RowWork {
  readonly write: LevelWrite
  readonly reference: string
  /** What the store is told its stock is kept on: as the key says, until the store knows better. */
  holder: Holder
  outcome: Outcome | null
}

/** The rows of all batches, in their order; a row that names nothing of a store has its outcome at once. */
export function beginRows(batches: readonly LevelBatch[], refuse: (write: LevelWrite) => Outcome | null): readonly (readonly RowWork[])[] {
  return batches.map(({ rows, reference }) =>
    rows.map((write): RowWork => {
      const holder = holderIn(write.stockKey) ?? { kind: 'variant', id: 0 }
      return { write, reference, holder, outcome: refuse(write) }
    }),
  )
}

/** Those without an outcome, by location, in requests as large as the store takes: it likes them grouped. */
export function requestsOf(rows: readonly RowWork[]): readonly (readonly RowWork[])[] {
  const open = rows.filter(({ outcome }) => outcome === null).sort((a, b) => Number(a.write.locationId) - Number(b.write.locationId))
  return Array.from({ length: Math.ceil(open.length / ROWS_PER_REQUEST) }, (_, n) =>
    open.slice(n * ROWS_PER_REQUEST, (n + 1) * ROWS_PER_REQUEST),
  )
}

export function settle(rows: readonly RowWork[], outcome: Outcome): void {
  for (const row of rows) row.outcome = outcome
}

/** The most that the store takes at once. */
export const ROWS_PER_REQUEST = 2000
