import { seeding } from '../../../seed/seeding.ts'
import { products } from '../../catalogue/documents.ts'
import type { StoreContext } from '../../context.ts'
import { seedAwkwardOrders } from './awkward-orders.ts'
import { seedEveryday } from './everyday.ts'
import { seedPlaces } from './places.ts'
import { seedCatalogue } from './seed-catalogue.ts'

const DAY = 24 * 3_600_000

/**
 * Fills an empty store with Alder Supply Co.: some 115 products, one of them with 600 variants, two locations, and about 55 orders of the last
 * fortnight, the awkward ones among them. The same clock and randomness make the same store. Throws when it has products already.
 */
export function seedStore(context: StoreContext): void {
  if (products(context).size > 0) throw new Error(`${context.storeHash} has products already; seed an empty store`)
  const present = context.clock.now()
  const past = seeding(context)
  past.at(present - 120 * DAY)
  seedPlaces(past.context)
  seedCatalogue(past)
  seedEveryday(past, 20, present - DAY)
  seedAwkwardOrders(past, present)
}
