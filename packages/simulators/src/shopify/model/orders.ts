/** Documents of orders and their fulfilment. Ids are gids; instants ISO strings in UTC. */

export interface Address {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly company: string | null
  readonly address1: string | null
  readonly address2: string | null
  readonly city: string | null
  readonly province: string | null
  readonly provinceCode: string | null
  readonly zip: string | null
  readonly country: string | null
  readonly countryCode: string | null
  readonly phone: string | null
}

export interface LineItem {
  readonly id: string
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string | null
  /** null: a custom item, or the variant was deleted. */
  readonly variantId: string | null
  readonly inventoryItemId: string | null
  /** As ordered at first. */
  readonly quantity: number
  /** After edits and refunds that removed units. */
  readonly currentQuantity: number
  readonly fulfilledQuantity: number
  readonly requiresShipping: boolean
  readonly isGiftCard: boolean
  readonly price: string
  readonly customAttributes: readonly { readonly key: string; readonly value: string }[]
  /** Components of one sold bundle share a group. */
  readonly group: { readonly id: string; readonly title: string; readonly quantity: number; readonly variantId: string } | null
}

export type FinancialStatus =
  | 'AUTHORIZED'
  | 'EXPIRED'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED'

export interface Order {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly processedAt: string
  readonly updatedAt: string
  readonly cancelledAt: string | null
  readonly cancelReason: string | null
  readonly closedAt: string | null
  readonly edited: boolean
  readonly test: boolean
  readonly financialStatus: FinancialStatus
  readonly email: string | null
  readonly phone: string | null
  readonly customerId: string | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly shippingAddress: Address | null
  readonly shippingLine: {
    readonly id: string
    readonly title: string
    readonly code: string | null
    readonly carrierIdentifier: string | null
    readonly source: string | null
  } | null
  readonly lines: readonly LineItem[]
  readonly refunds: readonly Refund[]
  readonly fulfillmentOrderIds: readonly string[]
  readonly fulfillmentIds: readonly string[]
  /** Set once the background routing has made its fulfilment orders. */
  readonly routedAt: string | null
}

export interface Refund {
  readonly id: string
  readonly createdAt: string
  readonly lines: readonly {
    readonly lineItemId: string
    readonly quantity: number
    readonly restockType: 'NO_RESTOCK' | 'CANCEL' | 'RETURN'
  }[]
}

export type FulfillmentOrderStatus = 'OPEN' | 'IN_PROGRESS' | 'SCHEDULED' | 'ON_HOLD' | 'CLOSED' | 'CANCELLED' | 'INCOMPLETE'
export type RequestStatus =
  | 'UNSUBMITTED'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'CANCELLATION_REQUESTED'
  | 'CANCELLATION_ACCEPTED'
  | 'CANCELLATION_REJECTED'
  | 'CLOSED'

export interface FulfillmentOrder {
  readonly id: string
  readonly orderId: string
  readonly locationId: string
  readonly status: FulfillmentOrderStatus
  readonly requestStatus: RequestStatus
  readonly fulfillAt: string | null
  readonly methodType: 'SHIPPING' | 'LOCAL' | 'PICK_UP' | 'PICKUP_POINT' | 'RETAIL' | 'NONE'
  readonly destination: Address | null
  readonly holds: readonly {
    readonly id: string
    readonly reason: string
    readonly reasonNotes: string | null
    readonly heldByRequestingApp: boolean
  }[]
  readonly lines: readonly {
    readonly id: string
    readonly lineItemId: string
    readonly totalQuantity: number
    readonly remainingQuantity: number
  }[]
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Fulfillment {
  readonly id: string
  readonly name: string
  readonly orderId: string
  readonly locationId: string
  readonly status: 'SUCCESS' | 'CANCELLED'
  readonly tracking: readonly { readonly company: string | null; readonly number: string | null; readonly url: string | null }[]
  readonly lines: readonly {
    readonly id: string
    readonly lineItemId: string
    readonly fulfillmentOrderLineId: string
    readonly quantity: number
  }[]
  readonly notifiedCustomer: boolean
  readonly createdAt: string
  readonly updatedAt: string
}
