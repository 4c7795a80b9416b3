import { RunCancelled } from '../pipelines/context.ts'
import { Refused } from '../pipelines/refused.ts'
import { LeaseLost } from '../ports/repositories.ts'
import { Unavailable } from '../ports/unavailable.ts'

/** How a run ended before its time, and what follows for its request. */
export interface Failure {
  readonly code: string
  readonly message: string
  /**
   * again: tried later, a limited number of times. person: nothing helps but a person. drop: nothing to try. wait: as often as it takes,
   * as it ends without anybody here; what a person asked for is not done behind their back then.
   */
  readonly follow: 'again' | 'person' | 'drop' | 'wait'
  readonly retryAfterMs: number
  readonly cancelled: boolean
}

/** Refusals that pass by themselves: a side was away, or moved while it was counted. */
const passing: ReadonlySet<string> = new Set(['orders_first', 'inventory_incomplete'])

/** Refusals that end when somebody changes it in the warehouse: looked at again this much later. */
const waiting: ReadonlyMap<string, number> = new Map([['feature_missing', 15 * 60_000]])

/** What was thrown, as a value; LeaseLost goes on up, because this worker may write nothing more. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof LeaseLost) throw thrown
  const base = { message: thrown instanceof Error ? thrown.message : String(thrown), retryAfterMs: 0, cancelled: false }
  if (thrown instanceof Unavailable) {
    const lost = thrown.reason === 'auth' || thrown.reason === 'forbidden'
    if (lost) return { ...base, code: thrown.code ?? `${thrown.party}_access_lost`, follow: 'person' }
    return { ...base, code: thrown.code ?? `${thrown.party}_${thrown.reason}`, follow: 'again', retryAfterMs: thrown.retryAfterMs ?? 0 }
  }
  if (thrown instanceof Refused && waiting.has(thrown.code))
    return { ...base, code: thrown.code, follow: 'wait', retryAfterMs: waiting.get(thrown.code) ?? 0 }
  if (thrown instanceof Refused) return { ...base, code: thrown.code, follow: passing.has(thrown.code) ? 'again' : 'drop' }
  if (thrown instanceof RunCancelled) return { ...base, code: 'cancelled', follow: 'drop', cancelled: true }
  return { ...base, code: 'internal_error', follow: 'again' }
}
