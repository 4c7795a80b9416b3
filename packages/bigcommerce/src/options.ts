import type { Clock, Log, Random, Timer, Transport } from '@connect/core'
import type { Memory } from './client/memory.ts'
import type { Turn } from './client/turn.ts'

/** Everything an adapter for one store needs. */
export interface BigCommerceOptions {
  /** As in `stores/{hash}`: the store's permanent key. */
  readonly storeHash: string
  /** Replaces `https://api.bigcommerce.com` (BIGCOMMERCE_API_ORIGIN, DESIGN 5). */
  readonly apiOrigin?: string | undefined
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  /** The store's token: it does not expire, and dies when the scopes or the owner change (reference 2.2). */
  readonly accessToken: () => Promise<string>
  /** Where webhooks go and how they are recognised; null: this process subscribes to none. */
  readonly webhooks: { readonly destination: string; readonly clientId: string; readonly clientSecret: string } | null
  /** When the store itself lowers its stock (`update_stock_behavior`), as it was read last: 'order' where any of its channels does with the order. */
  readonly decrementsAt: DecrementsAt
  /** What each order does to the figure, where channels differ from the store; all as `decrementsAt` unless given. */
  readonly lowering?: Lowering
  /** What is known of the store's quota, shared by all adapters of one store in a process; an own one unless given. */
  readonly pace?: Pace
  /** Ends running requests and waits. */
  readonly signal?: AbortSignal
}

export type DecrementsAt = 'order' | 'shipment'

/** When the store itself lowers its stock for an order of a channel. */
export interface Lowering {
  readonly store: DecrementsAt
  /** By channel id: those that have a rule of their own. */
  readonly channels: ReadonlyMap<number, DecrementsAt>
}

/** What was learned about one store: how fast it may be asked, and what need not be asked again. One per store and process. */
export interface Pace {
  readonly quota: Quota
  /**
   * Stock adjustments and pages of bulk reads, one at a time: the order of adjustments side by side is not defined, and the store wants none beside
   * bulk calls of the catalogue and of orders (reference 2.4).
   */
  readonly inTurn: Turn
  readonly memory: Memory
}

/** Waits until a request may be sent; learns from every reply. */
export interface Quota {
  /** Resolves when one more request fits into the present window, the other apps' share left free; rejects with the signal's reason. */
  take(signal?: AbortSignal): Promise<void>
  /** Ends what `take` began. null: no reply came. Header names in lower case; `status` 429 means nothing more goes out before the stated reset. */
  learn(reply: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | null): void
}
