import type { Seeding } from '../../../seed/seeding.ts'
import type { StoreContext } from '../../context.ts'
import { changeStatus, placeOrder, shipByHand } from '../../orders/index.ts'
import { NEARBY } from './customers.ts'

const HOUR = 3_600_000
const METHODS = ['Flat Rate', 'UPS® (Ground)', 'Flat Rate', 'USPS (Priority Mail)', 'Free Shipping', 'UPS® (2nd Day Air)'] as const
const BASKETS: readonly (readonly (readonly [sku: string, quantity: number])[])[] = [
  [
    ['TL-CHS-12', 1],
    ['TL-HON-GD', 1],
    ['TL-STN-16', 1],
  ],
  [['FN-OIL-DN', 3]],
  [
    ['GN-PRN-BY', 1],
    ['GN-TWN-GR', 2],
  ],
  [
    ['WW-APR-SLA', 1],
    ['CR-PNC-12', 1],
  ],
  [['WB-CLP-24', 4]],
  [
    ['FX-PUL-BR', 12],
    ['FX-SCR-B6', 1],
  ],
  [
    ['GN-TRW', 1],
    ['GN-HFK', 1],
    ['GN-DIB', 1],
  ],
  [['SHELF-OAK-36-8-SQ', 2]],
  [
    ['FN-MLK-SEA', 2],
    ['FN-BRS-02', 2],
  ],
  [['WW-CHR-IND-L', 1]],
  [
    ['TL-PLN-LA', 1],
    ['FN-WAX-CL', 1],
  ],
  [
    ['FN-SND-120', 2],
    ['FN-SND-240', 2],
    ['FN-TCK-03', 1],
  ],
]

/** Orders as they come on any day: `count` of them over twelve days before `until` (epoch ms). What is older than two days has left. */
export function seedEveryday(seeding: Seeding<StoreContext>, count: number, until: number): void {
  const { context } = seeding
  for (let number = 0; number < count; number++) {
    const age = Math.round(((count - number) / count) * 12 * 24) + seeding.between(0, 4)
    const placed = until - age * HOUR
    seeding.at(placed)
    const customer = NEARBY[seeding.between(0, NEARBY.length - 1)] ?? NEARBY[0]!
    const { id } = placeOrder(context, {
      lines: (BASKETS[number % BASKETS.length] ?? []).map(([sku, quantity]) => ({ sku, quantity })),
      shippingAddresses: [customer.address],
      customerId: customer.id,
      email: customer.email,
      shippingMethod: METHODS[number % METHODS.length] ?? 'Flat Rate',
      shippingCost: number % 6 === 4 ? '0.00' : '8.50',
    })
    if (age <= 48) continue
    seeding.at(placed + seeding.between(18, 40) * HOUR)
    shipByHand(context, {
      order: id,
      shippingProvider: 'ups',
      trackingNumber: `1Z${seeding.between(100, 999)}A0${seeding.between(10_000_000, 99_999_999)}`,
    })
    if (age <= 144) continue
    seeding.at(placed + 96 * HOUR)
    changeStatus(context, { order: id, status: 10 })
  }
}
