import { fulfilByHand, type LineInput, placeOrder, runDueWork } from '../../commands/index.ts'
import type { Order } from '../../model/orders.ts'
import type { Seeding } from '../seeding.ts'
import { NEARBY } from './customers.ts'

const HOUR = 3_600_000
const BASKETS: readonly (readonly (readonly [sku: string, quantity: number])[])[] = [
  [['CF-HHB-250-WB', 2]],
  [['CF-TPE-1K-WB', 1]],
  [
    ['BR-DRP-01', 1],
    ['BR-FLT-01', 3],
    ['CF-ETH-250-FL', 1],
  ],
  [
    ['EN-MUG12-PIN', 2],
    ['EN-MUG12-SLT', 2],
  ],
  [
    ['CF-COL-250-WB', 1],
    ['CF-GUA-250-WB', 1],
    ['CF-SUM-250-WB', 1],
  ],
  [
    ['HM-CND-CDR', 1],
    ['HM-TWL-IND', 2],
  ],
  [
    ['OD-DRY-10', 1],
    ['OD-MCH', 1],
  ],
  [
    ['AP-SCK-RST-M', 2],
    ['AP-CAP-CHR-M', 1],
  ],
  [
    ['BR-MILL', 1],
    ['CF-HHB-1K-WB', 1],
  ],
  [
    ['EN-BOWL-CRM', 4],
    ['EN-PLT10-CRM', 4],
  ],
  [['CF-LHD-250-FL', 4]],
  [
    ['OD-LNT', 1],
    ['OD-MAT-MOS', 1],
  ],
  [
    ['PP-RCP', 1],
    ['PP-TID27', 1],
  ],
]
const METHODS = ['Standard', 'Standard', 'UPS Ground', 'Priority Mail', 'Free over $75', 'UPS 2nd Day Air'] as const

/**
 * Orders as they come on any day: `count` of them, spread over the days before `until` (epoch ms). The older ones have left and are archived;
 * those of the last two days wait to be picked.
 */
export function seedEveryday(seeding: Seeding, count: number, until: number): void {
  const { context } = seeding
  for (let number = 0; number < count; number++) {
    const age = Math.round(((count - number) / count) * 26 * 24) + seeding.between(1, 5)
    seeding.at(until - age * HOUR)
    const customer = NEARBY[seeding.between(0, NEARBY.length - 1)] ?? NEARBY[0]
    const lines: LineInput[] = (BASKETS[number % BASKETS.length] ?? []).map(([sku, quantity]) => ({ sku, quantity }))
    const order = placeOrder(context, {
      lines,
      shippingAddress: customer?.address ?? null,
      email: customer?.email ?? null,
      shippingMethod: METHODS[number % METHODS.length] ?? 'Standard',
      shippingPrice: '9.40',
    })
    seeding.at(until - age * HOUR + 60_000)
    runDueWork(context)
    if (age > 60) ship(seeding, order, until - age * HOUR)
  }
}

/** Packed and gone a day or so later. */
export function ship(seeding: Seeding, order: Order, placed: number): void {
  seeding.at(placed + seeding.between(20, 44) * HOUR)
  const number = `1Z${seeding.between(100, 999)}E${seeding.between(10_000_000, 99_999_999)}`
  fulfilByHand(seeding.context, { order: order.id, company: 'UPS', numbers: [number], notifyCustomer: false })
}
