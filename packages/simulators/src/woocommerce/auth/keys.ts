import { createHash } from 'node:crypto'
import type { SiteContext } from '../context.ts'
import { type ApiKey, SITE_KIND, type SiteUser } from '../model/site.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'

export interface KeyOrder {
  readonly permissions: ApiKey['permissions']
  readonly description?: string
  readonly consumerKey?: string
  readonly consumerSecret?: string
  /** Of the user it belongs to; made where there is none of that role. */
  readonly role?: SiteUser['role']
}

/** Makes a REST key, as the settings page and the hand-over of keys do. Inside a command. */
export function addKey(context: SiteContext, order: KeyOrder): ApiKey {
  const id = nextId(context, 'key')
  const key: ApiKey = {
    id,
    userId: userOfRole(context, order.role ?? 'administrator').id,
    description: order.description ?? `key ${id}`,
    permissions: order.permissions,
    consumerKey: order.consumerKey ?? `ck_${token(context)}`,
    consumerSecret: order.consumerSecret ?? `cs_${token(context)}`,
    createdAt: siteNow(context),
    lastUsedAt: null,
  }
  return keys(context).put(String(id), key)
}

export function revokeKey(context: SiteContext, consumerKey: string): boolean {
  const key = keyOf(context, consumerKey)
  if (key) keys(context).delete(String(key.id))
  return key !== undefined
}

const HOUR = 3_600_000

/** Writes down that a key was used; once an hour is enough for whoever looks. Inside a command. */
export function noteUse(context: SiteContext, key: ApiKey): void {
  keys(context).put(String(key.id), { ...key, lastUsedAt: siteNow(context) })
}

export function isUseNoted(context: SiteContext, { lastUsedAt }: ApiKey): boolean {
  return lastUsedAt !== null && Date.parse(siteNow(context)) - Date.parse(lastUsedAt) < HOUR
}

export function keyOf(context: SiteContext, consumerKey: string): ApiKey | undefined {
  return [...keys(context).values()].find((key) => key.consumerKey === consumerKey)
}

export function keys(context: SiteContext) {
  return context.world.collection<ApiKey>(SITE_KIND.key)
}

export function userOf(context: SiteContext, id: number): SiteUser | undefined {
  return users(context).get(String(id))
}

export function users(context: SiteContext) {
  return context.world.collection<SiteUser>(SITE_KIND.user)
}

/** The first user of a role; made where there is none. Inside a command. */
export function userOfRole(context: SiteContext, role: SiteUser['role']): SiteUser {
  const known = [...users(context).values()].find((user) => user.role === role)
  if (known) return known
  const id = nextId(context, 'user')
  const login = role === 'administrator' ? 'admin' : role
  const name = role === 'administrator' ? 'admin' : role === 'shop_manager' ? 'Shop Manager' : 'Subscriber'
  return users(context).put(String(id), { id, login, name, email: `${login}@example.test`, role })
}

/** 40 hex digits, as WooCommerce makes them. */
function token(context: SiteContext): string {
  return createHash('sha1').update(`${context.random.uuid()}${context.random.uuid()}`).digest('hex')
}
