import { createHmac } from 'node:crypto'
import { type OpenApp, otherShop, secret, shop } from './open-app.ts'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const decoded = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

/** A session token as the platform mints it, with some of it changed, signed with a key. */
export function tokenWith(
  app: OpenApp,
  claims: Readonly<Record<string, unknown>>,
  { alg = 'HS256', key = secret }: { readonly alg?: string; readonly key?: string } = {},
): string {
  const content = `${encoded({ alg, typ: 'JWT' })}.${encoded({ ...decoded(app.sessionToken().split('.')[1]), ...claims })}`
  const signature = createHmac(alg === 'HS512' ? 'sha512' : 'sha256', key).update(content)
  return `${content}.${signature.digest('base64url')}`
}

const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow

/** Every way in which a token is not one of this shop's staff for this app. */
export const badTokens: readonly (readonly [name: string, make: (app: OpenApp) => string])[] = [
  ['forged', (app) => tokenWith(app, {}, { key: 'another secret' })],
  ['changed after it was signed', (app) => app.sessionToken().replace(/\.[^.]+\./, `.${encoded({ dest: `https://${otherShop}` })}.`)],
  ['without an algorithm', (app) => `${encoded({ alg: 'none' })}.${app.sessionToken().split('.')[1]}.`],
  ['signed, and saying that it is not', (app) => tokenWith(app, {}, { alg: 'none' })],
  ['signed by another algorithm', (app) => tokenWith(app, {}, { alg: 'HS512' })],
  ['expired', (app) => tokenWith(app, { exp: seconds(-60) })],
  ['without an end', (app) => tokenWith(app, { exp: undefined })],
  ['not yet valid', (app) => tokenWith(app, { nbf: seconds(86_400) })],
  ['for another app', (app) => tokenWith(app, { aud: 'another-app' })],
  ['from one shop and for another', (app) => tokenWith(app, { dest: `https://${otherShop}` })],
  ['for a shop that is none of Shopify’s', (app) => tokenWith(app, { dest: 'https://evil.example', iss: 'https://evil.example/admin' })],
  [
    'for a shop that only looks like one',
    (app) => tokenWith(app, { dest: `https://${shop}.evil.example`, iss: `https://${shop}.evil.example` }),
  ],
  ['missing', () => ''],
  ['nonsense', () => 'a.b.c'],
]
