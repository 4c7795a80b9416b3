import type { MetaEntry } from './site.ts'

export interface Order {
  readonly id: number
  /** Without `wc-`. */
  readonly status: string
  readonly statusBeforeTrash: string | null
  readonly currency: string
  readonly createdAt: string
  readonly modifiedAt: string
  readonly paidAt: string | null
  readonly completedAt: string | null
  readonly customerId: number
  readonly customerNote: string
  readonly paymentMethod: string
  readonly paymentMethodTitle: string
  readonly transactionId: string
  readonly orderKey: string
  readonly createdVia: string
  readonly billing: Address & { readonly email: string }
  readonly shipping: Address
  readonly lines: readonly OrderLine[]
  readonly shippingLines: readonly ShippingLine[]
  readonly feeLines: readonly FeeLine[]
  readonly couponLines: readonly CouponLine[]
  readonly taxLines: readonly TaxLine[]
  readonly meta: readonly MetaEntry[]
  /** Newest last. */
  readonly refundIds: readonly number[]
  /** Of those that were not deleted. */
  readonly fulfillmentIds: readonly number[]
  /** The store has taken its lines off its stock (`_order_stock_reduced`). */
  readonly stockReduced: boolean
  /** Everything else that a client wrote and reads back, by its field's name in the API. */
  readonly rest: Readonly<Record<string, unknown>>
}

export interface Address {
  readonly first_name: string
  readonly last_name: string
  readonly company: string
  readonly address_1: string
  readonly address_2: string
  readonly city: string
  readonly state: string
  readonly postcode: string
  readonly country: string
  readonly phone: string
}

export interface OrderLine {
  readonly id: number
  readonly name: string
  /** 0: its product was deleted, or never was. */
  readonly productId: number
  readonly variationId: number
  readonly quantity: number
  readonly subtotal: string
  readonly total: string
  readonly taxClass: string
  readonly taxes: readonly LineTax[]
  readonly meta: readonly MetaEntry[]
  /** `_reduced_stock`: units taken off the store's stock for it and not given back. It stands in `meta`, too. */
  readonly reducedStock: number
  /** `_restock_refunded_items`: units given back by refunds. */
  readonly restocked: number
  /** What the store paid for them, where that feature is on and knew it. */
  readonly cost: number | null
}

/** Of one rate of the tax table. */
export interface LineTax {
  readonly rateId: number
  readonly total: string
  /** Before coupons; of a fee or shipping the same as `total`. */
  readonly subtotal: string
}

export interface ShippingLine {
  readonly id: number
  readonly methodId: string
  readonly instanceId: string
  readonly methodTitle: string
  readonly total: string
  readonly taxes: readonly LineTax[]
  readonly meta: readonly MetaEntry[]
}

export interface FeeLine {
  readonly id: number
  readonly name: string
  readonly taxClass: string
  readonly taxStatus: 'taxable' | 'none'
  /** May be negative. */
  readonly total: string
  readonly taxes: readonly LineTax[]
  readonly meta: readonly MetaEntry[]
}

export interface CouponLine {
  readonly id: number
  readonly code: string
  readonly discount: string
  readonly discountType: string
  readonly nominalAmount: number
  readonly freeShipping: boolean
  readonly meta: readonly MetaEntry[]
}

export interface TaxLine {
  readonly id: number
  readonly rateId: number
  readonly rateCode: string
  readonly label: string
  readonly compound: boolean
  readonly ratePercent: number
}

export interface Refund {
  readonly id: number
  readonly orderId: number
  readonly createdAt: string
  /** A positive decimal string. */
  readonly amount: string
  readonly reason: string
  readonly restocked: boolean
  readonly full: boolean
  readonly refundedBy: number
  readonly lines: readonly RefundLine[]
  readonly taxLines: readonly TaxLine[]
  readonly meta: readonly MetaEntry[]
}

/** Of one line of the order. Quantities and amounts are positive here. */
export interface RefundLine {
  readonly id: number
  readonly lineId: number
  readonly quantity: number
  readonly total: string
  readonly taxes: readonly LineTax[]
  readonly metaId: number
}

export interface OrderNote {
  readonly id: number
  readonly orderId: number
  readonly createdAt: string
  readonly author: string
  readonly note: string
  readonly customerNote: boolean
}

/** Of the core feature "order fulfillments". It checks next to nothing. */
export interface Fulfillment {
  readonly id: number
  readonly orderId: number
  readonly status: string
  readonly isFulfilled: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly fulfilledAt: string | null
  readonly meta: readonly MetaEntry[]
}

/** What was mailed to a customer, so that a parcel sent twice is seen as a second e-mail. */
export interface Email {
  readonly id: number
  readonly orderId: number
  readonly kind: 'customer_note' | 'completed_order' | 'fulfillment' | 'processing_order' | 'refunded_order'
  readonly text: string
  readonly sentAt: string
}

export const ORDER_KIND = { order: 'order', refund: 'refund', note: 'order_note', fulfillment: 'fulfillment', email: 'email' } as const
