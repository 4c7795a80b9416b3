import { already, type Outcome, type RecordedShipment, rejected, retry, type ShipmentWrite, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { findOrder } from '../orders/list-orders.ts'
import { unitsOf } from '../orders/map-line.ts'
import type { CompleteOrder } from '../orders/order-node.ts'
import { meaningOfStatus } from '../orders/statuses.ts'
import { sameShipment } from './same-shipment.ts'
import type { ShipmentBody } from './shipment-body.ts'
import { shipmentsOf } from './shipment-node.ts'

/** What becomes of a shipment that the store refused, judged by what its order is now and not by the words of the refusal, which have no code. */
export async function reconsider(
  client: Client,
  shipment: ShipmentWrite,
  body: ShipmentBody,
  reason: string,
  made: ReadonlySet<string>,
): Promise<Outcome<RecordedShipment>> {
  const name = shipment.orderNumber
  try {
    const order = /^\d{1,15}$/.test(shipment.orderId) ? await findOrder(client, Number(shipment.orderId)) : null
    if (!order) return rejected('order_missing', `${name}: the order is not in the store`)
    if (order.is_deleted) return rejected('order_missing', `${name}: the order was archived in the store`)
    if (meaningOfStatus(order.status_id).state === 'cancelled')
      return rejected('order_cancelled', `${name}: the order was cancelled in the store`)
    const short = shortOf(order, body)
    if (short === null) return rejected('shipment_refused', `${name}: ${reason}`)
    const there = sameShipment(shipment, body, (await shipmentsOf(client, shipment.orderId)) ?? [], made)
    if (there?.kind === 'found') return already({ externalId: String(there.id), handle: null })
    return rejected(short.code, `${name}: ${short.words}`)
  } catch (error) {
    if (error instanceof Unavailable) return retry(error.retryAfterMs ?? PAUSE, error.message)
    throw error
  }
}

/** What the units fail at; null: the store waits for all of them. */
function shortOf(
  order: CompleteOrder,
  { order_address_id, items }: ShipmentBody,
): { readonly code: string; readonly words: string } | null {
  const lines = items.map((item) => ({ ...item, line: order.lines.find(({ id }) => id === item.order_product_id) }))
  if (lines.some(({ line }) => line && line.order_address_id !== order_address_id))
    return { code: 'fulfilment_moved', words: 'the units now go to another address' }
  // By what the lines themselves count: an order that somebody set to Shipped by hand still takes shipments.
  const left = lines.map(({ line, quantity }) => ({ quantity, open: line ? unitsOf(line, STILL_OPEN).open : 0 }))
  if (left.every(({ open }) => open === 0)) return { code: 'already_fulfilled', words: 'nothing of it is left to ship in the store' }
  if (left.some(({ open, quantity }) => open < quantity))
    return { code: 'shipment_exceeds_open', words: 'fewer units are left to ship in the store than were shipped' }
  return null
}

/** Awaiting Fulfillment. */
const STILL_OPEN = 11
const PAUSE = 60_000
