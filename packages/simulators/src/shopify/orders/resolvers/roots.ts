import type { ShopContext } from '../../context.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import type { FulfillmentOrder } from '../../model/orders.ts'
import { fulfillmentOrders, fulfillments, orders } from '../documents.ts'
import { FULFILLMENT_ORDER_LISTING, orderListing } from '../listings.ts'
import { holdsUnits } from '../machine.ts'
import { isVisible, visibleFulfillmentOrder } from '../visible.ts'
import { refundSource } from './sources.ts'

interface ById {
  readonly id: string
}

/** The root fields of orders. */
export const orderRoots = {
  QueryRoot: {
    orders: (_: unknown, args: ListingArguments, context: ShopContext) =>
      list(context, orders(context).values(), args, orderListing(context)),
    ordersCount: (_: unknown, args: ListingArguments & { readonly limit?: number | null }, context: ShopContext) => {
      const count = list({ ...context, call: uncapped(context) }, orders(context).values(), args, orderListing(context)).nodes.length
      const limit = args.limit ?? Number.POSITIVE_INFINITY
      return { count: Math.min(count, limit), precision: count > limit ? 'AT_LEAST' : 'EXACT' }
    },
    order: (_: unknown, args: ById, context: ShopContext) => orders(context).get(args.id) ?? null,
    fulfillmentOrders: (_: unknown, args: ListingArguments & { readonly includeClosed?: boolean }, context: ShopContext) =>
      list(context, seen(context, args.includeClosed ?? false), args, FULFILLMENT_ORDER_LISTING),
    manualHoldsFulfillmentOrders: (_: unknown, args: ListingArguments, context: ShopContext) => {
      const held = seen(context, false).filter((one) => one.holds.some((hold) => !hold.heldByRequestingApp))
      return list(context, held, args, FULFILLMENT_ORDER_LISTING)
    },
    fulfillmentOrder: (_: unknown, args: ById, context: ShopContext) => visibleFulfillmentOrder(context, args.id) ?? null,
    fulfillment: (_: unknown, args: ById, context: ShopContext) => fulfillments(context).get(args.id) ?? null,
    refund: (_: unknown, args: ById, context: ShopContext) => {
      for (const order of orders(context).values()) {
        const refund = order.refunds.find((one) => one.id === args.id)
        if (refund) return refundSource(order, refund)
      }
      return null
    },
  },
}

function seen(context: ShopContext, closedToo: boolean): FulfillmentOrder[] {
  return [...fulfillmentOrders(context).values()].filter((one) => isVisible(context, one) && (closedToo || holdsUnits(one.status)))
}

/** A count looks at the whole list. */
function uncapped(context: ShopContext): NonNullable<ShopContext['call']> {
  const alone = { clientId: '', scopes: new Set<string>(), version: '', origin: '', searchLag: 0, bulk: true, warnSearch: () => {} }
  return { ...(context.call ?? alone), bulk: true }
}
