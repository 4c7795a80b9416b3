import { describe, expect, it } from 'vitest'
import { keys, userOfRole } from '../auth/keys.ts'
import { sessionCookie } from '../auth/session.ts'
import { basic, rehearseSite, type SiteRehearsal } from '../server/rehearsal.ts'

const ASKED = 'app_name=App&scope=read_write&user_id=state-1&return_url=https://app.test/back&callback_url=https://app.test/keys'

async function asAdmin(site: SiteRehearsal, path: string) {
  return site.request('GET', path, undefined, { cookie: sessionCookie(site.context(), 'admin') })
}

async function approveLink(site: SiteRehearsal): Promise<string> {
  const page = await asAdmin(site, `/wc-auth/v1/authorize?${ASKED}`)
  const link = /wc-auth-approve" href="([^"]+)"/.exec(page.text)?.[1] ?? ''
  return new URL(link.replaceAll('&amp;', '&')).href.slice('https://store.example'.length)
}

describe('handing over keys', () => {
  it('posts them to the app before the browser goes back, and they work', async () => {
    const site = await rehearseSite()
    const answer = await asAdmin(site, await approveLink(site))
    expect([answer.status, answer.headers['location']]).toEqual([302, 'https://app.test/back?success=1&user_id=state-1'])
    expect(site.received).toMatchObject([{ url: 'https://app.test/keys' }])
    const given = JSON.parse(String(site.received[0]?.body)) as Record<string, string>
    expect(given).toMatchObject({ user_id: 'state-1', key_permissions: 'read_write' })
    const authorization = basic(given['consumer_key'] ?? '', given['consumer_secret'] ?? '')
    expect((await site.request('GET', '/wp-json/wc/v3/products', undefined, { authorization })).status).toBe(200)
  })

  it('makes another pair when the same link is opened again', async () => {
    const site = await rehearseSite()
    const link = await approveLink(site)
    await asAdmin(site, link)
    await asAdmin(site, link)
    expect(new Set(site.received.map(({ body }) => (JSON.parse(String(body)) as { readonly key_id: number }).key_id)).size).toBe(2)
  })

  it('takes the key back where the app does not take it', async () => {
    const site = await rehearseSite()
    const before = keys(site.context()).size
    site.answer = () => 500
    const answer = await asAdmin(site, await approveLink(site))
    expect([answer.status, keys(site.context()).size]).toEqual([401, before])
  })

  it('sends who is not logged in to the login, and from there back to the question', async () => {
    const site = await rehearseSite()
    const sent = await site.request('GET', `/wc-auth/v1/authorize?${ASKED}`)
    expect(sent.headers['location']).toMatch(/^https:\/\/store\.example\/wc-auth\/v1\/login\/\?/)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const back = await site.request('POST', `/wc-auth/v1/login/?${ASKED}`, 'log=admin', form)
    const cookie = back.headers['set-cookie']?.split(';')[0] ?? ''
    const again = await site.request('GET', new URL(back.headers['location'] ?? '').href.slice('https://store.example'.length), undefined, {
      cookie,
    })
    expect([again.status, again.text]).toEqual([200, expect.stringContaining('Approve')])
  })

  it.each([
    ['http://app.test/keys', true, 401],
    ['http://127.0.0.1:4330/keys', false, 401],
    ['http://127.0.0.1:4330/keys', true, 200],
  ])('to %s, without encryption, with a proxy before the site (%s): %i', async (callback, behindTlsProxy, status) => {
    const site = await rehearseSite()
    await site.command('changeSite', { behindTlsProxy })
    const answer = await asAdmin(site, `/wc-auth/v1/authorize?${ASKED.replace('https://app.test/keys', callback)}`)
    expect([answer.status, answer.text.includes('needs to be over SSL')]).toEqual([status, status === 401])
  })

  it('lets a shop manager approve, and nobody below', async () => {
    const site = await rehearseSite()
    const allowed = async (role: 'shop_manager' | 'subscriber') => {
      const { login } = await site.platform.site('').command((context) => userOfRole(context, role))
      const headers = { cookie: sessionCookie(site.context(), login) }
      return (await site.request('GET', `/wc-auth/v1/authorize?${ASKED}`, undefined, headers)).status
    }
    expect([await allowed('shop_manager'), await allowed('subscriber')]).toEqual([200, 401])
  })
})
