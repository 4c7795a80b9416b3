import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { announce } from './announce.ts'
import { changeFulfillmentOrder } from './documents.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { isThirdParty } from './supported-actions.ts'

const NOT_A_SERVICE = "The fulfillment order's assigned fulfillment service must be of api type"

/** The merchant asks the fulfilment service to do the work; from now on it cannot be moved. */
export function requestFulfilment(context: ShopContext, one: FulfillmentOrder): Outcome<FulfillmentOrder> {
  if (!isThirdParty(context, one)) return refused(null, NOT_A_SERVICE)
  if (one.requestStatus !== 'UNSUBMITTED' && one.requestStatus !== 'REJECTED')
    return refused(null, 'Cannot request fulfillment for the fulfillment order.')
  const asked = changeFulfillmentOrder(context, one.id, { requestStatus: 'SUBMITTED' })
  const payload = { original_fulfillment_order: refOf(asked), submitted_fulfillment_order: refOf(asked) }
  return told(context, 'fulfillment_request_submitted', asked, payload)
}

/** The fulfilment service takes the work, or declines it. */
export function answerRequest(context: ShopContext, one: FulfillmentOrder, accepted: boolean): Outcome<FulfillmentOrder> {
  const status = after(one.status, 'accept request')
  if (one.requestStatus !== 'SUBMITTED' || !status) return refused(null, 'Cannot accept or reject a request that was not submitted.')
  const change = accepted ? ({ requestStatus: 'ACCEPTED', status } as const) : ({ requestStatus: 'REJECTED' } as const)
  const answered = changeFulfillmentOrder(context, one.id, change)
  const topic = accepted ? 'fulfillment_request_accepted' : 'fulfillment_request_rejected'
  return told(context, topic, answered, { fulfillment_order: refOf(answered), message: null })
}

/** The fulfilment service cannot finish: the work is INCOMPLETE and the merchant's again, to be moved elsewhere. */
export function giveUp(context: ShopContext, one: FulfillmentOrder): Outcome<FulfillmentOrder> {
  if (!isThirdParty(context, one)) return refused(null, NOT_A_SERVICE)
  const status = after(one.status, 'give up')
  if (!status) return refused(null, 'Cannot close a fulfillment order that is not in progress.')
  const left = changeFulfillmentOrder(context, one.id, { status, requestStatus: 'CLOSED' })
  return told(context, 'fulfillment_service_failed_to_complete', left, { fulfillment_order: refOf(left), message: null })
}

function told(
  context: ShopContext,
  topic: Parameters<typeof announceFulfillmentOrder>[1],
  one: FulfillmentOrder,
  payload: Readonly<Record<string, unknown>>,
): Outcome<FulfillmentOrder> {
  announceFulfillmentOrder(context, topic, one, payload)
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done(one)
}
