import { createHmac } from 'node:crypto'
import { addKey, revokeKey } from '@connect/simulators/woocommerce'
import { everythingIn, storedIn } from '@connect/store-app/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Browser, newBrowser } from './browser.ts'
import { appUrl, type OpenApp, ownerKeys, readerKeys, restHome } from './open-app.ts'

const minutes = 60_000
const store = 'store.example'

/** Stores without the plugin: how they come in, how somebody signs in again, and what they may do. */
export function restTests(now: () => OpenApp): void {
  const connection = () => now().prisma.connection.findFirst({ where: { storeKey: store }, include: { credentials: true } })
  const site = () => now().woocommerce.site('')
  const keys = { address: restHome, ...ownerKeys }
  const isIn = async (browser: Browser) => (await browser.get('/api/screens/home')).status === 200
  /** The store's own page, which the browser is sent to. */
  const approvalIn = async (page: Response) => {
    const [, address = ''] = /class="button" href="([^"]+)"/.exec(await page.text()) ?? []
    return new URL(address.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
  }
  const begin = async (browser: Browser, address = restHome) => approvalIn(await browser.post('/rest', { address }))
  const handOver = (state: string, given: object = {}) =>
    now().get('/wc-auth/callback', {
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8' },
      body: JSON.stringify({
        key_id: 5,
        user_id: state,
        consumer_key: ownerKeys.consumerKey,
        consumer_secret: ownerKeys.consumerSecret,
        key_permissions: 'read_write',
        ...given,
      }),
    })
  const back = (browser: Browser, state: string, success = '1') =>
    browser.get(`/wc-auth/return?success=${success}&user_id=${encodeURIComponent(state)}`)
  const stateOf = (approval: URL) => approval.searchParams.get('user_id') ?? ''

  describe('an address that is to be connected without the plugin', () => {
    it.each([
      ['http://store.example', 'Over plain HTTP a store ignores every key'],
      ['somewhere else entirely', 'not the address of a web site'],
      [`${restHome}/plain`, 'plain permalinks'],
      [`${restHome}/nothing-here`, 'no REST API of WordPress'],
      ['https://inside.example', 'public internet'],
      ['https://127.0.0.1', 'public internet'],
    ])('(%s) is refused with the reason and what to do', async (address, words) => {
      for (const fields of [{ address }, { ...keys, address }]) {
        const page = await newBrowser(now()).post('/rest', fields)
        const html = await page.text()
        expect([page.status, page.headers.getSetCookie()]).toEqual([400, []])
        expect(html).toMatch(/class="refused" role="alert"/)
        expect(html).toContain(words)
        expect(html).not.toContain(ownerKeys.consumerSecret)
      }
      expect(await connection()).toBeNull()
    })

    it('is taken from a page of the app’s own only', async () => {
      for (const origin of ['https://evil.example', 'null']) expect((await now().post('/rest', keys, { origin })).status).toBe(403)
      expect((await now().get('/rest', { method: 'POST', body: new URLSearchParams(keys) })).status).toBe(403)
      expect(await connection()).toBeNull()
    })
  })

  describe('a key that somebody types', () => {
    it.each([
      ['does not know the store', { consumerSecret: `cs_${'9'.repeat(40)}` }],
      ['may read only', readerKeys],
    ])('and that %s is refused, and kept nowhere', async (_, wrong) => {
      const browser = newBrowser(now())
      const page = await browser.post('/rest', { ...keys, ...wrong })
      expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('The key does not work')])
      expect(browser.cookies.size).toBe(0)
      expect(await connection()).toBeNull()
    })

    it('without its other half is asked for', async () => {
      const page = await newBrowser(now()).post('/rest', { address: restHome, consumerKey: ownerKeys.consumerKey })
      expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('Enter both')])
    })

    it('connects the store, is kept sealed, and lets the browser in, which no script and no other page can use', async () => {
      const browser = newBrowser(now())
      const answer = await browser.post('/rest', keys)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/app'])
      expect(answer.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-intellitrack-session=[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure$/),
      ])
      expect(await connection()).toMatchObject({ state: 'setup', platform: 'woocommerce', credentials: [{ kind: 'store', keyId: null }] })
      const everything = await everythingIn(now().prisma)
      for (const text of Object.values(ownerKeys)) expect(everything).not.toContain(text)
      const app = await browser.get('/app')
      const html = await app.text()
      expect(app.status).toBe(200)
      const [, settings = '{}'] = /window\.intellitrackSettings = (\{.*\})<\/script>/.exec(html) ?? []
      expect(JSON.parse(settings)).toMatchObject({
        mode: 'backend',
        api: `${appUrl}/api/`,
        base: `${appUrl}/app`,
        storeAdminUrl: `${restHome}/wp-admin/`,
        connection: { state: 'connected', backend: appUrl },
        person: { id: 'owner' },
        mayConnect: false,
      })
      expect(await isIn(browser)).toBe(true)
    })

    it('signs somebody in again later, and ends nobody else’s session', async () => {
      const [first, second] = [newBrowser(now()), newBrowser(now())]
      await first.post('/rest', keys)
      const before = await connection()
      await second.post('/rest', keys)
      expect([await isIn(first), await isIn(second)]).toEqual([true, true])
      expect(await connection()).toEqual(before)
    })

    it('replaces the one before where it is another, and the sessions of before are over', async () => {
      const [first, second] = [newBrowser(now()), newBrowser(now())]
      await first.post('/rest', keys)
      const other = await site().command((context) => addKey(context, { permissions: 'read_write' }))
      now().clock.pass(1_000)
      await second.post('/rest', { address: restHome, consumerKey: other.consumerKey, consumerSecret: other.consumerSecret })
      expect([await isIn(first), await isIn(second)]).toEqual([false, true])
      await site().command((context) => revokeKey(context, other.consumerKey))
      now().clock.pass(1_000)
      expect((await newBrowser(now()).post('/rest', keys)).status).toBe(303)
    })
  })

  describe('a session', () => {
    it('opens the screens of its own store for its owner, and posts from the app’s own pages only', async () => {
      const browser = newBrowser(now())
      await browser.post('/rest', keys)
      const features = { Integrate: 'edit', 'IntelliTrack for WooCommerce': 'edit' }
      await now().prisma.connection.updateMany({
        where: { storeKey: store },
        data: { state: 'active', features, warehouseUrl: 'https://warehouse.example' },
      })
      const users = await (await browser.get('/api/screens/users')).json()
      expect(users).toMatchObject({ users: [{ name: 'Owner of the store', role: 'Owner' }] })
      for (const origin of ['https://evil.example', 'null', restHome])
        expect((await browser.post('/api/screens/home', { action: 'pause' }, { origin })).status).toBe(403)
      expect(await connection()).toMatchObject({ state: 'active' })
      expect(await (await browser.post('/api/screens/home', { action: 'pause' })).json()).toMatchObject({ kind: 'done' })
      expect(await connection()).toMatchObject({ state: 'paused' })
      const json = { 'content-type': 'application/json', origin: appUrl }
      const cookie = `__Host-intellitrack-session=${browser.cookies.get('__Host-intellitrack-session')}`
      const posted = await now().get('/api/screens/home', { method: 'POST', headers: { ...json, cookie }, body: '{"action":"resume"}' })
      expect(posted.status).toBe(415)
    })

    it('is not opened by anything else: no cookie, a changed one, another ticket of the app’s', async () => {
      const browser = newBrowser(now())
      await browser.post('/rest', keys)
      const session = browser.cookies.get('__Host-intellitrack-session') ?? ''
      const approval = stateOf(await begin(browser))
      const [head, claims = '', signature] = session.split('.')
      const other = Buffer.from(JSON.stringify({ ...JSON.parse(String(Buffer.from(claims, 'base64url'))), storeKey: 'shop.example/sub' }))
      const none = Buffer.from('{"alg":"none"}').toString('base64url')
      const wrong = ['', 'a.b.c', approval, `${head}.${other.toString('base64url')}.${signature}`, `${none}.${claims}.`]
      for (const value of wrong) {
        const cookie = `__Host-intellitrack-session=${value}`
        const answer = await now().get('/api/screens/home', { headers: { cookie } })
        expect([answer.status, await answer.json()]).toEqual([401, { message: expect.stringContaining('Sign in again') }])
        const page = await now().get('/app', { headers: { cookie } })
        expect([page.status, page.headers.get('location')]).toEqual([303, '/rest'])
      }
      expect((await now().get('/api/screens/home', { headers: { cookie: `intellitrack-session=${session}` } })).status).toBe(401)
      expect((await now().get('/api/screens/home', { headers: { cookie: `__Host-intellitrack-session=${session}` } })).status).toBe(200)
    })

    it('is asked for again, for the store that led here', async () => {
      const page = await now().get(`/app?${new URLSearchParams({ store: restHome })}`)
      expect(page.headers.get('location')).toBe(`/rest?${new URLSearchParams({ store: restHome })}`)
      expect(await (await now().get(page.headers.get('location') ?? '')).text()).toContain(`value="${restHome}"`)
    })

    it('is over after twelve hours', async () => {
      const browser = newBrowser(now())
      await browser.post('/rest', keys)
      now().clock.pass(12 * 60 * minutes - 60_000)
      expect(await isIn(browser)).toBe(true)
      now().clock.pass(2 * 60_000)
      expect(await isIn(browser)).toBe(false)
    })
  })

  describe('a store that is approved on its own page', () => {
    beforeAll(async () => {
      await now().prisma.connection.updateMany({ where: { storeKey: store }, data: { state: 'setup' } })
    })

    it('is asked for a key that may read and write, for this browser alone', async () => {
      const browser = newBrowser(now())
      const approval = await begin(browser)
      expect(`${approval.origin}${approval.pathname}`).toBe(`${restHome}/wc-auth/v1/authorize`)
      expect(Object.fromEntries(approval.searchParams)).toMatchObject({
        app_name: 'IntelliTrack for WooCommerce',
        scope: 'read_write',
        return_url: `${appUrl}/wc-auth/return`,
        callback_url: `${appUrl}/wc-auth/callback`,
      })
      expect([...browser.cookies.keys()]).toEqual(['__Host-intellitrack-begin'])
      expect(approval.href).not.toContain(browser.cookies.get('__Host-intellitrack-begin'))
    })

    it('is connected once its key works, and lets the browser in that began, once', async () => {
      const browser = newBrowser(now())
      const state = stateOf(await begin(browser))
      const handed = await handOver(state)
      expect([handed.status, handed.headers.get('content-type')]).toEqual([200, expect.stringContaining('json')])
      const page = await back(browser, state)
      expect([page.status, page.headers.get('location')]).toEqual([303, '/app'])
      expect([...browser.cookies.keys()]).toContain('__Host-intellitrack-session')
      expect(await isIn(browser)).toBe(true)
      expect((await back(browser, state)).status).toBe(403)
      expect(await isIn(browser)).toBe(true)
      // The same once more, whose answer did not arrive, ends nobody’s session.
      now().clock.pass(1_000)
      expect((await handOver(state)).status).toBe(200)
      expect(await isIn(browser)).toBe(true)
    })

    it('may be approved twice on the same page: the key that came last is the one that is kept', async () => {
      const browser = newBrowser(now())
      const state = stateOf(await begin(browser))
      const other = await site().command((context) => addKey(context, { permissions: 'read_write' }))
      expect((await handOver(state)).status).toBe(200)
      expect((await handOver(state)).status).toBe(200)
      const second = { consumer_key: other.consumerKey, consumer_secret: other.consumerSecret }
      expect((await handOver(state, second)).status).toBe(200)
      expect((await back(browser, state)).status).toBe(303)
      const id = (await connection())?.id
      expect(await now().parts.credentials.get(id as never, 'store')).toMatchObject({ secret: expect.stringContaining(other.consumerKey) })
      expect((await newBrowser(now()).post('/rest', keys)).status).toBe(303)
    })

    it('lets no other browser in, not even one that has begun itself', async () => {
      const [mine, another] = [newBrowser(now()), newBrowser(now())]
      const state = stateOf(await begin(mine))
      await begin(another)
      await handOver(state)
      for (const browser of [another, newBrowser(now())]) {
        const page = await back(browser, state)
        expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('began in another browser')])
        expect(await isIn(browser)).toBe(false)
      }
      // Whoever began may have sent the owner there: it is not let in by the owner's word, either.
      expect((await back(mine, state)).status).toBe(403)
    })

    it('puts out whoever had begun and came back before the one who approved; who signed in otherwise begins anew', async () => {
      const [stranger, owner] = [newBrowser(now()), newBrowser(now())]
      const state = stateOf(await begin(stranger))
      await handOver(state)
      expect((await back(stranger, state)).status).toBe(303)
      expect(await isIn(stranger)).toBe(true)
      expect((await back(owner, state)).status).toBe(403)
      expect(await isIn(stranger)).toBe(false)
      await owner.post('/rest', keys)
      expect([await isIn(owner), await isIn(stranger)]).toEqual([true, false])
    })

    it('that was not approved, or handed over no key, says so and lets nobody in', async () => {
      const browser = newBrowser(now())
      const state = stateOf(await begin(browser))
      const pages = [
        await back(browser, state, '0'),
        await back(browser, state),
        await back(browser, 'a.b.c'),
        await browser.get('/wc-auth/return'),
      ]
      expect(pages.map(({ status }) => status)).toEqual([403, 403, 403, 403])
      const texts = await Promise.all(pages.map((page) => page.text()))
      for (const [index, words] of ['did not approve', 'did not hand over its key', 'approval is over', 'did not approve'].entries())
        expect(texts[index]).toContain(words)
      expect(await isIn(browser)).toBe(false)
    })

    it('takes nothing that a stranger posts: no state, one of before, another store’s key, one that may only read', async () => {
      const before = await connection()
      const browser = newBrowser(now())
      const state = stateOf(await begin(browser))
      const [head, claims] = state.split('.')
      const posts: [object, number][] = [
        [{ user_id: '1' }, 403],
        [{ user_id: 'a.b.c' }, 403],
        [{ user_id: `${head}.${claims}.AAAA` }, 403],
        [{ consumer_key: `ck_${'8'.repeat(40)}`, consumer_secret: `cs_${'8'.repeat(40)}` }, 403],
        [{ consumer_key: readerKeys.consumerKey, consumer_secret: readerKeys.consumerSecret, key_permissions: 'read' }, 400],
        [{ consumer_key: readerKeys.consumerKey, consumer_secret: readerKeys.consumerSecret }, 403],
        [{ consumer_key: 'none' }, 400],
      ]
      for (const [given, status] of posts) expect([given, (await handOver(state, given)).status]).toEqual([given, status])
      expect(await connection()).toEqual(before)
      expect((await back(browser, state)).status).toBe(403)
      now().clock.pass(31 * minutes)
      expect((await handOver(state)).status).toBe(403)
    })
  })

  describe('a webhook of a store without the plugin', () => {
    const secret = async () => {
      const kept = await now().parts.credentials.get((await connection())?.id as never, 'store')
      return (JSON.parse(kept?.secret ?? '{}') as { webhookSecret: string }).webhookSecret
    }
    const send = async (topic: string, body: string, { by, delivery = topic }: { by?: string; delivery?: string } = {}, id?: string) => {
      const signature = createHmac('sha256', by ?? (await secret()))
        .update(body)
        .digest('base64')
      const headers = { 'x-wc-webhook-topic': topic, 'x-wc-webhook-delivery-id': delivery, 'x-wc-webhook-signature': signature }
      const connectionId = id ?? (await connection())?.id
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
      return (await now().get(`/webhooks/${connectionId}`, init)).status
    }
    const stored = () => storedIn(now().prisma)

    it('is stored before it is acknowledged, once; a ping is answered and means nothing', async () => {
      await newBrowser(now()).post('/rest', keys)
      await now().prisma.connection.updateMany({ where: { storeKey: store }, data: { state: 'active' } })
      const before = await stored()
      expect(await send('order.updated', '{"id":77}')).toBe(200)
      expect(await send('order.updated', '{"id":77}')).toBe(200)
      expect((await stored()).events).toBe(before.events + 1)
      expect(await now().prisma.inboxEvent.findFirst({ where: { storeKey: store } })).toMatchObject({
        topic: 'orders_changed',
        subject: '77',
      })
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const ping = await now().get(`/webhooks/${(await connection())?.id}`, { method: 'POST', headers: form, body: 'webhook_id=4' })
      expect(ping.status).toBe(200)
      expect((await stored()).events).toBe(before.events + 1)
    })

    it('that is forged, of another store, or for one that has the plugin is refused and stores nothing', async () => {
      const before = await stored()
      const plugged = await now().prisma.connection.findFirstOrThrow({ where: { storeKey: 'shop.example/sub' } })
      expect(await send('order.updated', '{"id":78}', { by: 'another secret' })).toBe(401)
      expect(await send('order.updated', '{"id":78}', {}, plugged.id)).toBe(410)
      expect(await send('order.updated', '{"id":78}', {}, 'nobody')).toBe(410)
      expect(await send('order.updated', 'no JSON', { delivery: 'x' })).toBe(400)
      expect(await stored()).toEqual(before)
      expect((await now().get(`/webhooks/${plugged.id}`)).status).toBe(405)
    })
  })

  describe('a store that goes from one way to the other', () => {
    it('is taken over by its plugin, and the sessions of before are over', async () => {
      const browser = newBrowser(now())
      await browser.post('/rest', keys)
      now().clock.pass(1_000)
      const plugged = now().pluggedAt(restHome)
      expect((await now().connect(plugged)).status).toBe(200)
      expect(await isIn(browser)).toBe(false)
      expect(await connection()).toMatchObject({ credentials: [{ keyId: plugged.key.id }] })
      const refused = await browser.post('/rest', keys)
      expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('connected by the plugin')])
      plugged.manner = 'is down'
      expect((await browser.post('/rest', keys)).status).toBe(303)
    })
  })
}
