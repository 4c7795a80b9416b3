import type { ShipmentWrite } from '@connect/core'
import { fulfillable, type Handle } from '../orders/handle.ts'

/** Lines of FulfillmentInput.lineItemsByFulfillmentOrder. */
export type FulfilmentLines = readonly {
  readonly fulfillmentOrderId: string
  readonly fulfillmentOrderLineItems: readonly { readonly id: string; readonly quantity: number }[]
}[]

/** fits: what to send, and the handle once it is sent. short: the handle has too few units left of this line. */
export type Allocation =
  | { readonly kind: 'fits'; readonly lines: FulfilmentLines; readonly left: Handle }
  | { readonly kind: 'short'; readonly lineId: string; readonly missing: number }

/** Takes a shipment's units from the fulfilment orders of its group, first come first served, by the order line, which alone is durable. */
export function allocate(handle: Handle, wanted: ShipmentWrite['lines']): Allocation {
  const orders = handle.orders.map((order) => ({ ...order, lines: order.lines.map((line) => ({ ...line })) }))
  const taken = new Map<string, Map<string, number>>()
  for (const { lineId, quantity } of wanted) {
    let missing = quantity
    for (const order of orders.filter(fulfillable))
      for (const line of order.lines.filter((one) => one.lineId === lineId)) {
        const units = Math.min(missing, line.remaining)
        if (units <= 0) continue
        line.remaining -= units
        missing -= units
        const ofOrder = taken.get(order.id) ?? new Map<string, number>()
        ofOrder.set(line.id, (ofOrder.get(line.id) ?? 0) + units)
        taken.set(order.id, ofOrder)
      }
    if (missing > 0) return { kind: 'short', lineId, missing }
  }
  const lines = [...taken].map(([fulfillmentOrderId, ofOrder]) => ({
    fulfillmentOrderId,
    fulfillmentOrderLineItems: [...ofOrder].map(([id, quantity]) => ({ id, quantity })),
  }))
  const left = orders.map((order) => ({ ...order, lines: order.lines.filter(({ remaining }) => remaining > 0) }))
  return { kind: 'fits', lines, left: { ...handle, orders: left.filter((order) => order.lines.length > 0) } }
}
