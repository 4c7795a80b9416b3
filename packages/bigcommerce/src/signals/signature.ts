import { createHmac } from 'node:crypto'
import type { RawRequest } from '@connect/core'
import { anyOf, sameBytes } from './hook-secret.ts'

/** none: the platform did not sign it. A signature that is there in part is wrong. */
export type SignatureReading = 'none' | 'right' | 'wrong'

/**
 * The platform's own signature, by Standard Webhooks: `v1,{base64 HMAC-SHA256 of "id.timestamp.body"}`, several of them apart by spaces. The key is the client
 * secret (given to libraries as its base64). The age is not judged: webhooks are repeated for two days, and each event counts once.
 */
export function readSignature(secrets: readonly string[], { headers, body }: RawRequest): SignatureReading {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name])
  if (id === undefined && timestamp === undefined && signatures === undefined) return 'none'
  if (!id || !timestamp || !signatures) return 'wrong'
  const given = signatures.split(' ').flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))
  const right = anyOf(secrets, (secret) => {
    const made = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest()
    return given.map((one) => sameBytes(made, one)).includes(true)
  })
  return right ? 'right' : 'wrong'
}
