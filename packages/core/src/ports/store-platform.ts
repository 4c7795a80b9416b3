import type { StockKey, StoreLocationId } from '../domain/ids.ts'
import type { LevelBatch, StoreLevel } from '../domain/level.ts'
import type { StoreOrder } from '../domain/order.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { StoreVariant } from '../domain/product.ts'
import type { RecordedShipment, ShipmentWrite } from '../domain/shipment.ts'
import type { Checkpoint, Page, ProductPage } from './paging.ts'

/** A store, seen through one connection. Reads reject with a StoreUnavailable; writes answer one outcome per record and never reject. */
export interface StorePlatform {
  readonly capabilities: Capabilities
  /** Who we are talking to, and whether we may: fails with StoreUnavailable, else says what is missing. */
  describe(): Promise<StoreDescription>
  changedProducts(
    from: Checkpoint | null,
    options: { readonly full: boolean; readonly withLevels: boolean },
  ): AsyncIterable<ProductPage<StoreVariant>>
  /**
   * Every order that changed, of every status. Without a checkpoint: all open orders placed from `since` on; or, where `changedAfter` is given,
   * every order that changed after that instant (AS-4). A store that tells of its changes by itself may be believed for a while; `upToNow`: stock is
   * reckoned from what is read, so that it must be asked, and nothing placed before may be missing.
   */
  changedOrders(
    from: Checkpoint | null,
    options: { readonly since: string | null; readonly changedAfter?: string | null; readonly upToNow?: boolean },
  ): AsyncIterable<Page<StoreOrder>>
  /**
   * The orders named, as they are now: for signals ahead of the search index and for stale handles. Unknown ids are left out. `told`: what the
   * newest signal about each carried (Signal.details); a store whose signals carry whole orders need not be asked for those again.
   */
  readOrders(orderIds: readonly StoreOrder['orderId'][], told?: ReadonlyMap<StoreOrder['orderId'], string>): Promise<readonly StoreOrder[]>
  /** Variants named by id, as they are now: for an order line whose item is missing. */
  readVariants(variantIds: readonly StoreVariant['variantId'][]): Promise<readonly StoreVariant[]>
  /** Levels at these locations: of the keys named, or of everything. */
  readLevels(locationIds: readonly StoreLocationId[], keys: readonly StockKey[] | 'all'): AsyncIterable<readonly StoreLevel[]>
  /** One list of outcomes per batch, one outcome per row. A bad row never sinks the others. */
  setLevels(batches: readonly LevelBatch[]): Promise<readonly (readonly Outcome[])[]>
  recordShipments(shipments: readonly ShipmentWrite[]): Promise<readonly Outcome<RecordedShipment>[]>
  /** After a lost reply: is this shipment in the store? 'unknown' when the store cannot be asked now. */
  findShipment(shipment: ShipmentWrite): Promise<Finding<RecordedShipment>>
  carriers(): Promise<readonly StoreCarrier[]>
  locations(): Promise<readonly StoreLocation[]>
  ensureSubscriptions(): Promise<SubscriptionReport>
}

export type Finding<Value> =
  | { readonly kind: 'applied'; readonly value: Value }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** What differs between platforms, so that core never asks which one it is. */
export interface Capabilities {
  /** When the store itself lowers the figure that setLevels writes (DESIGN 3); the merchant may override it. */
  readonly decrementsAt: 'order' | 'shipment'
  readonly compareAndSet: boolean
  readonly levelsPerBatch: number
  /** Shipments sent together at most. */
  readonly shipmentsPerBatch: number
  readonly multipleLocations: boolean
  /** Order Import Status: 'fixed' offers no choice (SH-24). */
  readonly orderStatuses: 'fixed' | 'selectable'
  readonly defaultOrderStatuses: readonly string[]
  /** by_store: the store mails customers by its own settings, whatever a shipment asks for. A choice of ours is honoured unless said. */
  readonly customerMail?: 'by_choice' | 'by_store'
  /** named_field: the merchant may name a field of the store's products that holds the unit cost. Absent: the store has one field for it. */
  readonly unitCost?: 'named_field'
  /** How often it is to be looked at whether the store still tells us of changes, in milliseconds; once a day unless said. */
  readonly subscriptionsCheckedMs?: number
}

export interface StoreDescription {
  readonly name: string
  /** The store's permanent key, e.g. its domain. */
  readonly storeKey: string
  /** IANA name. */
  readonly timeZone: string
  readonly currency: string
  readonly missingPermissions: readonly string[]
  /** Statuses an order can have here, with the merchant's own labels. */
  readonly orderStatuses: readonly { readonly id: string; readonly label: string }[]
}

export interface StoreLocation {
  readonly id: StoreLocationId
  readonly name: string
  readonly primary: boolean
  readonly managedBy: 'merchant' | 'other'
}

export interface StoreCarrier {
  readonly code: string
  readonly name: string
  readonly methods: readonly { readonly code: string; readonly name: string }[]
}

export interface SubscriptionReport {
  readonly healthy: boolean
  readonly repaired: readonly string[]
  readonly missing: readonly string[]
  /** What keeps the store from telling us of changes and only somebody there can mend: a code of the catalogue, and what was seen. */
  readonly hindrances?: readonly { readonly code: SignalHindrance; readonly message: string }[]
}

export const signalHindrances = ['store_signals_late', 'store_signals_stopped'] as const
export type SignalHindrance = (typeof signalHindrances)[number]
