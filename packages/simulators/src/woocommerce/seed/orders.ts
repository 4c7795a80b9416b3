import { type PlaceOrderInput, placeOrder } from '../orders/commands/index.ts'
import type { Seeding } from './seeding.ts'

const HOUR = 3_600_000

/** Who buys: first name, last name, street, city, state, postcode. */
export type Buyer = readonly [first: string, last: string, street: string, city: string, state: string, postcode: string]

export type Basket = readonly (readonly [sku: string, quantity: number])[]

/** An order as a shop's seed tells it: hours ago, who, what; everything else as of any order. */
export interface SeedOrder extends Omit<PlaceOrderInput, 'lines' | 'billing'> {
  readonly hoursAgo: number
  readonly buyer: Buyer
  readonly basket: Basket
}

/** Places orders in the past, the oldest first. Answers with their ids. */
export function seedOrders(seeding: Seeding, present: number, orders: readonly SeedOrder[]): readonly number[] {
  const byAge = orders.toSorted((a, b) => b.hoursAgo - a.hoursAgo)
  return byAge.map(({ hoursAgo, buyer, basket, ...rest }) => {
    seeding.at(present - hoursAgo * HOUR)
    const [first_name, last_name, address_1, city, state, postcode] = buyer
    const billing = { first_name, last_name, address_1, address_2: '', city, state, postcode, country: 'US' }
    const lines = basket.map(([sku, quantity]) => ({ sku, quantity }))
    const email = `${first_name}.${last_name}@example.com`.toLowerCase().replaceAll(/[^a-z.@]/g, '')
    return placeOrder(seeding.context, { email, ...rest, billing, lines }).id
  })
}
