import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { REHEARSAL_STORE, rehearseStore, type StoreRehearsal } from '../server/rehearsal.ts'
import { tokenOf } from './install.ts'

interface Token {
  readonly access_token: string
  readonly scope: string
  readonly error?: string
}

const parameters = (address: unknown) => Object.fromEntries(new URL(String(address)).searchParams)

async function exchange(store: StoreRehearsal, change: object = {}, address?: unknown) {
  const { code, scope, context } = parameters(address ?? (await store.appAction('install')))
  const { clientId, clientSecret, callbacks } = store.app
  const form = { client_id: clientId, client_secret: clientSecret, redirect_uri: callbacks.auth, grant_type: 'authorization_code' }
  const heard = await store.request('POST', '/oauth2/token', { ...form, code, scope, context, ...change })
  return { status: heard.status, body: JSON.parse(heard.text) as Token }
}

const opens = async (store: StoreRehearsal, token: string) =>
  (await store.api('GET', '/v2/store', undefined, { 'x-auth-token': token })).status

function payload(store: StoreRehearsal, address: unknown) {
  const [header = '', claims = '', signature] = (parameters(address)['signed_payload_jwt'] ?? '').split('.')
  const expected = createHmac('sha256', store.app.clientSecret).update(`${header}.${claims}`).digest('base64url')
  expect([JSON.parse(Buffer.from(header, 'base64url').toString()).alg, signature]).toEqual(['HS256', expected])
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Readonly<Record<string, unknown>>
}

describe('an install', () => {
  it('frames the app at its own address with a one-time code, which becomes a token', async () => {
    const store = await rehearseStore()
    const address = await store.appAction('install')
    expect(String(address)).toMatch(/^https:\/\/app\.test\/auth\?/)
    expect(parameters(address)).toMatchObject({ context: 'stores/abc123', scope: store.app.scopes.join(' ') })
    const { status, body } = await exchange(store, {}, address)
    expect([status, body]).toMatchObject([
      200,
      {
        scope: store.app.scopes.join(' '),
        context: 'stores/abc123',
        account_uuid: parameters(address)['account_uuid'],
        user: { id: 1, email: 'owner@store.test' },
        owner: { id: 1, email: 'owner@store.test' },
      },
    ])
    expect([await opens(store, body.access_token), await opens(store, store.token)]).toEqual([200, 401])
  })

  it('takes a form as well as JSON', async () => {
    const store = await rehearseStore()
    const { code = '', scope = '', context = '' } = parameters(await store.appAction('install'))
    const { clientId, clientSecret, callbacks } = store.app
    const form = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: callbacks.auth,
      code,
      scope,
      context,
    })
    form.set('grant_type', 'authorization_code')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await store.request('POST', '/oauth2/token', form.toString(), headers)).status).toBe(200)
  })

  it('with a code that was used, is old or was never given gets no token', async () => {
    const store = await rehearseStore()
    const address = await store.appAction('install')
    await exchange(store, {}, address)
    expect(await exchange(store, {}, address)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    const late = await store.appAction('install')
    store.pass(5 * 60_000)
    expect(await exchange(store, {}, late)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(await exchange(store, { code: 'guess' })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['another redirect address', { redirect_uri: 'https://elsewhere.test/auth' }, 400, 'redirect_uri_mismatch'],
    ['another store', { context: 'stores/zzz999' }, 400, 'invalid_grant'],
    ['a context that is none', { context: 'abc123' }, 400, 'invalid_request'],
    ['other scopes', { scope: 'store_v2_orders' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('with %s is refused, and the code is still good', async (_, change, status, error) => {
    const store = await rehearseStore()
    const address = await store.appAction('install')
    expect(await exchange(store, change, address)).toMatchObject({ status, body: { error } })
    expect((await exchange(store, {}, address)).status).toBe(200)
  })
})

describe('a token', () => {
  it('is dead when the scopes change, until the merchant has confirmed', async () => {
    const store = await rehearseStore()
    const address = await store.appAction('changeScopes', { scopes: ['store_v2_orders'] })
    expect(await opens(store, store.token)).toBe(401)
    const { body } = await exchange(store, {}, address)
    expect([body.scope, await opens(store, body.access_token)]).toEqual(['store_v2_orders', 403])
  })

  it('is dead when the owner gets another address', async () => {
    const store = await rehearseStore()
    await store.command('changeOwner', { email: 'heir@store.test' })
    expect(await opens(store, store.token)).toBe(401)
    expect((await exchange(store)).body).toMatchObject({ owner: { email: 'heir@store.test' } })
  })

  it('to modify opens what a token to read does, and not the other way round', async () => {
    const reader = await rehearseStore({ scopes: ['store_inventory_read_only'] })
    expect((await reader.api('GET', '/v3/inventory/items')).status).toBe(200)
    expect(await reader.api('PUT', '/v3/inventory/adjustments/absolute', { items: [] })).toMatchObject({
      status: 403,
      body: { status: 403, title: expect.stringContaining('scope') },
    })
    const writer = await rehearseStore({ scopes: ['store_inventory'] })
    expect((await writer.api('GET', '/v3/inventory/items')).status).toBe(200)
  })
})

describe('the control panel', () => {
  it('opens an app with a signed payload of who is at it', async () => {
    const store = await rehearseStore()
    const clerk = (await store.command('addUser', { email: 'clerk@store.test', locale: 'de-DE' })) as { readonly id: number }
    const address = await store.appAction('launch', { path: '/orders?filter=open', user: clerk.id })
    expect(String(address)).toMatch(/^https:\/\/app\.test\/load\?/)
    const now = store.now() / 1_000
    expect(payload(store, address)).toEqual({
      aud: 'app-1',
      iss: 'bc',
      iat: now,
      nbf: now - 5,
      exp: now + 86_400,
      jti: expect.any(String),
      sub: 'stores/abc123',
      user: { id: clerk.id, email: 'clerk@store.test', locale: 'de-DE' },
      owner: { id: 1, email: 'owner@store.test' },
      url: '/orders?filter=open',
      channel_id: null,
    })
    expect(payload(store, await store.appAction('launch'))['jti']).not.toBe(payload(store, address)['jti'])
  })

  it('tells the app that it was removed, when its token and its webhooks are gone already', async () => {
    const store = await rehearseStore()
    const hook = { scope: 'store/order/*', destination: 'https://app.test/webhooks', is_active: true }
    await store.api('POST', '/v3/hooks', hook)
    const tokensWhenTold: unknown[] = []
    store.answer = () => {
      tokensWhenTold.push(tokenOf(store.context(), 'app-1'))
      return 204
    }
    expect(await store.appAction('uninstall')).toEqual({ answered: 204 })
    expect([tokensWhenTold, await opens(store, store.token)]).toEqual([[undefined], 401])
    expect(payload(store, store.received[0]?.url)).toMatchObject({ sub: `stores/${REHEARSAL_STORE}`, user: { id: 1 } })
    expect(store.received[0]).toMatchObject({ method: 'GET', url: expect.stringMatching(/^https:\/\/app\.test\/uninstall\?/) })
    await expect(store.appAction('launch')).rejects.toThrow(/not installed/)
    store.token = (await exchange(store)).body.access_token
    expect((await store.api('GET', '/v3/hooks')).body).toMatchObject({ data: [] })
  })

  it('tells the app whom the owner removed; they cannot open it any more', async () => {
    const store = await rehearseStore()
    const clerk = (await store.command('addUser', { email: 'clerk@store.test' })) as { readonly id: number }
    await store.appAction('removeUser', { user: clerk.id })
    expect(store.received[0]?.url).toMatch(/^https:\/\/app\.test\/remove_user\?/)
    expect(payload(store, store.received[0]?.url)).toMatchObject({ user: { id: clerk.id, email: 'clerk@store.test' } })
    await expect(store.appAction('launch', { user: clerk.id })).rejects.toThrow(/No user/)
    await expect(store.appAction('removeUser', { user: 1 })).rejects.toThrow(/owner/)
  })

  it('knows every app by what its developer registered, without the secret', async () => {
    const store = await rehearseStore({ name: 'Shelves' })
    const { text } = await store.request('GET', '/_control/apps')
    expect(JSON.parse(text)).toMatchObject({ apps: [{ clientId: 'app-1', name: 'Shelves' }] })
    expect(text).not.toContain(store.app.clientSecret)
  })
})
