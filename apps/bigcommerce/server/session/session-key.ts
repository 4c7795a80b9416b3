import { hkdfSync } from 'node:crypto'

/** What the app's own sessions are signed with: made of the client secret, and of no use for anything else that it signs. */
export const sessionKey = (clientSecret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', clientSecret, 'intellitrack-connect', 'session of a page', 32))
