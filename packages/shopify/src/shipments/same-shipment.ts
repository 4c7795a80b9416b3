import { listedIn, type ShipmentWrite } from '@connect/core'
import type { FulfilledOrderNode, FulfilmentNode } from '../operations/shipments.ts'
import { groupKeyOf } from '../orders/group-key.ts'
import { type Handle, readHandle } from '../orders/handle.ts'

/** found: it is this shipment. perhaps: it may be, or another just like it. null: nothing there is like it. */
export type Likeness = { readonly kind: 'found'; readonly fulfilment: FulfilmentNode } | { readonly kind: 'perhaps' } | null

/**
 * Whether this shipment is among the order's fulfilments: the same lines and units, and the same tracking numbers. Without a number, two equal parcels look
 * alike: then either the order's other shipments are known, or the units must be missing since the handle was made. Fulfilments known to be other
 * shipments (`others`, those noted in the handle or with the shipment) are left out.
 */
export function sameShipment(shipment: ShipmentWrite, order: FulfilledOrderNode, others: ReadonlySet<string> = new Set()): Likeness {
  const handle = readHandle(shipment.handle)
  const known = new Set([...others, ...(handle?.made ?? []), ...(shipment.recordedBefore ?? [])])
  const numbers = listedIn(shipment.tracking?.number ?? null)
  const [found] = order.fulfillments.filter(
    (one) => !dead.has(one.status) && !known.has(one.id) && sameLines(shipment, one) && sameNumbers(numbers, one),
  )
  if (!found) return null
  const sure = numbers.length > 0 || shipment.recordedBefore !== undefined || (handle !== null && hasLeft(shipment, handle, order))
  return sure ? { kind: 'found', fulfilment: found } : { kind: 'perhaps' }
}

function sameLines(shipment: ShipmentWrite, fulfilment: FulfilmentNode): boolean {
  const wanted = units(shipment.lines.map(({ lineId, quantity }) => [lineId, quantity]))
  const made = units(fulfilment.fulfillmentLineItems.nodes.map(({ lineItem, quantity }) => [lineItem.id, quantity ?? 0]))
  return wanted.size === made.size && [...wanted].every(([lineId, quantity]) => made.get(lineId) === quantity)
}

function sameNumbers(numbers: readonly string[], fulfilment: FulfilmentNode): boolean {
  const made = fulfilment.trackingInfo.flatMap(({ number }) => (number ? [number] : []))
  return made.length === numbers.length && numbers.every((number) => made.includes(number))
}

/** Whether all its units are gone from the group since we last looked. */
function hasLeft(shipment: ShipmentWrite, handle: Handle, order: FulfilledOrderNode): boolean {
  const before = units(handle.orders.flatMap((one) => one.lines.map(({ lineId, remaining }) => [lineId, remaining])))
  const group = order.fulfillmentOrders.nodes.filter((node) => groupKeyOf(node) === shipment.groupKey)
  const now = units(group.flatMap((node) => node.lineItems.nodes.map((line) => [line.lineItem.id, line.remainingQuantity])))
  return shipment.lines.every(({ lineId, quantity }) => (now.get(lineId) ?? 0) <= (before.get(lineId) ?? 0) - quantity)
}

function units(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [lineId, quantity] of entries) if (quantity > 0) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity)
  return sums
}

const dead: ReadonlySet<string> = new Set(['CANCELLED', 'ERROR', 'FAILURE'])
