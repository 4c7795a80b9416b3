import { timingSafeEqual } from 'node:crypto'
import type { RawRequest } from '@connect/core'
import { z } from 'zod'
import { bodyHashOf, hmacOf, signedText } from './signed-text.ts'

/** Why a request is not believed, as it is answered (docs/plugin-protocol.md, 1). */
export interface SignatureRefusal {
  readonly code: 'intellitrack_unsigned' | 'intellitrack_key' | 'intellitrack_signature' | 'intellitrack_clock' | 'intellitrack_replay'
  readonly message: string
  readonly data: { readonly status: 401; readonly now?: number }
}

export interface VerifyOptions {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The secret of a key (base64); null: there is no such key. */
  secretOf(keyId: string): Promise<string | null>
  /** Remembers a nonce of a key for ten minutes; false: it was used. Asked last, and only of what is signed rightly and in time. */
  isFresh(keyId: string, nonce: string): Promise<boolean>
}

/** Whether a request is one of the holder of a key; looked at in the order that the protocol says, before the body is parsed. */
export async function verifySigned(
  { headers, body, target }: RawRequest & { readonly target: string },
  { now, secretOf, isFresh }: VerifyOptions,
): Promise<{ readonly kind: 'signed'; readonly keyId: string } | { readonly kind: 'refused'; readonly refusal: SignatureRefusal }> {
  const read = signed.safeParse(headers)
  if (!read.success) return refused('intellitrack_unsigned', 'The request is not signed: headers are missing or malformed.')
  const given = read.data
  const keyId = given['x-intellitrack-key']
  const secret = await secretOf(keyId)
  if (secret === null) return refused('intellitrack_key', 'The key is not known here. Connect again.')
  const parts = {
    target,
    timestamp: given['x-intellitrack-timestamp'],
    nonce: given['x-intellitrack-nonce'],
    bodyHash: given['x-intellitrack-body'],
  }
  const isSigned = sameBytes(hmacOf(secret, signedText(parts)), Buffer.from(given['x-intellitrack-signature'], 'base64'))
  if (parts.bodyHash !== bodyHashOf(body) || !isSigned) return refused('intellitrack_signature', 'The signature is wrong. Connect again.')
  const seconds = Math.floor(now / 1000)
  const off = Number(parts.timestamp) - seconds
  if (Math.abs(off) > CLOCK_SECONDS)
    return refused('intellitrack_clock', `The clocks differ by ${Math.abs(off)} seconds.`, { now: seconds })
  if (!(await isFresh(keyId, parts.nonce))) return refused('intellitrack_replay', 'The request was sent before.')
  return { kind: 'signed', keyId }
}

const hex32 = z.string().regex(/^[0-9a-f]{32}$/)
const signed = z.object({
  'x-intellitrack-key': hex32,
  'x-intellitrack-timestamp': z.string().regex(/^\d{1,12}$/),
  'x-intellitrack-nonce': hex32,
  'x-intellitrack-body': z.string().regex(/^[0-9a-f]{64}$/),
  'x-intellitrack-signature': z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
})

const refused = (code: SignatureRefusal['code'], message: string, data: { readonly now?: number } = {}) =>
  ({ kind: 'refused', refusal: { code, message, data: { status: 401, ...data } } }) as const

/** Takes the same time wherever they differ. */
export const sameBytes = (made: Buffer, given: Buffer): boolean => made.length === given.length && timingSafeEqual(made, given)

/** How far two clocks may be apart. */
export const CLOCK_SECONDS = 300
/** How long a nonce is kept. */
export const NONCE_SECONDS = 600
