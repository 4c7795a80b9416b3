import { createProduct } from '../../catalogue/commands/index.ts'
import type { SiteContext } from '../../context.ts'
import { changeSite } from '../../site/profile.ts'
import { addZone } from '../../site/zones.ts'
import { buyer } from '../buyers.ts'
import { type Basket, seedOrders } from '../orders.ts'
import { seeding } from '../seeding.ts'
import { type Chosen, inMeta, type Plain, stockChosen, stockPlain } from '../shelf.ts'

const DAY = 24 * 3_600_000

/** Where its merchant writes down what an article costs. */
export const QUARRY_COST_FIELD = '_wc_cog_cost'

const PLAIN: readonly Plain[] = [
  ['Tall Vase, Ash Glaze', 'QL-VAS-TA', '118.00', '41.00', '4.6', 14],
  ['Bud Vase', 'QL-VAS-BD', '34.00', '11.20', '0.9', 48],
  ['Serving Platter', 'QL-PLT', '92.00', '33.50', '5.1', 19],
  ['Butter Dish', 'QL-BUT', '58.00', '20.10', '1.9', 26],
  ['Pitcher, 2 qt', 'QL-PIT', '84.00', '30.00', '3.7', 17],
  ['Garlic Grater', 'QL-GRA', '22.00', '6.40', '0.5', 75],
  ['Spoon Rest', 'QL-SPN', '19.00', '5.60', '0.6', 88],
  ['Lidded Jar, small', 'QL-JAR-S', '46.00', '15.80', '1.4', 37],
  ['Lidded Jar, large', 'QL-JAR-L', '72.00', '25.20', '3.2', 21],
  ['Incense Holder', 'QL-INC', '24.00', '7.10', '0.4', 62],
]

const CHOSEN: readonly Chosen[] = [
  {
    ...{ name: 'Dinner Plate', prefix: 'QL-PLA', price: 42, cost: 14, weight: '1.8', units: 64 },
    options: {
      Glaze: [
        ['Limestone', 'LIM'],
        ['Moss', 'MOS'],
        ['Iron', 'IRN', 4, 1],
      ],
    },
  },
  {
    ...{ name: 'Bowl', prefix: 'QL-BWL', price: 36, cost: 12, weight: '1.2', units: 52 },
    options: {
      Glaze: [
        ['Limestone', 'LIM'],
        ['Moss', 'MOS'],
      ],
      Size: [
        ['Cereal', 'C'],
        ['Ramen', 'R', 12, 4],
      ],
    },
  },
]

const BASKETS: readonly Basket[] = [
  [
    ['QL-PLA-LIM', 4],
    ['QL-BWL-LIM-C', 4],
  ],
  [['QL-VAS-TA', 1]],
  [
    ['QL-SPN', 2],
    ['QL-GRA', 1],
  ],
  [
    ['QL-JAR-S', 1],
    ['QL-JAR-L', 1],
  ],
  [['QL-BWL-MOS-R', 2]],
]

/** Quarry Lane Ceramics: a shop without our plugin, reached by REST keys alone; orders are kept as posts, costs in a field of the merchant's. */
export function seedQuarry(context: SiteContext): void {
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - 75 * DAY)
  changeSite(past.context, { name: 'Quarry Lane Ceramics', timeZone: 'America/Denver', country: 'US:CO', hpos: false })
  addZone(past.context, 'United States', [{ methodId: 'flat_rate', title: 'Insured parcel' }])
  const costs = inMeta(QUARRY_COST_FIELD)
  stockPlain(past, PLAIN, costs)
  stockChosen(past, CHOSEN, costs)
  createProduct(past.context, { name: 'Table for Two', sku: 'QL-GRP-TWO', type: 'grouped', members: ['QL-BUT', 'QL-PIT'] })
  createProduct(past.context, { name: 'Wheel Throwing, a Morning', sku: 'QL-CLS', price: '110.00', virtual: true, stock: 8 })
  createProduct(past.context, { name: 'Kiln Log (PDF)', sku: 'QL-PDF', price: '9.00', virtual: true, downloadable: true })
  createProduct(past.context, { name: 'Studio Seconds, a Box', price: '45.00', stock: 9, weight: '8' })
  seedOrders(
    past,
    present,
    BASKETS.map((basket, at) => ({
      hoursAgo: 5 + at * 9,
      buyer: buyer(at + 4),
      basket,
      ...(at === 1 ? { status: 'on-hold' as const } : {}),
      shippingLines: [{ methodId: 'flat_rate', title: 'Insured parcel', total: '14.00' }],
    })),
  )
}
