/** Documents of the catalogue and of stock. Every id is a gid (`gid://shopify/Product/1`); instants are ISO strings in UTC. */

export interface Product {
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly vendor: string
  readonly productType: string
  readonly status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED' | 'UNLISTED'
  readonly isGiftCard: boolean
  readonly variantIds: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Variant {
  readonly id: string
  readonly productId: string
  readonly title: string
  readonly sku: string | null
  readonly barcode: string | null
  readonly price: string
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  /** A bundle parent: its quantity cannot be set. */
  readonly requiresComponents: boolean
  readonly components: readonly { readonly variantId: string; readonly quantity: number }[]
  readonly inventoryItemId: string
  /** Whether it is sold when none is left; DENY where absent. */
  readonly inventoryPolicy?: 'DENY' | 'CONTINUE'
  readonly position: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** May be shared by several variants. */
export interface InventoryItem {
  readonly id: string
  readonly sku: string | null
  readonly tracked: boolean
  readonly requiresShipping: boolean
  readonly unitCost: { readonly amount: string; readonly currencyCode: string } | null
  readonly weight?: { readonly value: number; readonly unit: 'GRAMS' | 'KILOGRAMS' | 'OUNCES' | 'POUNDS' }
  readonly countryCodeOfOrigin?: string
  readonly harmonizedSystemCode?: string
  readonly createdAt?: string
  readonly updatedAt: string
}

/** Stock of one item at one location. on_hand = available + committed + reserved (incoming is apart). Id: `itemId|locationId`. */
export interface InventoryLevel {
  readonly id: string
  readonly itemId: string
  readonly locationId: string
  readonly isActive: boolean
  readonly available: number
  readonly committed: number
  readonly reserved: number
  readonly incoming: number
  readonly updatedAt: string
}

export interface Location {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  readonly fulfillsOnlineOrders: boolean
  readonly shipsInventory: boolean
  /** A third party's warehouse: its fulfilment orders are not ours. */
  readonly isFulfillmentService: boolean
  readonly address: {
    readonly address1: string
    readonly city: string
    readonly provinceCode: string | null
    readonly zip: string
    readonly countryCode: string
  }
}

/** World collection names. */
export const KIND = {
  product: 'product',
  variant: 'variant',
  inventoryItem: 'inventory_item',
  inventoryLevel: 'inventory_level',
  location: 'location',
  order: 'order',
  fulfillmentOrder: 'fulfillment_order',
  fulfillment: 'fulfillment',
} as const
