/** Rows of the simulated BigCommerce's lists, as far as the walk reads them. */

export interface ProductRow {
  readonly id: number
  readonly name: string
  readonly type: 'physical' | 'digital'
  readonly sku: string
  readonly costPrice: string
  readonly inventoryTracking: 'none' | 'product' | 'variant'
  readonly baseVariantId: number
  /** Those that are sold: the base variant where there are no options. */
  readonly variantIds: readonly number[]
}
export interface VariantRow {
  readonly id: number
  readonly sku: string
  readonly costPrice: string | null
}
export interface StockRow {
  readonly variantId: number
  readonly locationId: number
  readonly onHand: number
  readonly safetyStock: number
}
export interface LocationRow {
  readonly id: number
  readonly isDefault: boolean
}
export interface OrderRow {
  readonly id: number
  readonly statusId: number
  readonly pickups: readonly { readonly id: number; readonly locationId: number }[]
  readonly lines: readonly LineRow[]
}
export interface LineRow {
  readonly id: number
  readonly variantId: number | null
  readonly sku: string
  readonly quantity: number
  readonly quantityShipped: number
  readonly pickupId: number | null
  /** Off the store's figure for this line, and not given back. */
  readonly unitsTaken: number
}
export interface ShipmentRow {
  readonly id: number
  readonly orderId: number
  readonly trackingNumber: string
  readonly shippingProvider: string
  readonly trackingCarrier: string
  readonly trackingLink: string
  readonly items: readonly { readonly orderLineId: number; readonly quantity: number }[]
}
