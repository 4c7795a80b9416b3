import { instant, nextChange, type WarehouseContext } from '../../context.ts'
import type { Caller } from '../../model/access.ts'
import type { SignalDelivery, SignalRegistration, SignalType } from '../../model/records.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { writableDivision } from '../../rules/writable-division.ts'

export interface RegisterSignals {
  readonly url: string
  readonly secret: string
  readonly types: readonly SignalType[]
}

/** Registers where the signals of a Store Key go, in place of what was registered before. */
export function registerSignals(context: WarehouseContext, caller: Caller, input: RegisterSignals): Outcome<SignalRegistration> {
  const divisionId = caller.divisionIds[0]
  if (caller.kind !== 'store_key' || divisionId === undefined) return keyRequired
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const { url, secret, types } = input
  const fresh = { updatedAt: instant(context), lastDeliveredAt: null, lastFailure: null, changeSequence: nextChange(context) }
  return done(context.tables.registrations.put({ id: caller.id, divisionId, url, secret, types: [...new Set(types)], ...fresh }))
}

/** Ends the signals of a Store Key; what was waiting is dropped. */
export function endSignals({ tables }: WarehouseContext, caller: Caller): Outcome<undefined> {
  if (caller.kind !== 'store_key') return keyRequired
  const registration = tables.registrations.get(caller.id)
  if (registration) tables.registrations.delete(registration)
  for (const delivery of [...tables.deliveries.by('registration', caller.id)]) tables.deliveries.delete(delivery)
  return done(undefined)
}

/** The registration of a Store Key. */
export function signalsOf({ tables }: WarehouseContext, caller: Caller): Outcome<SignalRegistration> {
  if (caller.kind !== 'store_key') return keyRequired
  const registration = tables.registrations.get(caller.id)
  return registration ? done(registration) : refuse('not_found', 'This Store Key has no signals registered.')
}

const giveUpAfter = 24 * 3_600_000

/** How long to wait after the nth failed attempt: 1 s, doubling, at most an hour. */
const backoff = (attempts: number): number => Math.min(3_600_000, 1000 * 2 ** (attempts - 1))

/** Notes how one delivery went: gone when delivered or a day old, otherwise due again later. */
export function noteDelivery(context: WarehouseContext, delivery: SignalDelivery, failure: string | null): void {
  const { tables, clock } = context
  const registration = tables.registrations.get(delivery.registrationId)
  if (!registration || !tables.deliveries.get(delivery.id)) return
  const attempts = delivery.attempts + 1
  const expired = clock.now() - Date.parse(delivery.signal.occurredAt) > giveUpAfter
  if (failure === null || expired) tables.deliveries.delete(delivery)
  else tables.deliveries.put({ ...delivery, attempts, nextAt: clock.now() + backoff(attempts) })
  const noted = failure === null ? { lastDeliveredAt: instant(context), lastFailure: null } : { lastFailure: failure }
  tables.registrations.put({ ...registration, ...noted })
}

/** Deliveries that are due, oldest first. */
export function dueDeliveries({ tables, clock }: WarehouseContext, limit: number): readonly SignalDelivery[] {
  const due: SignalDelivery[] = []
  for (const delivery of tables.deliveries.by('all', '')) {
    if (delivery.nextAt <= clock.now()) due.push(delivery)
    if (due.length === limit) break
  }
  return due
}

const keyRequired = refuse('store_key_required', 'Signals belong to a Store Key: call with its secret.')
