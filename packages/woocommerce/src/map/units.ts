import type { LineDocument, OrderDocument, RecordedParcel } from '../protocol/documents/order.ts'
import { hasLeft, isCalledOff } from './statuses.ts'

export interface LineUnits {
  /** Wanted now: without what was refunded. */
  readonly ordered: number
  readonly fulfilled: number
  readonly open: number
}

/**
 * What is not known to be refunded or gone may still have to leave. Of an order that was called off nothing more is wanted, although its lines keep their
 * quantities: counted on, units that were picked for it would be put up for sale once more. What is not sent has nothing left to do.
 */
export function unitsOf(line: LineDocument, order: Pick<OrderDocument, 'status' | 'shipments'>): LineUnits {
  const shipped = shippedUnits(line.id, order.shipments)
  const wanted = Math.max(0, Math.floor(line.quantity) - Math.floor(line.refunded_quantity))
  const ordered = isCalledOff(order.status) ? shipped : wanted
  const fulfilled = hasLeft(order.status) || !line.needs_shipping ? Math.max(shipped, ordered) : shipped
  return { ordered, fulfilled, open: Math.max(0, ordered - fulfilled) }
}

/** Units of a line in parcels that we recorded, or that the store's fulfillments tell of. */
export const shippedUnits = (lineId: number, shipments: readonly RecordedParcel[]): number =>
  shipments.flatMap(({ items }) => items).reduce((sum, item) => (item.item_id === lineId ? sum + Math.floor(item.quantity) : sum), 0)
