import type { Window } from './window.ts'

/** What the other apps of the store take, learned from how the quota falls between our own replies. */
export interface Others {
  /** Joins what a reply states to what is known of its window. */
  observe(known: Window | null, stated: Window): Window
  /** Requests they will make in so many milliseconds, by their rate in this window and the last ones. */
  expected(milliseconds: number): number
  /** As many as they have ever made at once, lately: kept free so that none of ours meets an empty quota. */
  atMost(milliseconds: number): number
}

export function createOthers(): Others {
  /** Requests per millisecond before this window. */
  let past: number | null = null
  let rate = 0
  let burst = 0

  const newWindow = (known: Window | null): void => {
    if (!known) return
    const elapsed = known.length - (known.endsAt - known.seenAt)
    if (elapsed >= known.length / 4) past = past === null ? seenRate(known) : (past + seenRate(known)) / 2
    burst /= 2
  }

  return {
    observe(known, stated) {
      const isSame = known !== null && Math.abs(stated.endsAt - known.endsAt) < stated.length / 2
      // A reply that was overtaken by one of the next window says nothing new.
      if (known && !isSame && stated.endsAt < known.endsAt) return known
      if (!isSame) newWindow(known)
      const now: Window = isSame
        ? {
            ...stated,
            left: Math.min(known.left, stated.left),
            endsAt: Math.max(known.endsAt, stated.endsAt),
            answered: known.answered + 1,
          }
        : stated
      if (isSame) burst = Math.max(burst, known.left - stated.left - 1)
      const usual = past ?? (UNKNOWN_SHARE * stated.quota) / stated.length
      const weight = stated.length / 3
      const elapsed = now.length - (now.endsAt - now.seenAt)
      rate = (taken(now) + usual * weight) / (Math.max(elapsed, 0) + weight)
      return now
    },
    expected: (milliseconds) => rate * milliseconds,
    atMost: (milliseconds) => MARGIN + Math.max(burst, rate * milliseconds + 2 * Math.sqrt(rate * milliseconds)),
  }
}

/** What others have used of the window; our own that are still on their way may be counted as theirs, which is the careful side. */
const taken = (window: Window) => Math.max(0, window.quota - window.left - window.answered)

const seenRate = (window: Window) => taken(window) / Math.max(1, window.length - (window.endsAt - window.seenAt))

/** The part of the quota that is left to others before anything was seen of them. */
const UNKNOWN_SHARE = 0.25
const MARGIN = 1
