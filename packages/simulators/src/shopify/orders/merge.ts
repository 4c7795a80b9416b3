import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import type { FulfillmentOrder } from '../model/orders.ts'
import { absorb } from './absorb.ts'
import { announce } from './announce.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { type PickedLine, pickLines, type UnitsInput } from './pick-lines.ts'
import { visibleFulfillmentOrder } from './visible.ts'

export interface MergeIntent {
  readonly fulfillmentOrderId: string
  readonly fulfillmentOrderLineItems?: readonly UnitsInput[] | null
}

export interface Share {
  readonly one: FulfillmentOrder
  readonly picked: readonly PickedLine[]
}

/** What a caller wants to bring together, if it can be. `field` is where the caller named it, for refusals. */
export function mergeableShares(context: ShopContext, intents: readonly MergeIntent[], field: readonly string[]): Outcome<Share[]> {
  const found: Share[] = []
  for (const [position, intent] of intents.entries()) {
    const one = visibleFulfillmentOrder(context, intent.fulfillmentOrderId)
    if (!one) return refused(null, 'Fulfillment order does not exist.', 'FULFILLMENT_ORDER_NOT_FOUND')
    const zero = (intent.fulfillmentOrderLineItems ?? []).findIndex((line) => line.quantity <= 0)
    const where = [...field, 'mergeIntents', `${position}`, 'fulfillmentOrderLineItems', `${zero}`]
    if (zero >= 0) return refused(where, 'You must select at least one item to merge into a new fulfillment order.', 'GREATER_THAN')
    const picked = pickLines(one, intent.fulfillmentOrderLineItems, null)
    if (!picked.done) return picked
    found.push({ one, picked: picked.value })
  }
  const [into, ...others] = found
  const stranger = into && found.find(({ one }) => one.status !== 'OPEN' || !sameWork(one, into.one))
  if (stranger) return refused(null, `Fulfillment order: ${numberOf(stranger.one.id)} is currently not in a mergeable state.`)
  if (!into || others.length === 0) return refused(null, 'At least two fulfillment orders are needed to merge.')
  return done(found)
}

/** Brings fulfilment orders of one place together into the first of them; the others close. */
export function merge(context: ShopContext, shares: readonly Share[]): FulfillmentOrder {
  const [into, ...others] = shares
  if (!into) throw new Error('Nothing to merge')
  let merged = into.one
  for (const { one, picked } of others) merged = absorb(context, into.one.id, one.id, picked)
  announceFulfillmentOrder(context, 'merged', merged, {
    fulfillment_order_merges: { fulfillment_order: refOf(merged) },
    merge_intents: shares.map(({ one }) => ({ fulfillment_order_id: one.id })),
  })
  announce(context, 'orders/updated', merged.orderId, { touched: true })
  return merged
}

function sameWork(one: FulfillmentOrder, other: FulfillmentOrder): boolean {
  return one.orderId === other.orderId && one.locationId === other.locationId && one.methodType === other.methodType
}
