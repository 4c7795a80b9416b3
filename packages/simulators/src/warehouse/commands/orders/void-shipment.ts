import { type Actor, instant, type WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { recordOrder, saveOrder } from '../../rules/save-order.ts'
import { onOrder } from './order-command.ts'

/** Voids a shipment: it stays on the order, marked, and its units may be shipped again. */
export function voidShipment(
  context: WarehouseContext,
  actor: Actor,
  orderId: string,
  shipmentId: string,
  key?: string,
): Outcome<PickingOrder> {
  const outcome = onOrder<undefined>(
    context,
    { orderId, operation: 'voidShipment', event: 'void_shipment', content: shipmentId, key },
    (order) => {
      const shipment = order.shipments.find(({ id }) => id === shipmentId)
      if (!shipment) return refuse('not_found', `Picking order ${order.orderNumber} has no shipment ${shipmentId}.`)
      if (shipment.voidedAt !== null) return refuse('already_voided', `Shipment ${shipmentId} was voided at ${shipment.voidedAt}.`)
      const voided = { ...shipment, voidedAt: instant(context) }
      const saved = saveOrder(context, order, { shipments: order.shipments.map((other) => (other === shipment ? voided : other)) })
      recordOrder(context, actor, 'shipment_voided', saved, shipment.trackingNumber)
      return done({ order: saved, more: undefined })
    },
    () => undefined,
  )
  return outcome.ok ? done(outcome.value.order) : outcome
}
