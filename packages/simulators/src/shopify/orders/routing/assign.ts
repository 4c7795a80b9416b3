import type { ShopContext } from '../../context.ts'
import { instant } from '../../ids.ts'
import { commitUnits } from '../../inventory/index.ts'
import type { FulfillmentOrder, Hold, LineItem, MethodType, Order } from '../../model/orders.ts'
import { changeOrder, fulfillmentOrders, mint } from '../documents.ts'
import { chooseLocations } from './choose-locations.ts'

/** How an order wants to be delivered. */
export interface Delivery {
  readonly methodType: Exclude<MethodType, 'NONE'>
  /** Line item ids that must leave from a given location: a pick-up point, a merchant's choice. */
  readonly fixedLocations: ReadonlyMap<string, string>
  readonly holds: readonly Hold[]
  /** A later start, or null for now. */
  readonly fulfillAt: string | null
}

/**
 * Makes the fulfilment orders of some lines, one for each place and way of delivery, and commits their stock.
 * `routed` false: they stay unseen until the background job has routed the order (reference 1.7).
 */
export function assign(
  context: ShopContext,
  order: Order,
  lines: readonly LineItem[],
  delivery: Delivery,
  routed: boolean,
): FulfillmentOrder[] {
  const groups = new Map<string, { locationId: string; methodType: MethodType; lines: LineItem[] }>()
  for (const { line, locationId } of chooseLocations(context, lines, delivery.fixedLocations)) {
    const methodType = line.requiresShipping ? delivery.methodType : 'NONE'
    const group = groups.get(`${locationId} ${methodType}`) ?? { locationId, methodType, lines: [] }
    group.lines.push(line)
    groups.set(`${locationId} ${methodType}`, group)
    if (line.inventoryItemId) commitUnits(context, line.inventoryItemId, locationId, line.quantity)
  }
  const made = [...groups.values()].map((group) => {
    const parts = group.lines.map((line) => ({ lineItemId: line.id, quantity: line.quantity }))
    return makeFulfillmentOrder(context, order, { ...group, parts, holds: delivery.holds, fulfillAt: delivery.fulfillAt, routed })
  })
  changeOrder(context, order.id, { fulfillmentOrderIds: [...order.fulfillmentOrderIds, ...made.map((one) => one.id)] })
  return made
}

export interface NewFulfillmentOrder {
  readonly locationId: string
  readonly methodType: MethodType
  readonly parts: readonly { readonly lineItemId: string; readonly quantity: number }[]
  readonly holds?: readonly Hold[]
  readonly fulfillAt?: string | null
  readonly routed?: boolean
}

/** A fulfilment order as a document; whoever makes one adds its id to the order. */
export function makeFulfillmentOrder(context: ShopContext, order: Order, made: NewFulfillmentOrder): FulfillmentOrder {
  const now = instant(context)
  const holds = made.holds ?? []
  const scheduled = made.fulfillAt !== undefined && made.fulfillAt !== null && made.fulfillAt > now
  const id = mint(context, 'FulfillmentOrder')
  return fulfillmentOrders(context).put(id, {
    id,
    orderId: order.id,
    locationId: made.locationId,
    routed: made.routed ?? true,
    status: holds.length > 0 ? 'ON_HOLD' : scheduled ? 'SCHEDULED' : 'OPEN',
    requestStatus: 'UNSUBMITTED',
    progressReported: false,
    splitByHold: null,
    fulfillAt: scheduled ? made.fulfillAt : `${now.slice(0, 13)}:00:00Z`,
    methodType: made.methodType,
    destination: made.methodType === 'NONE' || made.methodType === 'PICK_UP' ? null : order.shippingAddress,
    holds,
    lines: made.parts.map((part) => ({
      id: mint(context, 'FulfillmentOrderLineItem'),
      lineItemId: part.lineItemId,
      totalQuantity: part.quantity,
      remainingQuantity: part.quantity,
    })),
    createdAt: now,
    updatedAt: now,
  })
}

/** Adds a fulfilment order to its order's list. */
export function listFulfillmentOrder(context: ShopContext, order: Order, made: FulfillmentOrder): void {
  changeOrder(context, order.id, { fulfillmentOrderIds: [...order.fulfillmentOrderIds, made.id] })
}
