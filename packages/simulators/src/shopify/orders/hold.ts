import type { ShopContext } from '../context.ts'
import type { FulfillmentOrder, Hold, HoldReason } from '../model/orders.ts'
import { announce } from './announce.ts'
import { carve } from './carve.ts'
import { changeFulfillmentOrder, mint } from './documents.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { type PickedLine, pickLines, type UnitsInput } from './pick-lines.ts'

/** The schema's FulfillmentOrderHoldInput, and who asks. */
export interface HoldInput {
  readonly reason: HoldReason
  readonly reasonNotes?: string | null
  readonly handle?: string | null
  readonly fulfillmentOrderLineItems?: readonly UnitsInput[] | null
  readonly byApp: boolean
}

export interface Held {
  readonly hold: Hold
  readonly fulfillmentOrder: FulfillmentOrder
  /** The units that were not to be held, in a fulfilment order of their own. */
  readonly remaining: FulfillmentOrder | null
}

const HOLDS_PER_APP = 10
const LINES = ['fulfillmentHold', 'fulfillmentOrderLineItems']

/** Puts a fulfilment order, or some of its units, on hold (texts recorded on live shops, 2026-04). */
export function hold(context: ShopContext, one: FulfillmentOrder, input: HoldInput): Outcome<Held> {
  const status = after(one.status, 'hold')
  if (!status) return refused(['id'], 'The fulfillment order is not in a state that can be put on hold.')
  const handle = input.handle ?? ''
  const bad = badHandle(one, handle, input.byApp) ?? badLines(one, input.fulfillmentOrderLineItems ?? [])
  if (bad) return bad
  const picked = pickLines(one, input.fulfillmentOrderLineItems, LINES)
  if (!picked.done) return { done: false, refusals: picked.refusals.map((row) => ({ ...row, code: 'INVALID_LINE_ITEM_QUANTITY' })) }
  const rest = notPicked(one, picked.value)
  const remaining = rest.length > 0 ? carve(context, one.id, rest, { splitByHold: one.id }) : null
  const made: Hold = {
    id: mint(context, 'FulfillmentHold'),
    handle,
    reason: input.reason,
    reasonNotes: input.reasonNotes ?? null,
    heldByRequestingApp: input.byApp,
  }
  const held = changeFulfillmentOrder(context, one.id, {
    status,
    holds: [...one.holds, made],
    ...(remaining ? { splitByHold: remaining.id } : {}),
  })
  if (one.status !== 'ON_HOLD')
    announceFulfillmentOrder(context, 'placed_on_hold', held, {
      fulfillment_order: refOf(held),
      remaining_fulfillment_order: remaining && refOf(remaining),
      created_fulfillment_hold: { id: made.id },
      held_fulfillment_order_line_items: held.lines.map(({ id }) => ({ id })),
    })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done({ hold: made, fulfillmentOrder: held, remaining })
}

function badHandle(one: FulfillmentOrder, handle: string, byApp: boolean): Outcome<never> | undefined {
  const own = one.holds.filter((other) => other.heldByRequestingApp === byApp)
  const taken = 'The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.'
  if (own.some((other) => other.handle === handle))
    return refused(['fulfillmentHold', 'handle'], taken, 'DUPLICATE_FULFILLMENT_HOLD_HANDLE')
  const full = `The maximum number of fulfillment holds for this fulfillment order has been reached for this app. An app can only have up to ${HOLDS_PER_APP} holds on a single fulfillment order at any one time.`
  return own.length < HOLDS_PER_APP ? undefined : refused(['id'], full, 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED')
}

function badLines(one: FulfillmentOrder, lines: readonly UnitsInput[]): Outcome<never> | undefined {
  const zero = lines.findIndex((line) => line.quantity <= 0)
  if (zero >= 0)
    return refused([...LINES, `${zero}`, 'quantity'], 'You must select at least one item to place on partial hold.', 'GREATER_THAN_ZERO')
  if (new Set(lines.map((line) => line.id)).size < lines.length)
    return refused(LINES, 'must contain unique line item ids', 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS')
  if (lines.length > 0 && one.status === 'ON_HOLD')
    return refused(LINES, 'The fulfillment order is not in a splittable state.', 'FULFILLMENT_ORDER_NOT_SPLITTABLE')
  return undefined
}

function notPicked(one: FulfillmentOrder, picked: readonly PickedLine[]): PickedLine[] {
  const held = new Map(picked.map(({ line, quantity }) => [line.id, quantity]))
  return one.lines
    .map((line) => ({ line, quantity: line.remainingQuantity - (held.get(line.id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
}
