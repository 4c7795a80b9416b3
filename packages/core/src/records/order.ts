import type { GroupKey, LineId, OrderId, PickingOrderId, ShipmentId } from '../domain/ids.ts'
import type { StoreOrder } from '../domain/order.ts'
import type { Tracking } from '../domain/shipment.ts'
import type { WarehouseShipment } from '../domain/warehouse.ts'

/** An order as we last saw it in the store. Addresses and customer are personal data: sealed at rest, purged after a while. */
export interface OrderRecord {
  readonly orderId: OrderId
  readonly order: StoreOrder
  readonly digest: string
  readonly firstSeenAt: string
  readonly seenAt: string
  /** true while it may still matter to stock or to a picking order. */
  readonly open: boolean
  readonly personalDataPurgedAt: string | null
}

/**
 * waiting: not to be sent yet (hold, schedule, routing, payment), for the reason in `code`; looked at in every run.
 * held: the warehouse would not take it, or a line has no item; `code` and `message` say why; tried again when its cause may have gone.
 * skipped: not importable by rule or setting. sending: an effect is on its way or uncertain. accepted: in the warehouse.
 * cancelled: taken back before the first pick. done: closed, and every shipment is in the store.
 */
export type PickingState = 'waiting' | 'held' | 'skipped' | 'sending' | 'accepted' | 'cancelled' | 'done'

/** One fulfilment order of one order, on its way to and through the warehouse. Key: (orderId, groupKey). */
export interface PickingRecord {
  readonly orderId: OrderId
  readonly groupKey: GroupKey
  readonly orderNumber: string
  readonly state: PickingState
  readonly code: string | null
  readonly message: string | null
  readonly pickingOrderId: PickingOrderId | null
  readonly pickingOrderNumber: string | null
  readonly warehouseVersion: string | null
  /** Quantities the warehouse accepted, per line; with what the store had fulfilled of the line at that time. */
  readonly accepted: readonly AcceptedLine[]
  /** Digest of lines, address, method as accepted: differs from the store's now = to be amended. */
  readonly acceptedDigest: string | null
  /** The digest that a person, or the pick race, has already been told about: not told twice. */
  readonly refusedDigest: string | null
  readonly status: 'open' | 'closed' | 'deleted' | null
  readonly firstPickAt: string | null
  readonly lastPickAt: string | null
  readonly closedAt: string | null
  readonly picked: readonly { readonly lineId: LineId; readonly quantity: number }[]
  readonly shipments: readonly WarehouseShipment[]
  readonly attempts: number
  /** Instant; null: nothing to try. */
  readonly nextAttemptAt: string | null
  readonly updatedAt: string
}

export interface AcceptedLine {
  readonly lineId: LineId
  readonly itemNumber: string
  readonly quantity: number
  readonly fulfilledBefore: number
}

/**
 * waiting: not its time yet (order open, wait for tracking). sending: an effect is on its way or uncertain.
 * recorded: in the store. held: the store would not take it; a person or a change is needed. superseded: nothing left to say (fulfilled there already, voided here).
 */
export type ShipmentState = 'waiting' | 'sending' | 'recorded' | 'held' | 'superseded'

/** One thing to tell the store: a shipment record, or picks without one (`picks:<orderId>/<groupKey>:<n>`). */
export interface ShipmentRecord {
  readonly shipmentId: ShipmentId
  readonly orderId: OrderId
  readonly groupKey: GroupKey
  readonly state: ShipmentState
  readonly code: string | null
  readonly message: string | null
  readonly lines: readonly { readonly lineId: LineId; readonly quantity: number }[]
  readonly tracking: Tracking | null
  readonly shippedAt: string | null
  readonly externalId: string | null
  readonly recordedAt: string | null
  readonly attempts: number
  readonly nextAttemptAt: string | null
  readonly updatedAt: string
}
