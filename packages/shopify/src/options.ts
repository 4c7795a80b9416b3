import type { Clock, Log, Random, Timer, Transport } from '@connect/core'
import type { Pace } from './client/pace.ts'

/** Everything an adapter for one shop needs. */
export interface ShopifyOptions {
  /** Permanent domain: `demo.myshopify.com`. */
  readonly shop: string
  /** Replaces `https://{shop}` by `{adminOrigin}/{shop}` (SHOPIFY_ADMIN_ORIGIN, DESIGN 5). */
  readonly adminOrigin?: string | undefined
  readonly apiVersion?: string
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  /** The offline token; refreshing is behind it. Asked once more with the token that the shop refused. */
  readonly accessToken: (options?: { readonly refused: string }) => Promise<string>
  readonly settings: {
    /** Which figure is read and written (reference 1.7): on_hand counts units sold but not shipped, available does not. */
    readonly stockFigure: 'on_hand' | 'available'
  }
  /** Cost bucket and page sizes, shared by all adapters of one shop in a process; an own one unless given. */
  readonly pace?: Pace
  /** Topics that the app's configuration file subscribes to for every shop; all that are needed unless said. */
  readonly declaredTopics?: readonly string[]
  /** Ends running requests and waits. */
  readonly signal?: AbortSignal
  /** How a first walk over orders or a full walk over products is read; by size unless said. */
  readonly walk?: 'auto' | 'paged' | 'bulk'
}

/** The newest stable version, pinned; bumped every half year (reference 1.2 no. 8). */
export const API_VERSION = '2026-10'
