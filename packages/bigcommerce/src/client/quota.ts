import type { Clock, Random, Timer } from '@connect/core'
import type { Quota } from '../options.ts'
import { untilReset } from './classify.ts'
import { createOthers } from './others.ts'
import { readWindow, type Window } from './window.ts'

/**
 * The store's quota is shared by all apps on it and says after every reply how much is left until when (reference 2.3). We use what the others,
 * as far as we have seen them, will not need: freely at first, then spread over the rest of the window, so that what they do is seen in time.
 */
export function createQuota(clock: Clock, timer: Timer, random: Random): Quota {
  const others = createOthers()
  const settled = createBell()
  let window: Window | null = null
  let inFlight = 0
  let lastSentAt = Number.NEGATIVE_INFINITY
  let closedUntil = Number.NEGATIVE_INFINITY
  let overloads = 0

  /** Milliseconds to wait before looking again; 0: go; 'reply': nothing may go before a reply has come. */
  const pause = (now: number): number | 'reply' => {
    if (now < closedUntil) return closedUntil - now
    // What the window is like is not known before its first reply, so one request goes ahead.
    if (!window || now >= window.endsAt) return inFlight === 0 ? 0 : 'reply'
    const left = window.left - inFlight
    const remaining = window.endsAt - now
    const unseen = now - window.seenAt
    if (left - others.atMost(unseen + LATENCY) < 1) return inFlight === 0 ? remaining : 'reply'
    const ours = left - others.expected(unseen + remaining)
    if (ours > window.quota * FREELY) return 0
    // Where all that is left seems to be the others', a single one now and then sees whether they really take it.
    const apart = ours < 1 ? LOOK_AGAIN : remaining / ours
    return Math.max(0, Math.ceil(lastSentAt + Math.min(apart, remaining) - now))
  }

  return {
    async take(signal) {
      for (;;) {
        signal?.throwIfAborted()
        const now = clock.now()
        const wait = pause(now)
        if (wait === 0) break
        if (wait === 'reply') await settled.wait(signal)
        else await timer.sleep(wait, signal)
      }
      inFlight += 1
      lastSentAt = clock.now()
    },
    learn(reply) {
      inFlight = Math.max(0, inFlight - 1)
      const now = clock.now()
      const stated = reply ? readWindow(reply.headers, now) : null
      if (stated) {
        window = others.observe(window, stated)
        overloads = 0
      }
      if (reply?.status === 429 || reply?.status === 509) {
        const reset = untilReset(reply.headers)
        if (reset === null) overloads += 1
        const wait = reset ?? Math.min(FIRST_BACKOFF * 2 ** (overloads - 1), LONGEST_BACKOFF) * (0.5 + random.fraction())
        closedUntil = Math.max(closedUntil, Math.ceil(now + wait + JITTER * random.fraction()))
      } else if (reply) overloads = 0
      settled.ring()
    },
  }
}

/** Wakes everybody who waits for the next reply. */
function createBell() {
  let waiting: (() => void)[] = []
  return {
    wait: (signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const stop = () => reject(signal?.reason)
        signal?.addEventListener('abort', stop, { once: true })
        waiting.push(() => {
          signal?.removeEventListener('abort', stop)
          resolve()
        })
      }),
    ring() {
      const now = waiting
      waiting = []
      for (const wake of now) wake()
    },
  }
}

/** While more than this part of the quota is ours to use, nothing is spread out: small work is done at once. */
const FREELY = 0.2
const LOOK_AGAIN = 2000
/** Milliseconds until a request that goes now is counted. */
const LATENCY = 500
const FIRST_BACKOFF = 1000
const LONGEST_BACKOFF = 60_000
/** So that not everybody comes back in the same millisecond. */
const JITTER = 750
