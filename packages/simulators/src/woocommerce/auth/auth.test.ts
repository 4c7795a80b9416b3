import { describe, expect, it } from 'vitest'
import { basic, rehearseSite, type SiteRehearsal } from '../server/rehearsal.ts'
import { userOfRole } from './keys.ts'
import { oauthSignature } from './oauth.ts'
import { nonceOf, sessionCookie } from './session.ts'

const LIST = '/wc/v3/products?_fields=id'
const KEYS = 'consumer_key=ck_rw&consumer_secret=cs_rw'

async function statusOf(site: SiteRehearsal, url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return (await site.platform.handle({ method: 'GET', url, headers, body: new Uint8Array() })).status
}

describe('who asks a site', () => {
  it('shows a key by Basic or in the query over HTTPS, and shows nothing over plain HTTP', async () => {
    const site = await rehearseSite()
    const authorization = basic('ck_rw', 'cs_rw')
    expect(await statusOf(site, `https://store.example/wp-json${LIST}`, { authorization })).toBe(200)
    expect(await statusOf(site, `https://store.example/wp-json${LIST}&${KEYS}`)).toBe(200)
    expect(await statusOf(site, `http://store.example/wp-json${LIST}`, { authorization })).toBe(401)
    expect(await statusOf(site, `http://store.example/wp-json${LIST}&${KEYS}`)).toBe(401)
  })

  it('behind a proxy that ends TLS is taken for plain HTTP, unless the site was told of the proxy', async () => {
    const site = await rehearseSite()
    const authorization = basic('ck_rw', 'cs_rw')
    await site.command('changeSite', { behindTlsProxy: true })
    expect(await statusOf(site, `http://store.example/wp-json${LIST}`, { authorization })).toBe(200)
  })

  it('signs over plain HTTP, each nonce once, for fifteen minutes', async () => {
    const site = await rehearseSite()
    const url = `http://store.example/wp-json${LIST}&oauth_consumer_key=ck_rw&oauth_timestamp=${site.now() / 1000}&oauth_nonce=n&oauth_signature_method=HMAC-SHA256`
    const signed = `${url}&oauth_signature=${encodeURIComponent(oauthSignature('cs_rw', 'GET', url, 'sha256'))}`
    expect(await statusOf(site, signed)).toBe(200)
    expect(await statusOf(site, signed)).toBe(401)
    site.pass(16 * 60_000)
    expect(await statusOf(site, signed)).toBe(401)
  })

  it('is not looked at where permalinks are plain', async () => {
    const site = await rehearseSite({ profile: { prettyPermalinks: false } })
    const authorization = basic('ck_rw', 'cs_rw')
    expect(await statusOf(site, `https://store.example/?rest_route=${LIST.replace('?', '&')}`, { authorization })).toBe(401)
    expect(await statusOf(site, `https://store.example/wp-json${LIST}`, { authorization })).toBe(404)
    expect(await statusOf(site, 'https://store.example/?rest_route=/')).toBe(200)
  })

  it('looks like nobody when something on the way drops the header', async () => {
    const site = await rehearseSite()
    await site.platform.faults.set({ kind: 'strip-authorization', on: '*', times: null })
    const heard = await site.api('GET', LIST)
    expect([heard.status, heard.body]).toMatchObject([401, { code: 'woocommerce_rest_cannot_view' }])
    expect(site.platform.calls.calls('')).toMatchObject([{ by: null, status: 401 }])
  })

  it('may what their role may, and no more than the key', async () => {
    const site = await rehearseSite()
    expect((await site.api('GET', LIST, undefined, 'wo')).body).toMatchObject({ message: expect.stringContaining('read permissions') })
    expect((await site.api('POST', '/wc/v3/products', { name: 'x' }, 'ro')).body).toMatchObject({
      message: expect.stringContaining('write permissions'),
    })
    expect((await site.api('GET', LIST, undefined, 'sub')).status).toBe(403)
    await site.command('changeRole', { login: 'admin', role: 'subscriber' })
    expect((await site.api('GET', LIST)).status).toBe(403)
    await site.command('revokeKey', { consumerKey: 'ck_rw' })
    expect((await site.api('GET', LIST)).status).toBe(401)
  })

  it('leaves a trace: when a key was used last', async () => {
    const site = await rehearseSite()
    await site.api('GET', LIST)
    const { text } = await site.request('GET', '/_control/sites/-/keys?consumerKey=ck_rw')
    expect(JSON.parse(text)).toMatchObject({ rows: [{ lastUsedAt: '2026-11-20T10:00:00Z' }] })
  })

  it('who is logged in counts with the nonce of their page alone', async () => {
    const site = await rehearseSite()
    const cookie = sessionCookie(site.context(), 'admin')
    const nonce = nonceOf(site.context(), userOfRole(site.context(), 'administrator'), 'wp_rest')
    const url = `https://store.example/wp-json${LIST}`
    expect(await statusOf(site, url, { cookie, 'x-wp-nonce': nonce })).toBe(200)
    expect(await statusOf(site, url, { cookie })).toBe(401)
    expect(await statusOf(site, url, { cookie, 'x-wp-nonce': 'other' })).toBe(403)
    expect(await statusOf(site, url, { cookie: `${cookie}x`, 'x-wp-nonce': nonce })).toBe(401)
  })
})
