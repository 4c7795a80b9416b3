import type { OrderId } from '../domain/ids.ts'
import type { Rejected } from '../domain/outcome.ts'

/** A web request as it arrived, before anybody trusted it. Header names in lower case. */
export interface RawRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** "Look": something changed. It carries no data that is used as such, except what cannot be looked up any more. */
export interface Signal {
  /** The same for every delivery of one event: deduplicated on (connection, eventId). */
  readonly eventId: string
  /** The permanent key of the store it came from. */
  readonly storeKey: string
  readonly topic: SignalTopic
  /** The store's id of what changed, where it says so. */
  readonly subject: string | null
  readonly occurredAt: string | null
  /**
   * What cannot be looked up later: JSON of PrivacyDetails for the privacy topics. Of `orders_changed` from a store whose signals carry whole
   * orders: that order, sealed (readOrders gets it back); kept only until it is handled. Else null.
   */
  readonly details: string | null
}

/** The orders that a privacy signal is about; `request`: the store's number for a request to answer. */
export interface PrivacyDetails {
  readonly orderIds: readonly OrderId[]
  readonly request: string | null
}

export type SignalTopic =
  | 'orders_changed'
  | 'order_deleted'
  | 'products_changed'
  /** `subject` is a variant: for stores whose changed products do not show that one of their variants changed. */
  | 'variant_changed'
  | 'product_deleted'
  | 'levels_changed'
  | 'locations_changed'
  | 'bulk_finished'
  | 'access_changed'
  | 'uninstalled'
  | 'privacy_data_request'
  | 'privacy_customer_redact'
  | 'privacy_store_redact'

/** Verify first, parse second: a signal whose signature is wrong is never parsed. */
export interface SignalParser {
  parseSignal(request: RawRequest): SignalReading
}
export type SignalReading =
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'ignored'; readonly topic: string }
  | Rejected
