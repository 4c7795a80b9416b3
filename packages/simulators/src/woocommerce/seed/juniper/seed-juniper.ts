import type { SiteContext } from '../../context.ts'
import { changeStatus, refund } from '../../orders/commands/index.ts'
import { changeSite } from '../../site/profile.ts'
import { addZone } from '../../site/zones.ts'
import { buyer } from '../buyers.ts'
import { type Basket, seedOrders } from '../orders.ts'
import { type Seeding, seeding } from '../seeding.ts'
import { inCostOfGoods, stockChosen, stockPlain } from '../shelf.ts'
import { seedAwkward } from './awkward.ts'
import { CHOSEN, PLAIN } from './range.ts'

const DAY = 24 * 3_600_000

/** Juniper & Rye: a shop that is set up, with the plugin, cost of goods and core fulfillments. The same clock and randomness make the same shop. */
export function seedJuniper(context: SiteContext): void {
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - 90 * DAY)
  changeSite(past.context, { name: 'Juniper & Rye', timeZone: 'America/New_York', country: 'US:NY', costOfGoods: true, fulfillments: true })
  addZone(past.context, 'United States', [
    { methodId: 'flat_rate' },
    { methodId: 'free_shipping', title: 'Free over $75' },
    { methodId: 'flat_rate', title: 'UPS Ground' },
  ])
  addZone(past.context, 'Tompkins County', [{ methodId: 'local_pickup' }])
  stockPlain(past, PLAIN, inCostOfGoods)
  stockChosen(past, CHOSEN, inCostOfGoods)
  seedAwkward(past.context)
  seedEveryday(past, present)
  seedAwkwardOrders(past, present)
}

const BASKETS: readonly Basket[] = [
  [
    ['JR-SKL-10', 1],
    ['JR-BRS', 2],
  ],
  [
    ['JR-KNF-08', 1],
    ['JR-HON', 1],
  ],
  [['JR-MUG-JUN-12', 4]],
  [
    ['JR-RYE', 6],
    ['JR-SLT-FL', 2],
    ['JR-JUN', 1],
  ],
  [
    ['JR-APR-IND-R', 1],
    ['JR-TWL-STR', 2],
  ],
  [['JR-COF-DRK', 3]],
  [
    ['JR-WRP-FER', 2],
    ['JR-WRP-PLU', 1],
  ],
  [
    ['JR-BOK-HC', 1],
    ['JR-BOX-L', 1],
  ],
]

/** Orders as they come on any day; what is older than three days has left. */
function seedEveryday(past: Seeding, present: number): void {
  const orders = Array.from({ length: 18 }, (_, number) => ({
    hoursAgo: 4 + number * 14,
    buyer: buyer(number),
    basket: BASKETS[number % BASKETS.length] ?? [],
  }))
  const ids = seedOrders(past, present, orders)
  ids.slice(0, -6).forEach((order) => {
    past.at(present - 2 * DAY)
    changeStatus(past.context, { order, status: 'completed' })
  })
}

/** On hold, not paid, half refunded, with a download, to nobody's address, for what was oversold. */
function seedAwkwardOrders(past: Seeding, present: number): void {
  const at = (hoursAgo: number, number: number, basket: Basket, rest = {}) => ({ hoursAgo, buyer: buyer(number), basket, ...rest })
  const ids = seedOrders(past, present, [
    at(30, 1, [['JR-DUT-05', 1]], { status: 'on-hold', paymentMethod: 'bacs', paymentMethodTitle: 'Direct bank transfer' }),
    at(
      26,
      2,
      [
        ['JR-WOK', 1],
        ['JR-BRS', 1],
      ],
      { status: 'pending' },
    ),
    at(22, 3, [
      ['JR-KNF-PR', 2],
      ['JR-BRD-MP', 1],
    ]),
    at(18, 4, [
      ['JR-PDF-SOU', 1],
      ['JR-STA', 1],
    ]),
    at(14, 5, [['JR-TIN-ADV', 1]], { shipping: null }),
    at(10, 6, [['JR-OIL-EH', 2]], { status: 'cancelled' }),
    at(6, 7, [['JR-CLS-KNF', 1]], { customerNote: 'A gift: no prices, please.' }),
    at(
      3,
      8,
      [
        ['JR-MIL-CH', 1],
        ['JR-SLT', 1],
      ],
      { customerNote: 'Please leave it with the neighbor, No. 258 — thanks!' },
    ),
  ])
  past.at(present - 20 * 3_600_000)
  refund(past.context, { order: ids[2] ?? 0, lines: [{ line: 1, quantity: 1 }], reason: 'One too many' })
}
