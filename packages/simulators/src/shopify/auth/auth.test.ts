import { describe, expect, it } from 'vitest'
import { exchange, REHEARSAL_SHOP, type Rehearsal, rehearse, type Tokens } from '../server/rehearsal.ts'

const HOUR = 3_600_000
const alive = async (shop: Rehearsal, token: string) =>
  (await shop.graphql('{ shop { id } }', {}, { 'x-shopify-access-token': token })).status

async function post(shop: Rehearsal, form: object) {
  const { status, text } = await shop.request('POST', `/${REHEARSAL_SHOP}/admin/oauth/access_token`, {
    client_id: shop.app.clientId,
    client_secret: shop.app.clientSecret,
    ...form,
  })
  return { status, body: JSON.parse(text) as Tokens & { readonly error?: string; readonly expires_in?: number } }
}

const refresh = (shop: Rehearsal, refresh_token: string) => post(shop, { grant_type: 'refresh_token', refresh_token })
const action = (shop: Rehearsal, name: string, input = {}) => shop.request('POST', `/_control/shops/${REHEARSAL_SHOP}/app/${name}`, input)

describe('token exchange', () => {
  it("the admin's session token is exchanged for an offline token that lives an hour, then answers 401", async () => {
    const shop = await rehearse()
    const tokens = await exchange(shop)
    expect(tokens).toMatchObject({ expires_in: 3_600, refresh_token_expires_in: 7_776_000, scope: expect.stringContaining('read_orders') })
    expect(await alive(shop, tokens.access_token)).toBe(200)
    shop.pass(HOUR)
    expect(await alive(shop, tokens.access_token)).toBe(401)
  })

  it('a session token that is old, of another app, of another shop or forged is refused', async () => {
    const shop = await rehearse()
    const good = shop.platform.sessionToken(REHEARSAL_SHOP, shop.app.clientId)
    const [header, claims, signature] = good.split('.') as [string, string, string]
    const altered = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), dest: 'https://other.myshopify.com' }),
    ).toString('base64url')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
    for (const bad of [`${header}.${altered}.${signature}`, unsigned, 'nonsense'])
      expect(await exchange(shop, bad)).toMatchObject({ error: 'invalid_subject_token' })
    expect(await exchange(shop, good)).toHaveProperty('access_token')
    shop.pass(71_000)
    expect(await exchange(shop, good)).toMatchObject({ error: 'invalid_subject_token' })
  })

  it('a wrong secret is refused', async () => {
    const shop = await rehearse()
    expect(await post(shop, { client_secret: 'guess', grant_type: 'refresh_token' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
  })

  it('a public app must ask for an expiring token; an older one may still hold one that does not expire, and migrate it', async () => {
    const ask = (shop: Rehearsal, form: object) =>
      post(shop, {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
        subject_token: shop.platform.sessionToken(REHEARSAL_SHOP, shop.app.clientId),
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        ...form,
      })
    expect((await ask(await rehearse(), {})).status).toBe(400)
    const shop = await rehearse({ expiringTokensOnly: false })
    const permanent = (await ask(shop, {})).body.access_token
    shop.pass(48 * HOUR)
    expect(await alive(shop, permanent)).toBe(200)
    const migrated = await ask(shop, {
      subject_token: permanent,
      subject_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    })
    expect(migrated.body).toHaveProperty('refresh_token')
  })
})

describe('refresh', () => {
  it('a refresh token gives a new pair; the old one may be used again until its replacement was used once', async () => {
    const shop = await rehearse()
    const first = await exchange(shop)
    const lost = (await refresh(shop, first.refresh_token)).body
    const second = (await refresh(shop, first.refresh_token)).body
    expect(await alive(shop, second.access_token)).toBe(200)
    expect(lost.refresh_token).not.toBe(second.refresh_token)
    await refresh(shop, second.refresh_token)
    expect(await refresh(shop, first.refresh_token)).toMatchObject({ status: 401, body: { error: 'invalid_grant' } })
  })

  it('a used refresh token ends after 30 days, an unused one after 90', async () => {
    const shop = await rehearse()
    const [used, unused] = [await exchange(shop), await exchange(shop)]
    await refresh(shop, used.refresh_token)
    shop.pass(31 * 24 * HOUR)
    expect((await refresh(shop, used.refresh_token)).status).toBe(401)
    expect((await refresh(shop, unused.refresh_token)).status).toBe(200)
    shop.pass(90 * 24 * HOUR)
    expect((await refresh(shop, unused.refresh_token)).status).toBe(401)
  })
})

describe('uninstall', () => {
  it('kills every token at once and tells the app; after a reinstall new tokens are had by exchange', async () => {
    const shop = await rehearse({ webhooks: [{ topics: ['app/uninstalled'], uri: '/webhooks' }] })
    const { refresh_token } = await exchange(shop)
    await action(shop, 'uninstall')
    expect(await alive(shop, shop.token)).toBe(401)
    expect((await refresh(shop, refresh_token)).body).toMatchObject({ error: 'app_not_installed' })
    await shop.platform.deliverDueWebhooks()
    expect(shop.received.map((request) => request.headers['x-shopify-topic'])).toEqual(['app/uninstalled'])
    await action(shop, 'install')
    expect((await refresh(shop, refresh_token)).status).toBe(401)
    expect(await alive(shop, (await exchange(shop)).access_token)).toBe(200)
  })

  it('asks the app 48 hours later to erase what it knows of the shop, unless it is back by then', async () => {
    const shop = await rehearse({ webhooks: [{ topics: ['shop/redact'], uri: '/webhooks' }] })
    const after = async (hours: number) => {
      shop.pass(hours * HOUR)
      await shop.platform.deliverDueWebhooks()
      return shop.received.length
    }
    await action(shop, 'uninstall')
    await action(shop, 'install')
    expect(await after(49)).toBe(0)
    await action(shop, 'uninstall')
    expect([await after(47), await after(1)]).toEqual([0, 1])
  })

  it('scopes taken back count at once for the token in use', async () => {
    const shop = await rehearse({ webhooks: [{ topics: ['app/scopes_update'], uri: '/webhooks' }] })
    await action(shop, 'changeScopes', { scopes: ['read_products'] })
    const answer = await shop.graphql('{ currentAppInstallation { accessScopes { handle } } orders(first: 1) { nodes { id } } }')
    expect(answer.errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }])
    await shop.platform.deliverDueWebhooks()
    expect(JSON.parse(String(shop.received[0]?.body))).toMatchObject({ current: ['read_products'] })
  })
})
