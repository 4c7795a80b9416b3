import { placeOrder } from '../commands/index.ts'
import type { ShopContext } from '../context.ts'
import type { Variant } from '../model/catalogue.ts'
import { seedLocations, WAREHOUSE } from './locations.ts'
import { NEARBY } from './orders/customers.ts'
import { seeding } from './seeding.ts'
import { seedShipping } from './shipping.ts'
import { stockProduct } from './stock-product.ts'

const PER_PRODUCT = 10
const MINUTE = 60_000

/** Fills an empty shop with many plain variants, each with a cost and stock, and many open orders of two lines, all at one location. */
export function seedLarge(context: ShopContext, size: { readonly variants: number; readonly orders: number }): void {
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - size.orders * MINUTE - MINUTE)
  seedLocations(past.context)
  seedShipping(past.context)
  const variants: Variant[] = []
  for (let product = 0; product * PER_PRODUCT < size.variants; product++) {
    const count = Math.min(PER_PRODUCT, size.variants - product * PER_PRODUCT)
    variants.push(...stockProduct(past.context, { title: `Item ${product + 1}`, variants: plans(product, count) }).variants)
  }
  for (let number = 0; number < size.orders; number++) {
    past.at(present - (size.orders - number) * MINUTE)
    const customer = NEARBY[number % NEARBY.length]
    const lines = [number * 2, number * 2 + 1].map((at) => ({
      variantId: variants[at % variants.length]?.id ?? '',
      quantity: 1 + (at % 3),
    }))
    placeOrder(past.context, { lines, shippingAddress: customer?.address ?? null, email: customer?.email ?? null, routingDelayMs: 0 })
  }
}

function plans(product: number, count: number) {
  return Array.from({ length: count }, (_, at) => {
    const number = product * PER_PRODUCT + at + 1
    return {
      sku: `SKU-${String(number).padStart(6, '0')}`,
      options: { Size: `${at + 1}` },
      price: '20.00',
      cost: (5 + (number % 90) / 10).toFixed(2),
      stock: { [WAREHOUSE]: 500 },
    }
  })
}
