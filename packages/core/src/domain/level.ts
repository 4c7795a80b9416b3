import type { EffectKey, StockKey, StoreLocationId } from './ids.ts'

/** Stock of one thing at one store location, as the store shows it. Quantities are whole units. */
export interface StoreLevel {
  readonly stockKey: StockKey
  readonly locationId: StoreLocationId
  /** The figure that `setLevels` writes, as it stands now. */
  readonly figure: number
  /** Units on the shelf including those sold but not shipped, where the store keeps that number; else null. */
  readonly physical: number | null
  /** false: the store does not stock it at this location. */
  readonly stocked: boolean
}

/** An absolute figure to write. */
export interface LevelWrite {
  readonly stockKey: StockKey
  readonly locationId: StoreLocationId
  readonly figure: number
  /** Only if the store still shows this (compare-and-set); null overwrites. Ignored where capabilities.compareAndSet is false. */
  readonly comparedWith: number | null
}

/** Rows that travel under one effect key; at most capabilities.levelsPerBatch. */
export interface LevelBatch {
  readonly key: EffectKey
  /** Shown in the store's own stock history, where it has one. */
  readonly reference: string
  readonly rows: readonly LevelWrite[]
}
