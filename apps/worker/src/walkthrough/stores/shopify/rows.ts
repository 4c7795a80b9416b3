/** Rows of the simulated Shopify's lists, as far as the walk reads them. */

export interface VariantRow {
  readonly id: string
  readonly productId: string
  readonly sku: string | null
  readonly requiresComponents: boolean
  readonly inventoryItemId: string
}
export interface ProductRow {
  readonly id: string
  readonly status: string
  readonly title: string
  readonly isGiftCard: boolean
}
export interface ItemRow {
  readonly id: string
  readonly tracked: boolean
  readonly requiresShipping: boolean
  readonly unitCost: { readonly amount: string } | null
}
export interface LevelRow {
  readonly itemId: string
  readonly locationId: string
  readonly isActive: boolean
  readonly onHand: number
  readonly available: number
  readonly committed: number
  readonly updatedAt: string
}
export interface LocationRow {
  readonly id: string
  readonly name: string
  readonly isFulfillmentService: boolean
}
export interface OrderRow {
  readonly id: string
  readonly name: string
  readonly lines: readonly {
    readonly id: string
    readonly sku: string
    readonly quantity: number
    readonly fulfilledQuantity: number
  }[]
}
export interface FulfillmentRow {
  readonly orderId: string
  readonly status: string
  readonly tracking: readonly { readonly company: string | null; readonly number: string | null; readonly url: string | null }[]
  readonly lines: readonly { readonly lineItemId: string; readonly quantity: number }[]
}
