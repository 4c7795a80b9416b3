import { shopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import { type CarrierService, type DeliveryMethod, type DeliveryProfile, SHOP_KIND } from '../model/shop.ts'
import { mint } from '../orders/documents.ts'

/** What the customer chose at checkout, by its name: a method or carrier service of the shop's delivery profiles, else a custom line of that title. */
export function shippingLineOf(context: ShopContext, name: string | null, price: string): Order['shippingLine'] {
  const methods = methodsOf(context)
  const title = name ?? methods.find((method) => method.active && 'price' in method.rate)?.name ?? 'Standard'
  const id = mint(context, 'ShippingLine')
  const flat = methods.find((method) => method.name === title && 'price' in method.rate)
  if (flat && 'price' in flat.rate) return { id, title, code: title, carrierIdentifier: null, source: 'shopify', price: flat.rate.price }
  for (const { rate } of methods) {
    if ('price' in rate || !rate.services.some((service) => service.name === title)) continue
    const carrier = context.world.collection<CarrierService>(SHOP_KIND.carrierService).get(rate.carrierServiceId)
    const code = title.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')
    return { id, title, code, carrierIdentifier: carrier ? hexOf(carrier.id) : null, source: carrier?.name ?? null, price }
  }
  return { id, title, code: 'custom', carrierIdentifier: null, source: null, price }
}

/** The currency orders are placed in. */
export function currencyOf(context: ShopContext): string {
  return shopSettings(context).currencyCode
}

function methodsOf(context: ShopContext): DeliveryMethod[] {
  const profiles = [...context.world.collection<DeliveryProfile>(SHOP_KIND.deliveryProfile).values()]
  return profiles.flatMap((profile) => profile.zones.flatMap((zone) => zone.methods))
}

/** Orders name a carrier service by an opaque identifier, not by its id. */
function hexOf(id: string): string {
  return [...id]
    .reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 0xffffffff, 7)
    .toString(16)
    .padStart(32, '0')
}
