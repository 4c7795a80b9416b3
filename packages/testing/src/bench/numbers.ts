/** How much a bench connection holds. */
export interface BenchSizes {
  readonly orders: number
  readonly variants: number
  readonly activity: number
  readonly problems: number
  readonly runs: number
}

/** A shop of some years, as the issue measures the screens with. */
export const benchSizes: BenchSizes = { orders: 10_000, variants: 10_000, activity: 100_000, problems: 200, runs: 500 }

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Spreads numbers evenly and without a pattern that a reader would see; the same index always gives the same. In [0, 1). */
export const spread = (index: number, salt = 0): number => ((index + 1) * 0.618033988749895 + salt * 0.414213562373095) % 1

export const chosen = <Value>(values: readonly Value[], index: number, salt = 0): Value =>
  values[Math.floor(spread(index, salt) * values.length)] as Value

export const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index)
