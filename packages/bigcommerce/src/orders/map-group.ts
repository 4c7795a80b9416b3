import { type FulfilmentOrder, id, type LineId, type StoreLocationId } from '@connect/core'
import { pickupKey, shippingKey } from './group-key.ts'
import { mapAddress, text } from './map-address.ts'
import { isShipped, unitsOf } from './map-line.ts'
import type { CompleteOrder, LineNode, PickupNode, ShippingNode } from './order-node.ts'
import { meaningOfStatus } from './statuses.ts'

/** One group per address that anything is sent to, and per place where anything is picked up; what is downloaded or mailed is in none. */
export function mapGroups(order: CompleteOrder): readonly FulfilmentOrder[] {
  const shipped = order.lines.filter(isShipped)
  const pickups = order.pickups.map((one) =>
    pickupGroup(
      order,
      one,
      shipped.filter((line) => line.order_pickup_method_id === one.id),
    ),
  )
  const toAddresses = shipped.filter((line) => !order.pickups.some((one) => one.id === line.order_pickup_method_id))
  const addressIds = new Set([...order.shipping.map((one) => one.id), ...toAddresses.map((line) => line.order_address_id ?? 0)])
  const shipping = [...addressIds].map((addressId) => {
    const lines = toAddresses.filter((line) => (line.order_address_id ?? 0) === addressId)
    return shippingGroup(order, addressId, order.shipping.find((one) => one.id === addressId) ?? null, lines)
  })
  return [...shipping, ...pickups].filter(({ lines }) => lines.length > 0)
}

/** Without its consignment, its lines are known all the same: the order waits for an address instead of going out without them. */
function shippingGroup(order: CompleteOrder, addressId: number, node: ShippingNode | null, lines: readonly LineNode[]): FulfilmentOrder {
  return {
    ...common(order, lines),
    key: shippingKey(addressId),
    locationId: SHIPPING_ORIGIN,
    delivery: 'shipping',
    shipTo: node && mapAddress(node),
    shippingMethod: methodOf(node?.shipping_method),
  }
}

function pickupGroup(order: CompleteOrder, node: PickupNode, lines: readonly LineNode[]): FulfilmentOrder {
  return {
    ...common(order, lines),
    key: pickupKey(node.id),
    locationId: node.location ? id<StoreLocationId>(String(node.location.id)) : null,
    delivery: 'pickup',
    shipTo: null,
    shippingMethod: methodOf(node.pickup_method_display_name),
  }
}

function common(
  order: CompleteOrder,
  lines: readonly LineNode[],
): Pick<FulfilmentOrder, 'managedBy' | 'release' | 'redacted' | 'lines' | 'handle'> {
  return {
    managedBy: 'merchant',
    release: meaningOfStatus(order.status_id).release,
    redacted: false,
    lines: lines.map((line) => ({
      lineId: id<LineId>(String(line.id)),
      total: Math.floor(line.quantity),
      open: unitsOf(line, order.status_id).open,
    })),
    // Addresses and lines keep their ids: a shipment needs nothing but the group's key and theirs.
    handle: '{}',
  }
}

/** An order carries the name alone: it is the code, as it is of the methods that carriers() lists. */
function methodOf(name: string | null | undefined): FulfilmentOrder['shippingMethod'] {
  const title = text(name)
  return title === null ? null : { code: title, title }
}

/** Orders do not say where they leave from. What is shipped leaves from the location with this id, in every store and for ever (official: locations.v3, "shipping origin"). */
const SHIPPING_ORIGIN = id<StoreLocationId>('1')
