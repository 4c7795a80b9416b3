import { untilReset } from './classify.ts'

/** The present window as the store stated it last. */
export interface Window {
  /** Requests that all apps together have in a window. */
  readonly quota: number
  readonly left: number
  /** Milliseconds. */
  readonly length: number
  readonly endsAt: number
  /** When it was stated. */
  readonly seenAt: number
  /** Our own requests that were answered in it. */
  readonly answered: number
}

/** What a reply says about its window; null: nothing, or nothing that makes sense. */
export function readWindow(headers: Readonly<Record<string, string>>, now: number): Window | null {
  const reset = untilReset(headers)
  const quota = numberIn(headers['x-rate-limit-requests-quota'])
  const left = numberIn(headers['x-rate-limit-requests-left'])
  if (reset === null || quota === null || left === null || quota === 0) return null
  const length = Math.max(numberIn(headers['x-rate-limit-time-window-ms']) ?? USUAL_LENGTH, reset, 1)
  return { quota, left: Math.min(left, quota), length, endsAt: now + reset, seenAt: now, answered: 1 }
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null
}

const USUAL_LENGTH = 30_000
