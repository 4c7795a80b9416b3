import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '@connect/core'
import { z } from 'zod'

const header = z.object({ alg: z.literal('HS256') })
const claims = z.object({ aud: z.string(), dest: z.url(), iss: z.url(), exp: z.number(), nbf: z.number(), sub: z.string() })

export interface SessionToken {
  /** The shop's permanent domain. */
  readonly shop: string
  /** The staff member's id. */
  readonly userId: string
}

const skewSeconds = 10

/**
 * The embedded page's id token (reference 1.3): HS256 with the app's secret, for this app, for one shop, in its short time.
 * null: forged, of another app, expired, or not a token at all. The signature is checked before anything in it is believed.
 */
export function verifySessionToken(
  token: string,
  app: { readonly clientId: string; readonly secrets: readonly string[] },
  clock: Clock,
): SessionToken | null {
  const [first, second, signature, ...more] = token.split('.')
  if (!first || !second || !signature || more.length > 0) return null
  if (!app.secrets.some((secret) => signedWith(secret, `${first}.${second}`, signature))) return null
  const parsed = claims.safeParse(json(second))
  if (!header.safeParse(json(first)).success || !parsed.success) return null
  const { aud, dest, iss, exp, nbf, sub } = parsed.data
  const now = clock.now() / 1000
  const shop = new URL(dest).hostname
  const timely = now <= exp + skewSeconds && now >= nbf - skewSeconds
  return aud === app.clientId && timely && new URL(iss).hostname === shop && /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(shop)
    ? { shop, userId: sub }
    : null
}

function signedWith(secret: string, text: string, signature: string): boolean {
  const wanted = createHmac('sha256', secret).update(text).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function json(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
