import { everythingIn } from '@connect/store-app/testing'
import { storeKeyOf } from '@connect/woocommerce'
import { beforeAll, describe, expect, it } from 'vitest'
import { home, type OpenApp, otherHome, refusalIn, store } from './open-app.ts'

const minutes = 60_000

/** How a store with the plugin comes in: the page that gives codes, and what a plugin's code and key are worth. */
export function connectTests(now: () => OpenApp): void {
  const connections = () => now().prisma.connection.findMany({ include: { credentials: true }, orderBy: { createdAt: 'asc' } })

  describe('the page that gives pairing codes', () => {
    const codeIn = (html: string) => /id="code" value="([^"]+)"/.exec(html)?.[1] ?? ''

    it('gives a code for the address of one store, with the address of IntelliTrack Connect and what to do', async () => {
      expect((await now().get('/connect')).status).toBe(200)
      const page = await now().post('/connect', { address: 'https://Shop.example/sub/' })
      const html = await page.text()
      expect(page.status).toBe(200)
      for (const words of [
        store,
        'Address of IntelliTrack Connect',
        'https://app.example',
        'install and activate the plugin',
        'click Connect',
        'data-copies="code"',
      ])
        expect(html).toContain(words)
      expect(now().parts.pairing.check(codeIn(html), store).kind).toBe('good')
      expect(now().asked()).toEqual([])
    })

    it('has the address of the store that led here, as text, and asks for one where none did', async () => {
      const asked = async (query: string) =>
        /<input[^>]* name="address"[^>]*>/.exec(await (await now().get(`/connect${query}`)).text())?.[0]
      expect(await asked(`?store=${encodeURIComponent('https://shop.example/sub/')}`)).toContain('value="https://shop.example/sub/"')
      expect(await asked(`?store=${encodeURIComponent('"><script>')}`)).toContain('value="&#34;&#62;&#60;script&#62;"')
      for (const query of ['', '?store=a&store=b']) expect(await asked(query)).toContain('value=""')
    })

    it.each([
      ['nowhere at all', 'not the address of a web site'],
      ['', 'not the address of a web site'],
      ['http://shop.example', 'has to be reached by https'],
    ])('gives none for "%s", and says why', async (address, words) => {
      const page = await now().post('/connect', { address })
      const html = await page.text()
      expect([page.status, codeIn(html)]).toEqual([400, ''])
      expect(html).toContain(words)
    })

    it('takes no form of another page’s', async () => {
      for (const origin of ['https://evil.example', 'null'])
        expect((await now().post('/connect', { address: home }, { origin })).status).toBe(403)
    })

    it('gives none where only the operator gives codes', async () => {
      await now().withEnvironment({ WOOCOMMERCE_PAIRING: 'operator' }, async (address) => {
        const body = new URLSearchParams({ address: home })
        const posted = await fetch(`${address}/connect`, { method: 'POST', headers: { origin: 'https://app.example' }, body })
        expect([posted.status, await posted.text()]).toEqual([403, expect.stringContaining('given by the operator')])
        expect((await fetch(`${address}/connect`)).status).toBe(403)
      })
    })
  })

  describe('a plugin that asks to be connected', () => {
    const codeFor = (address: string) => now().parts.pairing.issue(storeKeyOf(address) ?? '').code
    const at = (address: string, rest = `${address}/wp-json/`) => ({ store: { home: address, rest }, code: codeFor(address) })
    beforeAll(() => void now().asked())

    it.each<[string, () => Parameters<OpenApp['connect']>[1], string, number, string]>([
      [
        'a code that nobody gave',
        () => ({ code: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE' }),
        'intellitrack_code',
        403,
        `Get a new one for ${store}`,
      ],
      ['a code for another address', () => ({ code: codeFor(otherHome) }), 'intellitrack_code', 403, 'another address'],
      ['a code for the site around it', () => ({ code: codeFor('https://shop.example') }), 'intellitrack_code', 403, 'another address'],
      ['an address without encryption', () => at('http://shop.example/sub'), 'intellitrack_not_encrypted', 400, 'certificate'],
      ['an address that is none', () => at('shop at home'), 'intellitrack_address', 400, 'not one of a web site'],
      ['an address on its own machine', () => at('https://127.0.0.1'), 'intellitrack_address', 400, 'public internet'],
      ['an address on its own network', () => at('https://192.168.1.4'), 'intellitrack_address', 400, 'public internet'],
      ['an address of the cloud’s own', () => at('https://169.254.169.254'), 'intellitrack_address', 400, 'public internet'],
      ['an IPv6 address on its own machine', () => at('https://[::1]'), 'intellitrack_address', 400, 'public internet'],
      ['a name of its own machine', () => at('https://localhost'), 'intellitrack_address', 400, 'public internet'],
      ['a name of its own network', () => at('https://shop.internal'), 'intellitrack_address', 400, 'public internet'],
      ['a REST API at another address', () => at(home, 'https://evil.example/wp-json/'), 'intellitrack_address', 400, 'evil.example'],
      ['a REST API on another port', () => at(home, 'https://shop.example:8443/sub/wp-json/'), 'intellitrack_address', 400, 'one address'],
    ])('with %s is refused with the reason, and the store is not asked', async (_, make, code, status, words) => {
      expect(await refusalIn(await now().connect(now().shop, make()))).toMatchObject({
        status,
        code,
        data: { status },
        message: expect.stringContaining(words),
      })
      expect(now().asked()).toEqual([])
      expect(await connections()).toEqual([])
    })

    it('by a name that leads into somebody’s own network is refused before anything is sent there', async () => {
      const answer = await refusalIn(await now().connect(now().shop, at('https://inside.example')))
      expect(answer).toMatchObject({ status: 400, code: 'intellitrack_address', message: expect.stringContaining('public internet') })
      expect(answer.message).not.toContain('10.0.0.7')
      expect(await connections()).toEqual([])
      now().asked()
    })

    it('with a code that is more than fifteen minutes old is refused', async () => {
      const code = codeFor(home)
      now().clock.pass(15 * minutes + 1_000)
      const answer = await refusalIn(await now().connect(now().shop, { code }))
      expect(answer).toMatchObject({ code: 'intellitrack_code', message: expect.stringContaining('15 minutes old') })
    })

    it.each([
      ['protocol', { protocol: 2 }],
      ['code', { code: '' }],
      ['key.id', { key: { id: 'short', secret: Buffer.alloc(32).toString('base64') } }],
      ['key.secret', { key: { id: 'a'.repeat(32), secret: 'c2hvcnQ=' } }],
      ['store', { store: null }],
    ])('with something wrong in %s is told which field it is', async (field, wrong) => {
      const message = { protocol: 1, code: codeFor(home), key: now().shop.key, store: { home, rest: now().shop.rest }, ...wrong }
      const answer = await now().get('/plugin/connect', { method: 'POST', body: JSON.stringify(message) })
      expect(await refusalIn(answer)).toMatchObject({ status: 400, code: 'intellitrack_invalid', data: { field } })
    })

    it.each([
      ['proves wrongly', 'not the one that asks'],
      ['shows a page', 'did not answer as it should'],
      ['is down', 'could not be reached'],
    ] as const)('while the site at its address %s is refused, and its code is still good', async (manner, words) => {
      const code = codeFor(home)
      now().shop.manner = manner
      const answer = await refusalIn(await now().connect(now().shop, { code }))
      now().shop.manner = 'proves'
      expect(answer).toMatchObject({ status: 502, code: 'intellitrack_unreachable', message: expect.stringContaining(words) })
      expect(await connections()).toEqual([])
      expect(now().parts.pairing.check(code, store).kind).toBe('good')
    })

    it('is connected once its site has proven the key, which is kept sealed', async () => {
      now().asked()
      const answer = await now().connect()
      expect([answer.status, await answer.json()]).toEqual([200, { connected: true, storeKey: store }])
      expect(now().asked()).toEqual([`POST ${home}/wp-json/intellitrack/v1/hello`])
      const { key } = now().shop
      expect(await connections()).toMatchObject([
        {
          platform: 'woocommerce',
          storeKey: store,
          storeName: 'Harbor Supply',
          state: 'setup',
          externalSystem: `woocommerce:${store}`,
          credentials: [{ kind: 'store', keyId: key.id, expiresAt: null }],
        },
      ])
      const everything = await everythingIn(now().prisma)
      expect(everything).toContain(key.id)
      expect(everything).not.toContain(key.secret)
      expect((await now().signed('/plugin/events', batch())).status).toBe(200)
    })

    it('with a code that was used is refused; the same request once more, whose answer was lost, is not', async () => {
      const code = codeFor(home)
      expect((await now().connect(now().shop, { code })).status).toBe(200)
      expect((await now().connect(now().shop, { code })).status).toBe(200)
      const before = await connections()
      const kept = now().shop.key
      now().shop.renewKey()
      const again = await refusalIn(await now().connect(now().shop, { code }))
      now().shop.key = kept
      expect(again).toMatchObject({ status: 403, code: 'intellitrack_code', message: expect.stringContaining('used before') })
      expect(await connections()).toEqual(before)
    })

    it('again replaces its key: what the one before signs opens nothing any more, and links are found again', async () => {
      const [{ id } = { id: '' }] = await connections()
      await now().prisma.itemLink.create({
        data: { connectionId: id, variantId: '7', stockKey: 'v:7', itemNumber: 'TENT', state: 'linked', createdByUs: true },
      })
      const before = now().shop.key
      now().shop.renewKey()
      expect((await now().connect()).status).toBe(200)
      expect(await refusalIn(await now().signed('/plugin/events', batch(), { key: before }))).toMatchObject({ code: 'intellitrack_key' })
      expect((await now().signed('/plugin/events', batch())).status).toBe(200)
      expect(await connections()).toMatchObject([{ id, credentials: [{ keyId: now().shop.key.id }] }])
      expect(await now().prisma.itemLink.count({ where: { connectionId: id } })).toBe(1)
    })

    it('with the key of another store is refused', async () => {
      const answer = await refusalIn(await now().connect(now().other, { key: now().shop.key }))
      expect(answer).toMatchObject({ status: 400, code: 'intellitrack_invalid', data: { field: 'key.id' } })
      expect(await connections()).toHaveLength(1)
    })

    it('whose REST API has a name of its own is asked behind ?rest_route=, below its own address only', async () => {
      now().asked()
      expect((await now().connect(now().other, { store: { rest: `${otherHome}/api/` } })).status).toBe(200)
      expect(decodeURIComponent(now().asked().join())).toBe(`POST ${otherHome}/?rest_route=/intellitrack/v1/hello`)
    })
  })
}

/** What a quiet outbox sends. */
export const batch = (changes: object = {}) => ({
  epoch: 1795298400,
  events: [],
  as_of: '2026-11-20T10:00:00',
  complete: false,
  ...changes,
})
