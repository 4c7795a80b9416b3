import type { StoreOrderView, StoreProductView } from '../shared/views.ts'
import type { JsonClient } from './json-client.ts'

/** Asks the operator's door about the connection of this store. */
export type Ask = (rest: string, method?: string, body?: unknown) => Promise<unknown>

/** A store of the sandbox as its page and the walkthrough use it: what shoppers and the merchant do there, and what can be seen. One implementation for each platform. */
export interface StoreSide {
  /** As in the addresses of the page's API; a platform whose stores are reached in two ways has two. */
  readonly platform: string
  readonly title: string
  readonly store: { readonly key: string; readonly name: string }
  /** Where its goods lie: `/v1/divisions/div-us`. */
  readonly division: string
  /** Where the app's screens are: the store's own admin, unless `adminLabel` says otherwise. */
  readonly admin: string
  readonly adminLabel?: string
  readonly newcomer: NewcomerStore
  /** The platform's control API, for its faults. */
  readonly control: JsonClient
  readonly troubles: readonly Trouble[]
  orders(ask: Ask): Promise<readonly StoreOrderView[]>
  products(ask: Ask): Promise<readonly StoreProductView[]>
  order(number: string): Promise<unknown>
  list(name: string): Promise<unknown>
  placeOrder(order: PlacedOrder): Promise<unknown>
  editOrder(edit: EditedOrder): Promise<unknown>
  changeStock(stock: ChangedStock): Promise<unknown>
  /** Any command of the platform's control API. */
  command(name: string, input: unknown): Promise<unknown>
  /** What is still on its way there, in words. */
  waiting(): Promise<readonly string[]>
  /** How often the sync has written to the store, and when it did so last. */
  writes(): Promise<{ readonly count: number; readonly last: string | null }>
}

/** A small store that is not connected yet. */
export interface NewcomerStore {
  readonly name: string
  /** What its merchant does first, in the admin of the store. */
  readonly begin: string
  readonly admin: string
  readonly storeKey: string
}

/** Where an app is installed from the store's admin. */
export const installTheApp = 'Install the app from its admin and follow what it says.'

export interface PlacedOrder {
  readonly lines: readonly { readonly variantId?: string | undefined; readonly sku?: string | undefined; readonly quantity: number }[]
  readonly customer?: string | null | undefined
  readonly paid: boolean
}
export interface EditedOrder {
  readonly orderId: string
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}
export interface ChangedStock {
  readonly variantId: string
  readonly locationId: string
  readonly onHand: number
}

/** A trouble that a person can start from the page; each panel knows more, through its own control API. */
export interface Trouble {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly fault: Readonly<Record<string, unknown>>
}
