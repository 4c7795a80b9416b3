import type { LevelBatch, LevelWrite, Outcome } from '@connect/core'

/** Rows that travel together, and those of them that have no outcome yet, by their place in the batch. */
export interface Portion {
  readonly work: BatchWork
  readonly rows: readonly number[]
  readonly key: string
  /** Travels in a request of its own: it was part of one that the shop refused whole, and must not spoil others. */
  readonly alone?: boolean
}

/** One batch on its way: every row gets exactly one outcome. */
export interface BatchWork {
  readonly batch: LevelBatch
  readonly outcomes: Map<number, Outcome>
  /** Keys used so far: the batch's own first, then `key:2`, `key:3`, so that a repetition of the whole asks with the same keys in the same order. */
  keys: number
  /** Rows that were stocked at their location just now: there is no figure to compare with. */
  readonly activated: Set<number>
}

export const beginWork = (batch: LevelBatch): BatchWork => ({ batch, outcomes: new Map(), keys: 0, activated: new Set() })

/** The next key in the batch's own row of keys. */
export function nextKey(work: BatchWork): string {
  work.keys += 1
  return work.keys === 1 ? work.batch.key : `${work.batch.key}:${work.keys}`
}

export const rowOf = (work: BatchWork, index: number): LevelWrite => work.batch.rows[index] as LevelWrite

/** Rows of a portion without an outcome. */
export const openRows = ({ work, rows }: Portion): readonly number[] => rows.filter((index) => !work.outcomes.has(index))

export function settleRows(work: BatchWork, rows: readonly number[], outcome: Outcome): void {
  for (const index of rows) work.outcomes.set(index, outcome)
}
