import { createHmac, randomUUID } from 'node:crypto'
import { clientId, type OpenApp, secret, store } from './open-app.ts'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

interface Signing {
  readonly key?: string
  readonly alg?: 'HS256' | 'HS512' | 'none'
}

/** A payload that BigCommerce would sign, with changes: nobody but a test makes these. */
export function payloadWith(app: OpenApp, changes: object, { key = secret, alg = 'HS256' }: Signing = {}): string {
  const now = Math.floor(app.clock.now() / 1000)
  const person = { id: 1, email: 'owner@harbor.example', locale: 'en-US' }
  const claims = {
    aud: clientId,
    iss: 'bc',
    iat: now,
    nbf: now - 5,
    exp: now + 86_400,
    jti: randomUUID(),
    sub: `stores/${store}`,
    user: person,
    owner: { id: 1, email: person.email },
    url: '/',
    channel_id: null,
    ...changes,
  }
  const content = `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}`
  if (alg === 'none') return `${content}.`
  return `${content}.${createHmac(alg === 'HS512' ? 'sha512' : 'sha256', key)
    .update(content)
    .digest('base64url')}`
}

const seconds = (app: OpenApp, fromNow: number) => Math.floor(app.clock.now() / 1000) + fromNow

/** Every way in which a payload is not one that BigCommerce signed for this app now. */
export const badPayloads: readonly (readonly [name: string, make: (app: OpenApp) => string])[] = [
  ['forged', (app) => payloadWith(app, {}, { key: 'another secret' })],
  [
    'changed after it was signed',
    (app) => payloadWith(app, {}).replace(/\.[^.]+\./, `.${encoded({ sub: 'stores/elsewhere2', aud: clientId, iss: 'bc' })}.`),
  ],
  ['without an algorithm', (app) => payloadWith(app, {}, { alg: 'none' })],
  ['signed by another algorithm', (app) => payloadWith(app, {}, { alg: 'HS512' })],
  ['expired', (app) => payloadWith(app, { exp: seconds(app, -120) })],
  ['without an end', (app) => payloadWith(app, { exp: undefined })],
  ['not yet valid', (app) => payloadWith(app, { nbf: seconds(app, 86_000) })],
  ['for another app', (app) => payloadWith(app, { aud: 'another-app' })],
  ['of another issuer', (app) => payloadWith(app, { iss: 'evil' })],
  ['for no store', (app) => payloadWith(app, { sub: 'users/1' })],
  ['for nobody', (app) => payloadWith(app, { user: undefined })],
  ['missing', () => ''],
  ['nonsense', () => 'a.b.c'],
]
