import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { isShipped, unitsOf } from '../orders/map-line.ts'
import type { CompleteOrder } from '../orders/order-node.ts'

/** Orders that this process has shipped of, until they are seen again; by store. */
const shippedOf = new WeakMap<Client['pace'], Set<string>>()

/** An order that a shipment was just made of: its status is looked at when it comes by with the next changed orders. */
export function awaitStatus({ pace }: Client, orderId: string): void {
  const orders = shippedOf.get(pace) ?? new Set()
  shippedOf.set(pace, orders.add(orderId))
}

/**
 * A shipment makes the store itself move the order on to Shipped, or to Partially Shipped; that is nowhere promised (reference 2.4, Q-27). Where an order that we
 * have shipped of still stands as if nothing had left, it is moved: never to Completed, never against a person's decision (cancelled, disputed, under verification),
 * and never for what somebody else has shipped. This ends our own write: a reading on which nothing of ours went before writes nothing.
 */
export async function settleStatuses(client: Client, orders: readonly CompleteOrder[]): Promise<void> {
  const ours = shippedOf.get(client.pace)
  if (!ours) return
  for (const order of orders) {
    if (!ours.delete(String(order.id))) continue
    const wanted = statusByUnits(order)
    if (wanted !== null && isBehind(order.status_id, wanted)) await move(client, order.id, wanted)
  }
}

/** null: nothing has left. */
function statusByUnits({ lines }: CompleteOrder): number | null {
  const units = lines.filter(isShipped).map((line) => unitsOf(line, AWAITING_FULFILLMENT))
  if (units.every(({ fulfilled }) => fulfilled === 0)) return null
  return units.every(({ open }) => open === 0) ? SHIPPED : PARTIALLY_SHIPPED
}

const isBehind = (statusId: number, wanted: number): boolean =>
  waiting.has(statusId) || (statusId === PARTIALLY_SHIPPED && wanted === SHIPPED)

/** What cannot be moved is no reason to read no orders: its units are right all the same. */
async function move(client: Client, orderId: number, statusId: number): Promise<void> {
  const written = await client.write({
    method: 'PUT',
    path: `/v2/orders/${orderId}`,
    body: { status_id: statusId },
    repeat: 'safe',
    data: z.unknown(),
  })
  if (written.kind !== 'answer')
    client.options.log.warn('The status of a shipped order could not be moved', {
      store: client.options.storeHash,
      orderId,
      reason: written.reason,
    })
}

const SHIPPED = 2
const PARTIALLY_SHIPPED = 3
const AWAITING_FULFILLMENT = 11
/** Pending, Awaiting Payment, Awaiting Pickup, Awaiting Shipment, Awaiting Fulfillment. */
const waiting: ReadonlySet<number> = new Set([1, 7, 8, 9, AWAITING_FULFILLMENT])
