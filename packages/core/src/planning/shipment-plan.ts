import { id, type ShipmentId } from '../domain/ids.ts'
import type { ShipmentRecord } from '../records/order.ts'
import { isFinal, isPicks, type PlannedShipment, picksPrefix, type ShipmentFacts, type ShipmentPlan } from './shipment-facts.ts'
import { shipmentNotices } from './shipment-notices.ts'
import { type NotYet, picksNotYet, shipmentNotYet } from './shipment-timing.ts'
import { type Taken, UnitLedger } from './shipment-units.ts'

/** What is to be said to the store of one picking order, now or later, and what a person should know of it. Pure. */
export function planShipments(facts: ShipmentFacts): ShipmentPlan {
  const { record, groupKey, now } = facts
  const { settings } = facts.connection
  const own = facts.shipments.filter((one) => one.groupKey === groupKey)
  const ledger = new UnitLedger(facts)
  const planned: PlannedShipment[] = own.filter((one) => one.state === 'sending').map((one) => ({ record: one, send: isDue(facts, one) }))
  let doubtful = false
  const inTurn = [...record.shipments].sort((a, b) => (a.shippedAt < b.shippedAt ? -1 : 1))
  for (const shipment of inTurn) {
    const known = own.find((one) => one.shipmentId === shipment.shipmentId)
    if (known && (isFinal(known) || known.state === 'sending')) continue
    const before = known ?? newRecord(facts, shipment.shipmentId)
    const taken = ledger.take(shipment.lines)
    doubtful ||= taken.cutByStore
    planned.push(
      place(facts, { ...before, tracking: shipment.tracking, shippedAt: shipment.shippedAt }, taken, shipmentNotYet(record, settings)),
    )
  }
  const rest = ledger.rest()
  const taken = ledger.take(rest)
  const unsaid = own.find((one) => isPicks(one) && !isFinal(one) && one.state !== 'sending')
  if (taken.lines.length > 0) {
    const picks = { ...(unsaid ?? newRecord(facts, nextPicksId(facts, own))), tracking: null, shippedAt: record.lastPickAt }
    planned.push(place(facts, picks, taken, picksNotYet(record, settings, now)))
  } else if (unsaid) planned.push(dropped(facts, unsaid, 'covered_by_shipment', 'A shipment record holds these units now'))
  doubtful ||= taken.cutByStore
  for (const one of own)
    if (isVoided(facts, one) && !isFinal(one) && one.state !== 'sending')
      planned.push(dropped(facts, one, 'voided', 'The shipment was voided in the warehouse'))
  const settled = planned.every((one) => isFinal(one.record))
  return { shipments: planned, notices: shipmentNotices(facts, own, planned), done: record.status === 'closed' && settled, doubtful }
}

/** Where a shipment stands, given what it may say and whether its time has come. */
function place(facts: ShipmentFacts, before: ShipmentRecord, taken: Taken, notYet: NotYet | null): PlannedShipment {
  const { order, group, orderNumber } = facts
  const record: ShipmentRecord = { ...before, lines: taken.lines, updatedAt: facts.now }
  const name = `Shipment of order ${orderNumber}`
  if (order.state === 'cancelled' || order.state === 'deleted') {
    const all = { ...record, lines: before.lines.length > 0 ? before.lines : taken.lines }
    return held(all, `${order.state}_in_store`, `${name}: the order was ${order.state} in the store`)
  }
  if (taken.saidBefore)
    return dropped(facts, record, 'tracking_late', `${name} was told to the store without tracking before this shipment record came`)
  if (taken.lines.length === 0) {
    const elsewhere = !group && order.lines.some((line) => line.requiresShipping && line.ordered > line.fulfilled)
    if (elsewhere) return held({ ...record, lines: before.lines }, 'moved_in_store', `${name}: the store has moved this part of the order`)
    return dropped(facts, record, 'fulfilled_in_store', `${name}: the store waits for none of these units any more`)
  }
  if (group?.release.kind === 'held')
    return held(record, 'held_in_store', `${name}: the order is on hold in the store: ${group.release.reasons.join(', ')}`)
  if (group?.release.kind === 'scheduled') return held(record, 'scheduled', `${name}: the store schedules it for ${group.release.at}`)
  if (notYet)
    return { record: { ...record, state: 'waiting', code: notYet.code, message: notYet.message, nextAttemptAt: notYet.until }, send: false }
  return { record, send: isDue(facts, before) }
}

/** Waits for its next attempt, unless the store's order has changed since the last one. */
function isDue({ now, orderSeenAt }: ShipmentFacts, { attempts, nextAttemptAt, updatedAt, state }: ShipmentRecord): boolean {
  if (attempts === 0 || (nextAttemptAt !== null && nextAttemptAt <= now)) return true
  return state !== 'sending' && orderSeenAt > updatedAt
}

const held = (record: ShipmentRecord, code: string, message: string): PlannedShipment => ({
  record: { ...record, state: 'held', code, message, nextAttemptAt: null },
  send: false,
})

const dropped = ({ now }: ShipmentFacts, record: ShipmentRecord, code: string, message: string): PlannedShipment => ({
  record: { ...record, state: 'superseded', code, message, nextAttemptAt: null, updatedAt: now },
  send: false,
})

export const isVoided = ({ record }: ShipmentFacts, one: ShipmentRecord): boolean =>
  !isPicks(one) && !record.shipments.some((shipment) => shipment.shipmentId === one.shipmentId)

const nextPicksId = ({ order, groupKey }: ShipmentFacts, own: readonly ShipmentRecord[]): ShipmentId =>
  id(`${picksPrefix}${order.orderId}/${groupKey}:${own.filter(isPicks).length + 1}`)

const newRecord = (facts: ShipmentFacts, shipmentId: ShipmentId): ShipmentRecord => ({
  shipmentId,
  orderId: facts.order.orderId,
  groupKey: facts.groupKey,
  state: 'waiting',
  code: null,
  message: null,
  lines: [],
  tracking: null,
  shippedAt: null,
  externalId: null,
  recordedAt: null,
  attempts: 0,
  nextAttemptAt: null,
  updatedAt: facts.now,
})
