import type { Clock } from '@connect/core'

/** Requests of other apps in one window, as instants after its beginning in milliseconds. */
export type OtherApps = (window: number, fraction: () => number, length: number) => readonly number[]

/** A store's quota in fixed windows that other apps use as well, whether we ask or not. Nothing of the adapter's own reckoning is in it. */
export function sharedQuota(clock: Clock, options: { quota: number; others: OtherApps; seed: number; length?: number }) {
  const { quota, others, length = 30_000 } = options
  const fraction = randomFrom(options.seed)
  const start = clock.now() - Math.floor(fraction() * length)
  const counts = { ours: 0, refused: 0, early: 0, others: 0, windows: 0, othersRefused: 0 }
  let window = -1
  let left = quota
  let coming: number[] = []
  let stated = Number.NEGATIVE_INFINITY
  const catchUp = (now: number) => {
    for (let target = Math.floor((now - start) / length); window < target; ) {
      useUp(Number.POSITIVE_INFINITY)
      window += 1
      counts.windows += 1
      left = quota
      coming = [...others(window, fraction, length)].sort((a, b) => a - b)
    }
    useUp(now - start - window * length)
  }
  const useUp = (until: number) => {
    while (coming.length > 0 && (coming[0] as number) <= until) {
      coming.shift()
      if (left > 0) {
        left -= 1
        counts.others += 1
      } else counts.othersRefused += 1
    }
  }
  return {
    counts,
    /** One request of ours. */
    ask(): { status: number; headers: Record<string, string> } {
      const now = clock.now()
      catchUp(now)
      counts.ours += 1
      if (now < stated) counts.early += 1
      const reset = length - ((now - start) % length)
      const status = left > 0 ? 200 : 429
      if (status === 200) left -= 1
      else {
        counts.refused += 1
        stated = now + reset
      }
      return {
        status,
        headers: {
          'x-rate-limit-requests-quota': String(quota),
          'x-rate-limit-requests-left': String(left),
          'x-rate-limit-time-window-ms': String(length),
          'x-rate-limit-time-reset-ms': String(reset),
        },
      }
    },
  }
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
