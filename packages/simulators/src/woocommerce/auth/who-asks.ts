import { timingSafeEqual } from 'node:crypto'
import type { SiteCall, SiteContext } from '../context.ts'
import type { ApiKey } from '../model/site.ts'
import type { Answer } from '../server/endpoint.ts'
import { wpError } from '../server/error.ts'
import { authenticationError } from './authentication-error.ts'
import { keyOf, userOf } from './keys.ts'
import { oauthKey } from './oauth.ts'
import { sessionUser } from './session.ts'

export interface Asking {
  readonly method: string
  /** As it was asked, absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Counts as HTTPS to WordPress. */
  readonly secure: boolean
  /** The path begins with `wp-json/wc`: REST keys are looked at nowhere else. */
  readonly looksAtKeys: boolean
}

export type WhoAsks =
  | { readonly kind: 'call'; readonly call: SiteCall; readonly by: string | null; readonly key: ApiKey | null }
  | { readonly kind: 'refused'; readonly answer: Answer; readonly call: SiteCall | null }

/** Finds who asks: by a REST key, or by a login and its nonce. Neither: nobody, and each route says what nobody may. */
export function whoAsks(context: SiteContext, asking: Asking): WhoAsks {
  const found = asking.looksAtKeys ? keyAsked(context, asking) : null
  if (found && 'status' in found) return { kind: 'refused', answer: found, call: null }
  if (!found) return bySession(context, asking)
  const user = userOf(context, found.userId) ?? null
  const call: SiteCall = { user, permissions: found.permissions, secure: asking.secure }
  const lacking = lackingPermission(found.permissions, asking.method)
  if (lacking) return { kind: 'refused', answer: authenticationError(`The API key provided does not have ${lacking} permissions.`), call }
  return { kind: 'call', call, by: found.description, key: found }
}

function bySession(context: SiteContext, asking: Asking): WhoAsks {
  const user = sessionUser(context, asking.headers, new URL(asking.url).searchParams)
  if (user === 'bad-nonce') return { kind: 'refused', answer: wpError(403, 'rest_cookie_invalid_nonce', 'Cookie check failed'), call: null }
  return { kind: 'call', call: { user, permissions: null, secure: asking.secure }, by: user?.login ?? null, key: null }
}

function keyAsked(context: SiteContext, asking: Asking): ApiKey | Answer | null {
  return asking.secure ? plainKey(context, asking) : oauthKey(context, asking)
}

/** Basic, or the two in the query; an unknown key is as good as none. */
function plainKey(context: SiteContext, asking: Asking): ApiKey | Answer | null {
  const given = fromQuery(asking.url) ?? fromHeader(asking.headers['authorization'])
  const key = given && keyOf(context, given.key)
  if (!key) return null
  return isSame(key.consumerSecret, given.secret) ? key : authenticationError('Consumer secret is invalid.')
}

interface Given {
  readonly key: string
  readonly secret: string
}

function fromQuery(url: string): Given | null {
  const search = new URL(url).searchParams
  const key = search.get('consumer_key') ?? ''
  const secret = search.get('consumer_secret') ?? ''
  return key !== '' && secret !== '' ? { key, secret } : null
}

function fromHeader(header: string | undefined): Given | null {
  const encoded = /^basic\s+(.+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const at = text.indexOf(':')
  if (at < 1 || at === text.length - 1) return null
  return { key: text.slice(0, at), secret: text.slice(at + 1) }
}

function isSame(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(known), Buffer.from(given)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}

function lackingPermission(permissions: ApiKey['permissions'], method: string): 'read' | 'write' | null {
  if (method === 'OPTIONS') return null
  const needed = method === 'GET' || method === 'HEAD' ? 'read' : 'write'
  return permissions === 'read_write' || permissions === needed ? null : needed
}
