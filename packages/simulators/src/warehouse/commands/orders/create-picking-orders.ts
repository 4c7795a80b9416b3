import { type Actor, instant, newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { ExternalRef } from '../../model/items.ts'
import type { OrderLine, PickingOrder } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, type Refusal, refuse, type Warning } from '../../outcome.ts'
import { allocate, allocates } from '../../rules/allocation.ts'
import { emitSignal } from '../../rules/emit-signal.ts'
import { once } from '../../rules/once.ts'
import { recordOrder } from '../../rules/save-order.ts'
import { today } from '../../rules/today.ts'
import { writableDivision } from '../../rules/writable-division.ts'
import { keyOf } from '../../tables.ts'
import { type CustomerInput, storeCustomer } from '../parties/upsert-customer.ts'
import { type ShipToInput, storeShipTo } from '../parties/upsert-ship-to.ts'
import type { OrderHeading } from './order-heading.ts'
import { type OrderLineInput, orderLines } from './order-lines.ts'
import { orderNumber } from './order-number.ts'
import { type CarrierChoice, carrierChoice, refusedSite } from './order-parties.ts'

export interface CreateOrder extends OrderHeading {
  readonly effectKey?: string
  readonly externalRef?: ExternalRef
  /** Make a new order when the one with this reference was deleted. */
  readonly recreate?: boolean
  readonly customerId?: string
  readonly customer?: CustomerInput
  readonly shipToId?: string
  readonly shipTo?: ShipToInput
  readonly lines: readonly OrderLineInput[]
}

export type CreateOrderResult =
  | { readonly status: 'created' | 'already'; readonly order: PickingOrder; readonly warnings: readonly Warning[] }
  | { readonly status: 'rejected'; readonly refusal: Refusal }

interface Created {
  readonly status: 'created' | 'already'
  readonly order: PickingOrder
  readonly warnings: readonly Warning[]
}

/** Creates picking orders, each wholly or not at all, and never a second one for an external reference. */
export function createPickingOrders(
  context: WarehouseContext,
  actor: Actor,
  divisionId: string,
  elements: readonly CreateOrder[],
): Outcome<readonly CreateOrderResult[]> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  return done(elements.map((element) => createOne(context, actor, divisionId, element)))
}

function createOne(context: WarehouseContext, actor: Actor, divisionId: string, input: CreateOrder): CreateOrderResult {
  const existing = orderOf(context, divisionId, input.externalRef)
  if (existing && (existing.deletedAt === null || input.recreate !== true)) return { status: 'already', order: existing, warnings: [] }
  const { effectKey: key, ...content } = input
  const outcome = once<Created>(context, { divisionId, key, operation: 'createPickingOrders', content }, () => {
    const created = create(context, actor, divisionId, input)
    return created.ok ? done({ value: created.value, result: { type: 'picking_order', id: created.value.order.id } }) : created
  })
  if (!outcome.ok) return { status: 'rejected', refusal: outcome }
  if (!outcome.value.replayed) return outcome.value.value
  return { status: 'already', order: context.tables.orders.get(outcome.value.effect.result.id)!, warnings: [] }
}

/** The order with an external reference: the one there is, else the one that was deleted last. */
function orderOf({ tables }: WarehouseContext, divisionId: string, ref: ExternalRef | undefined): PickingOrder | undefined {
  if (!ref) return undefined
  const orders = [...tables.orders.by('external', keyOf(divisionId, ref.system, ref.id))]
  return orders.find((order) => order.deletedAt === null) ?? orders.at(-1)
}

function create(context: WarehouseContext, actor: Actor, divisionId: string, input: CreateOrder): Outcome<Created> {
  const { tables } = context
  // Read anew for every element: the one before may have taken a number
  const division = tables.divisions.get(divisionId)!
  const refused = refusedParties(context, divisionId, input) ?? refusedSite(context, divisionId, input.siteId)
  if (refused) return refused
  const lines = orderLines(context, division, input.lines)
  if (!lines.ok) return lines
  const carrier = carrierChoice(context, divisionId, input.carrierId ?? null, input.shippingMethodId ?? null)
  if (!carrier.ok) return carrier
  const number = orderNumber(context, division, input.orderNumber)
  if (!number.ok) return number
  if (number.value.next !== division.pickingOrders.nextNumber)
    tables.divisions.put({ ...division, pickingOrders: { ...division.pickingOrders, nextNumber: number.value.next } })
  return done({ status: 'created', ...store(context, actor, division, input, lines.value, carrier.value, number.value.number) })
}

function store(
  context: WarehouseContext,
  actor: Actor,
  division: Division,
  input: CreateOrder,
  lines: readonly OrderLine[],
  carrier: CarrierChoice,
  number: string,
) {
  const { tables } = context
  const customerId = input.customer ? storeCustomer(context, division.id, input.customer).customer.id : input.customerId!
  const given = input.shipTo && storeShipTo(context, division.id, customerId, input.shipTo).shipTo
  const allocateInventory = allocates(division, input.allocateInventory)
  const reserved = allocateInventory ? allocate(context, lines) : { lines, warnings: [] }
  const now = instant(context)
  const order = tables.orders.put({
    id: newId(context, 'ord'),
    divisionId: division.id,
    orderNumber: number,
    externalRef: input.externalRef ?? null,
    status: 'open',
    orderDate: input.orderDate ?? today(context, division),
    dueDate: input.dueDate ?? null,
    siteId: input.siteId ?? null,
    allocateInventory,
    customerId,
    shipTo: given ?? (input.shipToId === undefined ? null : tables.shipTos.get(input.shipToId)!),
    ...carrier,
    comments: input.comments ?? null,
    lines: reserved.lines,
    shipments: [],
    firstPickAt: null,
    closedAt: null,
    closedBy: null,
    deletedAt: null,
    deletedReason: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
    changeSequence: nextChange(context),
  })
  recordOrder(context, actor, 'order_created', order)
  emitSignal(context, division.id, 'picking_order.changed', { orderId: order.id })
  return { order, warnings: reserved.warnings }
}

/** A picking order needs a customer (M-CUS), and a ship-to of that customer if any. */
function refusedParties({ tables }: WarehouseContext, divisionId: string, input: CreateOrder): Refusal | undefined {
  const { customerId, customer, shipToId, shipTo } = input
  if ((customerId === undefined) === (customer === undefined))
    return refuse('invalid_request', 'A picking order needs either customer or customerId.', 'customer')
  if (customerId !== undefined && tables.customers.get(customerId)?.divisionId !== divisionId)
    return refuse('unknown_customer', `There is no customer ${customerId} in this division.`, 'customerId')
  if (shipToId !== undefined && shipTo !== undefined) return refuse('invalid_request', 'Give either shipTo or shipToId.', 'shipTo')
  if (shipToId !== undefined && (customerId === undefined || tables.shipTos.get(shipToId)?.customerId !== customerId))
    return refuse('unknown_ship_to', `There is no ship-to ${shipToId} of this customer.`, 'shipToId')
  return undefined
}
