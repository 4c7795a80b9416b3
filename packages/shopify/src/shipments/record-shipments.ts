import { type Outcome, type RecordedShipment, rejected, type ShipmentWrite } from '@connect/core'
import type { Client } from '../client/client.ts'
import { readHandle } from '../orders/handle.ts'
import { createLedger } from './ledger.ts'
import { readBack } from './read-back.ts'
import { reconsider } from './reconsider.ts'
import { type Sendable, sendShipments } from './send-shipments.ts'

/**
 * Makes one fulfilment per shipment, ten in a request, without looking first. Those that the shop would not take, and those whose handle cannot be right, are
 * looked at together in one batched read of their orders, and sent once more with the ids found there where they still fit. One outcome per shipment, always.
 */
export async function recordShipments(client: Client, shipments: readonly ShipmentWrite[]): Promise<readonly Outcome<RecordedShipment>[]> {
  const outcomes = new Map<ShipmentWrite, Outcome<RecordedShipment>>()
  const ledger = createLedger()
  const refused = new Map<ShipmentWrite, string>()
  const sendable: Sendable[] = []
  for (const shipment of shipments) {
    if (shipment.lines.every(({ quantity }) => quantity <= 0))
      outcomes.set(shipment, rejected('shipment_empty', `${shipment.orderNumber}: nothing was picked`))
    else {
      const allocation = ledger.take(shipment, () => readHandle(shipment.handle))
      if (allocation) sendable.push({ shipment, allocation })
      else refused.set(shipment, 'the units are not in the fulfilment orders as they were last read')
    }
  }
  await sendShipments(client, sendable, outcomes, refused)
  if (refused.size > 0) await secondAttempt(client, refused, outcomes)
  return shipments.map((shipment) => outcomes.get(shipment) ?? rejected('shipment_refused', `${shipment.orderNumber}: no answer`))
}

async function secondAttempt(
  client: Client,
  refused: Map<ShipmentWrite, string>,
  outcomes: Map<ShipmentWrite, Outcome<RecordedShipment>>,
): Promise<void> {
  const fresh = await readBack(client, [...refused.keys()])
  const ledger = createLedger()
  const made = new Set([...outcomes.values()].flatMap((outcome) => (outcome.kind === 'applied' ? [outcome.value.externalId ?? ''] : [])))
  const again: Sendable[] = []
  for (const [shipment, reason] of refused) {
    const verdict = reconsider(shipment, reason, fresh, ledger, made)
    if (verdict.kind === 'again') again.push(verdict)
    else outcomes.set(shipment, verdict.outcome)
  }
  const stillRefused = new Map<ShipmentWrite, string>()
  await sendShipments(client, again, outcomes, stillRefused)
  for (const [shipment, reason] of stillRefused) outcomes.set(shipment, rejected('shipment_refused', `${shipment.orderNumber}: ${reason}`))
}
