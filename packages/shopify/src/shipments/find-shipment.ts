import type { Finding, RecordedShipment, ShipmentWrite } from '@connect/core'
import type { Client } from '../client/client.ts'
import { groupKeyOf } from '../orders/group-key.ts'
import { makeHandle, writeHandle } from '../orders/handle.ts'
import { readBack } from './read-back.ts'
import { sameShipment } from './same-shipment.ts'

/** After a lost reply: is this shipment in the shop? There is no idempotency to ask, so the order's fulfilments are compared (reference 1.2 no. 2). */
export async function findShipment(client: Client, shipment: ShipmentWrite): Promise<Finding<RecordedShipment>> {
  const fresh = await readBack(client, [shipment])
  if (fresh.kind === 'unread') return { kind: 'unknown', reason: fresh.error.message }
  const order = fresh.orders.get(shipment.orderId)
  const found = order && sameShipment(shipment, order)
  if (!order || !found) return { kind: 'absent' }
  if (found.kind === 'perhaps')
    return {
      kind: 'unknown',
      reason: `${shipment.orderNumber} has a fulfilment without tracking just like it: compare the order in the shop`,
    }
  const group = order.fulfillmentOrders.nodes.filter((node) => groupKeyOf(node) === shipment.groupKey)
  return {
    kind: 'applied',
    value: { externalId: found.fulfilment.id, handle: writeHandle({ ...makeHandle(order.updatedAt, group), made: [found.fulfilment.id] }) },
  }
}
