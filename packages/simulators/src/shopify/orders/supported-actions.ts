import type { ShopContext } from '../context.ts'
import { KIND, type Location } from '../model/catalogue.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { fulfillmentOrdersOf, orderOf } from './documents.ts'

export type Action =
  | 'CREATE_FULFILLMENT'
  | 'REPORT_PROGRESS'
  | 'MOVE'
  | 'HOLD'
  | 'SPLIT'
  | 'MERGE'
  | 'MARK_AS_OPEN'
  | 'RELEASE_HOLD'
  | 'REQUEST_FULFILLMENT'
  | 'REQUEST_CANCELLATION'
  | 'CANCEL_FULFILLMENT_ORDER'

/** What may be done with a fulfilment order now, in the order live shops list it. */
export function supportedActions(context: ShopContext, fulfillmentOrder: FulfillmentOrder): readonly Action[] {
  if (isThirdParty(context, fulfillmentOrder)) return atService(fulfillmentOrder)
  switch (fulfillmentOrder.status) {
    case 'OPEN':
      return [
        'CREATE_FULFILLMENT',
        'REPORT_PROGRESS',
        'MOVE',
        'HOLD',
        ...(unitsLeft(fulfillmentOrder) > 1 ? (['SPLIT'] as const) : []),
        ...(mergeable(context, fulfillmentOrder).length > 0 ? (['MERGE'] as const) : []),
      ]
    case 'IN_PROGRESS':
      return fulfillmentOrder.progressReported
        ? ['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'HOLD', 'MARK_AS_OPEN']
        : ['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'MOVE', 'HOLD']
    case 'SCHEDULED':
      return ['MOVE', 'HOLD', 'MARK_AS_OPEN']
    case 'ON_HOLD':
      return ['RELEASE_HOLD', 'HOLD', 'MOVE']
    default:
      return []
  }
}

/** Others of the same order that could become one with it: same place, same way of delivery, both open. */
export function mergeable(context: ShopContext, one: FulfillmentOrder): FulfillmentOrder[] {
  return fulfillmentOrdersOf(context, orderOf(context, one.orderId)).filter(
    (other) => other.id !== one.id && other.status === 'OPEN' && other.locationId === one.locationId && other.methodType === one.methodType,
  )
}

export function unitsLeft(fulfillmentOrder: FulfillmentOrder): number {
  return fulfillmentOrder.lines.reduce((sum, line) => sum + line.remainingQuantity, 0)
}

/** Whether a fulfilment service, not the merchant, does this work. */
export function isThirdParty(context: ShopContext, fulfillmentOrder: Pick<FulfillmentOrder, 'locationId'>): boolean {
  return context.world.collection<Location>(KIND.location).get(fulfillmentOrder.locationId)?.isFulfillmentService ?? false
}

function atService(one: FulfillmentOrder): readonly Action[] {
  const { status, requestStatus } = one
  if (status === 'CLOSED' || status === 'CANCELLED') return []
  if (status === 'ON_HOLD') return ['RELEASE_HOLD', 'HOLD', 'MOVE']
  switch (requestStatus) {
    case 'SUBMITTED':
      return ['CANCEL_FULFILLMENT_ORDER']
    case 'ACCEPTED':
    case 'CANCELLATION_REJECTED':
      return ['CREATE_FULFILLMENT', 'REQUEST_CANCELLATION']
    case 'CANCELLATION_REQUESTED':
      return ['CREATE_FULFILLMENT']
    default:
      return [
        'REQUEST_FULFILLMENT',
        'CREATE_FULFILLMENT',
        'HOLD',
        ...(status === 'OPEN' && unitsLeft(one) > 1 ? (['SPLIT'] as const) : []),
        'MOVE',
      ]
  }
}
