import {
  type Address,
  type FulfilmentOrder,
  type FulfilmentOrderLine,
  id,
  type LineId,
  type Release,
  type StoreLocationId,
} from '@connect/core'
import type { FulfillmentOrderNode, OrderNode } from '../operations/order-fields.ts'
import { deliveryOf, groupKeyOf } from './group-key.ts'
import { makeHandle, releasedStatuses, writeHandle } from './handle.ts'
import { holdReason } from './hold-reason.ts'
import { mapAddress, mapDestination, text } from './map-address.ts'
import { isRedacted } from './redacted.ts'

/** One group per location and way of delivery, of all its fulfilment orders, in a stable order. `denied`: the reply said that customer data may not be read. */
export function mapGroups(order: OrderNode, denied: boolean): readonly FulfilmentOrder[] {
  const groups = new Map<string, FulfillmentOrderNode[]>()
  for (const node of order.fulfillmentOrders.nodes) {
    const key = groupKeyOf(node)
    groups.set(key, [...(groups.get(key) ?? []), node])
  }
  return [...groups.values()].map((nodes) => mapGroup(order, nodes, denied)).sort((a, b) => (a.key < b.key ? -1 : 1))
}

function mapGroup(order: OrderNode, nodes: readonly FulfillmentOrderNode[], denied: boolean): FulfilmentOrder {
  const first = nodes[0] as FulfillmentOrderNode
  const location = first.assignedLocation?.location
  const delivery = deliveryOf(first)
  const working = workingOf(nodes)
  const shipTo = shipToOf(order, working[0] ?? first)
  return {
    key: groupKeyOf(first),
    locationId: location ? id<StoreLocationId>(location.id) : null,
    managedBy:
      location?.isFulfillmentService && otherServices.has(location.fulfillmentService?.type ?? 'THIRD_PARTY') ? 'other' : 'merchant',
    release: releaseOf(working),
    delivery,
    shipTo,
    redacted: delivery === 'shipping' && order.requiresShipping && isRedacted(order, shipTo, denied),
    shippingMethod: methodOf(order, first),
    lines: linesOf(order, nodes, working),
    handle: writeHandle(makeHandle(order.updatedAt, nodes)),
  }
}

/**
 * The fulfilment orders whose units are to be sent. Where a part of a group is released, only that part is: a held or scheduled part joins it once
 * it is let go, so that nothing is picked that may not leave.
 */
function workingOf(nodes: readonly FulfillmentOrderNode[]): readonly FulfillmentOrderNode[] {
  const left = nodes.filter((node) => waiting.has(node.status) && node.lineItems.nodes.some((line) => line.remainingQuantity > 0))
  const released = left.filter(({ status }) => releasedStatuses.has(status))
  return released.length > 0 ? released : left
}

function releaseOf(working: readonly FulfillmentOrderNode[]): Release {
  const held = working.filter(({ status }) => status === 'ON_HOLD')
  if (held.length > 0) {
    return { kind: 'held', reasons: [...new Set(held.flatMap((node) => (node.fulfillmentHolds ?? []).map(holdReason)))] }
  }
  const scheduled = working.filter(({ status }) => status === 'SCHEDULED').map(({ fulfillAt }) => fulfillAt ?? '')
  if (scheduled.length > 0) return { kind: 'scheduled', at: scheduled.sort()[0] ?? '' }
  return { kind: 'released' }
}

/** Totals of all, so that closed ones still say what they were; an id that was replaced is not counted twice, because no line has more units than were ordered. */
function linesOf(
  order: OrderNode,
  nodes: readonly FulfillmentOrderNode[],
  working: readonly FulfillmentOrderNode[],
): readonly FulfilmentOrderLine[] {
  const ordered = new Map(order.lineItems.nodes.map((line) => [line.id, line.quantity]))
  const units = new Map<string, { total: number; open: number }>()
  for (const node of nodes)
    for (const line of node.lineItems.nodes) {
      const sum = units.get(line.lineItem.id) ?? { total: 0, open: 0 }
      sum.total += line.totalQuantity
      if (working.includes(node)) sum.open += line.remainingQuantity
      units.set(line.lineItem.id, sum)
    }
  return [...units].map(([lineId, { total, open }]) => ({
    lineId: id<LineId>(lineId),
    total: Math.max(open, Math.min(total, ordered.get(lineId) ?? total)),
    open,
  }))
}

function shipToOf(order: OrderNode, node: FulfillmentOrderNode): Address | null {
  return mapDestination(node.destination, order.shippingAddress) ?? mapAddress(order.shippingAddress)
}

function methodOf(order: OrderNode, node: FulfillmentOrderNode): FulfilmentOrder['shippingMethod'] {
  if (order.shippingLine) return { code: text(order.shippingLine.code), title: order.shippingLine.title }
  const presented = text(node.deliveryMethod?.presentedName)
  return presented === null ? null : { code: text(node.deliveryMethod?.serviceCode), title: presented }
}

const waiting: ReadonlySet<string> = new Set(['OPEN', 'IN_PROGRESS', 'ON_HOLD', 'SCHEDULED'])
/** A manual service is the merchant himself. */
const otherServices: ReadonlySet<string> = new Set(['THIRD_PARTY', 'GIFT_CARD'])
