import { createHmac } from 'node:crypto'
import type { SiteContext } from '../context.ts'
import type { ApiKey } from '../model/site.ts'
import type { Answer } from '../server/endpoint.ts'
import { siteNow } from '../site/dates.ts'
import { authenticationError } from './authentication-error.ts'
import { keyOf } from './keys.ts'
import type { Asking } from './who-asks.ts'

const WINDOW = 15 * 60
const METHODS: Readonly<Record<string, string>> = { 'HMAC-SHA1': 'sha1', 'HMAC-SHA256': 'sha256' }
const NEEDED = ['oauth_consumer_key', 'oauth_timestamp', 'oauth_nonce', 'oauth_signature', 'oauth_signature_method'] as const

/** OAuth 1.0a with one leg, in the query: the only way over plain HTTP. null: nothing of it was sent. */
export function oauthKey(context: SiteContext, asking: Asking): ApiKey | Answer | null {
  const search = new URL(asking.url).searchParams
  const missing = NEEDED.filter((name) => (search.get(name) ?? '') === '')
  if (missing.length === NEEDED.length) return null
  if (missing.length > 0) return authenticationError(`Missing OAuth parameter${missing.length > 1 ? 's' : ''} ${missing.join(', ')}`)
  const key = keyOf(context, search.get('oauth_consumer_key') ?? '')
  if (!key) return authenticationError('Consumer key is invalid.')
  return refusedSignature(key, asking, search) ?? refusedMoment(context, key, search) ?? key
}

function refusedSignature(key: ApiKey, asking: Asking, search: URLSearchParams): Answer | null {
  const algorithm = METHODS[search.get('oauth_signature_method') ?? '']
  if (!algorithm) return authenticationError('Invalid signature - signature method is invalid.')
  return oauthSignature(key.consumerSecret, asking.method, asking.url, algorithm) === search.get('oauth_signature')
    ? null
    : authenticationError('Invalid signature - provided signature does not match.')
}

/** The signature of a request; `url` may carry one already. */
export function oauthSignature(secret: string, method: string, url: string, algorithm: string): string {
  const { origin, pathname, searchParams } = new URL(url)
  const pairs = [...searchParams]
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
  const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const text = [method.toUpperCase(), `${origin}${pathname}`, sorted.map(([name, value]) => `${name}=${value}`).join('&')]
  return createHmac(algorithm, `${secret}&`).update(text.map(encoded).join('&')).digest('base64')
}

/** Timestamps in 15 minutes either way, and each nonce once. */
function refusedMoment(context: SiteContext, key: ApiKey, search: URLSearchParams): Answer | null {
  const timestamp = Number(search.get('oauth_timestamp'))
  const now = Math.floor(Date.parse(siteNow(context)) / 1000)
  if (!(Math.abs(now - timestamp) <= WINDOW)) return authenticationError('Invalid timestamp.')
  const nonce = `${key.id}:${timestamp}:${search.get('oauth_nonce')}`
  const used = usedNonces(context)
  if (used.has(nonce)) return authenticationError('Invalid nonce - nonce has already been used.')
  used.set(nonce, timestamp)
  for (const [one, at] of used) if (at < now - WINDOW) used.delete(one)
  return null
}

/** They live as long as the process, by site. */
const nonces = new WeakMap<object, Map<string, number>>()

function usedNonces({ world }: SiteContext): Map<string, number> {
  const known = nonces.get(world) ?? new Map<string, number>()
  nonces.set(world, known)
  return known
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
}
