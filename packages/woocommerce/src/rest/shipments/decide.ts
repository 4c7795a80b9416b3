import { already, type Outcome, type RecordedShipment, rejected, type ShipmentWrite } from '@connect/core'
import { isCalledOff, stateOfStatus } from '../../map/statuses.ts'
import { shippedUnits } from '../../map/units.ts'
import type { OrderDocument, RecordedParcel } from '../../protocol/documents/order.ts'
import type { ParcelEntry } from '../orders/order-node.ts'

/** An order as it is when its parcels are told of; `entries` is what is written down on it. */
export interface OpenOrder {
  readonly order: OrderDocument
  entries: readonly ParcelEntry[]
  /** Parcels that count, by now. */
  parcels: readonly RecordedParcel[]
}

/** What becomes of a parcel before anything is sent; null: it is to be told. */
export function decide(shipment: ShipmentWrite, open: OpenOrder | null): Outcome<RecordedShipment> | null {
  const name = shipment.orderNumber
  if (!open || stateOfStatus(open.order.status) === 'deleted') return rejected('order_missing', `${name}: the order is not in the store`)
  const entry = open.entries.find(({ key }) => key === shipment.key)
  if (entry?.complete) return already(recorded(entry))
  if (isCalledOff(open.order.status)) return rejected('order_cancelled', `${name}: the order was cancelled in the store`)
  const items = itemsOf(shipment)
  if (items.length === 0) return rejected('shipment_empty', `${name}: nothing is in the shipment`)
  const left = items.map(({ item_id, quantity }) => ({ quantity, left: leftOf(open, item_id) }))
  if (left.every((one) => one.left === 0)) return rejected('already_fulfilled', `${name}: nothing of it is left to ship in the store`)
  if (left.some((one) => one.left < one.quantity))
    return rejected('shipment_exceeds_open', `${name}: fewer units are left to ship in the store than were shipped`)
  return null
}

/** By what the lines themselves count: an order that somebody set to completed by hand still takes parcels. */
export function leftOf({ order, parcels }: Pick<OpenOrder, 'order' | 'parcels'>, lineId: number): number {
  const line = order.line_items.find(({ id }) => id === lineId)
  return line ? Math.max(0, Math.floor(line.quantity) - Math.floor(line.refunded_quantity) - shippedUnits(lineId, parcels)) : 0
}

/** Nothing that is sent is left. */
export const isAllShipped = (open: Pick<OpenOrder, 'order' | 'parcels'>): boolean =>
  open.order.line_items.every(({ id, needs_shipping }) => !needs_shipping || leftOf(open, id) === 0)

/** The units of a parcel, each line once. */
export function itemsOf({ lines }: Pick<ShipmentWrite, 'lines'>): RecordedParcel['items'] {
  const units = new Map<number, number>()
  for (const { lineId, quantity } of lines) if (quantity > 0) units.set(Number(lineId), (units.get(Number(lineId)) ?? 0) + quantity)
  return [...units].map(([item_id, quantity]) => ({ item_id, quantity }))
}

export const recorded = ({ id, note }: Pick<ParcelEntry, 'id' | 'note'>): RecordedShipment => ({
  externalId: id ?? (note ? `note:${note}` : null),
  handle: null,
})
