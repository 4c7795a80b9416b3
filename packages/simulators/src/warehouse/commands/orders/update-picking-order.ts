import type { Actor, WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, type Refusal, type Warning } from '../../outcome.ts'
import { allocate, allocates } from '../../rules/allocation.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { keyOf } from '../../tables.ts'
import { type CustomerInput, storeCustomer } from '../parties/upsert-customer.ts'
import { type ShipToInput, storeShipTo } from '../parties/upsert-ship-to.ts'
import { onOrder } from './order-command.ts'
import type { OrderHeading } from './order-heading.ts'
import { type OrderLineInput, orderLines } from './order-lines.ts'
import { duplicateNumber } from './order-number.ts'
import { carrierChoice, refusedSite } from './order-parties.ts'

export interface UpdateOrder extends OrderHeading {
  /** The version the change is based on. */
  readonly version: number
  readonly customer?: CustomerInput
  readonly shipTo?: ShipToInput | null
  /** All lines, in place of those there are. */
  readonly lines?: readonly OrderLineInput[]
}

/** Changes an open order. From the first pick on only due date and comments. */
export function updatePickingOrder(
  context: WarehouseContext,
  actor: Actor,
  orderId: string,
  input: UpdateOrder,
  key?: string,
): Outcome<{ readonly order: PickingOrder; readonly warnings: readonly Warning[] }> {
  const { version, dueDate, comments, ...others } = input
  const event = Object.keys(others).length === 0 ? 'annotate' : 'edit'
  const outcome = onOrder<readonly Warning[]>(
    context,
    { orderId, operation: 'updatePickingOrder', event, content: input, key, version },
    (order, division) => {
      const changes = changesOf(context, order, division, input)
      if (!changes.ok) return changes
      const { fields, warnings } = changes.value
      const saved = saveOrder(context, order, withParties(context, order, fields, input))
      recordOrder(
        context,
        actor,
        'order_changed',
        saved,
        Object.keys(input)
          .filter((name) => name !== 'version')
          .join(', '),
      )
      return done({ order: saved, more: warnings })
    },
    () => [],
  )
  return outcome.ok ? done({ order: outcome.value.order, warnings: outcome.value.more }) : outcome
}

function changesOf(context: WarehouseContext, order: PickingOrder, division: Division, input: UpdateOrder) {
  const refused = refusedNumber(context, order, division, input.orderNumber) ?? refusedSite(context, division.id, input.siteId)
  if (refused) return refused
  const { carrierId = order.carrierId, shippingMethodId = input.carrierId === undefined ? order.methodId : null } = input
  const carrier = carrierChoice(context, division.id, carrierId, shippingMethodId)
  if (!carrier.ok) return carrier
  const lines = input.lines ? orderLines(context, division, input.lines, order.lines) : done(order.lines)
  if (!lines.ok) return lines
  const allocateInventory = allocates(division, input.allocateInventory ?? order.allocateInventory)
  const resave = input.lines !== undefined || allocateInventory !== order.allocateInventory
  const released = { lines: lines.value.map((line) => ({ ...line, allocated: 0 })), warnings: [] }
  const reserved = !resave ? { lines: order.lines, warnings: [] } : allocateInventory ? allocate(context, lines.value, order) : released
  const { orderNumber = order.orderNumber, orderDate = order.orderDate, dueDate = order.dueDate } = input
  const { siteId = order.siteId, comments = order.comments } = input
  const simple = { orderNumber, orderDate, dueDate, siteId, comments, allocateInventory, ...carrier.value }
  return done({ fields: { ...simple, lines: reserved.lines }, warnings: reserved.warnings })
}

/** Customer and ship-to are written last, when nothing can be refused any more. */
function withParties(
  context: WarehouseContext,
  order: PickingOrder,
  fields: Partial<PickingOrder>,
  input: UpdateOrder,
): Partial<PickingOrder> {
  const customerId = input.customer ? storeCustomer(context, order.divisionId, input.customer).customer.id : order.customerId
  if (input.shipTo === undefined) return { ...fields, customerId }
  return { ...fields, customerId, shipTo: input.shipTo && storeShipTo(context, order.divisionId, customerId, input.shipTo).shipTo }
}

function refusedNumber(
  { tables }: WarehouseContext,
  order: PickingOrder,
  division: Division,
  number: string | undefined,
): Refusal | undefined {
  const other = number === undefined ? undefined : tables.orders.first('number', keyOf(division.id, number))
  return other && other.id !== order.id ? duplicateNumber(number!, division.name, other) : undefined
}
