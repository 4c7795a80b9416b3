import type { ShopContext } from '../../context.ts'
import { gidOf, numberOf } from '../../ids.ts'
import { levelOf } from '../../inventory/index.ts'
import { byNumber, type ListingArguments, list } from '../../listing/index.ts'
import { KIND, type Location } from '../../model/catalogue.ts'
import type { FulfillmentOrder, Hold, HoldReason } from '../../model/orders.ts'
import { fulfillmentsOf, orderOf } from '../documents.ts'
import { FULFILLMENT_ORDER_LISTING } from '../listings.ts'
import { mergeable, supportedActions } from '../supported-actions.ts'
import { productOf, variantOf } from './line-item.ts'
import { moneyBag } from './money-bag.ts'
import { type FulfillmentOrderLineSource, fulfillmentOrderLines } from './sources.ts'

/** Fields of a fulfilment order and of what hangs on it. */
export const fulfillmentOrderResolvers = {
  FulfillmentOrder: {
    order: (one: FulfillmentOrder, _: unknown, context: ShopContext) => orderOf(context, one.orderId),
    orderName: (one: FulfillmentOrder, _: unknown, context: ShopContext) => orderOf(context, one.orderId).name,
    orderProcessedAt: (one: FulfillmentOrder, _: unknown, context: ShopContext) => orderOf(context, one.orderId).processedAt,
    fulfillBy: () => null,
    channelId: () => null,
    assignedLocation,
    deliveryMethod,
    destination,
    fulfillmentHolds: (one: FulfillmentOrder) => one.holds,
    supportedActions: (one: FulfillmentOrder, _: unknown, context: ShopContext) =>
      supportedActions(context, one).map((action) => ({ action, externalUrl: null })),
    lineItems: (one: FulfillmentOrder, args: ListingArguments, context: ShopContext) =>
      list(context, fulfillmentOrderLines(context, one), args),
    fulfillments: (one: FulfillmentOrder, args: ListingArguments, context: ShopContext) => {
      const all = fulfillmentsOf(context, orderOf(context, one.orderId))
      return list(
        context,
        all.filter((made) => made.parts.some((part) => part.fulfillmentOrderId === one.id)),
        args,
      )
    },
    fulfillmentOrdersForMerge: (one: FulfillmentOrder, args: ListingArguments, context: ShopContext) =>
      list(context, mergeable(context, one), args, FULFILLMENT_ORDER_LISTING),
    locationsForMove,
    remainingLineItemsWeight: () => null,
  },
  FulfillmentOrderLocationForMove: {
    availableLineItemsCount: (row: ForMove) => ({ count: row.available.length, precision: 'EXACT' }),
    unavailableLineItemsCount: (row: ForMove) => ({ count: row.unavailable.length, precision: 'EXACT' }),
    availableLineItems: (row: ForMove, args: ListingArguments, context: ShopContext) => list(context, row.available, args),
    unavailableLineItems: (row: ForMove, args: ListingArguments, context: ShopContext) => list(context, row.unavailable, args),
  },
  FulfillmentOrderLineItem: {
    lineItem: (line: FulfillmentOrderLineSource) => line.line,
    inventoryItemId: (line: FulfillmentOrderLineSource) => line.line.inventoryItemId,
    requiresShipping: (line: FulfillmentOrderLineSource) => line.line.requiresShipping,
    sku: (line: FulfillmentOrderLineSource) => line.line.sku,
    productTitle: (line: FulfillmentOrderLineSource) => line.line.title,
    variantTitle: (line: FulfillmentOrderLineSource) => line.line.variantTitle,
    variant: (line: FulfillmentOrderLineSource, _: unknown, context: ShopContext) => variantOf(line.line, _, context),
    vendor: (line: FulfillmentOrderLineSource, _: unknown, context: ShopContext) => productOf(line.line, context)?.vendor ?? null,
    shippingLine: (line: FulfillmentOrderLineSource) =>
      line.line.order.shippingLine && { ...line.line.order.shippingLine, currencyCode: line.line.order.currencyCode },
    originalUnitPriceSet: (line: FulfillmentOrderLineSource) => moneyBag(line.line.price, line.line.order.currencyCode),
    image: () => null,
    weight: () => null,
  },
  FulfillmentHold: {
    displayReason: (hold: Hold) => REASONS[hold.reason],
    heldByApp: () => null,
  },
}

/** As the admin words them; those of returns and others are recorded. */
const REASONS: Readonly<Record<HoldReason, string>> = {
  AWAITING_PAYMENT: 'Awaiting payment',
  AWAITING_RETURN_ITEMS: 'Exchange items awaiting return delivery',
  HIGH_RISK_OF_FRAUD: 'High risk of fraud',
  INCORRECT_ADDRESS: 'Incorrect address',
  INVENTORY_OUT_OF_STOCK: 'Inventory out of stock',
  ONLINE_STORE_POST_PURCHASE_CROSS_SELL: 'Upsell offer',
  OTHER: 'Other',
  UNKNOWN_DELIVERY_DATE: 'Unknown delivery date',
}

interface ForMove {
  readonly id: string
  readonly location: Location
  readonly message: string | null
  readonly movable: boolean
  readonly available: readonly FulfillmentOrderLineSource[]
  readonly unavailable: readonly FulfillmentOrderLineSource[]
}

function locationsForMove(
  one: FulfillmentOrder,
  args: ListingArguments & { readonly locationIds?: readonly string[] | null },
  context: ShopContext,
) {
  const lines = fulfillmentOrderLines(context, one).filter((line) => line.remainingQuantity > 0)
  const rows = [...context.world.collection<Location>(KIND.location).values()]
    .filter((location) => location.isActive && location.id !== one.locationId)
    .filter((location) => !args.locationIds || args.locationIds.includes(location.id))
    .map((location): ForMove => {
      const stocked = (line: FulfillmentOrderLineSource) =>
        line.line.inventoryItemId === null || levelOf(context, line.line.inventoryItemId, location.id)?.isActive === true
      const available = lines.filter(stocked)
      const movable = available.length > 0
      const message = movable ? null : 'No items are stocked at this location.'
      return { id: location.id, location, message, movable, available, unavailable: lines.filter((line) => !stocked(line)) }
    })
  return list(context, rows, args, { filters: { location_id: byNumber((row) => row.id) } })
}

function assignedLocation(one: FulfillmentOrder, _: unknown, context: ShopContext): object {
  const location = context.world.collection<Location>(KIND.location).get(one.locationId)
  const { address1, city, zip, countryCode, provinceCode } = location?.address ?? { ...NOWHERE }
  const name = location?.name ?? 'Deleted location'
  return { name, location: location ?? null, address1, address2: null, city, zip, countryCode, province: provinceCode, phone: null }
}

const NOWHERE = { address1: null, city: null, zip: null, countryCode: 'ZZ', provinceCode: null }

function deliveryMethod(one: FulfillmentOrder, _: unknown, context: ShopContext): object {
  const { shippingLine } = orderOf(context, one.orderId)
  const shipped = one.methodType === 'NONE' ? null : shippingLine
  return {
    id: gidOf('DeliveryMethod', numberOf(one.id)),
    methodType: one.methodType,
    presentedName: shipped?.title ?? null,
    serviceCode: shipped?.code ?? null,
    sourceReference: null,
    minDeliveryDateTime: null,
    maxDeliveryDateTime: null,
  }
}

function destination(one: FulfillmentOrder, _: unknown, context: ShopContext): object | null {
  if (one.destination === null) return null
  const { email } = orderOf(context, one.orderId)
  return { ...one.destination, id: gidOf('FulfillmentOrderDestination', numberOf(one.id)), email, location: null }
}
