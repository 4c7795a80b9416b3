import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether the base64 HMAC-SHA256 of the raw body was made with one of the secrets (two while a secret is being replaced). Takes the same time whatever is wrong. */
export function signedBy(secrets: readonly string[], body: Uint8Array, signature: string): boolean {
  const given = Buffer.from(signature, 'base64')
  let right = false
  for (const secret of secrets) {
    if (secret === '') continue
    const made = createHmac('sha256', secret).update(body).digest()
    if (made.length === given.length && timingSafeEqual(made, given)) right = true
  }
  return right
}
