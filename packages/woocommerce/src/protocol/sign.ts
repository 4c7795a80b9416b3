import type { Clock, Random } from '@connect/core'
import { bodyHashOf, hmacOf, signedText } from './signed-text.ts'
import type { PluginKey } from './store-access.ts'

export interface Signer {
  /** The headers of one request; never the same twice, as every request has a nonce of its own. `target`: the REST route, or the path to the backend. */
  sign(target: string, body: string): SignatureHeaders
}

export type SignatureHeaders = Readonly<Record<(typeof signatureHeaders)[number], string>>

export const signatureHeaders = [
  'x-intellitrack-key',
  'x-intellitrack-timestamp',
  'x-intellitrack-nonce',
  'x-intellitrack-body',
  'x-intellitrack-signature',
] as const

export function createSigner(key: PluginKey, { clock, random }: { readonly clock: Clock; readonly random: Random }): Signer {
  return {
    sign: (target, body) =>
      signedWith(key, { target, body, timestamp: Math.floor(clock.now() / 1000), nonce: random.uuid().replaceAll('-', '').toLowerCase() }),
  }
}

/** The headers of a request of which everything is given. */
export function signedWith(
  key: PluginKey,
  request: { readonly target: string; readonly body: string; readonly timestamp: number; readonly nonce: string },
): SignatureHeaders {
  const { target, body, nonce } = request
  const timestamp = String(request.timestamp)
  const bodyHash = bodyHashOf(body)
  return {
    'x-intellitrack-key': key.id,
    'x-intellitrack-timestamp': timestamp,
    'x-intellitrack-nonce': nonce,
    'x-intellitrack-body': bodyHash,
    'x-intellitrack-signature': hmacOf(key.secret, signedText({ target, timestamp, nonce, bodyHash })).toString('base64'),
  }
}
