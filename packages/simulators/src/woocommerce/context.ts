import type { Clock, Random } from '@connect/core'
import type { World } from '../world/index.ts'
import type { SiteUser } from './model/site.ts'

/** What every rule of the simulated store works on. One context is one site. */
export interface SiteContext {
  readonly world: World
  readonly clock: Clock
  readonly random: Random
  /** As in SiteProfile.path. */
  readonly site: string
  /** The public address of the site, without a slash at the end. */
  readonly home: string
  /**
   * Tells the store's own hooks that something changed, inside the current command: its webhooks and our plugin's outbox listen.
   * `stock`: only the stock figure of a product moved.
   */
  changed(change: Change): void
  /** The API call being answered; absent when the merchant or a shopper acts. */
  readonly call?: SiteCall
}

export interface Change {
  /** `site`: something that its owner has set up; its id says nothing. */
  readonly kind: 'order' | 'product' | 'site'
  readonly id: number
  readonly what: 'created' | 'updated' | 'deleted' | 'restored' | 'stock' | 'refunded'
  /** Made by our plugin's own stock route: its outbox does not tell of it. */
  readonly byPlugin?: boolean
}

/** Who asks, and how. */
export interface SiteCall {
  readonly user: SiteUser | null
  /** The key's; null: somebody who is logged in, or nobody. */
  readonly permissions: 'read' | 'write' | 'read_write' | null
  readonly secure: boolean
  /** A fault: PHP dies half-way through a request of many rows or steps. What was done until then stays; the reply is lost. */
  readonly diesHalfWay?: boolean
}
