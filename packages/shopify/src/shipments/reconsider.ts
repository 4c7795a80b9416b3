import { already, type Outcome, type RecordedShipment, rejected, retry, type ShipmentWrite } from '@connect/core'
import type { FulfillmentOrderNode } from '../operations/order-fields.ts'
import type { FulfilledOrderNode } from '../operations/shipments.ts'
import { groupKeyOf } from '../orders/group-key.ts'
import { makeHandle, readHandle, writeHandle } from '../orders/handle.ts'
import type { Ledger } from './ledger.ts'
import type { Fresh } from './read-back.ts'
import { sameShipment } from './same-shipment.ts'
import type { Sendable } from './send-shipments.ts'

export type Reconsidered = ({ readonly kind: 'again' } & Sendable) | { readonly kind: 'ended'; readonly outcome: Outcome<RecordedShipment> }

/** What becomes of a shipment that the shop refused, judged by what its order is now and not by the words of the refusal, which have no code. `made`: fulfilments that other shipments of this call became. */
export function reconsider(shipment: ShipmentWrite, reason: string, fresh: Fresh, ledger: Ledger, made: ReadonlySet<string>): Reconsidered {
  if (fresh.kind === 'unread') return ended(retry(fresh.error.retryAfterMs ?? 60_000, fresh.error.message))
  const order = fresh.orders.get(shipment.orderId)
  const name = shipment.orderNumber
  if (!order) return ended(rejected('order_missing', `${name}: the order is not in the shop any more`))
  const group = order.fulfillmentOrders.nodes.filter((node) => groupKeyOf(node) === shipment.groupKey)
  const handle = makeHandle(order.updatedAt, group)
  const there = sameShipment(shipment, order, made)
  if (there?.kind === 'found') {
    const { id } = there.fulfilment
    return ended(already({ externalId: id, handle: writeHandle({ ...handle, made: [id] }) }))
  }
  if (order.cancelledAt) return ended(rejected('order_cancelled', `${name}: the order was cancelled in the shop`))
  const allocation = ledger.take(shipment, () => handle)
  if (allocation && changed(shipment, handle)) return { kind: 'again', shipment, allocation }
  if (allocation) return ended(rejected('shipment_refused', `${name}: ${reason}`))
  return ended(whyNot(shipment, order, group))
}

/** Whether what we sent with was not what there is: otherwise sending again would only be refused again. */
function changed(shipment: ShipmentWrite, handle: ReturnType<typeof makeHandle>): boolean {
  const before = readHandle(shipment.handle)
  return !before || JSON.stringify(before.orders) !== JSON.stringify(handle.orders)
}

function whyNot(shipment: ShipmentWrite, order: FulfilledOrderNode, group: readonly FulfillmentOrderNode[]): Outcome<RecordedShipment> {
  const name = shipment.orderNumber
  const blocked = group.find((node) => codes[node.status] && concerns(node, shipment))
  if (blocked) return rejected(codes[blocked.status] ?? '', `${name}: its fulfilment order is ${words[blocked.status]} in the shop`)
  const left = (lineId: string) => sum(order, lineId, (node) => group.includes(node))
  const elsewhere = shipment.lines.find(
    ({ lineId, quantity }) => left(lineId) < quantity && sum(order, lineId, (node) => !group.includes(node)) > 0,
  )
  if (elsewhere) return rejected('fulfilment_moved', `${name}: the units now belong to another location`)
  const refused = group.find(
    (node) => concerns(node, shipment) && !node.supportedActions?.some(({ action }) => action === 'CREATE_FULFILLMENT'),
  )
  if (refused) return rejected('fulfilment_not_ours', `${name}: somebody else is to fulfil it (${refused.status.toLowerCase()})`)
  if (shipment.lines.every(({ lineId }) => left(lineId) === 0))
    return rejected('already_fulfilled', `${name}: nothing of it is left to fulfil in the shop`)
  return rejected('shipment_exceeds_open', `${name}: fewer units are left to fulfil in the shop than were shipped`)
}

const concerns = (node: FulfillmentOrderNode, { lines }: ShipmentWrite): boolean =>
  node.lineItems.nodes.some((line) => line.remainingQuantity > 0 && lines.some(({ lineId }) => lineId === line.lineItem.id))

function sum(order: FulfilledOrderNode, lineId: string, counts: (node: FulfillmentOrderNode) => boolean): number {
  const lines = order.fulfillmentOrders.nodes.filter(counts).flatMap((node) => node.lineItems.nodes)
  return lines.filter((line) => line.lineItem.id === lineId).reduce((units, line) => units + line.remainingQuantity, 0)
}

const ended = (outcome: Outcome<RecordedShipment>): Reconsidered => ({ kind: 'ended', outcome })

const codes: Readonly<Record<string, string>> = { ON_HOLD: 'fulfilment_on_hold', SCHEDULED: 'fulfilment_scheduled' }
const words: Readonly<Record<string, string>> = { ON_HOLD: 'on hold', SCHEDULED: 'scheduled for later' }
