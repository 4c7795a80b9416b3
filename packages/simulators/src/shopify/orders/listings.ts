import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import { byFlag, byNumber, byTime, byWord, type Filter, type Listing } from '../listing/index.ts'
import type { FulfillmentOrder, Order } from '../model/orders.ts'
import { displayFulfillmentStatus } from './display-status.ts'
import { fulfillmentOrdersOf } from './documents.ts'
import { totalPrice } from './money.ts'
import { nameOf } from './payloads/address.ts'

/** How orders are searched and sorted (schema: QueryRoot.orders). */
export function orderListing(context: ShopContext): Listing<Order> {
  return {
    sorts: {
      CREATED_AT: (order) => order.createdAt,
      PROCESSED_AT: (order) => order.processedAt,
      UPDATED_AT: (order) => order.updatedAt,
      ORDER_NUMBER: (order) => order.number,
      CURRENT_TOTAL_PRICE: (order) => Number(totalPrice(order)),
      CUSTOMER_NAME: (order) => (order.shippingAddress && nameOf(order.shippingAddress)) ?? '',
      FINANCIAL_STATUS: (order) => order.financialStatus,
      FULFILLMENT_STATUS: (order) => displayFulfillmentStatus(context, order),
      PO_NUMBER: (order) => order.poNumber ?? '',
    },
    filters: {
      id: byNumber((order) => order.id),
      name: byWord((order) => [order.name, `${order.number}`]),
      status: byStatus,
      financial_status: byWord((order) => order.financialStatus),
      fulfillment_status: byFulfillmentStatus(context),
      created_at: byTime((order) => order.createdAt),
      processed_at: byTime((order) => order.processedAt),
      updated_at: byTime((order) => order.updatedAt),
      email: byWord((order) => order.email),
      customer_id: byNumber((order) => order.customerId ?? -1),
      tag: byWord((order) => order.tags),
      tag_not: (order, term) => !order.tags.some((tag) => tag.toLowerCase() === term.value.toLowerCase()),
      sku: byWord((order) => order.lines.map((line) => line.sku ?? '')),
      po_number: byWord((order) => order.poNumber),
      source_name: byWord((order) => order.sourceName),
      test: byFlag((order) => order.test),
      current_total_price: byNumber((order) => Number(totalPrice(order))),
      delivery_method: byWord((order) => fulfillmentOrdersOf(context, order).map((one) => one.methodType.toLowerCase().replace('_', '-'))),
    },
    text: (order) => [order.name, order.email, order.shippingAddress && nameOf(order.shippingAddress)].filter(Boolean).join(' '),
    createdAt: (order) => order.createdAt,
    updatedAt: (order) => order.updatedAt,
  }
}

/** How fulfilment orders are searched and sorted (schema: QueryRoot.fulfillmentOrders). */
export const FULFILLMENT_ORDER_LISTING: Listing<FulfillmentOrder> = {
  sorts: { UPDATED_AT: (one) => one.updatedAt },
  filters: {
    id: byNumber((one) => one.id),
    status: byWord((one) => one.status),
    assigned_location_id: byNumber((one) => numberOf(one.locationId)),
    updated_at: byTime((one) => one.updatedAt),
  },
  createdAt: (one) => one.createdAt,
  updatedAt: (one) => one.updatedAt,
}

const byStatus: Filter<Order> = (order, term) => {
  switch (term.value.toLowerCase()) {
    case 'open':
      return order.closedAt === null && order.cancelledAt === null
    case 'closed':
      return order.closedAt !== null && order.cancelledAt === null
    case 'cancelled':
      return order.cancelledAt !== null
    case 'not_closed':
      return order.closedAt === null
    case 'any':
      return true
    default:
      return undefined
  }
}

function byFulfillmentStatus(context: ShopContext): Filter<Order> {
  return (order, term) => {
    const status = displayFulfillmentStatus(context, order)
    const begun = order.lines.some((line) => line.fulfilledQuantity > 0)
    switch (term.value.toLowerCase()) {
      case 'fulfilled':
      case 'shipped':
        return status === 'FULFILLED'
      case 'partial':
        return begun && status !== 'FULFILLED'
      case 'unshipped':
        return !begun
      case 'unfulfilled':
        return status !== 'FULFILLED'
      case 'on_hold':
      case 'scheduled':
      case 'request_declined':
        return status === term.value.toUpperCase()
      default:
        return undefined
    }
  }
}
