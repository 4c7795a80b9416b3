import { type Finding, type RecordedShipment, type ShipmentWrite, Unavailable } from '@connect/core'
import type { RestClient } from '../client.ts'
import { findOrder } from '../orders/list-orders.ts'
import { entriesOf } from '../orders/order-node.ts'
import { recorded } from './decide.ts'
import { recordShipments } from './record-shipments.ts'
import { noteOf } from './tell.ts'

/**
 * After a lost reply: is it in the store? What is written down on its order says so. One that was begun and whose note the customer has, is finished here and counts;
 * any other that has no end counts as absent: sent again, only what is missing is made.
 */
export async function findShipment(client: RestClient, shipment: ShipmentWrite): Promise<Finding<RecordedShipment>> {
  const { key, orderId, recordedBefore } = shipment
  try {
    const order = /^[1-9]\d{0,14}$/.test(orderId) ? await findOrder(client, Number(orderId)) : null
    const entry = order ? entriesOf(order).find((one) => one.key === key) : undefined
    if (!entry || recordedBefore?.includes(recorded(entry).externalId ?? '')) return { kind: 'absent' }
    if (entry.complete) return { kind: 'applied', value: recorded(entry) }
    return (await noteOf(client, shipment)) === null ? { kind: 'absent' } : await finished(client, shipment)
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unknown', reason: error.message }
    throw error
  }
}

async function finished(client: RestClient, shipment: ShipmentWrite): Promise<Finding<RecordedShipment>> {
  const [outcome] = await recordShipments(client, [shipment])
  if (outcome?.kind === 'applied' || outcome?.kind === 'already') return { kind: 'applied', value: outcome.value }
  const reason =
    outcome && 'reason' in outcome ? outcome.reason : outcome?.kind === 'rejected' ? outcome.message : 'it could not be finished'
  return { kind: 'unknown', reason }
}
