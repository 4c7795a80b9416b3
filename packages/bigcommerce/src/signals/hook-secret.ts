import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The headers that the platform sends back with every webhook of a hook that was made with them. The secret is the store's own, so that one store's
 * webhooks cannot be passed off as another's.
 */
export function webhookSecretHeaders(
  storeHash: string,
  clientSecret: string,
): { readonly 'x-connect-store': string; readonly 'x-connect-secret': string } {
  return { 'x-connect-store': storeHash, 'x-connect-secret': secretOf(storeHash, clientSecret).toString('base64url') }
}

/** Whether the headers are those made with one of the app's secrets (two while one replaces another). Takes the same time whatever is wrong. */
export function hasHookSecret(secrets: readonly string[], headers: Readonly<Record<string, string>>): boolean {
  const given = Buffer.from(headers['x-connect-secret'] ?? '', 'base64url')
  const storeHash = headers['x-connect-store'] ?? ''
  return anyOf(secrets, (secret) => sameBytes(secretOf(storeHash, secret), given)) && storeHash !== ''
}

/** Tries all, so that time does not tell which one was right. An empty secret is none: it would be anybody's. */
export function anyOf(secrets: readonly string[], isRight: (secret: string) => boolean): boolean {
  let right = false
  for (const secret of secrets) if (secret !== '' && isRight(secret)) right = true
  return right
}

export const sameBytes = (made: Buffer, given: Buffer): boolean => made.length === given.length && timingSafeEqual(made, given)

const secretOf = (storeHash: string, clientSecret: string): Buffer => createHmac('sha256', clientSecret).update(storeHash).digest()
