import { seeding } from '../../seed/seeding.ts'
import { type CreateProductInput, createProduct } from '../catalogue/commands/index.ts'
import type { StoreContext } from '../context.ts'
import { placeOrder } from '../orders/commands/place-order.ts'
import { seedPlainShipping } from './seed-shipping.ts'

export interface LargeStore {
  /** Products without options, each tracked as a product. */
  readonly simple: number
  /** Products of ten variants, each variant tracked for itself. */
  readonly productsWithTenVariants: number
  /** Open orders of two lines, a minute apart. */
  readonly orders: number
}

const MINUTE = 60_000
const UNITS = 500

/** Fills an empty store with much that is plain: products with a cost and stock, and orders that wait for the warehouse. */
export function seedLarge(context: StoreContext, { simple, productsWithTenVariants, orders }: LargeStore): void {
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - (orders + 1) * MINUTE)
  seedPlainShipping(past.context)
  const sold: number[] = []
  for (let number = 1; number <= simple; number++) sold.push(...createProduct(past.context, plain(number)).variantIds)
  for (let number = 1; number <= productsWithTenVariants; number++) sold.push(...createProduct(past.context, ofTen(number)).variantIds)
  for (let number = 0; number < orders; number++) {
    past.at(present - (orders - number) * MINUTE)
    const lines = [number * 2, number * 2 + 1].map((at) => ({ variantId: sold[at % sold.length] ?? 0, quantity: 1 + (at % 3) }))
    placeOrder(past.context, { lines })
  }
}

function plain(number: number): CreateProductInput {
  return { name: `Item ${number}`, sku: `ITEM-${padded(number)}`, price: '20.00', cost: costOf(number), stock: UNITS }
}

function ofTen(number: number): CreateProductInput {
  const variants = Array.from({ length: 10 }, (_, at) => ({
    sku: `SIZE-${padded(number)}-${at}`,
    options: { Size: String(at + 1) },
    stock: UNITS,
  }))
  return { name: `Sized item ${number}`, price: '24.00', cost: costOf(number), variants }
}

function costOf(number: number): string {
  return (5 + (number % 90) / 10).toFixed(2)
}

function padded(number: number): string {
  return String(number).padStart(6, '0')
}
