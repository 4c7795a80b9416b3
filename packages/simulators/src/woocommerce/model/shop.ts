import type { MetaEntry } from './site.ts'

/** A rate of the store's tax table. `class`: `standard`, or the slug of another. */
export interface TaxRate {
  readonly id: number
  readonly country: string
  readonly state: string
  readonly postcode: string
  readonly city: string
  /** Per cent, with four decimals. */
  readonly rate: string
  readonly name: string
  readonly priority: number
  readonly compound: boolean
  readonly shipping: boolean
  readonly order: number
  readonly class: string
}

export interface Coupon {
  readonly id: number
  /** In lower case. */
  readonly code: string
  readonly discountType: 'percent' | 'fixed_cart' | 'fixed_product'
  readonly amount: string
  readonly description: string
  readonly freeShipping: boolean
  readonly usageCount: number
  readonly usedBy: readonly string[]
  readonly meta: readonly MetaEntry[]
  readonly createdAt: string
  readonly modifiedAt: string
  /** Everything else that a client wrote and reads back, by its field's name in the API. */
  readonly rest: Readonly<Record<string, unknown>>
}

/** A shopper with an account; ids are those of the site's users. */
export interface Customer {
  readonly id: number
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly username: string
  readonly meta: readonly MetaEntry[]
  readonly createdAt: string
  readonly modifiedAt: string
  readonly rest: Readonly<Record<string, unknown>>
}

export const SHOP_KIND = { taxRate: 'tax_rate', coupon: 'coupon', customer: 'customer' } as const
