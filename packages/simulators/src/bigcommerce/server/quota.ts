import type { Random } from '@connect/core'

export interface QuotaRules {
  readonly requests: number
  /** Milliseconds. */
  readonly window: number
  /** The other apps' average part. */
  readonly othersShare: number
}

export interface QuotaAnswer {
  /** false: 429, and nothing was done. */
  readonly within: boolean
  readonly headers: Readonly<Record<string, string>>
  /** When the window ends; epoch milliseconds. */
  readonly resetsAt: number
}

interface Window {
  readonly begunAt: number
  /** When the other apps send theirs, ascending. */
  readonly others: readonly number[]
  own: number
}

/** One store's quota: a window that begins with the first request, shared with the store's other apps. Lives as long as the process. */
export class Quota {
  #window: Window | undefined

  /** Counts one request. `exhausted` ends the window's quota at once, as other apps might. */
  take(now: number, rules: QuotaRules, random: Random, exhausted = false): QuotaAnswer {
    const current = this.#window
    const window = current && now < current.begunAt + rules.window ? current : begin(now, rules, random)
    this.#window = window
    const taken = window.own + window.others.filter((at) => at <= now).length
    const within = !exhausted && taken < rules.requests
    window.own = exhausted ? rules.requests : window.own + (within ? 1 : 0)
    const resetsAt = window.begunAt + rules.window
    const left = within ? rules.requests - taken - 1 : 0
    return { within, resetsAt, headers: headersOf(rules, left, resetsAt - now) }
  }
}

function begin(now: number, rules: QuotaRules, random: Random): Window {
  // Between half and one and a half times their share, at moments of their own.
  const theirs = rules.othersShare <= 0 ? 0 : Math.round(rules.requests * rules.othersShare * (0.5 + random.fraction()))
  const moments = Array.from({ length: theirs }, () => now + random.fraction() * rules.window)
  return { begunAt: now, others: moments.sort((a, b) => a - b), own: 0 }
}

function headersOf(rules: QuotaRules, left: number, reset: number): Readonly<Record<string, string>> {
  return {
    'x-rate-limit-time-window-ms': String(rules.window),
    'x-rate-limit-time-reset-ms': String(Math.ceil(reset)),
    'x-rate-limit-requests-quota': String(rules.requests),
    'x-rate-limit-requests-left': String(left),
  }
}
