import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { KIND, type Location } from '../../model/catalogue.ts'
import type { Fulfillment } from '../../model/orders.ts'
import { lineOf, orderOf } from '../documents.ts'
import { FULFILLMENT_ORDER_LISTING } from '../listings.ts'
import { visibleFulfillmentOrder } from '../visible.ts'
import { moneyBag } from './money-bag.ts'
import { type LineSource, lineSource } from './sources.ts'

interface FulfilledLine {
  readonly id: string
  readonly quantity: number
  readonly line: LineSource
}

const total = (line: FulfilledLine) => moneyBag(Math.round(Number(line.line.price) * 100) * line.quantity, line.line.order.currencyCode)

/** Fields of a fulfilment. */
export const fulfillmentResolvers = {
  Fulfillment: {
    legacyResourceId: (one: Fulfillment) => `${numberOf(one.id)}`,
    order: (one: Fulfillment, _: unknown, context: ShopContext) => orderOf(context, one.orderId),
    displayStatus: (one: Fulfillment) => (one.status === 'CANCELLED' ? 'CANCELED' : 'FULFILLED'),
    location: (one: Fulfillment, _: unknown, context: ShopContext) =>
      context.world.collection<Location>(KIND.location).get(one.locationId) ?? null,
    trackingInfo: (one: Fulfillment, args: { readonly first?: number | null }) => one.tracking.slice(0, args.first ?? undefined),
    totalQuantity: (one: Fulfillment) => one.lines.reduce((sum, line) => sum + line.quantity, 0),
    requiresShipping: (one: Fulfillment, _: unknown, context: ShopContext) =>
      one.lines.some((line) => lineOf(orderOf(context, one.orderId), line.lineItemId).requiresShipping),
    fulfillmentLineItems: (one: Fulfillment, args: ListingArguments, context: ShopContext) => {
      const order = orderOf(context, one.orderId)
      return list(
        context,
        one.lines.map((line): FulfilledLine => ({ ...line, line: lineSource(order, line.lineItemId) })),
        args,
      )
    },
    fulfillmentOrders: (one: Fulfillment, args: ListingArguments, context: ShopContext) => {
      const ids = new Set(one.parts.map((part) => part.fulfillmentOrderId))
      const found = [...ids].map((id) => visibleFulfillmentOrder(context, id)).filter((other) => other !== undefined)
      return list(context, found, args, FULFILLMENT_ORDER_LISTING)
    },
    deliveredAt: () => null,
    estimatedDeliveryAt: () => null,
    inTransitAt: () => null,
    originAddress: () => null,
    service: () => null,
  },
  FulfillmentLineItem: { lineItem: (line: FulfilledLine) => line.line, originalTotalSet: total, discountedTotalSet: total },
}
