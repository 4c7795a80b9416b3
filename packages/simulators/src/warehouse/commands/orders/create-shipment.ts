import { type Actor, instant, newId, type WarehouseContext } from '../../context.ts'
import type { PickingOrder, Shipment } from '../../model/orders.ts'
import { done, type Outcome, type Refusal, refuse, refuseAbove } from '../../outcome.ts'
import { formatQuantity, type Quantity } from '../../quantity.ts'
import { emitSignal } from '../../rules/emit-signal.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { shippedOf } from '../../rules/shipped.ts'
import { onOrder } from './order-command.ts'
import { carrierChoice } from './order-parties.ts'

export interface CreateShipment {
  readonly carrierId?: string | null
  readonly shippingMethodId?: string | null
  readonly trackingNumber?: string | null
  readonly trackingUrl?: string | null
  readonly shippedAt?: string
  readonly charges?: Shipment['charges']
  readonly comments?: string | null
  readonly lines: readonly { readonly lineNumber: number; readonly quantity: Quantity }[]
}

/** Records one parcel of an open or closed order: never more than was picked and is not in another parcel. */
export function createShipment(
  context: WarehouseContext,
  actor: Actor,
  orderId: string,
  input: CreateShipment,
  key?: string,
): Outcome<{ readonly order: PickingOrder; readonly shipment: Shipment }> {
  const outcome = onOrder<Shipment>(
    context,
    { orderId, operation: 'createShipment', event: 'ship', content: input, key },
    (order) => {
      const refused = refusedLines(order, input.lines)
      if (refused) return refused
      const shipment = shipmentOf(context, order, input)
      if (!shipment.ok) return shipment
      const saved = saveOrder(context, order, { shipments: [...order.shipments, shipment.value] })
      recordOrder(context, actor, 'shipment_created', saved, input.trackingNumber ?? null)
      emitSignal(context, order.divisionId, 'shipment.created', { orderId, shipmentId: shipment.value.id })
      return done({ order: saved, more: shipment.value, result: { type: 'shipment', id: shipment.value.id } })
    },
    (order, id) => order.shipments.find((shipment) => shipment.id === id)!,
  )
  return outcome.ok ? done({ order: outcome.value.order, shipment: outcome.value.more }) : outcome
}

function refusedLines(order: PickingOrder, lines: CreateShipment['lines']): Refusal | undefined {
  for (const [index, { lineNumber, quantity }] of lines.entries()) {
    const line = order.lines.find((candidate) => candidate.lineNumber === lineNumber)
    if (!line) return refuse('unknown_line', `Picking order ${order.orderNumber} has no line ${lineNumber}.`, `lines[${index}].lineNumber`)
    const named = lines.slice(0, index).filter((other) => other.lineNumber === lineNumber)
    const left = line.picked - shippedOf(order, lineNumber) - named.reduce((sum, other) => sum + other.quantity, 0)
    if (quantity > left) {
      const message = `Line ${lineNumber} has ${formatQuantity(left)} ${line.uom} picked and not in a shipment. Pick first, or ship less.`
      return refuseAbove(left, 'exceeds_picked', message, `lines[${index}].quantity`)
    }
  }
  return undefined
}

function shipmentOf(context: WarehouseContext, order: PickingOrder, input: CreateShipment): Outcome<Shipment> {
  const { carrierId = order.carrierId, trackingNumber = null } = input
  const { shippingMethodId = carrierId === order.carrierId ? order.methodId : null } = input
  const carrier = carrierChoice(context, order.divisionId, carrierId, shippingMethodId)
  if (!carrier.ok) return carrier
  const template = carrierId === null ? null : context.tables.carriers.get(carrierId)?.trackingUrlTemplate
  const filled = template && trackingNumber ? template.replace('{trackingNumber}', encodeURIComponent(trackingNumber)) : null
  const now = instant(context)
  return done({
    id: newId(context, 'shi'),
    ...carrier.value,
    trackingNumber,
    trackingUrl: input.trackingUrl ?? filled,
    shippedAt: input.shippedAt === undefined ? now : new Date(input.shippedAt).toISOString(),
    charges: input.charges ?? null,
    comments: input.comments ?? null,
    lines: input.lines.map(({ lineNumber, quantity }) => ({ lineNumber, quantity })),
    createdAt: now,
    voidedAt: null,
  })
}
