import { timingSafeEqual } from 'node:crypto'
import { jwtSignature, signJwt } from '../../server/sign-jwt.ts'
import type { ShopContext } from '../context.ts'
import type { RegisteredApp } from './app.ts'

const LIFE_SECONDS = 60
const SKEW_SECONDS = 10

/** The ID token the admin hands to an embedded page: a JWT, HS256 with the app's secret, good for a minute. */
export function mintSessionToken(context: ShopContext, app: RegisteredApp, userId = '1'): string {
  const now = Math.floor(context.clock.now() / 1_000)
  const admin = `https://${context.shop}`
  const claims = {
    iss: `${admin}/admin`,
    dest: admin,
    aud: app.clientId,
    sub: userId,
    exp: now + LIFE_SECONDS,
    nbf: now,
    iat: now,
    jti: context.random.uuid(),
    sid: context.random.uuid(),
  }
  return signJwt(claims, app.clientSecret)
}

/** Whether a session token is this app's, for this shop, and good now. */
export function verifySessionToken(context: ShopContext, app: RegisteredApp, token: string): boolean {
  const [header = '', claims = '', given = ''] = token.split('.')
  if (!same(given, jwtSignature(`${header}.${claims}`, app.clientSecret)) || decoded(header)?.['alg'] !== 'HS256') return false
  const { aud, dest, exp, nbf } = decoded(claims) ?? {}
  const now = context.clock.now() / 1_000
  if (aud !== app.clientId || dest !== `https://${context.shop}`) return false
  return typeof exp === 'number' && typeof nbf === 'number' && exp + SKEW_SECONDS > now && nbf - SKEW_SECONDS <= now
}

function decoded(part: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
