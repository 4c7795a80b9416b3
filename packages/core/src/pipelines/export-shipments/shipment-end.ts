import type { Outcome } from '../../domain/outcome.ts'
import type { RecordedShipment } from '../../domain/shipment.ts'
import { total } from '../../planning/shipment-units.ts'
import type { ShipmentRecord } from '../../records/order.ts'
import { backoffMs, givenUpAfterMs, recordBackoff } from '../../scheduling/backoff.ts'
import { nowOf, type RunContext } from '../context.ts'
import type { Result } from '../results.ts'
import type { ToSend } from './send-shipments.ts'

export interface ShipmentEnd {
  readonly record: ShipmentRecord
  readonly result: Result
}

/** What became of one shipment in the store, and when it is tried again where it did not get there. */
export function shipmentEnd(context: RunContext, { record, facts }: ToSend, outcome: Outcome<RecordedShipment>): ShipmentEnd {
  const now = nowOf(context.clock)
  const number = facts.order.number
  const subject = { subjectKind: 'shipment', subjectId: record.shipmentId, label: number } as const
  if (outcome.kind === 'applied' || outcome.kind === 'already') {
    const recorded = { externalId: outcome.value.externalId, recordedAt: now, attempts: 0, nextAttemptAt: null, code: null, message: null }
    const tracking = record.tracking?.number ? `tracking ${record.tracking.number}` : 'without tracking'
    const units = total(record.lines)
    const message = `Order ${number}: ${units} ${units === 1 ? 'unit is' : 'units are'} recorded as shipped, ${tracking}`
    return {
      record: { ...record, ...recorded, state: 'recorded', updatedAt: now },
      result: { ...subject, result: outcome.kind, code: 'shipment_recorded', message },
    }
  }
  const failure = { ...words(outcome, number), attempts: record.attempts + 1, updatedAt: now }
  if (outcome.kind !== 'uncertain' && isGivenUp(record, facts.record.closedAt ?? record.shippedAt, now)) {
    const message = `${failure.message}. It was tried for 15 days and is tried no more by itself.`
    return ended({ ...record, ...failure, state: 'held', code: 'gave_up', message, nextAttemptAt: null }, 'rejected')
  }
  const pause = backoffMs(failure.attempts, context.random, recordBackoff, outcome.kind === 'retry' ? outcome.afterMs : 0)
  const nextAttemptAt = new Date(context.clock.now() + pause).toISOString()
  return ended(
    { ...record, ...failure, state: stateAfter[outcome.kind], nextAttemptAt },
    outcome.kind === 'rejected' ? 'rejected' : 'waiting',
  )

  function ended(next: ShipmentRecord, result: Result['result']): ShipmentEnd {
    return { record: next, result: { ...subject, result, code: next.code ?? '', message: next.message ?? '' } }
  }
}

const stateAfter = { rejected: 'held', stale: 'held', retry: 'waiting', uncertain: 'sending' } as const

/** Many attempts, and shipped long ago: nobody will take it any more by itself. */
const isGivenUp = ({ attempts }: ShipmentRecord, since: string | null, now: string): boolean =>
  attempts >= 10 && since !== null && Date.parse(now) - Date.parse(since) > givenUpAfterMs

function words(outcome: Exclude<Outcome<RecordedShipment>, { kind: 'applied' | 'already' }>, number: string) {
  const name = `Shipment of order ${number}`
  switch (outcome.kind) {
    case 'rejected':
      return { code: outcome.code, message: `${name}: ${outcome.message}` }
    case 'retry':
      return { code: 'store_busy', message: `${name} could not be told to the store: ${outcome.reason}` }
    case 'uncertain':
      return { code: 'reply_lost', message: `${name} may or may not have reached the store: ${outcome.reason}` }
    case 'stale':
      return { code: 'stale_handle', message: `${name}: the store has changed this part of the order` }
  }
}
