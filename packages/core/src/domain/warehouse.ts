import type { Address, Customer } from './address.ts'
import type { EffectKey, GroupKey, ItemNumber, LineId, OrderId, PickingOrderId, ShipmentId } from './ids.ts'
import type { Money } from './money.ts'
import type { Tracking } from './shipment.ts'

export interface Division {
  readonly id: string
  readonly name: string
  /** IANA name; the connection's default zone. */
  readonly timeZone: string
  readonly active: boolean
}
export interface Site {
  readonly id: string
  readonly name: string
}
export interface WarehouseLocation {
  readonly id: string
  readonly siteId: string
  readonly name: string
  readonly quarantine: boolean
}
export interface UnitOfMeasure {
  readonly id: string
  readonly name: string
}

/** What the credential may do: feature name to access level, as IntelliTrack names them (requirements 3.2). */
export interface WarehouseIdentity {
  readonly name: string
  readonly divisionIds: readonly string[]
  readonly features: Readonly<Record<string, 'edit' | 'read_only'>>
}

export interface ItemUpsert {
  readonly key: EffectKey
  readonly itemNumber: ItemNumber
  readonly alternateNumber: string | null
  readonly description: string
  readonly unitCost: Money | null
  readonly unitOfMeasure: string
  readonly active: boolean
  /** create_or_link leaves an existing item as it is; update writes description and cost over it. */
  readonly mode: 'create_or_link' | 'update'
}
export interface UpsertedItem {
  readonly itemNumber: ItemNumber
  readonly created: boolean
  /** What the warehouse did not take over of it, and why, in words for the merchant. */
  readonly note?: string
}

export interface InventoryRow {
  readonly key: EffectKey
  readonly itemNumber: ItemNumber
  readonly siteId: string
  readonly locationId: string
  readonly unitOfMeasure: string
  readonly quantity: number
}
export interface InventoryAdjustment extends InventoryRow {
  /** The absolute quantity, not a difference. */
  readonly reason: string
}

export interface CarrierUpsert {
  readonly key: EffectKey
  readonly name: string
  readonly methods: readonly string[]
}
export interface WarehouseCarrier {
  readonly name: string
  readonly methods: readonly string[]
}

/** The true key of a picking order: which connection, which order, which part of it. */
export interface ExternalReference {
  readonly system: string
  readonly orderId: OrderId
  readonly groupKey: GroupKey
}

export interface PickingOrderDraft {
  readonly key: EffectKey
  readonly reference: ExternalReference
  readonly orderNumber: string
  /** ISO date in the connection's time zone. */
  readonly orderDate: string
  readonly siteId: string | null
  readonly customer: Customer & { readonly reference: string }
  readonly shipTo: Address
  readonly carrier: string | null
  readonly shippingMethod: string | null
  readonly comments: string | null
  readonly lines: readonly PickingOrderDraftLine[]
  /** true: the picking order there was under this reference has been cancelled by us, and is wanted again. */
  readonly recreate?: boolean
}
export interface PickingOrderDraftLine {
  readonly lineId: LineId
  readonly itemNumber: ItemNumber
  readonly quantity: number
  readonly comment: string | null
}
export interface AcceptedPickingOrder {
  readonly pickingOrderId: PickingOrderId
  readonly orderNumber: string
  readonly version: string
}

/** The whole picking order as it should be now; refused with `picking_started` from the first pick on. */
export interface PickingOrderAmendment extends PickingOrderDraft {
  readonly pickingOrderId: PickingOrderId
  readonly version: string
}

/** One picking order as the warehouse shows it now. */
export interface PickingOrder {
  readonly pickingOrderId: PickingOrderId
  readonly orderNumber: string
  readonly reference: ExternalReference
  readonly version: string
  readonly status: 'open' | 'closed' | 'deleted'
  readonly closedAt: string | null
  readonly firstPickAt: string | null
  readonly lastPickAt: string | null
  readonly lines: readonly PickingOrderLine[]
  readonly shipments: readonly WarehouseShipment[]
}
export interface PickingOrderLine {
  readonly lineId: LineId
  readonly itemNumber: ItemNumber
  readonly ordered: number
  readonly picked: number
}
export interface WarehouseShipment {
  readonly shipmentId: ShipmentId
  readonly shippedAt: string
  readonly tracking: Tracking
  readonly lines: readonly { readonly lineId: LineId; readonly quantity: number }[]
}

/** Which stock counts. */
export interface SummaryScope {
  readonly siteIds: readonly string[]
  readonly excludedLocationIds: readonly string[]
  /** Picks on this system's orders come with the summary. */
  readonly system: string
}
/** Everything in it is true of one instant, `asOf`. */
export interface InventorySummary {
  readonly asOf: string
  readonly rows: readonly SummaryRow[]
  /** This system's picking order lines with picks, and how many were picked at `asOf`. */
  readonly picks: readonly SummaryPick[]
}
export interface SummaryRow {
  readonly itemNumber: ItemNumber
  readonly siteId: string
  /** In eaches. */
  readonly onHand: number
  readonly unpickedOnOpenOrders: number
  /** The part of unpickedOnOpenOrders that is on this system's own picking orders. */
  readonly unpickedOnOwnOrders: number
}
export interface SummaryPick {
  readonly orderId: OrderId
  readonly groupKey: GroupKey
  readonly lineId: LineId
  readonly itemNumber: ItemNumber
  readonly picked: number
}
