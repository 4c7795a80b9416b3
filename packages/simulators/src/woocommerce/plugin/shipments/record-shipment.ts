import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { PluginShipment, ShipmentStep } from '../../model/plugin.ts'
import { orderOf } from '../../orders/documents.ts'
import { needsShipping } from '../../orders/lines.ts'
import { refundedUnits } from '../documents/order.ts'
import { keepShipment, pluginShipments, shippedUnits } from './of-order.ts'
import { runStep } from './steps.ts'

export interface AskedShipment {
  readonly key: string
  readonly orderId: number
  readonly items: readonly { readonly item_id: number; readonly quantity: number }[]
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly carrier: string | null
  readonly provider: string | null
  readonly shippedAt: string | null
  readonly notify: boolean
}

export interface ShipmentOutcome {
  readonly key: string
  readonly outcome: 'applied' | 'already' | 'rejected' | 'retry'
  readonly code?: string
  readonly message?: string
  readonly id: string | null
}

/** How many more steps this request lives. */
export interface Breath {
  left: number
}

/** In this order. */
export const STEPS: readonly ShipmentStep[] = ['meta', 'fulfillment', 'extension', 'note', 'status']

/** Records a parcel once, whenever it comes again: only the steps that are missing are made. null: the request died on the way. */
export function recordShipment(context: SiteContext, asked: AskedShipment, breath: Breath): ShipmentOutcome | null {
  const known = pluginShipments(context).get(asked.key)
  if (known?.complete) return outcomeOf(known, 'already')
  const refused = known ? null : refusal(context, asked)
  if (refused) return { key: asked.key, outcome: 'rejected', ...refused, id: null }
  let shipment = known ?? keepShipment(context, fresh(asked))
  for (const step of STEPS.filter((one) => !shipment.steps.includes(one))) {
    if (breath.left <= 0) return null
    breath.left -= 1
    const done = runStep(context, step, shipment, asked)
    shipment = keepShipment(context, { ...shipment, ...done, steps: [...shipment.steps, step] })
  }
  return outcomeOf(keepShipment(context, { ...shipment, complete: true }), 'applied')
}

function outcomeOf({ key, fulfillmentId }: PluginShipment, outcome: 'applied' | 'already'): ShipmentOutcome {
  return { key, outcome, id: fulfillmentId === null ? null : String(fulfillmentId) }
}

const CANCELLED: ReadonlySet<string> = new Set(['cancelled', 'refunded', 'failed', 'trash'])

function refusal(context: SiteContext, asked: AskedShipment): { readonly code: string; readonly message: string } | null {
  const order = orderOf(context, asked.orderId)
  if (!order) return { code: 'order_missing', message: `The store has no order ${asked.orderId}.` }
  if (CANCELLED.has(order.status)) return { code: 'order_cancelled', message: `Order ${order.id} is ${order.status}.` }
  const items = asked.items.filter(({ quantity }) => quantity > 0)
  if (items.length === 0) return { code: 'shipment_empty', message: 'The shipment has no items.' }
  const tooMany = items.some(({ item_id }) => {
    const units = items.filter((one) => one.item_id === item_id).reduce((sum, { quantity }) => sum + quantity, 0)
    return units > openUnits(context, order, item_id)
  })
  return tooMany ? { code: 'shipment_exceeds_open', message: `Order ${order.id} has fewer units open than the shipment has.` } : null
}

/** Bought, not refunded and not gone yet; none of a line that the order does not have. */
function openUnits(context: SiteContext, order: Order, lineId: number): number {
  const line = order.lines.find(({ id }) => id === lineId)
  return line ? line.quantity - refundedUnits(context, order, lineId) - shippedUnits(context, order, lineId) : 0
}

/** Whether every line that somebody sends has gone. */
export function hasAllShipped(context: SiteContext, order: Order): boolean {
  return order.lines.every((line) => !needsShipping(context, line) || openUnits(context, order, line.id) <= 0)
}

function fresh({ key, orderId, items, trackingNumber }: AskedShipment): PluginShipment {
  const own = items.filter(({ quantity }) => quantity > 0)
  return { key, orderId, items: own, trackingNumber, fulfillmentId: null, noteId: null, steps: [], complete: false }
}
