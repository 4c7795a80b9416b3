/** Of the store itself. One document each, id `store`. */

export interface StoreProfile {
  readonly hash: string
  readonly name: string
  readonly domain: string
  readonly adminEmail: string
  readonly country: string
  readonly currency: string
  /** IANA name. */
  readonly timeZone: string
  readonly planName: string
  readonly planLevel: string
  readonly weightUnits: string
  readonly createdAt: string
}

export interface InventorySettings {
  readonly updateStockBehavior: 'order_placed' | 'order_completed_or_shipped'
  readonly editOrderStockAdjustment: boolean
  readonly deleteOrderStockAdjustment: boolean
  readonly refundOrderStockAdjustment: boolean
}

/** The merchant's own labels of the 15 statuses, by id; a status without one has the platform's. */
export type StatusLabels = Readonly<Record<string, string>>

export interface ShippingZone {
  readonly id: number
  readonly name: string
  readonly methods: readonly { readonly id: number; readonly name: string; readonly type: string; readonly enabled: boolean }[]
}

/** Where the store sells besides the storefront that every store has (id 1). Rules that are null are the store's. */
export interface Channel {
  readonly id: number
  readonly name: string
  readonly updateStockBehavior: InventorySettings['updateStockBehavior'] | null
}

export const STORE_KIND = {
  profile: 'store',
  inventory: 'inventory_settings',
  labels: 'status_labels',
  zone: 'shipping_zone',
  channel: 'channel',
} as const
