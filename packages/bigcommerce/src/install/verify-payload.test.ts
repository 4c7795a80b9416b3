import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { verifySignedPayload } from './verify-payload.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const at = now / 1000
const app = { clientId: 'client', secrets: ['new secret', 'old secret'] }
const claims = {
  aud: 'client',
  iss: 'bc',
  iat: at,
  nbf: at - 5,
  exp: at + 86_400,
  jti: 'j-1',
  sub: 'stores/abc123',
  user: { id: 24654, email: 'ann@example.com', locale: 'en-US' },
  owner: { id: 24653, email: 'owner@example.com' },
  url: '/orders',
  channel_id: null,
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function jwt(change: object = {}, secret = 'new secret', header: object = { alg: 'HS256', typ: 'JWT' }) {
  const content = `${part(header)}.${part({ ...claims, ...change })}`
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}

const read = (token: string, instant = now) => verifySignedPayload(token, app, { now: () => instant })

describe('opening the app from the control panel', () => {
  it('says who did it, in which store, and where they want to go', async () => {
    expect(await read(jwt())).toEqual({
      storeHash: 'abc123',
      user: { id: '24654', email: 'ann@example.com', locale: 'en-US' },
      owner: { id: '24653', email: 'owner@example.com' },
      url: '/orders',
      issuedAt: '2026-11-20T10:00:00.000Z',
    })
  })

  it('is believed with the secret that is being replaced', async () => {
    expect(await read(jwt({}, 'old secret'))).not.toBeNull()
  })

  it('is believed a minute before and after its time, since clocks differ', async () => {
    expect(await read(jwt({ nbf: at + 50 }))).not.toBeNull()
    expect(await read(jwt({ exp: at - 50 }))).not.toBeNull()
  })

  it.each([
    ['expired', jwt({ exp: at - 61 })],
    ['not good yet', jwt({ nbf: at + 61 })],
    ['without an end', jwt({ exp: undefined })],
    ['with an end that is no time', jwt({ exp: 'never' })],
    ['without a beginning', jwt({ iat: undefined })],
    ['forged', jwt({}, 'guess')],
    ['signed with nothing', jwt({}, '')],
    ['meant for another app', jwt({ aud: 'other' })],
    ['meant for nobody', jwt({ aud: undefined })],
    ['made by somebody else', jwt({ iss: 'somebody' })],
    ['made by nobody', jwt({ iss: undefined })],
    ['without a store', jwt({ sub: undefined })],
    ['of a store with an odd name', jwt({ sub: 'stores/abc123/../x' })],
    ['of something else than a store', jwt({ sub: 'abc123' })],
    ['of nobody', jwt({ user: undefined })],
    ['of somebody without a number', jwt({ user: { email: 'ann@example.com' } })],
    ['of a store of nobody’s', jwt({ owner: undefined })],
    ['unsigned', `${part({ alg: 'none' })}.${part(claims)}.`],
    ['called unsigned but signed', jwt({}, 'new secret', { alg: 'none' })],
    ['signed in another way', jwt({}, 'new secret', { alg: 'HS512' })],
    ['with a header we do not understand', jwt({}, 'new secret', { alg: 'HS256', crit: ['x'], x: 1 })],
    ['cut short', jwt().slice(0, -4)],
    ['empty', ''],
    ['no token', 'a.b.c'],
    ['of too many parts', `${jwt()}.x`],
  ])('%s is not believed', async (_, token) => {
    expect(await read(token)).toBeNull()
  })

  it('signed with a key of its own is not believed', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const content = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
    expect(await read(`${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`)).toBeNull()
  })

  it('with its content exchanged is not believed', async () => {
    const [header, , signature] = jwt().split('.')
    expect(await read(`${header}.${part({ ...claims, sub: 'stores/xyz789' })}.${signature}`)).toBeNull()
  })

  it('is not believed by an app without a secret', async () => {
    expect(await verifySignedPayload(jwt({}, ''), { clientId: 'client', secrets: [''] }, { now: () => now })).toBeNull()
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', undefined, 7])(
    'leads with %s to the first page',
    async (url) => {
      expect(await read(jwt({ url }))).toMatchObject({ url: '/' })
    },
  )
})
