import { type AcceptedPickingOrder, id, type PickingOrder } from '@connect/core'
import { z } from 'zod'
import { toUnits } from './quantity.ts'
import { parseReference } from './reference.ts'

const named = z.object({ id: z.string(), name: z.string() })
const shipmentLine = z.object({ externalRef: z.string().nullable(), lineNumber: z.number(), quantity: z.string() })
const shipment = z.object({
  id: z.string(),
  carrier: named.nullable(),
  shippingMethod: named.nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  shippedAt: z.string(),
  lines: z.array(shipmentLine),
  voidedAt: z.string().nullable(),
})
const line = z.object({
  lineNumber: z.number(),
  externalRef: z.string().nullable(),
  itemNumber: z.string(),
  ordered: z.string(),
  picked: z.string(),
  picks: z.array(z.object({ pickedAt: z.string() })),
})

/** The contract's picking order, as far as a connection needs it. */
export const orderShape = z.object({
  id: z.string(),
  orderNumber: z.string(),
  externalRef: z.object({ system: z.string(), id: z.string() }).nullable(),
  status: z.enum(['open', 'closed']),
  lines: z.array(line),
  shipments: z.array(shipment),
  firstPickAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  version: z.number(),
})
export type OrderShape = z.infer<typeof orderShape>
type LineShape = z.infer<typeof line>

export const toAccepted = (order: OrderShape): AcceptedPickingOrder => ({
  pickingOrderId: id(order.id),
  orderNumber: order.orderNumber,
  version: String(order.version),
})

/** null: an order of nobody's external system. Lines without a store line (added in IntelliTrack by hand) carry their number as id. */
export function toPickingOrder(order: OrderShape): PickingOrder | null {
  if (!order.externalRef) return null
  const pickedAt = order.lines.flatMap((one) => one.picks.map((pick) => pick.pickedAt)).sort()
  return {
    ...toAccepted(order),
    reference: parseReference(order.externalRef.system, order.externalRef.id),
    status: order.deletedAt ? 'deleted' : order.status,
    closedAt: order.closedAt,
    firstPickAt: order.firstPickAt,
    lastPickAt: pickedAt.at(-1) ?? null,
    lines: order.lines.map((one) => ({
      ...lineOf(one),
      itemNumber: id(one.itemNumber),
      ordered: toUnits(one.ordered),
      picked: toUnits(one.picked),
    })),
    shipments: order.shipments.filter((one) => !one.voidedAt).map(toShipment),
  }
}

const lineOf = (one: Pick<LineShape, 'externalRef' | 'lineNumber'>) => ({
  lineId: id<PickingOrder['lines'][number]['lineId']>(one.externalRef ?? `#${one.lineNumber}`),
})

const toShipment = (one: z.infer<typeof shipment>): PickingOrder['shipments'][number] => ({
  shipmentId: id(one.id),
  shippedAt: one.shippedAt,
  tracking: {
    carrier: one.carrier?.name ?? null,
    method: one.shippingMethod?.name ?? null,
    number: one.trackingNumber,
    url: one.trackingUrl,
  },
  lines: one.lines.map((row) => ({ ...lineOf(row), quantity: toUnits(row.quantity) })),
})
