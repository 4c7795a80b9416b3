import { type Finding, type RecordedShipment, type ShipmentWrite, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { sameShipment } from './same-shipment.ts'
import { shipmentBody } from './shipment-body.ts'
import { shipmentsOf } from './shipment-node.ts'

/** After a lost reply: is this shipment in the store? There is no key to ask by, so the order's shipments are compared (reference 2.4). One request. */
export async function findShipment(client: Client, shipment: ShipmentWrite): Promise<Finding<RecordedShipment>> {
  const body = shipmentBody(shipment)
  // What the store would not take was never sent.
  if ('kind' in body) return { kind: 'absent' }
  try {
    const found = sameShipment(shipment, body, (await shipmentsOf(client, shipment.orderId)) ?? [])
    if (!found) return { kind: 'absent' }
    if (found.kind === 'found') return { kind: 'applied', value: { externalId: String(found.id), handle: null } }
    const reason = `${shipment.orderNumber} has a shipment without tracking just like it: compare the order in the store`
    return { kind: 'unknown', reason }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unknown', reason: error.message }
    throw error
  }
}
