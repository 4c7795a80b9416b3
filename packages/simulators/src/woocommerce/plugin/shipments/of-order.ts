import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { PLUGIN_KIND, type PluginShipment } from '../../model/plugin.ts'
import { fulfillmentsOf } from '../../orders/documents.ts'
import { itemsOf } from '../../orders/fulfillments/change-fulfillments.ts'
import { text } from '../../orders/records.ts'

export function pluginShipments(context: SiteContext) {
  return context.world.collection<PluginShipment>(PLUGIN_KIND.shipment)
}

/** Keys of an order's parcels, so that nobody has to look through all of them. */
function keysOf(context: SiteContext) {
  return context.world.collection<readonly string[]>('plugin_shipment_keys')
}

export function keepShipment(context: SiteContext, shipment: PluginShipment): PluginShipment {
  const keys = keysOf(context).get(String(shipment.orderId)) ?? []
  if (!keys.includes(shipment.key)) keysOf(context).put(String(shipment.orderId), [...keys, shipment.key])
  return pluginShipments(context).put(shipment.key, shipment)
}

export function shipmentsOf(context: SiteContext, order: Order): PluginShipment[] {
  return (keysOf(context).get(String(order.id)) ?? []).flatMap((key) => pluginShipments(context).get(key) ?? [])
}

export interface ShipmentRow {
  readonly key: string | null
  readonly id: string | null
  readonly items: readonly { readonly item_id: number; readonly quantity: number }[]
  readonly tracking_number: string | null
}

/** What we recorded, and what core fulfillments say beside it. */
export function shipmentRows(context: SiteContext, order: Order): ShipmentRow[] {
  const own = shipmentsOf(context, order)
  const ours = new Set(own.map(({ fulfillmentId }) => fulfillmentId))
  const others = fulfillmentsOf(context, order).filter(({ id, isFulfilled }) => isFulfilled && !ours.has(id))
  return [
    ...own.map(({ key, fulfillmentId, items, trackingNumber }) => ({
      key,
      id: fulfillmentId === null ? null : String(fulfillmentId),
      items,
      tracking_number: trackingNumber,
    })),
    ...others.map((one) => ({
      key: null,
      id: String(one.id),
      items: itemsOf(one).map(({ itemId, quantity }) => ({ item_id: itemId, quantity })),
      tracking_number: text(one.meta.find(({ key }) => key === '_tracking_number')?.value) ?? null,
    })),
  ]
}

/** Units of a line that have gone. */
export function shippedUnits(context: SiteContext, order: Order, lineId: number): number {
  return shipmentRows(context, order)
    .flatMap(({ items }) => items)
    .filter(({ item_id }) => item_id === lineId)
    .reduce((units, { quantity }) => units + quantity, 0)
}
