/** Orders as the store keeps them. The API's shapes are made from them on the way out. */

/** 0 Incomplete ... 14 Partially Refunded. */
export type OrderStatusId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14

export interface Order {
  readonly id: number
  readonly statusId: OrderStatusId
  readonly createdAt: string
  readonly modifiedAt: string
  readonly channelId: number
  /** 0: a guest. */
  readonly customerId: number
  readonly customerMessage: string
  readonly staffNotes: string
  readonly billing: Address
  readonly paymentMethod: string
  readonly paymentStatus: PaymentStatus
  readonly externalOrderId: string | null
  /** true: archived; nothing is ever erased. */
  readonly isDeleted: boolean
  readonly currencyCode: string
  readonly lines: readonly OrderLine[]
  /** A shipping consignment each; lines name theirs by orderAddressId. */
  readonly addresses: readonly ShippingAddress[]
  readonly pickups: readonly Pickup[]
  /** Whether the store has taken units of it off its stock figure and has not given all of them back; the sum of the lines' `unitsTaken`. */
  readonly stockTaken: boolean
  /** When its last unit left. */
  readonly shippedAt: string | null
  readonly source: 'www' | 'manual' | 'external'
}

export type PaymentStatus = '' | 'authorized' | 'captured' | 'declined' | 'paid' | 'partially refunded' | 'pending' | 'refunded' | 'void'

/** How a line reaches its buyer. */
export type LineType = 'physical' | 'digital' | 'giftcertificate'

export interface OrderLine {
  readonly id: number
  /** 0: a custom product. */
  readonly productId: number
  /** 0 or null where there is none. */
  readonly variantId: number | null
  readonly sku: string
  readonly upc: string
  readonly name: string
  readonly type: LineType
  readonly quantity: number
  readonly quantityShipped: number
  readonly quantityRefunded: number
  readonly price: string
  /** The consignment it goes with; null: none (digital, pickup). */
  readonly orderAddressId: number | null
  readonly pickupId: number | null
  readonly options: readonly { readonly name: string; readonly value: string }[]
  readonly binPickingNumber: string
  /** Units the store has taken off its stock figure for this line and has not given back. */
  readonly unitsTaken: number
  /** Of the catalogue when it was placed. */
  readonly costPrice: string
  readonly weight: number
  /** Who gets the gift certificate or the download. */
  readonly recipientEmail: string
}

export interface Address {
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly street1: string
  readonly street2: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly country: string
  readonly countryIso2: string
  readonly phone: string
  readonly email: string
}

export interface ShippingAddress extends Address {
  /** order_address_id, and the consignment's id. */
  readonly id: number
  readonly shippingMethod: string
  readonly shippingZoneId: number | null
  readonly cost: string
}

export interface Pickup {
  readonly id: number
  readonly locationId: number
  readonly methodName: string
}

export interface Shipment {
  readonly id: number
  readonly orderId: number
  readonly orderAddressId: number
  readonly createdAt: string
  readonly trackingNumber: string
  readonly shippingMethod: string
  readonly shippingProvider: string
  readonly trackingCarrier: string
  readonly trackingLink: string
  readonly comments: string
  readonly items: readonly { readonly orderLineId: number; readonly quantity: number }[]
}

/** Money given back for units or for the whole; the order's lines count the units. */
export interface Refund {
  readonly id: number
  readonly orderId: number
  readonly createdAt: string
  readonly reason: string
  readonly amount: string
  readonly items: readonly { readonly orderLineId: number; readonly quantity: number }[]
}

/** What was mailed to a customer, so that a second shipment is seen as a second e-mail. */
export interface Email {
  readonly orderId: number
  readonly kind: 'shipped' | 'status'
  readonly shipmentId: number | null
  readonly sentAt: string
}

export const ORDER_KIND = { order: 'order', shipment: 'shipment', email: 'email', refund: 'refund', settings: 'order_settings' } as const
