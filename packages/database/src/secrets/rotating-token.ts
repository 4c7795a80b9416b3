import { type Clock, type ConnectionId, Unavailable } from '@connect/core'
import { z } from 'zod'
import type { Credential, Credentials } from './credentials.ts'

/** A token that ends and is renewed by another that is used up in the act. */
const storedToken = z.object({ accessToken: z.string().min(1), refreshToken: z.string().nullable() })
export type StoredToken = z.infer<typeof storedToken>

export interface FreshToken extends StoredToken {
  /** UTC ISO instant; null: does not end. */
  readonly expiresAt: string | null
}

export interface RotatingTokenOptions {
  readonly credentials: Credentials
  readonly connectionId: ConnectionId
  readonly clock: Clock
  /** Renewed this many milliseconds before its end; a minute unless said. */
  readonly marginMs?: number
  /** Asks the store for a new pair. null: it will never take this one again. */
  renew(current: StoredToken): Promise<FreshToken | null>
}

/** So that no call leaves with a token that ends on the way. */
const usualMarginMs = 60_000

/**
 * The connection's access token, renewed when it ends or was refused: once for all processes, stored before it is used (DESIGN 3, Token refresh).
 * Throws Unavailable `auth` when a person has to grant access anew.
 */
export function rotatingToken(options: RotatingTokenOptions): (call?: { readonly refused: string }) => Promise<string> {
  const { credentials, connectionId, clock, marginMs = usualMarginMs } = options
  return async (call) => {
    const known = await credentials.get(connectionId, 'store')
    if (!known) throw accessLost('The store has not granted access: open the app in the store once')
    if (!endsWithin(marginMs, known, clock.now()) && tokenOf(known).accessToken !== call?.refused) return tokenOf(known).accessToken
    const fresh = await credentials.refreshUnderLock(connectionId, 'store', known.version, async (current) => {
      const renewed = await options.renew(tokenOf(current))
      if (!renewed) throw accessLost('The store no longer accepts our access: open the app in the store once')
      return sealable(renewed)
    })
    if (!fresh) throw accessLost('The store has withdrawn our access: open the app in the store once')
    return tokenOf(fresh).accessToken
  }
}

/** The form in which a token is kept as a credential. */
export const sealable = ({ accessToken, refreshToken, expiresAt }: FreshToken) => ({
  secret: JSON.stringify({ accessToken, refreshToken }),
  expiresAt,
})

/** What `sealable` made of it, opened. */
export const tokenOf = ({ secret }: Pick<Credential, 'secret'>): StoredToken => storedToken.parse(JSON.parse(secret))

/** Whether it ends in less than that, or has. */
export const endsWithin = (ms: number, { expiresAt }: Credential, now: number): boolean =>
  expiresAt !== null && Date.parse(expiresAt) - now < ms

const accessLost = (message: string): Unavailable => new Unavailable('store', 'auth', message)
