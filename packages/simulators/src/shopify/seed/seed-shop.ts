import type { ShopContext } from '../context.ts'
import { KIND } from '../model/catalogue.ts'
import { seedCatalogue } from './catalogue/seed-catalogue.ts'
import { seedLocations } from './locations.ts'
import { seedAwkwardOrders } from './orders/awkward.ts'
import { seedEveryday } from './orders/everyday.ts'
import { seeding } from './seeding.ts'
import { seedShipping } from './shipping.ts'

const DAY = 24 * 3_600_000

/**
 * Fills an empty shop with Ember & Tide: about 190 variants, three locations, and 60 orders of the last month, the awkward ones among
 * them. The same clock and randomness make the same shop. Throws when the shop has products already.
 */
export function seedShop(context: ShopContext): void {
  if (context.world.collection(KIND.product).size > 0) throw new Error(`${context.shop} has products already; seed an empty shop`)
  const present = context.clock.now()
  const past = seeding(context)
  past.at(present - 90 * DAY)
  seedLocations(past.context)
  seedShipping(past.context)
  seedCatalogue(past)
  seedEveryday(past, 25, present - 5 * DAY)
  seedAwkwardOrders(past, present)
}
