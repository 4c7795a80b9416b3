import type { StoreContext } from '../../context.ts'
import { locationOf } from '../../inventory/locations.ts'
import type { Order, OrderLine, Pickup, ShippingAddress } from '../../model/orders.ts'
import { addressShape } from './address.ts'
import { deliveryShape } from './delivery.ts'
import { orderProductShape } from './product.ts'
import { resource } from './resource.ts'

/** How much of the line items is told: a reference to each, each in full, or none, as some real orders answer. */
export type LineItems = 'references' | 'full' | 'empty'

/** An order's consignments in the supported form: what is shipped, picked up, downloaded, or sent as a gift certificate. */
export function consignmentsShape(context: StoreContext, order: Order, lineItems: LineItems) {
  const itemsOf = (lines: readonly OrderLine[]) => {
    if (lineItems === 'empty') return []
    if (lineItems === 'full') return lines.map((line) => orderProductShape(order, line))
    return lines.map((line) => resource(context, `/orders/${order.id}/products/${line.id}`))
  }
  const byEmail = (type: OrderLine['type']) =>
    [...new Set(order.lines.filter((line) => line.type === type).map((line) => line.recipientEmail))].map((recipient) => ({
      recipient_email: recipient,
      line_items: itemsOf(order.lines.filter((line) => line.type === type && line.recipientEmail === recipient)),
    }))
  return {
    pickups: order.pickups.map((pickup) => pickupShape(context, order, pickup, itemsOf(linesOf(order, 'pickupId', pickup.id)))),
    shipping: order.addresses.map((address) =>
      shippingShape(context, order, address, itemsOf(linesOf(order, 'orderAddressId', address.id))),
    ),
    downloads: byEmail('digital').slice(0, 1),
    email: { gift_certificates: byEmail('giftcertificate') },
  }
}

function shippingShape(context: StoreContext, order: Order, address: ShippingAddress, lineItems: readonly object[]) {
  const { shipping_method, cost, ...rest } = deliveryShape(context, order, address)
  return {
    id: address.id,
    ...addressShape(address),
    form_fields: [],
    line_items: lineItems,
    ...rest,
    shipping_method,
    ...Object.fromEntries(Object.entries(cost).map(([name, amount]) => [name, Number(amount)])),
    shipping_quotes: resource(context, `/orders/${order.id}/consignments/shipping/${address.id}/shipping_quotes`),
  }
}

function pickupShape(context: StoreContext, order: Order, pickup: Pickup, lineItems: readonly object[]) {
  const location = locationOf(context, pickup.locationId)
  return {
    id: pickup.id,
    pickup_method_id: 1,
    pickup_method_display_name: pickup.methodName,
    collection_instructions: 'Bring your order number',
    collection_time_description: '9am - 6pm',
    location: {
      id: pickup.locationId,
      name: location?.label ?? '',
      code: location?.code ?? '',
      address_line_1: '',
      address_line_2: '',
      city: '',
      state: '',
      postal_code: '',
      country_alpha2: order.billing.countryIso2,
      email: '',
      phone: '',
    },
    line_items: lineItems,
  }
}

function linesOf(order: Order, by: 'pickupId' | 'orderAddressId', id: number): readonly OrderLine[] {
  return order.lines.filter((line) => line[by] === id)
}
