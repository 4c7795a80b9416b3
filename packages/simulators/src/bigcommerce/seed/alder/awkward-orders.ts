import type { Seeding } from '../../../seed/seeding.ts'
import type { StoreContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import * as merchant from '../../orders/index.ts'
import { ABROAD, type Customer, NEARBY } from './customers.ts'
import { nameless } from './nameless.ts'
import { SHOWROOM } from './places.ts'

const HOUR = 3_600_000

type Lines = merchant.PlaceOrderInput['lines']

/** Orders that a warehouse hears about in its first month, one of each kind, over the four days before `until` (epoch ms). */
export function seedAwkwardOrders(seeding: Seeding<StoreContext>, until: number): void {
  const { context } = seeding
  let age = 96
  const by = (customer: Customer, lines: Lines, more: Partial<merchant.PlaceOrderInput> = {}): Order => {
    age -= 2.6
    seeding.at(until - age * HOUR)
    const { id: customerId, email } = customer
    const order = merchant.placeOrder(context, {
      shippingAddresses: [customer.address],
      customerId,
      email,
      shippingCost: '8.50',
      ...more,
      lines,
    })
    seeding.at(until - (age - 1) * HOUR)
    return order
  }
  const near = (at: number) => NEARBY[at % NEARBY.length]!
  const { product, variant } = nameless(context)

  // What cannot be picked, or cannot be told apart.
  by(near(0), [{ sku: 'DL-SHARP' }, { sku: 'DL-BENCH' }], { status: 'Completed' })
  by(near(1), [{ sku: 'DL-BENCH' }, { sku: 'WB-HLD-02' }, { sku: 'WB-DOG-04' }])
  by(near(2), [{ giftCertificate: { amount: '75.00', recipientEmail: 'a.friend@example.com' } }], { status: 'Completed' })
  by(near(3), [
    { sku: 'TL-MLT-BE' },
    { giftCertificate: { amount: '25.00', recipientEmail: 'nephew@example.com' } },
    { sku: 'SV-WRAPPING' },
  ])
  by(near(4), [{ sku: 'TL-SPK-FL' }, { name: 'Handle turned from customer’s own walnut', price: '35.00' }], {
    customerMessage: 'The blank is in the post to you. Initials “N.A.”, please.\nThank you!',
  })
  by(near(5), [{ variantId: variant }, { productId: product }, { sku: 'RP-HND-ASH' }])
  by(near(6), [{ sku: 'SG-NUM-4' }, { sku: 'SG-NUM-2', quantity: 2 }, { sku: 'SV-ENGRAVE' }])
  by(near(7), [{ sku: 'SHELF-WAL-72-14-RD', quantity: 3 }, { sku: 'SHELF-ALD-18-6-SQ', quantity: 6 }, { sku: 'ibex/03 (set)' }])
  by(near(8), [{ sku: 'FREE-CAT', quantity: 2 }], { shippingCost: '0.00' })
  by(
    near(9),
    [
      { sku: 'WB-CLP-SP', quantity: 24 },
      { sku: 'FX-BTN-BR', quantity: 60 },
    ],
    { channelId: 2, source: 'external', externalOrderId: '113-8842901-0067' },
  )

  // Where it goes: to several places, to be fetched, abroad.
  by(
    near(10),
    [
      { sku: 'GN-SED', to: 1 },
      { sku: 'GN-TRW', quantity: 2, to: 2 },
    ],
    { shippingAddresses: [near(10).address, near(11).address] },
  )
  by(
    near(0),
    [
      { sku: 'FN-WAX-DK', to: 1 },
      { sku: 'FN-WAX-DK', to: 2 },
      { sku: 'FN-WAX-DK', to: 3 },
      { sku: 'CR-BWX', quantity: 3, to: 3 },
    ],
    {
      shippingAddresses: [
        { ...near(0).address, shippingMethod: 'Flat Rate' },
        { ...near(6).address, shippingMethod: 'USPS (Priority Mail)' },
        { ...ABROAD.leeds.address, shippingMethod: 'DHL Express', shippingCost: '34.00' },
      ],
      customerMessage: 'One each for the three of us. No prices in the parcels, please.',
    },
  )
  const halves = by(
    near(3),
    [
      { sku: 'TL-SAW-DT', to: 1 },
      { sku: 'TL-SAW-TN', to: 2 },
    ],
    { shippingAddresses: [near(3).address, near(5).address] },
  )
  merchant.shipByHand(context, { order: halves.id, to: 1, shippingProvider: 'usps', trackingNumber: '9400111202555500001841' })
  by(near(1), [{ sku: 'TL-CHS-34' }, { sku: 'WW-APR-TAN' }], { pickUpAt: SHOWROOM, status: 'Awaiting Pickup' })
  by(near(2), [{ sku: 'TL-PLN-LA' }, { sku: 'GN-LOP', to: 1 }], { pickUpAt: SHOWROOM })
  by(ABROAD.toronto, [{ sku: 'TL-GOU-5' }, { sku: 'TL-GOU-7' }], { shippingMethod: 'Canada Post', shippingCost: '21.40' })
  by(ABROAD.osaka, [{ sku: 'TL-SPK-RD' }], {
    shippingMethod: 'DHL Express',
    shippingCost: '41.20',
    customerMessage: '不在の場合は宅配ボックスへお願いします',
  })
  by(ABROAD.leipzig, [{ sku: 'WB-VSE-09' }], { shippingMethod: 'International, by Weight', shippingCost: '96.00' })
  by(ABROAD.galway, [{ sku: 'GN-PRN-SW' }, { sku: 'GN-GRF' }], { shippingMethod: 'DHL Express', shippingCost: '33.80' })
  by(ABROAD.longest, [{ sku: 'KIT-JOINERY-BEGINNER-MARKING-SAW-CHISELS-MALLET-HONING-CANVAS-2026' }], { staffNotes: 'Call before noon' })
  by({ ...near(4), id: 0 }, [{ sku: 'WW-GLV-M' }])

  // What waits, and for what.
  by(near(6), [{ sku: 'GN-CAN-02', quantity: 2 }], { status: 'Awaiting Payment', paymentMethod: 'Bank Deposit', paymentStatus: 'pending' })
  by(near(7), [{ sku: 'TL-ADZ' }], { status: 'Pending', paymentStatus: 'authorized' })
  by(near(8), [{ sku: 'CR-BOX-SH' }], { status: 'Manual Verification Required', staffNotes: 'Billing and shipping differ' })
  by(near(9), [{ sku: 'WW-SHT-ECR-M', quantity: 2 }], { status: 'Awaiting Shipment' })
  by(near(10), [{ sku: 'FN-OIL-TG' }], { status: 'Incomplete', paymentStatus: '' })
  by(near(11), [{ sku: 'TL-HMR-16' }], { status: 'Declined', paymentStatus: 'declined' })
  by(near(0), [{ sku: 'MTO-BENCH' }], { status: 'Disputed' })

  // What left in part, or changed its mind.
  const half = by(near(1), [{ sku: 'WB-CLP-36', quantity: 6 }, { sku: 'WB-CLP-BD' }])
  merchant.shipByHand(context, {
    order: half.id,
    lines: [{ line: 1, quantity: 4 }],
    shippingProvider: 'ups',
    trackingNumber: '1Z640A0312345678',
  })
  merchant.refund(context, {
    order: by(near(2), [{ sku: 'FN-GLU-WD', quantity: 4 }]).id,
    lines: [{ line: 1, quantity: 1 }],
    reason: 'One less',
  })
  const returned = by(near(3), [{ sku: 'TL-SQR-06', quantity: 2 }])
  merchant.shipByHand(context, { order: returned.id, shippingProvider: 'fedex', trackingNumber: '794644790132' })
  merchant.refund(context, { order: returned.id, lines: [{ line: 1, quantity: 1 }], restock: false, reason: 'Arrived bent' })
  merchant.refund(context, { order: by(near(4), [{ sku: 'GN-TRG' }]).id, reason: 'Ordered twice' })
  merchant.cancelOrder(context, { order: by(near(5), [{ sku: 'CR-TOT' }]).id })
  merchant.archiveOrder(context, { order: by(near(6), [{ sku: 'CR-RUL-06' }], { staffNotes: 'Test of the new checkout' }).id })
  const edited = by(near(7), [{ sku: 'FX-NAL-CF', quantity: 2 }, { sku: 'TL-HMR-08' }])
  merchant.editOrder(context, {
    order: edited.id,
    quantities: [{ line: 1, quantity: 5 }],
    remove: [{ line: 2 }],
    add: [{ sku: 'TL-HMR-16' }],
  })
}
