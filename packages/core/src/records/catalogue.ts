import type { ItemNumber, StockKey, StoreLocationId, VariantId } from '../domain/ids.ts'
import type { StoreVariant } from '../domain/product.ts'

/** A variant as we last saw it. */
export interface VariantRecord extends Omit<StoreVariant, 'levels'> {
  /** Digest of the mapped fields: noise in the source (stock changes) is not a change. */
  readonly digest: string
  /** The full walk that saw it last; a variant that a finished full walk did not see is gone. */
  readonly seenInWalk: string | null
  readonly goneAt: string | null
}

/** Variant to item. One item may carry several variants only when they share a stock key. */
export interface ItemLinkRecord {
  readonly variantId: VariantId
  readonly stockKey: StockKey
  readonly itemNumber: ItemNumber
  /** linked: in step. number_changed: the store's key value changed; a person decides. orphaned: the variant is gone; no stock is pushed. */
  readonly state: 'linked' | 'number_changed' | 'orphaned'
  readonly createdByUs: boolean
  /** Digest of what was last sent to the warehouse. */
  readonly sentDigest: string | null
}

/** Stock of one thing at one location: what the store showed, what we want it to show, what we sent. */
export interface LevelRecord {
  readonly stockKey: StockKey
  readonly locationId: StoreLocationId
  readonly seen: number | null
  readonly seenPhysical: number | null
  readonly seenAt: string | null
  readonly stocked: boolean
  readonly wanted: number | null
  /** The arithmetic behind `wanted`, for the screens (DESIGN 3: shown to the user with its numbers). */
  readonly arithmetic: StockArithmetic | null
  /** Last figure the store confirmed from us, and the one before it (for undo, Q-38). */
  readonly confirmed: number | null
  readonly previous: number | null
  readonly confirmedAt: string | null
  /** asOf of the warehouse snapshot that `wanted` came from. */
  readonly asOf: string | null
  /** When the warehouse began to answer for it: an inventory import settled it, or units were seen there. null: a 0 there means nothing yet (ADR 010). */
  readonly warehouseLeadsSince: string | null
}

export interface StockArithmetic {
  readonly mode: 'order' | 'shipment'
  readonly onHand: number
  /** order mode: unpicked on open orders. shipment mode: those of other systems only. */
  readonly unpicked: number
  /** order mode: taken off by the store, not accepted by the warehouse. */
  readonly notAccepted: number
  /** shipment mode: picked, not yet recorded as shipped in the store. */
  readonly pickedNotRecorded: number
  readonly buffer: number
  readonly result: number
}
