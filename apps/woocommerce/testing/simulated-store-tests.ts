import { type ConnectionId, id } from '@connect/core'
import { toldOrderContext } from '@connect/database'
import { parseJson } from '@connect/http'
import { nonceOf, sessionCookie, userOfRole } from '@connect/simulators/woocommerce'
import { readOrderDocument } from '@connect/woocommerce'
import { beforeAll, describe, expect, it } from 'vitest'
import { newBrowser } from './browser.ts'
import { appUrl, type OpenApp, restHome } from './open-app.ts'

const site = 'plugged'
const storeKey = `store.example/${site}`
const address = `${restHome}/${site}`

/** The same ways in, with simulated sites that do all of it: the plugin's wizard, its outbox and its pages, and the store's page for keys. */
export function simulatedStoreTests(now: () => OpenApp): void {
  const command = (name: string, input?: object) => now().atSite(site, name, input)
  const connection = () => now().prisma.connection.findFirst({ where: { storeKey }, include: { credentials: true } })
  /** As the plugin's page in WordPress asks, for somebody who is logged in. */
  const inWordPress = async (role: 'administrator' | 'shop_manager', path: string, form?: string) => {
    const context = now().woocommerce.site(site)
    const user = await context.command((one) => userOfRole(one, role))
    const [cookie, nonce] = await context.query((one) => [sessionCookie(one, user.login), nonceOf(one, user, 'wp_rest')] as const)
    const headers = { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/x-www-form-urlencoded' }
    const method = form === undefined ? 'GET' : 'POST'
    const url = `${address}/wp-json/intellitrack/v1/admin/${path}`
    const answer = await now().ask({ method, url, headers, ...(form === undefined ? {} : { body: form }) })
    return { status: answer.status, text: await answer.text() }
  }

  describe('a simulated site with the plugin', () => {
    beforeAll(() => now().unplug(restHome))

    it('is connected by its wizard with a code from the page', async () => {
      await command('activatePlugin')
      const page = await (await now().post('/connect', { address })).text()
      const [, code = ''] = /id="code" value="([^"]+)"/.exec(page) ?? []
      expect(await command('connectPlugin', { backend: appUrl, code: 'AAAAA-BBBBB' })).toMatchObject({ code: 'intellitrack_code' })
      expect(await connection()).toBeNull()
      expect(await command('connectPlugin', { backend: appUrl, code })).toBeNull()
      expect(await connection()).toMatchObject({ state: 'setup', storeName: 'Harbor Supply' })
    })

    it('shows its screens in WordPress, to an administrator as the owner and to a shop manager as staff', async () => {
      const home = await inWordPress('administrator', 'screens/home')
      expect([home.status, parseJson(home.text)]).toEqual([200, expect.objectContaining({ title: expect.any(String) })])
      expect((await inWordPress('shop_manager', 'screens/orders')).status).toBe(200)
      const people = await now().prisma.staffMember.findMany({ where: { connection: { storeKey } }, orderBy: { staffId: 'asc' } })
      expect(people.map(({ isOwner }) => isOwner)).toEqual([true, false])
      const click = await inWordPress('shop_manager', 'screens/users', 'action=save&id=1&view=0&manualSync=0&configure=0')
      expect(parseJson(click.text)).toMatchObject({ kind: 'refused' })
      expect((await inWordPress('administrator', 'screens/basic-configuration')).text).toContain('Processing')
    })

    it('tells of an order with the next run of its pump, whole and sealed', async () => {
      await command('createProduct', { name: 'Mug', sku: 'MUG', price: '9.00', stock: 20 })
      await command('placeOrder', { lines: [{ sku: 'MUG', quantity: 2 }] })
      expect(await command('pumpOutbox')).toMatchObject({ failed: 0 })
      const { id: connectionId } = (await connection()) ?? { id: '' }
      const events = await now().prisma.inboxEvent.findMany({ where: { connectionId, topic: 'orders_changed' } })
      expect(events).toHaveLength(1)
      const context = toldOrderContext(id<ConnectionId>(connectionId))
      const order = readOrderDocument(now().parts.vault.open(events[0]?.details ?? '', context))
      expect(order?.line_items).toMatchObject([{ sku: 'MUG', quantity: 2, reduced_stock: 2 }])
      expect(await command('outbox')).toMatchObject({ waiting: 0 })
    })

    it('keeps what it has to tell while the backend is down, and tells it then', async () => {
      const events = () => now().prisma.inboxEvent.count({ where: { storeKey, topic: 'orders_changed' } })
      const before = await events()
      await now().database.cut()
      await command('placeOrder', { lines: [{ sku: 'MUG', quantity: 1 }] })
      expect(await command('pumpOutbox')).toMatchObject({ delivered: 0, failed: 1 })
      await now().database.mend()
      now().clock.pass(3_600_000)
      const pumped = async () => {
        await command('pumpOutbox')
        now().clock.pass(600_000)
        return events()
      }
      await expect.poll(pumped, { timeout: 20_000, interval: 500 }).toBe(before + 1)
    })

    it('is asked no more while the plugin is switched off, and ends with it', async () => {
      await command('deactivatePlugin')
      expect(await connection()).toMatchObject({ state: 'disconnected', credentials: [{ kind: 'store' }] })
      await command('activatePlugin')
      now().clock.pass(3_600_000)
      await command('pumpOutbox')
      expect(await connection()).toMatchObject({ state: 'setup' })
      await command('uninstallPlugin')
      expect(await connection()).toMatchObject({ state: 'disconnected', credentials: [] })
    })
  })

  describe('a simulated site without the plugin', () => {
    /** Follows the store's pages as somebody who signs in there and clicks; gives where the browser is sent in the end. */
    async function walkThrough(start: string, choice: 'approve' | 'deny'): Promise<string> {
      const context = now().woocommerce.site('')
      const cookie = await context.query((one) => sessionCookie(one, 'admin'))
      const page = await (await now().ask({ method: 'GET', url: start, headers: { cookie } })).text()
      const [, href = ''] = new RegExp(`wc-auth-${choice}" href="([^"]+)"`).exec(page) ?? []
      const link = href.replaceAll('&amp;', '&')
      if (choice === 'deny') return link
      const granted = await now().ask({ method: 'GET', url: link, headers: { cookie } })
      return granted.headers['location'] ?? `no way back: ${granted.status}`
    }
    const begin = async () => {
      const browser = newBrowser(now())
      const html = await (await browser.post('/rest', { address: restHome })).text()
      const [, href = ''] = /class="button" href="([^"]+)"/.exec(html) ?? []
      return { browser, start: href.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) }
    }

    it('is connected by somebody who approves on its page, and comes back signed in', async () => {
      const { browser, start } = await begin()
      const back = await walkThrough(start, 'approve')
      expect(back).toMatch(/^https:\/\/app\.example\/wc-auth\/return\?success=1&user_id=/)
      expect((await browser.get(back)).headers.get('location')).toBe('/app')
      expect((await browser.get('/api/screens/home')).status).toBe(200)
    })

    it('that somebody does not approve stays as it was', async () => {
      const { browser, start } = await begin()
      const page = await browser.get(await walkThrough(start, 'deny'))
      expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('did not approve')])
      expect((await browser.get('/api/screens/home')).status).toBe(401)
    })
  })
}
