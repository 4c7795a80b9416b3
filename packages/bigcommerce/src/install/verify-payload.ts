import type { Clock } from '@connect/core'
import { errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { person, reader } from './people.ts'
import { storeHashIn } from './store-hash.ts'

/** Who opened the app in which store's control panel, believed. */
export interface SignedPayload {
  readonly storeHash: string
  readonly user: { readonly id: string; readonly email: string; readonly locale: string }
  readonly owner: { readonly id: string; readonly email: string }
  /** The page of the app that was asked for, as a path. */
  readonly url: string
  /** UTC ISO instant. */
  readonly issuedAt: string
}

/** Which app is addressed; several secrets while one replaces another. */
export interface SignedApp {
  readonly clientId: string
  readonly secrets: readonly string[]
}

/**
 * What a `signed_payload_jwt` says (reference 2.2); null: it is not to be believed, for whatever reason. Signed with this app's secret and no other way, meant
 * for this app, made by BigCommerce, and good at this moment (a minute of skew: the platform's own samples begin seconds before they were made).
 */
export async function verifySignedPayload(jwt: string, app: SignedApp, clock: Clock): Promise<SignedPayload | null> {
  for (const secret of app.secrets) {
    const claims = secret === '' ? null : await claimsOf(jwt, secret, app.clientId, clock.now())
    if (claims) return payloadOf(claims)
  }
  return null
}

async function claimsOf(jwt: string, secret: string, audience: string, now: number): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience,
      issuer: 'bc',
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance: SKEW,
      currentDate: new Date(now),
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

function payloadOf(claims: JWTPayload): SignedPayload | null {
  const storeHash = storeHashIn(claims.sub)
  const read = people.safeParse(claims)
  if (storeHash === null || !read.success) return null
  const { user, owner, url, iat } = read.data
  return { storeHash, user, owner, url, issuedAt: new Date(iat * 1000).toISOString() }
}

/** An address with a host would lead somebody out of the app: only paths are taken. */
const path = z
  .string()
  .regex(/^\/(?![/\\])/)
  .catch('/')

const people = z.object({ user: reader, owner: person, url: path, iat: z.number().nonnegative().max(8.64e12) })

/** Seconds. */
const SKEW = 60
