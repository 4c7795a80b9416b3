import type { Outcome } from '../../domain/outcome.ts'
import type { PickingRecord } from '../../records/order.ts'
import { backoffMs, givenUpAfterMs, recordBackoff } from '../../scheduling/backoff.ts'
import { nowOf, type RunContext } from '../context.ts'
import { type GroupEnd, isProblem } from './group-end.ts'
import { mayPass } from './refusals.ts'

export interface Failure {
  /** The record as it was before the attempt, with the state it has if it is to be tried again. */
  readonly record: PickingRecord
  /** Of what was refused: not tried again until it is another. */
  readonly digest: string
  /** Since when this has been a problem; null: it is none yet. */
  readonly openSince: string | null
}

/** A write that did not succeed: tried again with growing pauses, given up after 15 days, or refused for what it says. */
export function attemptFailed(
  context: RunContext,
  outcome: Exclude<Outcome<never>, { kind: 'applied' | 'already' }>,
  failure: Failure,
): GroupEnd {
  const { record, digest } = failure
  const { code, message } = words(outcome, record.orderNumber)
  if (outcome.kind === 'rejected' && !mayPass(outcome))
    return ended({ ...record, code, message, refusedDigest: digest, attempts: record.attempts + 1, nextAttemptAt: null }, 'rejected')
  const now = nowOf(context.clock)
  if (outcome.kind !== 'uncertain' && failure.openSince !== null && Date.parse(now) - Date.parse(failure.openSince) > givenUpAfterMs) {
    const final = `${message}. It was tried for 15 days and is tried no more by itself.`
    return ended({ ...record, code: 'gave_up', message: final, refusedDigest: digest, nextAttemptAt: null }, 'rejected')
  }
  const attempts = record.attempts + 1
  const pause = backoffMs(attempts, context.random, recordBackoff, outcome.kind === 'retry' ? outcome.afterMs : 0)
  const next = { ...record, code, message, attempts, nextAttemptAt: new Date(context.clock.now() + pause).toISOString() }
  return ended(next, outcome.kind === 'rejected' ? 'rejected' : 'waiting')
}

const ended = (record: PickingRecord, result: GroupEnd['result']): GroupEnd => {
  const [code, message] = [record.code ?? '', record.message ?? '']
  return { record, result, code, message, problem: isProblem(record) ? { code, message } : null }
}

function words(outcome: Exclude<Outcome<never>, { kind: 'applied' | 'already' }>, orderNumber: string) {
  const name = `Order ${orderNumber}`
  switch (outcome.kind) {
    case 'rejected':
      return { code: outcome.code, message: `${name}: ${outcome.message}` }
    case 'retry':
      return { code: 'warehouse_busy', message: `${name} could not be sent to the warehouse: ${outcome.reason}` }
    case 'uncertain':
      return { code: 'reply_lost', message: `${name} may or may not have reached the warehouse: ${outcome.reason}` }
    case 'stale':
      return { code: 'version_conflict', message: `${name} has changed in the warehouse meanwhile` }
  }
}
