import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { SHOP_KIND, type ShopSettings } from '../model/shop.ts'

/** The shop's own record; a shop nobody set up is a small one in New York. */
export function shopSettings(context: ShopContext): ShopSettings {
  const stored = context.world.collection<ShopSettings>(SHOP_KIND.settings).get('shop')
  const name = context.shop.split('.')[0] ?? context.shop
  return stored ?? { ...SMALL_SHOP, name, email: `owner@${context.shop}`, createdAt: instant(context) }
}

const SMALL_SHOP = {
  id: 'gid://shopify/Shop/1',
  currencyCode: 'USD',
  ianaTimezone: 'America/New_York',
  weightUnit: 'POUNDS',
  plan: { publicDisplayName: 'Basic', partnerDevelopment: false, shopifyPlus: false },
} as const

export function changeShopSettings(context: ShopContext, change: Partial<ShopSettings>): ShopSettings {
  const settings = { ...shopSettings(context), ...change }
  context.world.collection<ShopSettings>(SHOP_KIND.settings).put('shop', settings)
  const { name, email, currencyCode, ianaTimezone } = settings
  context.emit('shop/update', {
    id: 1,
    domain: context.shop,
    myshopify_domain: context.shop,
    name,
    email,
    currency: currencyCode,
    iana_timezone: ianaTimezone,
  })
  return settings
}
