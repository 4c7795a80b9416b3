import { type Finding, type RecordedShipment, type ShipmentWrite, Unavailable } from '@connect/core'
import type { RestClient } from '../client.ts'
import { findOrder } from '../orders/list-orders.ts'
import { entriesOf } from '../orders/order-node.ts'
import { recorded } from './decide.ts'

/** After a lost reply: is it in the store? What is written down on its order says so; one that was begun and has no end counts as absent: sent again, only what is missing is made. */
export async function findShipment(client: RestClient, { key, orderId }: ShipmentWrite): Promise<Finding<RecordedShipment>> {
  try {
    const order = /^[1-9]\d{0,14}$/.test(orderId) ? await findOrder(client, Number(orderId)) : null
    const entry = order ? entriesOf(order).find((one) => one.key === key && one.complete) : undefined
    return entry ? { kind: 'applied', value: recorded(entry) } : { kind: 'absent' }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unknown', reason: error.message }
    throw error
  }
}
