import { createHash, createHmac } from 'node:crypto'

export interface SignedParts {
  /** The REST route to the store, the path to the backend: the same whichever way the site is reached. */
  readonly target: string
  /** Seconds since 1970 UTC, decimal. */
  readonly timestamp: string
  readonly nonce: string
  readonly bodyHash: string
}

/** What is signed (docs/plugin-protocol.md, 1). */
export const signedText = ({ target, timestamp, nonce, bodyHash }: SignedParts): string =>
  ['INTELLITRACK-1', 'POST', target, timestamp, nonce, bodyHash].join('\n')

export const bodyHashOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** `secret`: base64 of 32 bytes. */
export const hmacOf = (secret: string, text: string | Uint8Array): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest()

/** The answer to the challenge of `hello`: only who has the secret can give it. */
export const helloProof = (secret: string, challenge: string): string => hmacOf(secret, `hello:${challenge}`).toString('base64')
