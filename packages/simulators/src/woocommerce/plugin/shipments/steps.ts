import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { PluginShipment, ShipmentStep } from '../../model/plugin.ts'
import { orderOf } from '../../orders/documents.ts'
import { addFulfillment } from '../../orders/fulfillments/change-fulfillments.ts'
import { withEntry } from '../../orders/meta.ts'
import { moveOrder, TRACKING_META } from '../../orders/move-order.ts'
import { addNote } from '../../orders/notes.ts'
import { saveOrder } from '../../orders/save-order.ts'
import { profileOf } from '../../site/profile.ts'
import { pluginNow } from '../state.ts'
import { shipmentsOf } from './of-order.ts'
import { type AskedShipment, hasAllShipped } from './record-shipment.ts'

/** What a step adds to what is known of the parcel. */
type Done = Partial<PluginShipment>
type Step = (context: SiteContext, order: Order, shipment: PluginShipment, asked: AskedShipment) => Done

/** Makes one step; an order that went away meanwhile needs none. */
export function runStep(context: SiteContext, step: ShipmentStep, shipment: PluginShipment, asked: AskedShipment): Done {
  const order = orderOf(context, shipment.orderId)
  return order ? STEPS[step](context, order, shipment, asked) : {}
}

const STEPS: Readonly<Record<ShipmentStep, Step>> = {
  meta: writeMeta,
  fulfillment: fulfill,
  extension: tellExtension,
  note: tellCustomer,
  status: complete,
}

/** Our own meta: the tracking numbers of all its parcels. */
function writeMeta(context: SiteContext, order: Order): Done {
  const numbers = shipmentsOf(context, order).flatMap(({ trackingNumber }) => trackingNumber ?? [])
  saveOrder(context, { ...order, meta: withEntry(context, order.meta, TRACKING_META, numbers.join(', ')) })
  return {}
}

/** A core fulfillment, where that feature is on. It mails nothing. */
function fulfill(context: SiteContext, order: Order, shipment: PluginShipment, asked: AskedShipment): Done {
  if (!profileOf(context).fulfillments) return {}
  const named = asked.provider === null && asked.carrier !== null
  const entries: readonly (readonly [string, unknown])[] = [
    ['_items', shipment.items.map(({ item_id, quantity }) => ({ item_id, qty: quantity }))],
    ['_tracking_number', asked.trackingNumber],
    ['_shipment_provider', asked.provider ?? (named ? 'other' : null)],
    ['_tracking_url', asked.trackingUrl],
    ['_provider_name', named ? asked.carrier : null],
  ]
  const meta = entries.filter(([, value]) => value !== null).map(([key, value]) => ({ key, value }))
  const changed = addFulfillment(context, order, { status: 'fulfilled', meta })
  saveOrder(context, changed.order)
  return { fulfillmentId: changed.fulfillment.id }
}

const EXTENSION_META = '_wc_shipment_tracking_items'

/** The data of the Shipment Tracking extension, beside the entries of others. */
function tellExtension(context: SiteContext, order: Order, shipment: PluginShipment, asked: AskedShipment): Done {
  if (!profileOf(context).shipmentTracking || asked.trackingNumber === null) return {}
  const known = order.meta.find(({ key }) => key === EXTENSION_META)?.value
  const entry = {
    tracking_provider: asked.provider ?? '',
    custom_tracking_provider: asked.provider === null ? (asked.carrier ?? '') : '',
    custom_tracking_link: asked.provider === null ? (asked.trackingUrl ?? '') : '',
    tracking_number: asked.trackingNumber,
    date_shipped: String(asked.shippedAt === null ? pluginNow(context) : Math.floor(Date.parse(asked.shippedAt) / 1000)),
    tracking_id: shipment.key,
  }
  saveOrder(context, { ...order, meta: withEntry(context, order.meta, EXTENSION_META, [...(Array.isArray(known) ? known : []), entry]) })
  return {}
}

/** A note for the customer; it mails them where no mail about the whole order will. */
function tellCustomer(context: SiteContext, order: Order, _shipment: PluginShipment, asked: AskedShipment): Done {
  const carrier = asked.carrier ?? asked.provider
  const tracking = asked.trackingNumber === null ? '' : ` Tracking number: ${escaped(asked.trackingNumber)}.`
  const isWeb = asked.trackingUrl !== null && /^https?:/.test(asked.trackingUrl)
  const link = isWeb ? ` <a href="${escaped(asked.trackingUrl ?? '')}">Track it</a>` : ''
  const text = `Your parcel was shipped${carrier === null ? '' : ` with ${escaped(carrier)}`}.${tracking}${link}`
  const mails = asked.notify && !(willComplete(context, order) && profileOf(context).mailsCompletedOrders)
  return { noteId: addNote(context, order.id, { text, forCustomer: true, mails, author: 'IntelliTrack' }).id }
}

/** As it stands in a page: a note is markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Completed, once all has gone; its mail names every tracking number, and goes only to whom one was asked for. */
function complete(context: SiteContext, order: Order, _shipment: PluginShipment, asked: AskedShipment): Done {
  if (willComplete(context, order)) saveOrder(context, moveOrder(context, order, 'completed', { mails: asked.notify }))
  return {}
}

function willComplete(context: SiteContext, order: Order): boolean {
  return order.status !== 'completed' && hasAllShipped(context, order)
}
