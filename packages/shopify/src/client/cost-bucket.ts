import type { Clock, Timer } from '@connect/core'
import type { ThrottleStatus } from './envelope.ts'

/** The points a shop gives our app, as far as it told us (reference 1.6). Nothing is assumed before the first reply. */
export interface CostBucket {
  /** Waits until the points are there, as the shop's own restore rate has it, and reserves them. */
  take(points: number, signal?: AbortSignal): Promise<void>
  /** Ends a reservation, with what the reply said about the bucket; null: it said nothing. */
  settle(points: number, status: ThrottleStatus | null): void
}

export function createCostBucket(clock: Clock, timer: Timer): CostBucket {
  let known: { readonly status: ThrottleStatus; readonly at: number } | null = null
  let inFlight = 0
  const available = (): number => {
    if (!known) return Number.POSITIVE_INFINITY
    const { maximumAvailable, currentlyAvailable, restoreRate } = known.status
    return Math.min(maximumAvailable, currentlyAvailable + ((clock.now() - known.at) / 1000) * restoreRate) - inFlight
  }
  return {
    async take(points, signal) {
      for (;;) {
        const missing = known ? Math.min(points, known.status.maximumAvailable) - available() : 0
        if (!known || missing <= 0) break
        await timer.sleep(Math.max(1, Math.ceil((missing / Math.max(known.status.restoreRate, 1)) * 1000)), signal)
      }
      inFlight += points
    },
    settle(points, status) {
      inFlight = Math.max(0, inFlight - points)
      if (status) known = { status, at: clock.now() }
    },
  }
}
