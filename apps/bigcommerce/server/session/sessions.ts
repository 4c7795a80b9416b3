import type { Clock } from '@connect/core'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { sessionKey } from './session-key.ts'

/** Who works at a page, since when, and in which installation of the app. */
export interface Session {
  readonly storeHash: string
  readonly userId: string
  /** When BigCommerce said who it is; UTC ISO instant. No session lasts longer than a day from then. */
  readonly begunAt: string
  /** The instant of the install that it belongs to: another install ends it. */
  readonly installedAt: string
}

export interface Sessions {
  /** null: the day is over. */
  mint(session: Session): Promise<string | null>
  /** null: forged, over, or no session at all. `isOld`: more than half of its time is over, it should be renewed. */
  read(token: string): Promise<{ readonly session: Session; readonly isOld: boolean } | null>
}

const lifeMs = 30 * 60_000
const longestMs = 24 * 60 * 60_000
const issuer = 'intellitrack-connect'
const audience = 'bigcommerce-page'
const algorithm = 'HS256'

const claims = z.object({
  sub: z.string().min(1),
  store: z.string().min(1),
  begun: z.iso.datetime(),
  install: z.iso.datetime(),
  iat: z.number(),
})

/**
 * Short tokens that the page itself carries, in a header: nothing is kept in the browser, so third-party cookies may be blocked (reference 2.2), and
 * nothing is sent by itself, so no other page can act in somebody's name.
 */
export function createSessions(secrets: readonly string[], clock: Clock): Sessions {
  const keys = secrets.map(sessionKey)
  return {
    mint: async ({ storeHash, userId, begunAt, installedAt }) => {
      const [key] = keys
      if (!key) throw new Error('There is no client secret to sign sessions with')
      const now = clock.now()
      const end = Math.min(now + lifeMs, Date.parse(begunAt) + longestMs)
      if (end <= now) return null
      return new SignJWT({ store: storeHash, begun: begunAt, install: installedAt })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setIssuedAt(new Date(now))
        .setExpirationTime(new Date(end))
        .sign(key)
    },
    read: async (token) => {
      for (const key of keys) {
        const read = await claimsOf(token, key, clock.now())
        if (read) return read
      }
      return null
    },
  }
}

async function claimsOf(token: string, key: Uint8Array, now: number) {
  try {
    const options = { algorithms: [algorithm], issuer, audience, requiredClaims: ['exp', 'iat'], currentDate: new Date(now) }
    const { sub, store, begun, install, iat } = claims.parse((await jwtVerify(token, key, options)).payload)
    const session: Session = { storeHash: store, userId: sub, begunAt: begun, installedAt: install }
    return { session, isOld: now - iat * 1000 > lifeMs / 2 }
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
