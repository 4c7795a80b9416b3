import { CommandError, Reader } from '../../server/reader.ts'
import type { ShopContext } from '../context.ts'
import type { Fulfillment, FulfillmentOrder, HoldReason } from '../model/orders.ts'
import { cancelFulfilment } from '../orders/cancel-fulfilment.ts'
import { createFulfilment } from '../orders/create-fulfilment.ts'
import { fulfillments } from '../orders/documents.ts'
import { hold } from '../orders/hold.ts'
import { move } from '../orders/move.ts'
import { releaseHold as release } from '../orders/release-hold.ts'
import { answerRequest, giveUp, requestFulfilment as request } from '../orders/third-party.ts'
import { findFulfillmentOrders, findLocation } from './find.ts'
import { HOLD_REASONS } from './place-order.ts'
import { told } from './told.ts'

/** One fulfilment order by gid, or all unfinished ones of an order (gid, `#1001` or `1001`). */
export interface Work {
  readonly order?: string
  readonly fulfillmentOrderId?: string
}

/** Units of fulfilment order lines by gid. */
type Units = readonly { readonly id: string; readonly quantity: number }[]

/** The merchant puts an order, or one fulfilment order, on hold. */
export function holdOrder(
  context: ShopContext,
  input: Work & { readonly reason?: HoldReason; readonly notes?: string; readonly handle?: string },
) {
  const read = new Reader('holdOrder', input)
  const reason = read.oneOf('reason', HOLD_REASONS, 'OTHER')
  const how = { reason, reasonNotes: read.optionalText('notes'), handle: read.optionalText('handle'), byApp: false }
  return findFulfillmentOrders(context, read).map(
    (one) => told(hold(context, one, how), `${one.id} cannot be put on hold`).fulfillmentOrder,
  )
}

/** The merchant releases every hold. */
export function releaseHold(context: ShopContext, input: Work): FulfillmentOrder[] {
  const held = findFulfillmentOrders(context, new Reader('releaseHold', input)).filter((one) => one.status === 'ON_HOLD')
  if (held.length === 0) throw new CommandError(`Nothing of ${input.order ?? input.fulfillmentOrderId} is on hold`)
  return held.map((one) => told(release(context, one), `${one.id} cannot be released`))
}

/** The merchant has it leave from elsewhere; `units` moves a part of one fulfilment order. */
export function moveOrder(context: ShopContext, input: Work & { readonly to: string; readonly units?: Units }): FulfillmentOrder[] {
  const read = new Reader('moveOrder', input)
  const to = findLocation(context, read, 'to')
  const units = read.list('units').map((row) => ({ id: row.text('id'), quantity: row.wholeNumber('quantity', 1) }))
  const all = findFulfillmentOrders(context, read).filter((one) => one.locationId !== to.id)
  return all.map((one) => told(move(context, one, to.id, units), `${one.id} cannot be moved to ${to.name}`).moved)
}

export interface FulfilByHandInput extends Work {
  readonly units?: Units
  readonly company?: string
  readonly numbers?: readonly string[]
  readonly urls?: readonly string[]
  readonly notifyCustomer?: boolean
}

/** The merchant ships it in the admin, outside any app: one fulfilment for each place and way of delivery. */
export function fulfilByHand(context: ShopContext, input: FulfilByHandInput): Fulfillment[] {
  const read = new Reader('fulfilByHand', input)
  const units = read.list('units').map((row) => ({ id: row.text('id'), quantity: row.wholeNumber('quantity', 1) }))
  const trackingInfo = { company: read.optionalText('company'), numbers: read.texts('numbers'), urls: read.texts('urls') }
  const notifyCustomer = read.flag('notifyCustomer', true)
  return findFulfillmentOrders(context, read).map((one) => {
    const own = units.filter((unit) => one.lines.some((line) => line.id === unit.id))
    const lineItemsByFulfillmentOrder = [{ fulfillmentOrderId: one.id, fulfillmentOrderLineItems: own }]
    return told(createFulfilment(context, { lineItemsByFulfillmentOrder, trackingInfo, notifyCustomer }), `${one.id} cannot be fulfilled`)
  })
}

/** The merchant takes a fulfilment back. */
export function undoFulfilment(context: ShopContext, input: { readonly fulfillmentId: string }): Fulfillment {
  const id = new Reader('undoFulfilment', input).text('fulfillmentId')
  const one = fulfillments(context).get(id)
  if (!one) throw new CommandError(`No fulfilment ${id} in ${context.shop}`)
  return cancelFulfilment(context, one)
}

/** The merchant asks the fulfilment service to ship. */
export function requestFulfilment(context: ShopContext, input: Work): FulfillmentOrder[] {
  const all = findFulfillmentOrders(context, new Reader('requestFulfilment', input))
  return all.map((one) => told(request(context, one), `${one.id} cannot be requested`))
}

/** The fulfilment service answers: it accepts, rejects, or cannot complete what it accepted. */
export function answerFulfilment(
  context: ShopContext,
  input: Work & { readonly answer: 'accept' | 'reject' | 'give up' },
): FulfillmentOrder[] {
  const read = new Reader('answerFulfilment', input)
  const answer = read.oneOf('answer', ['accept', 'reject', 'give up'])
  const all = findFulfillmentOrders(context, read)
  const take = (one: FulfillmentOrder) => (answer === 'give up' ? giveUp(context, one) : answerRequest(context, one, answer === 'accept'))
  return all.map((one) => told(take(one), `${one.id}`))
}
