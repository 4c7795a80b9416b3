import type { PickingRecord, ShipmentRecord } from '../records/order.ts'
import type { GroupFacts } from './order-facts.ts'

/** A group that is in the warehouse, with the order as the store shows it. */
export interface ShipmentFacts extends GroupFacts {
  readonly record: PickingRecord
  /** When we last stored a change of the order: what was refused may be taken now. */
  readonly orderSeenAt: string
}

export interface PlannedShipment {
  readonly record: ShipmentRecord
  /** true: it is to be told to the store now. */
  readonly send: boolean
}

/** A problem of the group as a whole; `code` is in the catalogue. */
export interface Notice {
  readonly code: string
  readonly message: string
}

export interface ShipmentPlan {
  /** Every one that is not final, and those that become so now. */
  readonly shipments: readonly PlannedShipment[]
  readonly notices: readonly Notice[]
  /** Closed, and all is said. */
  readonly done: boolean
  /** The order as stored leaves less to send than was shipped: it is read anew before anything is dropped. */
  readonly doubtful: boolean
}

export const picksPrefix = 'picks:'
export const isPicks = ({ shipmentId }: Pick<ShipmentRecord, 'shipmentId'>): boolean => shipmentId.startsWith(picksPrefix)
export const isFinal = ({ state }: Pick<ShipmentRecord, 'state'>): boolean => state === 'recorded' || state === 'superseded'
