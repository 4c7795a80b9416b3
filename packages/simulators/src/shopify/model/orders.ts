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
  /** Units an edit, refund or cancellation took off before they were fulfilled. */
  readonly removedQuantity: number
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
  /** The number in the name: 1001 of #1001. */
  readonly number: number
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
  readonly sourceName: string
  readonly poNumber: string | null
  readonly currencyCode: string
  readonly note: string | null
  readonly tags: readonly string[]
  /** What the cart carried, such as a gift message. */
  readonly customAttributes: readonly { readonly key: string; readonly value: string }[]
  readonly shippingAddress: Address | null
  readonly shippingLine: {
    readonly id: string
    readonly title: string
    readonly code: string | null
    readonly carrierIdentifier: string | null
    readonly source: string | null
    readonly price: string
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
  readonly note: string | null
  readonly lines: readonly {
    readonly id: string
    readonly lineItemId: string
    readonly quantity: number
    readonly restockType: RestockType
    /** Where the units went back on the shelf. */
    readonly locationId: string | null
  }[]
}

export type RestockType = 'NO_RESTOCK' | 'CANCEL' | 'RETURN'

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
  /** False while the order is being routed: nobody outside sees it yet. */
  readonly routed: boolean
  readonly status: FulfillmentOrderStatus
  readonly requestStatus: RequestStatus
  /** Somebody reported picking; until it is marked open again it cannot be moved. */
  readonly progressReported: boolean
  /** The fulfilment order that holds the units a partial hold set aside; they come together again at release. */
  readonly splitByHold: string | null
  readonly fulfillAt: string | null
  readonly methodType: MethodType
  readonly destination: Address | null
  readonly holds: readonly Hold[]
  readonly lines: readonly FulfillmentOrderLine[]
  readonly createdAt: string
  readonly updatedAt: string
}

export type MethodType = 'SHIPPING' | 'LOCAL' | 'PICK_UP' | 'PICKUP_POINT' | 'RETAIL' | 'NONE'

export interface Hold {
  readonly id: string
  readonly handle: string
  readonly reason: HoldReason
  readonly reasonNotes: string | null
  readonly heldByRequestingApp: boolean
  /** The shop releases it by itself at this instant, as it does when the offer after checkout has passed. */
  readonly releaseAt?: string
}

export type HoldReason =
  | 'AWAITING_PAYMENT'
  | 'AWAITING_RETURN_ITEMS'
  | 'HIGH_RISK_OF_FRAUD'
  | 'INCORRECT_ADDRESS'
  | 'INVENTORY_OUT_OF_STOCK'
  | 'ONLINE_STORE_POST_PURCHASE_CROSS_SELL'
  | 'OTHER'
  | 'UNKNOWN_DELIVERY_DATE'

export interface FulfillmentOrderLine {
  readonly id: string
  readonly lineItemId: string
  readonly totalQuantity: number
  readonly remainingQuantity: number
}

export interface Fulfillment {
  readonly id: string
  readonly name: string
  readonly orderId: string
  readonly locationId: string
  readonly status: 'SUCCESS' | 'CANCELLED'
  readonly tracking: readonly { readonly company: string | null; readonly number: string | null; readonly url: string | null }[]
  readonly lines: readonly { readonly id: string; readonly lineItemId: string; readonly quantity: number }[]
  /** Which fulfilment orders its units came from; a line of the order may come from several. */
  readonly parts: readonly {
    readonly fulfillmentOrderId: string
    readonly fulfillmentOrderLineId: string
    readonly lineItemId: string
    readonly quantity: number
  }[]
  readonly notifiedCustomer: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

/** An e-mail the shop sent to a customer; kept so that nobody is mailed twice without it showing. */
export interface CustomerEmail {
  readonly id: string
  readonly orderId: string
  readonly to: string
  readonly about: 'shipping_confirmation' | 'shipping_update' | 'order_cancelled'
  readonly sentAt: string
}

/** Work the shop does by itself at an instant (epoch ms): routing an order, opening a scheduled fulfilment order. */
export interface DueWork {
  readonly id: string
  readonly dueAt: number
}

/** How this shop handles orders; `shop_settings`, changed from the control panel. */
export interface OrderSettings {
  /** Until a new order has fulfilment orders. */
  readonly routingDelayMs: number
  /** Archive an order once it is fulfilled and paid, as shops do unless they say otherwise. */
  readonly archivesWhenDone: boolean
  /** Gift cards leave by e-mail as soon as the order is routed and paid. */
  readonly fulfilsGiftCards: boolean
  /** What becomes of open fulfilment orders at cancellation; live shops were recorded with CLOSED. */
  readonly cancelledOrdersLeave: 'CLOSED' | 'CANCELLED'
}

/** World collection names of the orders half. */
export const ORDER_KIND = {
  routing: 'order_routing_due',
  scheduled: 'fulfillment_order_due',
  heldUntil: 'fulfillment_hold_due',
  email: 'customer_email',
  settings: 'order_settings',
} as const
