import type { ShipmentRecord } from '../records/order.ts'
import { isFinal, isPicks, type Notice, type PlannedShipment, type ShipmentFacts } from './shipment-facts.ts'
import { total } from './shipment-units.ts'

/** Reasons to wait that are nobody's fault. */
const patience: ReadonlySet<string | null> = new Set([null, 'waiting_for_close', 'waiting_for_tracking', 'store_busy', 'reply_lost'])

/** What a person should know of one picking order and what it said to the store. */
export function shipmentNotices(
  facts: ShipmentFacts,
  own: readonly ShipmentRecord[],
  planned: readonly PlannedShipment[],
): readonly Notice[] {
  const now = new Map([...own, ...planned.map((one) => one.record)].map((one) => [one.shipmentId, one]))
  const all = [...now.values()]
  return [...closing(facts, all), ...afterwards(facts, all), ...all.flatMap(ofShipment)]
}

function closing({ record, orderNumber, order, group }: ShipmentFacts, all: readonly ShipmentRecord[]): readonly Notice[] {
  if (record.status !== 'closed' || order.state === 'cancelled' || order.state === 'deleted') return []
  const [ordered, picked] = [total(record.accepted), total(record.picked)]
  const waitedFor = (group?.lines ?? []).some((line) => line.open > 0)
  if (!waitedFor || ordered === 0) return []
  if (picked === 0 && all.length === 0)
    return [
      {
        code: 'closed_without_shipment',
        message: `Picking order ${orderNumber} was closed with nothing picked; the store still waits for it`,
      },
    ]
  if (picked < ordered && all.every(isFinal))
    return [
      {
        code: 'closed_short',
        message: `Picking order ${orderNumber} was closed short: ${picked} of ${ordered} picked; the store still waits for the rest`,
      },
    ]
  return []
}

function afterwards(facts: ShipmentFacts, all: readonly ShipmentRecord[]): readonly Notice[] {
  const { record, orderNumber, connection } = facts
  const recorded = all.filter((one) => one.state === 'recorded')
  const reopened = record.status === 'open' && recorded.length > 0 && connection.settings.sendFulfilment === 'when_order_closed'
  const voided = recorded.filter((one) => !isPicks(one) && !record.shipments.some((shipment) => shipment.shipmentId === one.shipmentId))
  const undone = total(recorded.flatMap((one) => one.lines)) > total(record.picked)
  return [
    ...(reopened
      ? [{ code: 'reopened_after_export', message: `Picking order ${orderNumber} was reopened after the store was told of its shipments` }]
      : []),
    ...(undone && voided.length === 0
      ? [{ code: 'undone_after_export', message: `Picks of order ${orderNumber} were undone after the store was told of them` }]
      : []),
    ...voided.map((one) => ({
      code: 'voided_after_export',
      message: `Shipment ${one.tracking?.number ?? one.shipmentId} of order ${orderNumber} was voided after the store was told of it`,
    })),
  ]
}

/** A hiccup is no problem until it has been one three times. */
function ofShipment({ state, code, message, attempts }: ShipmentRecord): readonly Notice[] {
  const troubled = (state === 'held' || state === 'waiting' || state === 'sending') && (!patience.has(code) || attempts >= 3)
  return troubled || code === 'tracking_late' ? [{ code: code ?? 'store_busy', message: message ?? '' }] : []
}
