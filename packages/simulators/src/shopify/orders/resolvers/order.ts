import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import type { Order } from '../../model/orders.ts'
import { displayFulfillmentStatus, fulfillableQuantity } from '../display-status.ts'
import { fulfillmentsOf } from '../documents.ts'
import { FULFILLMENT_ORDER_LISTING } from '../listings.ts'
import { cents, totalPrice } from '../money.ts'
import { nameOf } from '../payloads/address.ts'
import { visibleFulfillmentOrders } from '../visible.ts'
import { moneyBag } from './money-bag.ts'
import { addressSource, lineSource, refundSource } from './sources.ts'

interface Some {
  readonly first?: number | null
}

const unpaid = (order: Order) => ['PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'EXPIRED'].includes(order.financialStatus)
const goods = (order: Order) => order.lines.reduce((sum, line) => sum + cents(line.price) * line.currentQuantity, 0)
const first = (order: Order) =>
  order.lines.reduce((sum, line) => sum + cents(line.price) * line.quantity, cents(order.shippingLine?.price ?? '0'))
const outstanding = (order: Order) => (unpaid(order) && order.cancelledAt === null ? totalPrice(order) : '0')
const bag = (amount: (order: Order) => string | number) => (order: Order) => moneyBag(amount(order), order.currencyCode)

/** Fields of an order that its document does not hold as such. */
export const orderFields = {
  Order: {
    legacyResourceId: (order: Order) => `${numberOf(order.id)}`,
    closed: (order: Order) => order.closedAt !== null,
    confirmed: () => true,
    confirmationNumber: (order: Order) => `EM${(numberOf(order.id) * 7).toString(36).toUpperCase()}`,
    unpaid,
    fullyPaid: (order: Order) => !unpaid(order),
    capturable: (order: Order) => order.financialStatus === 'AUTHORIZED',
    canMarkAsPaid: (order: Order) => unpaid(order) && order.cancelledAt === null,
    canNotifyCustomer: (order: Order) => order.email !== null,
    refundable: (order: Order) => !unpaid(order) && order.financialStatus !== 'REFUNDED',
    restockable: (order: Order) => order.lines.some((line) => line.currentQuantity > 0),
    merchantEditable: (order: Order) => order.cancelledAt === null,
    merchantEditableErrors: () => [],
    displayFinancialStatus: (order: Order) => order.financialStatus,
    displayFulfillmentStatus: (order: Order, _: unknown, context: ShopContext) => displayFulfillmentStatus(context, order),
    fulfillable: (order: Order, _: unknown, context: ShopContext) =>
      order.lines.some((line) => fulfillableQuantity(context, order, line.id) > 0),
    requiresShipping: (order: Order) => order.lines.some((line) => line.requiresShipping),
    returnStatus: () => 'NO_RETURN',
    cancellation: (order: Order) => (order.cancelledAt === null ? null : { staffNote: null }),
    customer: customerOf,
    shippingAddress: addressSource,
    billingAddress: addressSource,
    displayAddress: addressSource,
    billingAddressMatchesShippingAddress: () => true,
    shippingLine: (order: Order) => order.shippingLine && { ...order.shippingLine, currencyCode: order.currencyCode },
    shippingLines: (order: Order, args: ListingArguments, context: ShopContext) =>
      list(context, order.shippingLine ? [{ ...order.shippingLine, currencyCode: order.currencyCode }] : [], args),
    lineItems: (order: Order, args: ListingArguments, context: ShopContext) =>
      list(
        context,
        order.lines.map((line) => lineSource(order, line.id)),
        args,
      ),
    nonFulfillableLineItems: (order: Order, args: ListingArguments, context: ShopContext) =>
      list(
        context,
        order.lines.filter((line) => line.currentQuantity === 0).map((line) => lineSource(order, line.id)),
        args,
      ),
    fulfillmentOrders: (order: Order, args: ListingArguments, context: ShopContext) =>
      list(context, visibleFulfillmentOrders(context, order), args, FULFILLMENT_ORDER_LISTING),
    fulfillments: (order: Order, args: Some, context: ShopContext) => fulfillmentsOf(context, order).slice(0, args.first ?? undefined),
    fulfillmentsCount: (order: Order) => ({ count: order.fulfillmentIds.length, precision: 'EXACT' }),
    refunds: (order: Order, args: Some) => order.refunds.slice(0, args.first ?? undefined).map((refund) => refundSource(order, refund)),
    presentmentCurrencyCode: (order: Order) => order.currencyCode,
    currentSubtotalLineItemsQuantity: (order: Order) => order.lines.reduce((sum, line) => sum + line.currentQuantity, 0),
    subtotalLineItemsQuantity: (order: Order) => order.lines.reduce((sum, line) => sum + line.quantity, 0),
    currentSubtotalPriceSet: bag(goods),
    subtotalPriceSet: bag(goods),
    currentTotalPriceSet: bag(totalPrice),
    totalPriceSet: bag(first),
    originalTotalPriceSet: bag(first),
    currentShippingPriceSet: bag((order) => order.shippingLine?.price ?? '0'),
    totalOutstandingSet: bag(outstanding),
    totalReceivedSet: bag((order) => (unpaid(order) || order.financialStatus === 'VOIDED' ? '0' : first(order))),
    totalRefundedSet: bag((order) => (order.financialStatus === 'REFUNDED' ? first(order) : refundedGoods(order))),
    currentTotalTaxSet: bag(() => 0),
    currentTotalDiscountsSet: bag(() => 0),
    taxesIncluded: () => false,
    taxExempt: () => false,
    estimatedTaxes: () => false,
    dutiesIncluded: () => false,
    discountCodes: () => [],
    paymentGatewayNames: (order: Order) => (order.financialStatus === 'PENDING' ? ['manual'] : ['shopify_payments']),
  },
}

function customerOf(order: Order): object | null {
  if (order.customerId === null) return null
  const { firstName = null, lastName = null, phone = null } = order.shippingAddress ?? {}
  const displayName = order.shippingAddress ? (nameOf(order.shippingAddress) ?? order.email) : order.email
  return {
    id: order.customerId,
    email: order.email,
    firstName,
    lastName,
    displayName: displayName ?? 'Customer',
    phone: order.phone ?? phone,
  }
}

function refundedGoods(order: Order): number {
  const price = new Map(order.lines.map((line) => [line.id, cents(line.price)]))
  return order.refunds.flatMap((refund) => refund.lines).reduce((sum, line) => sum + (price.get(line.lineItemId) ?? 0) * line.quantity, 0)
}
