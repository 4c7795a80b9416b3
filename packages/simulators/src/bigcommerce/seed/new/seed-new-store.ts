import { seeding } from '../../../seed/seeding.ts'
import { createProduct } from '../../catalogue/commands/index.ts'
import { products } from '../../catalogue/documents.ts'
import type { StoreContext } from '../../context.ts'
import { placeOrder } from '../../orders/index.ts'
import { changeStore } from '../../store/profile.ts'
import { addShippingZone } from '../../store/shipping.ts'
import { NEW_ORDERS, NEW_RANGE } from './range.ts'

const HOUR = 3_600_000

/**
 * Fills an empty store with a small one that has no app yet: fifteen products at one place, and six orders to send. Nothing in it is awkward, and
 * nothing is left to chance: who tries the set-up sees the same numbers as whoever tried it before. Throws when it has products already.
 */
export function seedNewStore(context: StoreContext): void {
  if (products(context).size > 0) throw new Error(`${context.storeHash} has products already; seed an empty store`)
  const present = context.clock.now()
  const past = seeding(context)
  past.at(present - 60 * 24 * HOUR)
  changeStore(past.context, { name: 'Fern & Flint', adminEmail: 'hello@fernandflint.example', timeZone: 'America/New_York' })
  addShippingZone(past.context, { name: 'United States', methods: [{ name: 'Flat Rate' }, { name: 'USPS (Priority Mail)', type: 'usps' }] })
  for (const [name, sku, price, cost, weight, stock] of NEW_RANGE) createProduct(past.context, { name, sku, price, cost, weight, stock })
  NEW_ORDERS.forEach(({ lines, ...person }, at) => {
    past.at(present - (NEW_ORDERS.length - at) * 4 * HOUR)
    const email = `${person.firstName}.${person.lastName}@example.com`.toLowerCase()
    placeOrder(past.context, {
      lines: lines.map(([sku, quantity]) => ({ sku, quantity })),
      shippingAddresses: [{ ...person, email }],
      customerId: at + 1,
      email,
      shippingMethod: at % 2 === 0 ? 'Flat Rate' : 'USPS (Priority Mail)',
      shippingCost: '6.00',
    })
  })
}
