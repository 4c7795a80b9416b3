import type { CheckResult } from '../../../apps/worker/src/walkthrough/walk.ts'
import type { Machine } from '../machine/start-machine.ts'
import type { LiveOptions } from '../options.ts'
import type { Made } from '../store/made.ts'
import type { Merchant } from '../store/merchant.ts'
import type { PluginPage } from '../store/plugin-page.ts'

/** What a hop works with. */
export interface Live {
  readonly options: LiveOptions
  readonly machine: Machine
  readonly merchant: Merchant
  /** Null: the store is walked without the plugin. */
  readonly page: PluginPage | null
  readonly made: Made
  readonly notes: Notes
  check(name: string, seen: unknown, expected: unknown): void
  /** A figure that is printed, and judged by nobody. */
  measure(name: string, value: unknown): void
  /** Looks until it is so or the patience is over, and visits the store meanwhile as shoppers do, which runs its cron; gives what was seen last. */
  until<Seen>(look: () => Promise<Seen>, isSo: (seen: Seen) => boolean): Promise<Seen>
}

export interface Hop {
  readonly name: string
  run(live: Live): Promise<void>
}

export interface LiveHop {
  readonly name: string
  readonly seconds: number
  readonly checks: readonly CheckResult[]
  readonly measured: Readonly<Record<string, unknown>>
}

/** Left by earlier hops for later ones. */
export interface Notes {
  storeName?: string
  connectionId?: string
  locationId?: string
  catalogue?: Catalogue
  /** Cost of goods is switched on. */
  hasCosts?: boolean
  hasFulfillments?: boolean
  /** Placed before the store was connected. */
  before?: { readonly open: PlacedOrder; readonly held: PlacedOrder }
  orders?: { readonly shipped: PlacedOrder; readonly edited: PlacedOrder; readonly cancelled: PlacedOrder }
  held?: PlacedOrder
}

/** The test products. */
export interface Catalogue {
  readonly simple: Sold
  readonly red: Sold
  readonly blue: Sold
  readonly pdf: Sold
  readonly small: Sold
  readonly large: Sold
  readonly virtual: Sold
  readonly external: Sold
  readonly nameless: Sold
  readonly grouped: Sold
  /** What keeps the stock of small and large. */
  readonly parent: Sold
  /** For one write of many figures. */
  readonly row: readonly Sold[]
}

export interface Sold {
  readonly id: number
  /** Of a variation its product's. */
  readonly productId: number
  readonly sku: string
}

export interface PlacedOrder {
  readonly id: number
  readonly number: string
  readonly status: string
  readonly line_items: readonly {
    readonly id: number
    readonly product_id: number
    readonly variation_id: number
    readonly quantity: number
    readonly total: string
  }[]
}

/** Of a note that an earlier hop had to leave. */
export function noted<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`An earlier hop left no ${name}`)
  return value
}
