import type { SiteContext } from '../../context.ts'
import { changeSite } from '../../site/profile.ts'
import { addZone } from '../../site/zones.ts'
import { buyer } from '../buyers.ts'
import { type Basket, seedOrders } from '../orders.ts'
import { seeding } from '../seeding.ts'
import { inCostOfGoods, type Plain, stockPlain } from '../shelf.ts'

const DAY = 24 * 3_600_000

const RANGE: readonly Plain[] = [
  ['Tide Tables, 2027', 'TW-TID-27', '14.00', '5.10', '0.4', 90],
  ['Charts of the Sound, folio', 'TW-CHT-SD', '85.00', '38.00', '2.8', 16],
  ['The Salt Road', 'TW-SALT', '24.00', '10.80', '1.2', 44],
  ['Knots for Everybody', 'TW-KNOT', '19.00', '8.20', '0.9', 60],
  ['Birds of the Marsh', 'TW-BIRD', '32.00', '14.40', '1.6', 38],
  ['A Lighthouse Keeper’s Year', 'TW-LITE', '27.00', '12.00', '1.3', 29],
  ['Small Boats, Plain Words', 'TW-BOAT', '22.00', '9.70', '1.0', 52],
  ['Letters from the Shoals', 'TW-SHOA', '26.00', '11.50', '1.1', 31],
  ['The Oyster Book', 'TW-OYST', '36.00', '16.10', '2.0', 24],
  ['Weather by Hand', 'TW-WTHR', '21.00', '9.10', '0.9', 47],
  ['Fog: Stories', 'TW-FOG', '18.00', '7.80', '0.7', 65],
  ['Sea Shanties with Chords', 'TW-SHTY', '16.00', '6.60', '0.6', 58],
  ['Canvas Book Bag', 'TW-BAG', '20.00', '7.20', '0.5', 110],
  ['Reading Lamp, Brass', 'TW-LAMP', '64.00', '28.00', '2.9', 18],
  ['Pencils, box of 12', 'TW-PEN', '11.00', '3.60', '0.3', 130],
]

const BASKETS: readonly Basket[] = [
  [
    ['TW-TID-27', 1],
    ['TW-WTHR', 1],
  ],
  [
    ['TW-KNOT', 2],
    ['TW-BOAT', 2],
    ['TW-BAG', 2],
  ],
  [['TW-OYST', 1]],
  [
    ['TW-FOG', 1],
    ['TW-PEN', 3],
  ],
  [['TW-CHT-SD', 1]],
  [
    ['TW-BIRD', 4],
    ['TW-LITE', 4],
  ],
]

/**
 * Tidewater Books: a small shop whose plugin is not connected yet. Fifteen products and six orders to send; nothing in it is awkward, and nothing
 * is left to chance: who tries the set-up sees the same numbers as whoever tried it before.
 */
export function seedTidewater(context: SiteContext): void {
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - 60 * DAY)
  changeSite(past.context, { name: 'Tidewater Books', timeZone: 'America/New_York', country: 'US:ME', costOfGoods: true })
  addZone(past.context, 'United States', [{ methodId: 'flat_rate' }, { methodId: 'flat_rate', title: 'USPS Media Mail' }])
  stockPlain(past, RANGE, inCostOfGoods)
  seedOrders(
    past,
    present,
    BASKETS.map((basket, at) => ({ hoursAgo: (BASKETS.length - at) * 4, buyer: buyer(at), basket })),
  )
}
