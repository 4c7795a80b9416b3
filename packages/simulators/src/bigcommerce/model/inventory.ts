/** Stock of one variant at one location. Of a product that is tracked as a whole it lies on its base variant. Id: `{variantId}/{locationId}`. */
export interface InventoryItem {
  readonly variantId: number
  readonly productId: number
  readonly locationId: number
  /** On hand: what an absolute adjustment sets, and what the store itself lowers when it sells or ships (update_stock_behavior). */
  readonly onHand: number
  readonly safetyStock: number
  readonly isInStock: boolean
  readonly binPickingNumber: string
}

export interface Location {
  readonly id: number
  readonly code: string
  readonly label: string
  readonly typeId: 'PHYSICAL' | 'VIRTUAL'
  readonly enabled: boolean
  readonly managedByExternalSource: boolean
  readonly isDefault: boolean
  readonly timeZone: string
}

/** An accepted adjustment that is not visible yet. */
export interface PendingAdjustment {
  readonly transactionId: string
  /** Epoch milliseconds. */
  readonly visibleAt: number
  readonly rows: readonly {
    readonly variantId: number
    readonly locationId: number
    readonly set: number | null
    readonly by: number | null
  }[]
  readonly reason: string
}

export const INVENTORY_KIND = { item: 'inventory_item', location: 'location', pending: 'pending_adjustment' } as const
