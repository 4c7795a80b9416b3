import type { Quantity } from '../quantity.ts'

/** What IntelliTrack keeps about what happened: history, effects, signals. */

export type HistoryType =
  | 'new_item'
  | 'item_changed'
  | 'inventory_add'
  | 'inventory_adjustment'
  | 'inventory_move'
  | 'pick'
  | 'pick_undone'
  | 'order_created'
  | 'order_changed'
  | 'order_closed'
  | 'order_reopened'
  | 'order_deleted'
  | 'shipment_created'
  | 'shipment_voided'

export interface HistoryRecord {
  readonly id: string
  readonly divisionId: string
  readonly at: string
  readonly type: HistoryType
  readonly itemId: string | null
  readonly orderId: string | null
  readonly siteId: string | null
  readonly locationId: string | null
  readonly uom: string | null
  /** Signed, in units of `uom`. */
  readonly quantity: Quantity | null
  /** On hand of the inventory record afterwards, where the division logs it. */
  readonly balance: Quantity | null
  readonly by: string
  readonly comment: string | null
  readonly changeSequence: number
}

export interface EffectResult {
  readonly type: 'item' | 'inventory' | 'customer' | 'ship_to' | 'carrier' | 'picking_order' | 'shipment'
  readonly id: string
}

/** A command that was carried out under a key. */
export interface Effect {
  readonly id: string
  readonly divisionId: string
  readonly key: string
  readonly operation: string
  /** SHA-256 of the command's content. */
  readonly contentHash: string
  readonly result: EffectResult
  /** What was answered, as far as it cannot be read from the record itself. */
  readonly answer: Readonly<Record<string, unknown>>
  readonly appliedAt: string
  readonly changeSequence: number
}

export type SignalType =
  | 'picking_order.changed'
  | 'picking_order.closed'
  | 'picking_order.reopened'
  | 'shipment.created'
  | 'inventory.changed'
  | 'item.changed'

export interface Signal {
  readonly id: string
  readonly type: SignalType
  readonly divisionId: string
  readonly sequence: number
  readonly occurredAt: string
  readonly orderId: string | null
  readonly shipmentId: string | null
  readonly itemNumbers: readonly string[]
}

/** Where the signals of one Store Key go; its id is the key's. */
export interface SignalRegistration {
  readonly id: string
  readonly divisionId: string
  readonly url: string
  readonly secret: string
  readonly types: readonly SignalType[]
  readonly updatedAt: string
  readonly lastDeliveredAt: string | null
  readonly lastFailure: string | null
  readonly changeSequence: number
}

export interface SignalDelivery {
  readonly id: string
  readonly registrationId: string
  readonly signal: Signal
  readonly attempts: number
  /** Epoch milliseconds. */
  readonly nextAt: number
  readonly changeSequence: number
}
