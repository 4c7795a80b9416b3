import type { Random } from '../ports/environment.ts'

export interface Backoff {
  readonly firstMs: number
  readonly longestMs: number
}

/** Of one record: soon, then hourly (Q-21, IM-29). */
export const recordBackoff: Backoff = { firstMs: 60_000, longestMs: 3_600_000 }
/** Of a run that could not reach the other side. */
export const runBackoff: Backoff = { firstMs: 30_000, longestMs: 1_800_000 }

/** Milliseconds to wait after this many failed attempts (1 = the first): doubled each time, up to half of it by chance, never sooner than asked for. */
export function backoffMs(attempts: number, random: Random, { firstMs, longestMs }: Backoff, notBeforeMs = 0): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(30, Math.max(0, attempts - 1)))
  return Math.max(notBeforeMs, Math.round(full / 2 + (full / 2) * random.fraction()))
}

/** Records that nobody would take for this long wait for a person. */
export const givenUpAfterMs = 15 * 24 * 3_600_000
