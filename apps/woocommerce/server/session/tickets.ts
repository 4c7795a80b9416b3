import type { Clock } from '@connect/core'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { z } from 'zod'

/** Texts that prove by themselves that they were given here, what for, and until when: nothing of them is kept. */
export interface Tickets<Claims> {
  mint(claims: Claims, lifeMs: number): Promise<string>
  /** null: forged, over, or none of these. */
  read(ticket: string): Promise<Claims | null>
}

const algorithm = 'HS256'

/** `keys`: of this purpose alone. The first signs; what the others signed is still believed. */
export function createTickets<Claims extends Readonly<Record<string, string>>>(
  keys: readonly Uint8Array[],
  schema: z.ZodType<Claims>,
  clock: Clock,
): Tickets<Claims> {
  const [key] = keys
  if (!key) throw new Error('There is no key to sign tickets with')
  return {
    mint: (claims, lifeMs) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: algorithm })
        .setExpirationTime(new Date(clock.now() + lifeMs))
        .sign(key),
    read: async (ticket) => {
      for (const one of keys) {
        const claims = await claimsOf(ticket, one, clock.now())
        if (claims) return schema.parse(claims)
      }
      return null
    },
  }
}

async function claimsOf(ticket: string, key: Uint8Array, now: number) {
  try {
    return (await jwtVerify(ticket, key, { algorithms: [algorithm], requiredClaims: ['exp'], currentDate: new Date(now) })).payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
