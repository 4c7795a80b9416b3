import { id, type OrderId, type StoreOrder } from '@connect/core'
import type { BigCommerceOptions } from '../options.ts'
import { mapCustomer, text } from './map-address.ts'
import { mapGroups } from './map-group.ts'
import { mapLine } from './map-line.ts'
import { isTest, mapPayment } from './map-payment.ts'
import type { CompleteOrder } from './order-node.ts'
import { meaningOfStatus } from './statuses.ts'

/**
 * An order as core knows it. Its version is when it was modified last, in whole seconds: two changes within one have the same, and then the later reading counts.
 * Nothing that may go down again (shipped or refunded units) is added, or an undone shipment would look older than what it undid.
 */
export function mapOrder(order: CompleteOrder, options: Pick<BigCommerceOptions, 'decrementsAt' | 'lowering'>): StoreOrder {
  const state = order.is_deleted ? 'deleted' : meaningOfStatus(order.status_id).state
  return {
    orderId: id<OrderId>(String(order.id)),
    number: String(order.id),
    version: order.date_modified,
    placedAt: order.date_created,
    state,
    status: String(order.status_id),
    ...labelOf(order),
    payment: mapPayment(order),
    isTest: isTest(order),
    // Where orders lower the figure, all do that are not given back: also those awaiting payment or pickup, under verification or in dispute.
    takesStock: lowersAt(order, options) === 'order' && state === 'open',
    customer: mapCustomer(order),
    note: text(order.customer_message),
    tags: [],
    lines: order.lines.map((line) => mapLine(line, order.status_id, order.lines)),
    groups: mapGroups(order),
  }
}

/** As the merchant calls it. */
function labelOf({ custom_status, status }: CompleteOrder): Pick<StoreOrder, 'statusLabel'> {
  const label = text(custom_status) ?? text(status)
  return label === null ? {} : { statusLabel: label }
}

function lowersAt({ channel_id }: CompleteOrder, { decrementsAt, lowering }: Pick<BigCommerceOptions, 'decrementsAt' | 'lowering'>) {
  if (!lowering) return decrementsAt
  return lowering.channels.get(channel_id ?? 1) ?? lowering.store
}
