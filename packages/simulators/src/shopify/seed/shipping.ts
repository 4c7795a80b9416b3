import { changeShopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import { gidOf } from '../ids.ts'
import { type CarrierService, type DeliveryMethod, type DeliveryProfile, SHOP_KIND } from '../model/shop.ts'

const UPS = gidOf('DeliveryCarrierService', 61_001)
const USPS = gidOf('DeliveryCarrierService', 61_002)
const DHL = gidOf('DeliveryCarrierService', 61_003)

const CARRIERS: readonly CarrierService[] = [
  { id: UPS, name: 'UPS', active: true },
  { id: USPS, name: 'USPS', active: true },
  { id: DHL, name: 'DHL Express', active: true },
  { id: gidOf('DeliveryCarrierService', 61_004), name: 'Cascade Couriers', active: false },
]

const PROFILES: readonly DeliveryProfile[] = [
  {
    id: gidOf('DeliveryProfile', 52_001),
    name: 'General profile',
    default: true,
    zones: [
      {
        id: gidOf('DeliveryZone', 53_001),
        name: 'United States',
        methods: [
          flat(54_001, 'Standard', '6.90'),
          flat(54_002, 'Free over $75', '0.00'),
          flat(54_003, 'Local delivery', '4.00'),
          flat(54_004, 'Pallet freight', '180.00', false),
          calculated(54_005, UPS, 'UPS Ground', 'UPS 2nd Day Air', 'UPS Next Day Air'),
          calculated(54_006, USPS, 'Priority Mail', 'Ground Advantage'),
        ],
      },
      {
        id: gidOf('DeliveryZone', 53_002),
        name: 'International',
        methods: [flat(54_007, 'International Standard', '24.00'), calculated(54_008, DHL, 'DHL Express Worldwide')],
      },
    ],
  },
  {
    id: gidOf('DeliveryProfile', 52_002),
    name: 'Oversized',
    default: false,
    zones: [{ id: gidOf('DeliveryZone', 53_003), name: 'United States', methods: [flat(54_009, 'Oversized parcel', '29.00')] }],
  },
]

/** The shop's own record, its carriers and the methods its checkout offers. */
export function seedShipping(context: ShopContext): void {
  changeShopSettings(context, {
    name: 'Ember & Tide',
    email: 'hello@emberandtide.example',
    ianaTimezone: 'America/Los_Angeles',
    plan: { publicDisplayName: 'Grow', partnerDevelopment: false, shopifyPlus: false },
  })
  for (const carrier of CARRIERS) context.world.collection<CarrierService>(SHOP_KIND.carrierService).put(carrier.id, carrier)
  for (const profile of PROFILES) context.world.collection<DeliveryProfile>(SHOP_KIND.deliveryProfile).put(profile.id, profile)
}

function flat(number: number, name: string, price: string, active = true): DeliveryMethod {
  return { id: gidOf('DeliveryMethodDefinition', number), name, active, rate: { price } }
}

function calculated(number: number, carrierServiceId: string, ...names: string[]): DeliveryMethod {
  const services = names.map((name) => ({ name, active: true }))
  return { id: gidOf('DeliveryMethodDefinition', number), name: names[0] ?? '', active: true, rate: { carrierServiceId, services } }
}
