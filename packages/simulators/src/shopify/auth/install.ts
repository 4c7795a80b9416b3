import { type Installation, installations, installed } from '../../server/installation.ts'
import type { ShopContext } from '../context.ts'
import { instant } from '../ids.ts'
import { type Delivery, type Subscription, WEBHOOK_KIND } from '../webhooks/event.ts'
import { type AccessToken, AUTH_KIND, type RefreshToken, type RegisteredApp } from './app.ts'

/** The merchant installs an app, or installs it again, with the scopes it asks for. */
export function installApp(context: ShopContext, app: RegisteredApp, scopes: readonly string[] = app.scopes): Installation {
  const installation: Installation = { clientId: app.clientId, scopes, installedAt: instant(context), uninstalledAt: null }
  const deliveries = context.world.collection<Delivery>(WEBHOOK_KIND.delivery)
  for (const one of [...deliveries.values()])
    if (one.clientId === app.clientId && one.topic === 'shop/redact' && one.status === 'waiting') deliveries.delete(one.id)
  return installations(context).put(app.clientId, installation)
}

/** Grants other scopes, as a merchant does who approves an update or takes one back; tells `app/scopes_update`. */
export function changeScopes(context: ShopContext, clientId: string, scopes: readonly string[]): Installation {
  const before = installed(context, clientId)
  if (!before) throw new Error(`The app ${clientId} is not installed in ${context.shop}`)
  const changed = installations(context).put(clientId, { ...before, scopes })
  for (const access of tokensOf<AccessToken>(context, AUTH_KIND.access, clientId))
    context.world.collection<AccessToken>(AUTH_KIND.access).put(access.token, { ...access, scopes })
  context.emit('app/scopes_update', { previous: before.scopes, current: scopes, updated_at: instant(context) })
  return changed
}

/**
 * The merchant removes the app: its tokens are dead and its own subscriptions gone at once. The webhook is queued first; 48 hours later
 * comes `shop/redact`, unless the app is installed again by then.
 */
export function uninstallApp(context: ShopContext, clientId: string): void {
  const before = installed(context, clientId)
  if (!before) return
  context.emit('app/uninstalled', { id: 1, name: context.shop.split('.')[0], domain: context.shop, myshopify_domain: context.shop })
  installations(context).put(clientId, { ...before, uninstalledAt: instant(context) })
  revokeTokens(context, clientId)
  const subscriptions = context.world.collection<Subscription>(WEBHOOK_KIND.subscription)
  for (const one of [...subscriptions.values()]) if (one.clientId === clientId) subscriptions.delete(one.id)
  context.emit('shop/redact', { shop_id: 1, shop_domain: context.shop })
}

/** Ends every token of an app: uninstall, or a secret that was revoked. */
export function revokeTokens(context: ShopContext, clientId: string): void {
  for (const kind of [AUTH_KIND.access, AUTH_KIND.refresh])
    for (const { token } of tokensOf(context, kind, clientId)) context.world.collection(kind).delete(token)
}

function tokensOf<T extends AccessToken | RefreshToken>(context: ShopContext, kind: string, clientId: string): T[] {
  return [...context.world.collection<T>(kind).values()].filter((token) => token.clientId === clientId)
}
