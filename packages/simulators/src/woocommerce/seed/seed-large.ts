import { type CreateProductInput, createProduct } from '../catalogue/commands/index.ts'
import type { SiteContext } from '../context.ts'
import { placeOrder } from '../orders/commands/index.ts'
import { seedPlainShipping } from './seed-small.ts'
import { seeding } from './seeding.ts'

export interface LargeSite {
  /** Products without variations. */
  readonly simple: number
  /** Products of ten variations, each with stock of its own. */
  readonly variable: number
  /** Open orders of two lines, a minute apart. */
  readonly orders: number
}

const MINUTE = 60_000
const UNITS = 500

/** Fills an empty site with much that is plain: products with a cost and stock, and orders that wait for the warehouse. */
export function seedLarge(context: SiteContext, { simple, variable, orders }: LargeSite): void {
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - (orders + 1) * MINUTE)
  seedPlainShipping(past.context)
  const sold: number[] = []
  for (let number = 1; number <= simple; number++) sold.push(createProduct(past.context, plain(number)).id)
  for (let number = 1; number <= variable; number++) sold.push(...createProduct(past.context, ofTen(number)).variationIds)
  for (let number = 0; number < orders; number++) {
    past.at(present - (orders - number) * MINUTE)
    const lines = [number * 2, number * 2 + 1].map((at) => ({ productId: sold[at % sold.length] ?? 0, quantity: 1 + (at % 3) }))
    placeOrder(past.context, { lines })
  }
}

function plain(number: number): CreateProductInput {
  return { name: `Item ${number}`, sku: `ITEM-${padded(number)}`, price: '20.00', cost: costOf(number), stock: UNITS }
}

function ofTen(number: number): CreateProductInput {
  const variations = Array.from({ length: 10 }, (_, at) => ({
    sku: `SIZE-${padded(number)}-${at}`,
    options: { Size: String(at + 1) },
    price: '24.00',
    stock: UNITS,
  }))
  return { name: `Sized item ${number}`, cost: costOf(number), variations }
}

function costOf(number: number): string {
  return (5 + (number % 90) / 10).toFixed(2)
}

function padded(number: number): string {
  return String(number).padStart(6, '0')
}
