import type { Order, Shipment } from '../model/orders.ts'
import { rfc2822 } from '../orders/instants.ts'
import { addressShape } from '../orders/shape/address.ts'

const PROVIDERS: Readonly<Record<string, string>> = {
  auspost: 'Australia Post',
  canadapost: 'Canada Post',
  endicia: 'Endicia',
  usps: 'USPS',
  fedex: 'FedEx',
  ups: 'UPS',
  upsready: 'UPS®',
  upsonline: 'UPS OnLine',
  shipperhq: 'ShipperHQ',
  royalmail: 'Royal Mail',
}

/** A shipment as v2 answers it. */
export function shipmentShape(order: Order, shipment: Shipment) {
  const address = order.addresses.find((one) => one.id === shipment.orderAddressId)
  return {
    id: shipment.id,
    order_id: order.id,
    customer_id: order.customerId,
    order_address_id: shipment.orderAddressId,
    date_created: rfc2822(shipment.createdAt),
    tracking_number: shipment.trackingNumber,
    merchant_shipping_cost: '0.0000',
    shipping_method: shipment.shippingMethod,
    comments: shipment.comments,
    shipping_provider: shipment.shippingProvider,
    tracking_carrier: shipment.trackingCarrier,
    tracking_link: shipment.trackingLink,
    billing_address: addressShape(order.billing),
    ...(address ? { shipping_address: addressShape(address) } : {}),
    items: shipment.items.map((item) => ({
      order_product_id: item.orderLineId,
      product_id: order.lines.find((line) => line.id === item.orderLineId)?.productId ?? 0,
      quantity: item.quantity,
    })),
    shipping_provider_display_name: PROVIDERS[shipment.shippingProvider] ?? shipment.shippingProvider,
    generated_tracking_link: linkTo(shipment),
  }
}

/** The platform makes a link of its own for carriers that it knows, unless the client gave one. */
function linkTo({ trackingNumber, trackingLink, trackingCarrier, shippingProvider }: Shipment): string {
  const carrier = trackingCarrier || (Object.hasOwn(PROVIDERS, shippingProvider) ? shippingProvider : '')
  if (trackingLink !== '' || trackingNumber === '' || carrier === '') return ''
  return `https://bigcommerce.aftership.com/${carrier}/${encodeURIComponent(trackingNumber)}`
}
