import { type FulfilmentOrder, type GroupKey, id } from '@connect/core'
import { numberIn } from '../gid.ts'
import type { FulfillmentOrderNode } from '../operations/order-fields.ts'

export type Delivery = FulfilmentOrder['delivery']

/** How the units of a fulfilment order get to the buyer; without a method they are shipped. */
export function deliveryOf(node: FulfillmentOrderNode): Delivery {
  return deliveries[node.deliveryMethod?.methodType ?? ''] ?? 'shipping'
}

/**
 * Durable name of the work at one location: fulfilment order ids are replaced, the location is not. Other ways of delivery than shipping
 * are told apart, because one fulfilment cannot hold two (reference 1.7).
 */
export function groupKeyOf(node: FulfillmentOrderNode): GroupKey {
  const location = node.assignedLocation?.location?.id
  const place = location ? numberIn(location) : 'unassigned'
  const delivery = deliveryOf(node)
  return id<GroupKey>(delivery === 'shipping' ? place : `${place}:${delivery}`)
}

/** A pickup point is a place that parcels are sent to. */
const deliveries: Readonly<Record<string, Delivery>> = {
  SHIPPING: 'shipping',
  PICKUP_POINT: 'shipping',
  LOCAL: 'local',
  PICK_UP: 'pickup',
  RETAIL: 'pickup',
  NONE: 'none',
}
