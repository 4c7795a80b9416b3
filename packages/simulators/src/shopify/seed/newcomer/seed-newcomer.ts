import { changeShopSettings } from '../../catalogue/shop-settings.ts'
import { placeOrder } from '../../commands/index.ts'
import type { ShopContext } from '../../context.ts'
import { gidOf } from '../../ids.ts'
import { KIND, type Location } from '../../model/catalogue.ts'
import { type CarrierService, type DeliveryProfile, SHOP_KIND } from '../../model/shop.ts'
import { seeding } from '../seeding.ts'
import { stockProduct } from '../stock-product.ts'
import { NEWCOMER_ORDERS, NEWCOMER_RANGE } from './range.ts'

const HOUR = 3_600_000
const SHOP = gidOf('Location', 70_115_101)
const DHL = gidOf('DeliveryCarrierService', 61_101)

/**
 * Fills an empty shop with a small one that has no app yet: twenty products at one place in Bremen, and five orders to send. Nothing in it is awkward,
 * and nothing is left to chance: who tries the set-up sees the same numbers as whoever tried it before. Throws when the shop has products already.
 */
export function seedNewcomer(context: ShopContext): void {
  if (context.world.collection(KIND.product).size > 0) throw new Error(`${context.shop} has products already; seed an empty shop`)
  const past = seeding(context)
  const present = context.clock.now()
  past.at(present - 60 * 24 * HOUR)
  open(past.context)
  for (const [title, sku, price, cost, grams, units] of NEWCOMER_RANGE)
    stockProduct(past.context, {
      title,
      vendor: 'Kontor Tea',
      type: 'Tea',
      variants: [{ sku, price, cost, grams, stock: { [SHOP]: units } }],
    })
  NEWCOMER_ORDERS.forEach(({ lines, ...person }, at) => {
    past.at(present - (NEWCOMER_ORDERS.length - at) * 5 * HOUR)
    placeOrder(past.context, {
      lines: lines.map(([sku, quantity]) => ({ sku, quantity })),
      shippingAddress: { ...person, country: 'Germany', countryCode: 'DE' },
      email: `${person.firstName}.${person.lastName}@example.com`.toLowerCase(),
      shippingMethod: 'DHL Paket',
      routingDelayMs: 0,
    })
  })
}

function open(context: ShopContext): void {
  changeShopSettings(context, { name: 'Kontor Tea', email: 'moin@kontortea.example', currencyCode: 'EUR', ianaTimezone: 'Europe/Berlin' })
  context.world.collection<Location>(KIND.location).put(SHOP, {
    ...{ id: SHOP, name: 'Schlachte 12', isActive: true, fulfillsOnlineOrders: true, shipsInventory: true, isFulfillmentService: false },
    address: { address1: 'Schlachte 12', city: 'Bremen', provinceCode: null, zip: '28195', countryCode: 'DE' },
  })
  context.world.collection<CarrierService>(SHOP_KIND.carrierService).put(DHL, { id: DHL, name: 'DHL', active: true })
  const methods = [
    { id: gidOf('DeliveryMethodDefinition', 54_101), name: 'DHL Paket', active: true, rate: { price: '4.90' } },
    { id: gidOf('DeliveryMethodDefinition', 54_102), name: 'DHL Express', active: true, rate: { price: '14.90' } },
  ]
  const id = gidOf('DeliveryProfile', 52_101)
  const zones = [{ id: gidOf('DeliveryZone', 53_101), name: 'Germany', methods }]
  context.world.collection<DeliveryProfile>(SHOP_KIND.deliveryProfile).put(id, { id, name: 'General profile', default: true, zones })
}
