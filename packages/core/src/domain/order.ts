import type { Address, Customer } from './address.ts'
import type { GroupKey, LineId, OrderId, StockKey, StoreLocationId, VariantId } from './ids.ts'

export type OrderState = 'open' | 'closed' | 'cancelled' | 'deleted'

export type PaymentState = 'paid' | 'authorized' | 'pending' | 'partially_paid' | 'partially_refunded' | 'refunded' | 'voided' | 'expired'

/** One order as the store shows it now, of whatever status: also those not to be imported may have lowered the store's stock (DESIGN 3). */
export interface StoreOrder {
  readonly orderId: OrderId
  /** As the merchant knows it, e.g. "#1001". */
  readonly number: string
  /** The source's own version (its last-changed instant or counter): compared as text, grows with every change. */
  readonly version: string
  readonly placedAt: string
  readonly state: OrderState
  /** The store's own status id, which Order Import Status selects from. */
  readonly status: string
  /** As the merchant calls that status, where ids say nothing to people. */
  readonly statusLabel?: string
  readonly payment: PaymentState | null
  readonly isTest: boolean
  /** Whether its open units are off the figure that the store shows (and we write). */
  readonly takesStock: boolean
  readonly customer: Customer | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly lines: readonly OrderLine[]
  /** What has to be sent from where to where. Empty: the store has not decided yet (look again soon). */
  readonly groups: readonly FulfilmentOrder[]
}

export interface OrderLine {
  readonly lineId: LineId
  /** null: a custom line, or its variant was deleted. */
  readonly variantId: VariantId | null
  /** null: a custom line; or the store's orders do not say it, and that of the variant counts. */
  readonly stockKey: StockKey | null
  readonly sku: string | null
  readonly title: string
  /** Units wanted now: after edits and refunds. */
  readonly ordered: number
  /** Units the store counts as fulfilled, by us or by anybody. */
  readonly fulfilled: number
  /** Units of it that were taken off the store's figure, where orders say so of each line. Absent: all of an order that takes stock. */
  readonly taken?: number
  readonly requiresShipping: boolean
  /** Options and properties the picker should see. */
  readonly comment: string | null
}

/** The part of an order that leaves one location for one address: becomes one picking order. */
export interface FulfilmentOrder {
  readonly key: GroupKey
  readonly locationId: StoreLocationId | null
  /** other: a third party fulfils it; not ours to touch. */
  readonly managedBy: 'merchant' | 'other'
  readonly release: Release
  readonly delivery: 'shipping' | 'local' | 'pickup' | 'none'
  readonly shipTo: Address | null
  /** true: the store hides the address from us (no approval for customer data). */
  readonly redacted: boolean
  readonly shippingMethod: { readonly code: string | null; readonly title: string } | null
  readonly lines: readonly FulfilmentOrderLine[]
  /** The adapter's own short-lived handles (ids the store may replace), as text; core only keeps it and gives it back. */
  readonly handle: string
}

export interface FulfilmentOrderLine {
  readonly lineId: LineId
  /** Units assigned to this group at first. */
  readonly total: number
  /** Units still to be sent. */
  readonly open: number
}

/** Whether the warehouse may have it yet. Held and scheduled units wait with us; they have lowered the store's stock all the same. */
export type Release =
  | { readonly kind: 'released' }
  | { readonly kind: 'held'; readonly reasons: readonly string[] }
  | { readonly kind: 'scheduled'; readonly at: string }
