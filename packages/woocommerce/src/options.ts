import type { Clock, Log, ProductId, ProductKind, Random, StockKey, Timer, Transport, VariantId } from '@connect/core'
import type { StoreAccess } from './protocol/store-access.ts'

/** Everything that a store is opened with. */
export interface WooCommerceOptions {
  /** As the protocol has it (`shop.example/sub`). */
  readonly storeKey: string
  /** How the store is reached now; asked for again with each request, as a key may be replaced meanwhile. */
  readonly access: () => Promise<StoreAccess>
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  /** Ends running requests and waits. */
  readonly signal?: AbortSignal
  /** Loopback in tests and in the sandbox only: a store is never asked over plain HTTP. */
  readonly allowPlainHttp: boolean
  /** The meta key in which the merchant keeps the unit cost; null: none. */
  readonly unitCostField: string | null
  /** Where webhooks of a store without the plugin go; null: this process subscribes to none. */
  readonly webhooks: { readonly destination: string } | null
  readonly outbox: {
    /** Instant up to which the plugin's outbox is known to have told everything; null: not known. */
    provenUpTo(): Promise<string | null>
  }
  /** Opens what a signal carried sealed. */
  readonly opened: (sealed: string) => string
  readonly known: {
    /** What was imported of these variants; unknown ones are left out. */
    variants(ids: readonly VariantId[]): Promise<ReadonlyMap<VariantId, KnownVariant>>
  }
}

export interface KnownVariant {
  readonly kind: ProductKind
  /** Without it, a variation cannot be told from a product by its id. */
  readonly productId: ProductId
  readonly stockKey: StockKey
}
