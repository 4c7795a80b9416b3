import type { ShopContext } from '../context.ts'
import { refuse } from '../executor/errors.ts'
import { numberOf } from '../ids.ts'
import type { Fulfillment, FulfillmentOrder } from '../model/orders.ts'
import { fulfil, type Leaving } from './fulfil.ts'
import { after } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type PickedLine, pickLines, type UnitsInput } from './pick-lines.ts'
import { type TrackingInput, trackingOf } from './tracking.ts'
import { visibleFulfillmentOrder } from './visible.ts'

/** The schema's FulfillmentInput. */
export interface FulfilmentInput {
  readonly lineItemsByFulfillmentOrder: readonly {
    readonly fulfillmentOrderId: string
    readonly fulfillmentOrderLineItems?: readonly UnitsInput[] | null
  }[]
  readonly trackingInfo?: TrackingInput | null
  readonly notifyCustomer?: boolean | null
}

type Group = FulfilmentInput['lineItemsByFulfillmentOrder'][number]

const FIELD = ['fulfillment']

/**
 * Creates one fulfilment, or refuses with the texts recorded on live shops (2026-04), in their order: quantities, existence, one order, one
 * location, one way of delivery, status, lines. (More than 512 lines are refused with the request.) There is no idempotency here: what was fulfilled twice has left twice (reference 1.2).
 */
export function createFulfilment(context: ShopContext, input: FulfilmentInput): Outcome<Fulfillment> {
  const groups = input.lineItemsByFulfillmentOrder
  const unreadable = zeroQuantity(groups)
  if (unreadable) return unreadable
  const found: FulfillmentOrder[] = []
  for (const { fulfillmentOrderId } of groups) {
    if (!(numberOf(fulfillmentOrderId) > 0)) refuse('RESOURCE_NOT_FOUND', 'invalid id')
    const one = visibleFulfillmentOrder(context, fulfillmentOrderId)
    if (!one) return refused(FIELD, 'Fulfillment order does not exist.')
    found.push(one)
  }
  const apart = notTogether(found) ?? notFulfillable(found)
  if (apart) return apart
  const leaving: Leaving[] = []
  for (const [position, from] of found.entries()) {
    const picked = pickLines(from, groups[position]?.fulfillmentOrderLineItems, FIELD)
    if (!picked.done) return picked
    leaving.push({ from, lines: picked.value })
  }
  if (leaving.every(({ lines }) => lines.length === 0)) return refused(FIELD, 'Invalid fulfillment order line item quantity requested.')
  return done(fulfil(context, joined(leaving), trackingOf(input.trackingInfo), input.notifyCustomer ?? false))
}

function zeroQuantity(groups: readonly Group[]): Outcome<never> | undefined {
  for (const [group, { fulfillmentOrderLineItems }] of groups.entries()) {
    const lines = fulfillmentOrderLineItems ?? []
    for (const [line, { quantity }] of lines.entries()) {
      const field = ['fulfillment', 'lineItemsByFulfillmentOrder', `${group}`, 'fulfillmentOrderLineItems', `${line}`, 'quantity']
      if (quantity <= 0) return refused(field, 'Quantity must be greater than 0')
    }
  }
  return undefined
}

function notTogether(found: readonly FulfillmentOrder[]): Outcome<never> | undefined {
  const distinct = (value: (one: FulfillmentOrder) => string) => [...new Set(found.map(value))]
  const orderIds = distinct((one) => one.orderId).map(numberOf)
  const locationIds = distinct((one) => one.locationId).map(numberOf)
  const methods = distinct((one) => one.methodType)
  if (orderIds.length > 1)
    return refused(
      FIELD,
      `All fulfillment orders must belong to the same order. Multiple orders with ids [${sorted(orderIds)}] were found.`,
    )
  if (locationIds.length > 1) {
    const ids = sorted(locationIds)
    return refused(FIELD, `All fulfillment orders must be assigned to a single location. Multiple locations with ids [${ids}] were found.`)
  }
  if (methods.length > 1) {
    const types = methods.map((type) => `"${type.toLowerCase()}"`).join(', ')
    const message = `All fulfillment orders must have the same delivery method type. Multiple delivery method types [${types}] were found.`
    return refused(FIELD, message)
  }
  return undefined
}

function notFulfillable(found: readonly FulfillmentOrder[]): Outcome<never> | undefined {
  const bad = found.find((one) => after(one.status, 'fulfil all') === undefined)
  if (!bad) return undefined
  return refused(FIELD, `Fulfillment order ${numberOf(bad.id)} has an unfulfillable status= ${bad.status.toLowerCase()}.`)
}

/** The same fulfilment order named twice counts once. */
function joined(leaving: readonly Leaving[]): Leaving[] {
  const byId = new Map<string, { from: FulfillmentOrder; lines: PickedLine[] }>()
  for (const { from, lines } of leaving) {
    const known = byId.get(from.id)
    if (known) known.lines.push(...lines.filter(({ line }) => !known.lines.some((other) => other.line.id === line.id)))
    else byId.set(from.id, { from, lines: [...lines] })
  }
  return [...byId.values()].filter(({ lines }) => lines.length > 0)
}

function sorted(numbers: readonly number[]): string {
  return [...numbers].sort((a, b) => a - b).join(', ')
}
