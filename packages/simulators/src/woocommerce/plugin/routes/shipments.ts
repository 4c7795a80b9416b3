import type { SiteContext } from '../../context.ts'
import type { Fields } from '../fields.ts'
import { pluginShipments } from '../shipments/of-order.ts'
import { type AskedShipment, type Breath, recordShipment, STEPS } from '../shipments/record-shipment.ts'

/** Parcels, idempotent by key. */
export function writeShipments(context: SiteContext, body: Fields): unknown {
  const asked = body.rows('shipments', 1, 50).map(readShipment)
  // Half of all steps: of a single parcel its meta and its fulfillment, and nobody was told.
  const breath: Breath = { left: context.call?.diesHalfWay ? Math.floor((asked.length * STEPS.length) / 2) : Number.MAX_SAFE_INTEGER }
  return { outcomes: asked.flatMap((shipment) => recordShipment(context, shipment, breath) ?? []) }
}

export function shipmentsByKey(context: SiteContext, body: Fields): unknown {
  const shipments = body.texts('keys', 100).flatMap((key) => pluginShipments(context).get(key) ?? [])
  return {
    shipments: shipments.map(({ key, orderId, fulfillmentId, complete }) => ({
      key,
      order_id: orderId,
      id: fulfillmentId === null ? null : String(fulfillmentId),
      complete,
    })),
  }
}

function readShipment(row: Fields): AskedShipment {
  return {
    key: row.text('key'),
    orderId: row.wholeNumber('order_id', 1),
    items: row
      .rows('items', 0, 1000)
      .map((item) => ({ item_id: item.wholeNumber('item_id', 1), quantity: item.wholeNumber('quantity', 0) })),
    trackingNumber: row.optionalText('tracking_number'),
    trackingUrl: row.optionalText('tracking_url', { longest: 2000 }),
    carrier: row.optionalText('carrier'),
    provider: row.optionalText('provider'),
    shippedAt: row.gmtSecond('shipped_at'),
    notify: row.flag('notify'),
  }
}
