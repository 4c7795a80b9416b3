import type { ShopContext } from '../context.ts'
import { numberOf } from '../ids.ts'
import { commitUnits, levelOf, releaseUnits } from '../inventory/index.ts'
import { type InventoryItem, KIND, type Location } from '../model/catalogue.ts'
import type { FulfillmentOrder, RequestStatus } from '../model/orders.ts'
import { absorb } from './absorb.ts'
import { announce } from './announce.ts'
import { carve } from './carve.ts'
import { changeFulfillmentOrder, fulfillmentOrders, fulfillmentOrdersOf, lineOf, orderOf } from './documents.ts'
import { isActive } from './machine.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { announceFulfillmentOrder, refOf } from './payloads/fulfillment-order.ts'
import { type PickedLine, pickLines, type UnitsInput } from './pick-lines.ts'

export interface Moved {
  readonly moved: FulfillmentOrder
  readonly original: FulfillmentOrder
  readonly remaining: FulfillmentOrder | null
}

const WAITING_FOR_SERVICE: readonly RequestStatus[] = ['SUBMITTED', 'ACCEPTED', 'CANCELLATION_REQUESTED', 'CANCELLATION_REJECTED']

/**
 * Assigns units to another location. Everything: the same fulfilment order, at the new place. A part: a new fulfilment order there, and where
 * one of the order is active there already, that one closes and both go on under a new id (schema: fulfillmentOrderMove). Stock moves along.
 */
export function move(
  context: ShopContext,
  one: FulfillmentOrder,
  newLocationId: string,
  wanted?: readonly UnitsInput[] | null,
): Outcome<Moved> {
  const location = context.world.collection<Location>(KIND.location).get(newLocationId)
  if (!location) return refused(['id'], 'Location not found.')
  const bad = notMovable(one) ?? (newLocationId === one.locationId ? refused(null, 'Cannot change location.') : undefined)
  if (bad) return bad
  const picked = pickLines(one, wanted, null)
  if (!picked.done) return picked
  const strange = picked.value.find(({ line }) => !isStocked(context, one, line.lineItemId, newLocationId))
  if (strange) return refused(null, "The destination location doesn't stock the requested inventory item.")
  moveStock(context, one, picked.value, newLocationId)
  const moved = relocate(context, one, picked.value, newLocationId)
  const original = fulfillmentOrders(context).get(one.id) ?? one
  announceFulfillmentOrder(context, 'moved', moved, {
    original_fulfillment_order: refOf(original),
    moved_fulfillment_order: refOf(moved),
    source_location: { id: numberOf(one.locationId) },
    destination_location_id: newLocationId,
    fulfillment_order_line_items_requested: wanted ?? [],
  })
  announce(context, 'orders/updated', one.orderId, { touched: true })
  return done({ moved, original, remaining: moved.id === original.id || original.status === 'CLOSED' ? null : original })
}

function relocate(context: ShopContext, one: FulfillmentOrder, picked: readonly PickedLine[], locationId: string): FulfillmentOrder {
  const units = picked.reduce((sum, { quantity }) => sum + quantity, 0)
  const whole = isActive(one.status) && units === one.lines.reduce((sum, line) => sum + line.totalQuantity, 0)
  if (whole) return changeFulfillmentOrder(context, one.id, { locationId, requestStatus: 'UNSUBMITTED' })
  const there = fulfillmentOrdersOf(context, orderOf(context, one.orderId)).find(
    (other) => other.locationId === locationId && other.methodType === one.methodType && isActive(other.status) && other.id !== one.id,
  )
  const made = carve(context, one.id, picked, { locationId })
  if (there?.status !== 'OPEN') return made
  const all = there.lines.map((line) => ({ line, quantity: line.remainingQuantity }))
  return absorb(context, made.id, there.id, all)
}

function notMovable(one: FulfillmentOrder): Outcome<never> | undefined {
  if (WAITING_FOR_SERVICE.includes(one.requestStatus))
    return refused(null, `Cannot move ${one.requestStatus.toLowerCase()} fulfillment order that is at a 3PL fulfillment service.`)
  if (!isActive(one.status) && one.status !== 'INCOMPLETE') return refused(null, 'Cannot change location.')
  const reported =
    'Cannot move a fulfillment order that has had progress reported. To move a fulfillment order that has had progress reported, the fulfillment order must first be marked as open resolving the ongoing progress state.'
  return one.progressReported ? refused(['id'], reported, 'CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS') : undefined
}

function isStocked(context: ShopContext, one: FulfillmentOrder, lineItemId: string, locationId: string): boolean {
  const { inventoryItemId } = lineOf(orderOf(context, one.orderId), lineItemId)
  const item = inventoryItemId === null ? undefined : context.world.collection<InventoryItem>(KIND.inventoryItem).get(inventoryItemId)
  return !item?.tracked || (levelOf(context, item.id, locationId)?.isActive ?? false)
}

function moveStock(context: ShopContext, one: FulfillmentOrder, picked: readonly PickedLine[], locationId: string): void {
  const order = orderOf(context, one.orderId)
  for (const { line, quantity } of picked) {
    const { inventoryItemId } = lineOf(order, line.lineItemId)
    if (!inventoryItemId) continue
    releaseUnits(context, inventoryItemId, one.locationId, quantity)
    commitUnits(context, inventoryItemId, locationId, quantity)
  }
}
