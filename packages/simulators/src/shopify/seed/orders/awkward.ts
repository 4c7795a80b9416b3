import {
  archive,
  cancelOrder,
  editOrder,
  fulfilByHand,
  holdOrder,
  moveOrder,
  type PlaceOrderInput,
  placeOrder,
  refundLines,
  requestFulfilment,
  routeOrdersNow,
} from '../../commands/index.ts'
import type { ShopContext } from '../../context.ts'
import { KIND, type Product, type Variant } from '../../model/catalogue.ts'
import type { Order } from '../../model/orders.ts'
import { fulfillmentOrdersOf, orderOf } from '../../orders/documents.ts'
import type { Seeding } from '../seeding.ts'
import { ABROAD, type Customer, NEARBY } from './customers.ts'

const HOUR = 3_600_000

/** Orders that a warehouse hears about in its first month, one of each kind, over the five days before `until` (epoch ms). */
export function seedAwkwardOrders(seeding: Seeding, until: number): void {
  const { context } = seeding
  let age = 118
  const by = (customer: Customer | undefined, input: PlaceOrderInput): Order => {
    age -= 3.3
    seeding.at(until - age * HOUR)
    const order = placeOrder(context, { shippingAddress: customer?.address ?? null, email: customer?.email ?? null, ...input })
    routeOrdersNow(context)
    seeding.at(until - (age - 1) * HOUR)
    return orderOf(context, order.id)
  }
  const near = (at: number) => NEARBY[at]
  const sku = (...skus: (string | [string, number])[]) =>
    skus.map((one) => (typeof one === 'string' ? { sku: one } : { sku: one[0], quantity: one[1] }))

  // What cannot be picked, or cannot be told apart.
  by(near(0), { lines: [...sku('SV-CLASS'), { variantId: giftCard(context) }] })
  by(near(1), {
    lines: [...sku('CF-HHB-250-WB', 'DG-GUIDE', 'SV-WRAP'), { variantId: unnamed(context) }],
    giftMessage: 'Happy birthday, Nan. Brew it strong.',
  })
  by(near(2), { lines: sku('EN-MUG12-CRM', 'en-bowl-crm', ' FLT/04 100 pk', '00412') })
  by(near(3), {
    lines: [...sku('OD-KND'), { title: 'Engraving on handle', price: '12.00' }],
    note: 'Engrave "W.Q. 1971" on the hatchet, please.',
  })
  by(near(4), { lines: sku('SET-POUR', 'SET-CAMP') })
  by(near(5), { lines: sku('BR-CRF', 'BR-CRF-CB') })
  by(near(6), { lines: sku(['CF-WINTER', 2]), tags: ['backorder'] })

  // What must wait.
  by(near(7), { lines: sku('BR-GNK', 'BR-SCL'), hold: { reason: 'HIGH_RISK_OF_FRAUD', notes: 'Billing and shipping country differ' } })
  by(near(8), { lines: sku('HM-THR-EMB'), hold: { reason: 'INCORRECT_ADDRESS', notes: 'No such house number' } })
  by(near(9), { lines: sku('BR-COP'), hold: { reason: 'INVENTORY_OUT_OF_STOCK' } })
  by(near(10), { lines: sku('CF-CDR-1K-WB'), fulfillAt: new Date(until + 12 * 24 * HOUR).toISOString(), tags: ['subscription'] })
  const half = by(near(11), { lines: sku(['EN-PLT10-SLT', 6]) })
  const [plates] = fulfillmentOrdersOf(context, half)
  fulfilByHand(context, {
    order: half.name,
    units: [{ id: plates?.lines[0]?.id ?? '', quantity: 2 }],
    company: 'USPS',
    numbers: ['9400111899560000000001'],
  })
  const doubted = by(near(12), { lines: sku('OD-HAT', 'OD-GRT') })
  holdOrder(context, { order: doubted.name, reason: 'OTHER', notes: 'Customer asked to wait for the lantern' })

  // Where it leaves from.
  by(near(13), { lines: sku('HM-APR-OCH', 'BR-SPN', 'BR-GRD') })
  const service = by(near(0), { lines: sku('BR-ESM') })
  requestFulfilment(context, { order: service.name })
  by(near(7), { lines: sku('CF-TPE-250-ES', 'BR-MILL'), delivery: 'PICK_UP', pickUpAt: 'Ballard Shop', shippingMethod: 'Ballard Shop' })
  by(near(1), { lines: sku('EN-KTL15-CRM'), delivery: 'LOCAL', shippingMethod: 'Local delivery' })
  const moved = by(near(2), { lines: sku('OD-LNT') })
  moveOrder(context, { order: moved.name, to: 'Ballard Shop' })

  // Where it goes.
  by(ABROAD.montreal, { lines: sku(['CF-OLLA', 3]), shippingMethod: 'International Standard' })
  by(ABROAD.tokyo, {
    lines: sku('BR-DRP-02', ['BR-FLT-02', 2]),
    shippingMethod: 'DHL Express Worldwide',
    shippingPrice: '38.20',
    note: '不在の場合は宅配ボックスへ',
  })
  by(ABROAD.athens, { lines: sku('EN-CFP-PIN'), shippingMethod: 'International Standard' })
  by(ABROAD.dublin, { lines: sku('HM-TWL-NAT', 'HM-CND-SLT'), shippingMethod: 'International Standard' })
  by(ABROAD.hongKong, { lines: sku('CF-ETH-1K-WB'), shippingMethod: 'DHL Express Worldwide', shippingPrice: '41.75' })
  by(ABROAD.berlin, { lines: sku(['AP-SWT-OAT-L', 2]), shippingMethod: 'International Standard', poNumber: 'KS-2026/1184' })
  by(ABROAD.longName, {
    lines: sku('EN-COMPANION-CRM-WITH-NOTEBOOK-AND-LINEN-CLOTH-2026'),
    note: 'Leave with reception.\nIf closed: blue gate.\n\nThank you!',
  })
  by(undefined, { lines: sku('PP-TID27'), sourceName: 'pos', shippingMethod: 'Standard' })

  // Whose money is not what it seems.
  by(near(3), { lines: sku('OD-STV'), financialStatus: 'PENDING', tags: ['bank transfer'] })
  by(near(4), { lines: sku('OD-CHR'), financialStatus: 'AUTHORIZED' })
  by(near(5), { lines: sku('CF-SAMPLE'), test: true })

  // What changed its mind.
  cancelOrder(context, { order: by(near(6), { lines: sku('AP-VST-OLV-M') }).name, reason: 'CUSTOMER' })
  const returned = by(near(8), { lines: sku(['HM-CND-SMK', 3]) })
  fulfilByHand(context, { order: returned.name, company: 'UPS', numbers: ['1Z418E0340517733'], notifyCustomer: false })
  refundLines(context, { order: returned.name, lines: [{ line: 1, quantity: 1, restockType: 'RETURN' }] })
  refundLines(context, {
    order: by(near(9), { lines: sku(['EN-BOWL-SLT', 4]) }).name,
    lines: [{ line: 1, quantity: 1, restockType: 'CANCEL' }],
  })
  refundLines(context, { order: by(near(10), { lines: sku('BR-TPR') }).name, lines: [{ line: 1, quantity: 1, restockType: 'NO_RESTOCK' }] })
  const edited = by(near(11), { lines: sku(['CF-SUM-250-FL', 2], 'BR-FLT-01') })
  editOrder(context, { order: edited.name, quantities: [{ line: 1, quantity: 1 }], add: [{ sku: 'EN-MUG12-SLT', quantity: 2 }] })
  archive(context, { order: by(near(12), { lines: sku('PP-RCP') }).name })
}

function giftCard(context: ShopContext): string {
  for (const product of context.world.collection<Product>(KIND.product).values()) if (product.isGiftCard) return product.variantIds[1] ?? ''
  throw new Error('The catalogue has no gift card')
}

/** Something that ships and has no SKU. */
function unnamed(context: ShopContext): string {
  const products = context.world.collection<Product>(KIND.product)
  for (const variant of context.world.collection<Variant>(KIND.variant).values())
    if (variant.sku === null && products.get(variant.productId)?.isGiftCard === false) return variant.id
  throw new Error('The catalogue has nothing without a SKU')
}
