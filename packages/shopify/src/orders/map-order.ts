import { id, type OrderId, type OrderState, type StoreOrder } from '@connect/core'
import type { OrderNode } from '../operations/order-fields.ts'
import { mapCustomer, text } from './map-address.ts'
import { mapGroups } from './map-group.ts'
import { mapLine } from './map-line.ts'
import { mapPayment } from './map-payment.ts'

/**
 * An order as core knows it, from a complete node (all nested pages read). Never throws on anything the schema lets through: what may not be read is null.
 * Every order that is not cancelled takes stock for the units that have not left, archived ones too.
 */
export function mapOrder(node: OrderNode, denied = false): StoreOrder {
  const items = new Map(
    node.fulfillmentOrders.nodes.flatMap((one) => one.lineItems.nodes.map((line) => [line.lineItem.id, line.inventoryItemId ?? null])),
  )
  const state = stateOf(node)
  return {
    orderId: id<OrderId>(node.id),
    number: node.name,
    version: node.updatedAt,
    placedAt: node.createdAt,
    state,
    status: state,
    payment: mapPayment(node.displayFinancialStatus),
    isTest: node.test,
    takesStock: state !== 'cancelled',
    customer: mapCustomer(node),
    note: text(node.note),
    tags: node.tags ?? [],
    lines: node.lineItems.nodes.map((line) => mapLine(line, items.get(line.id) ?? null)),
    groups: mapGroups(node, denied),
  }
}

function stateOf(node: OrderNode): OrderState {
  if (node.cancelledAt) return 'cancelled'
  return node.closed ? 'closed' : 'open'
}
