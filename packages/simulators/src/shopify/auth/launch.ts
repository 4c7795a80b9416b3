import { createHmac } from 'node:crypto'
import { installed } from '../../server/installation.ts'
import type { ShopContext } from '../context.ts'
import type { RegisteredApp } from './app.ts'
import { mintSessionToken } from './session-token.ts'

/**
 * The address at which the admin frames an installed app: the application URL, or another path of its origin, with who asks, a fresh id token and the
 * signature over all of it. undefined where the app is not installed, or the path leads to another origin.
 */
export function launchUrl(context: ShopContext, app: RegisteredApp, place = '', user = '1'): string | undefined {
  if (!app.applicationUrl || !installed(context, app.clientId)) return undefined
  const url = new URL(place, app.applicationUrl)
  if (url.origin !== new URL(app.applicationUrl).origin) return undefined
  const own = {
    embedded: '1',
    host: hostOf(context.shop),
    id_token: mintSessionToken(context, app, user),
    locale: 'en',
    shop: context.shop,
    timestamp: String(Math.floor(context.clock.now() / 1_000)),
  }
  for (const [name, value] of Object.entries(own)) url.searchParams.set(name, value)
  url.searchParams.set('hmac', signature(url.searchParams, app.clientSecret))
  return url.href
}

/** `admin.shopify.com/store/demo`, as the platform writes it into an address. */
function hostOf(shop: string): string {
  return Buffer.from(`admin.shopify.com/store/${shop.replace('.myshopify.com', '')}`).toString('base64url')
}

function signature(search: URLSearchParams, secret: string): string {
  const pairs = [...search].filter(([name]) => name !== 'hmac').sort(([a], [b]) => (a < b ? -1 : 1))
  const text = pairs.map(([name, value]) => `${name}=${value}`).join('&')
  return createHmac('sha256', secret).update(text).digest('hex')
}
