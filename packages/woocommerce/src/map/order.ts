import { type FulfilmentOrder, id, type LineId, type OrderId, type StoreOrder } from '@connect/core'
import type { OrderDocument } from '../protocol/documents/order.ts'
import { customerOf, shipToOf } from './address.ts'
import { deliveryOf, methodOf } from './delivery.ts'
import { GROUP, STORE } from './keys.ts'
import { mapLine } from './lines.ts'
import { paymentOf } from './payment.ts'
import { isDraft, stateOfStatus } from './statuses.ts'
import { text } from './text.ts'
import { unitsOf } from './units.ts'
import { versionOf } from './version.ts'

/**
 * An order as core knows it, of whichever way it was read. Whether an order on hold or awaiting payment comes in is the word of Order Import Status;
 * its units are off the store's figure where the store took them off.
 */
export function mapOrder(order: OrderDocument): StoreOrder {
  const state = stateOfStatus(order.status)
  return {
    orderId: id<OrderId>(String(order.id)),
    number: text(order.number) ?? String(order.id),
    version: versionOf(order),
    placedAt: order.date_created_gmt ?? order.date_modified_gmt ?? '1970-01-01T00:00:00.000Z',
    state,
    status: order.status,
    payment: paymentOf(order),
    isTest: order.is_test,
    takesStock: state === 'open' && order.stock_reduced,
    customer: customerOf(order),
    note: text(order.customer_note),
    tags: [],
    lines: order.line_items.map((line) => mapLine(line, order)),
    groups: groupsOf(order),
  }
}

/** One part, of what is sent; none where nothing is. */
function groupsOf(order: OrderDocument): readonly FulfilmentOrder[] {
  const sent = order.line_items.filter((line) => line.needs_shipping)
  if (sent.length === 0) return []
  const delivery = deliveryOf(order)
  return [
    {
      key: GROUP,
      locationId: STORE,
      managedBy: 'merchant',
      release: isDraft(order.status) ? { kind: 'held', reasons: ['its checkout is not completed'] } : { kind: 'released' },
      delivery,
      shipTo: delivery === 'pickup' ? null : shipToOf(order),
      redacted: false,
      shippingMethod: methodOf(order),
      lines: sent.map((line) => ({
        lineId: id<LineId>(String(line.id)),
        total: Math.max(0, Math.floor(line.quantity)),
        open: unitsOf(line, order).open,
      })),
      // Orders and lines keep their ids: a shipment needs nothing else.
      handle: '{}',
    },
  ]
}
