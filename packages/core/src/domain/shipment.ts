import type { EffectKey, GroupKey, LineId, OrderId } from './ids.ts'

export interface Tracking {
  /** The carrier's name as the warehouse knows it; the adapter turns it into the store's own. */
  readonly carrier: string | null
  readonly method: string | null
  readonly number: string | null
  readonly url: string | null
}

/** One shipment record to be shown in the store: one parcel, or a pick without parcel after the wait (DESIGN 3, "Shipments"). */
export interface ShipmentWrite {
  readonly key: EffectKey
  readonly orderId: OrderId
  readonly orderNumber: string
  readonly groupKey: GroupKey
  /** The group's handle from the last read of the order. */
  readonly handle: string
  readonly lines: readonly { readonly lineId: LineId; readonly quantity: number }[]
  readonly tracking: Tracking | null
  readonly shippedAt: string | null
  readonly notifyCustomer: boolean
  /** The store's ids of this order's shipments that are recorded already: after a lost reply, none of them is taken for this one. Absent: not known. */
  readonly recordedBefore?: readonly string[]
}

/** What the store made of it. */
export interface RecordedShipment {
  /** The store's id of the fulfilment or shipment; null where it has none. */
  readonly externalId: string | null
  /** The group's handle after the write, when the store told us. */
  readonly handle: string | null
}
