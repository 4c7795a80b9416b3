import type { Clock } from '@connect/core'

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number
  readonly perSecond: number
}

/** Lets a caller through, or says how many seconds to wait. One bucket per credential. */
export type RateLimiter = (caller: string) => number | undefined

/** So that made-up credentials cannot fill the memory. */
const remembered = 10_000

export function createRateLimiter(clock: Clock, limit: RateLimit | undefined): RateLimiter {
  if (!limit) return () => undefined
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (caller) => {
    const now = clock.now()
    if (buckets.size > remembered) buckets.clear()
    const bucket = buckets.get(caller) ?? { tokens: limit.burst, at: now }
    const tokens = Math.min(limit.burst, bucket.tokens + ((now - bucket.at) / 1000) * limit.perSecond)
    buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    return tokens >= 1 ? undefined : Math.max(1, Math.ceil((1 - tokens) / limit.perSecond))
  }
}
