import { installApp, type RegisteredApp, uninstallApp } from '@connect/simulators/shopify'
import { everythingIn } from '@connect/store-app/testing'
import { describe, expect, it } from 'vitest'
import { clientId, type OpenApp, otherShop, secret, shop, webhook } from './open-app.ts'
import { badTokens } from './session-tokens.ts'

/** What the admin's frame finds: the first time, again, after the app was removed, and with a token that is none. */
export function installTests(now: () => OpenApp): void {
  const connections = () => now().prisma.connection.findMany({ where: { storeKey: shop }, include: { credentials: true } })
  const accessTokens = (of = shop) =>
    [...now().shopify.shop(of).context().world.collection<{ token: string }>('access_token').values()].map(({ token }) => token)
  const framing = (of: string) => {
    const { adminOrigin } = now()
    return `frame-ancestors https://${of} https://admin.shopify.com ${adminOrigin} ${adminOrigin.replace('127.0.0.1', 'localhost')}`
  }

  describe('the app’s page', () => {
    it.each(badTokens)('with a session token that is %s shows nothing and installs nothing', async (_, make) => {
      const before = await now().prisma.connection.count()
      const page = await now().openPage(make(now()))
      // A new token may help: App Bridge is asked for one. Or none can.
      expect([302, 401]).toContain(page.status)
      if (page.status === 302) expect(page.headers.get('location')).toMatch(/^\/auth\/session-token\?/)
      const data = await now().ask(make(now()))
      expect(data.status).toBe(401)
      expect(await data.text()).not.toContain('appName')
      expect(await now().prisma.connection.count()).toBe(before)
      expect(accessTokens()).toEqual([])
    })

    it('that is asked with a token which has ended is told to ask again with a new one', async () => {
      const expired = badTokens.find(([name]) => name === 'expired')?.[1](now()) ?? ''
      expect((await now().ask(expired)).headers.get('x-shopify-retry-invalid-session-request')).toBe('1')
    })

    it('opened side by side for the first time exchanges its token once, and keeps the access sealed', async () => {
      const token = now().sessionToken()
      const [page, ...data] = await Promise.all([now().openPage(token), now().ask(token), now().ask(now().sessionToken())])
      expect([page.status, ...data.map(({ status }) => status)]).toEqual([200, 200, 200])
      expect(page.headers.get('content-security-policy')).toContain(`${framing(shop)};`)
      expect(await connections()).toMatchObject([{ platform: 'shopify', state: 'setup', credentials: [{ kind: 'store' }] }])
      expect(accessTokens()).toHaveLength(1)
      expect(accessTokens()[0]).toMatch(/^shpat_/)
      const everything = await everythingIn(now().prisma)
      expect(everything).toContain(shop)
      for (const text of [accessTokens()[0], secret, 'shpat_', 'shprt_']) expect(everything).not.toContain(text)
    })

    it('opened again exchanges nothing', async () => {
      const before = accessTokens()
      expect((await now().openPage(now().sessionToken())).status).toBe(200)
      expect(accessTokens()).toEqual(before)
    })

    it('of a shop that has not installed the app says so and installs nothing', async () => {
      await now()
        .shopify.shop(otherShop)
        .command((context) => context.world.collection('installation').delete(clientId))
      const page = await now().openPage(now().sessionToken(otherShop), { of: otherShop })
      expect([page.status, page.headers.get('content-security-policy')]).toEqual([403, expect.stringContaining(framing(otherShop))])
      expect(await page.text()).toContain('install it again')
      expect(await now().prisma.connection.count({ where: { storeKey: otherShop } })).toBe(0)
    })

    it('with the token of one shop at the address of another is refused', async () => {
      const page = await now().openPage(now().sessionToken(), { of: otherShop })
      expect(page.status).toBe(401)
      expect(await page.text()).not.toContain(shop)
    })
  })

  describe('removing the app', () => {
    it('takes its tokens away and keeps links and orders; coming back finds them; a webhook of before changes nothing', async () => {
      const { shopify, prisma } = now()
      const id = (await connections())[0]?.id ?? ''
      await prisma.itemLink.create({
        data: { connectionId: id, variantId: 'gid://1', stockKey: 's', itemNumber: 'TENT', state: 'linked', createdByUs: true },
      })
      await shopify.shop(shop).command((context) => uninstallApp(context, clientId))
      const [removal] = await now().webhooksOf('app/uninstalled')
      if (!removal) throw new Error('Shopify sent no app/uninstalled')
      expect(await now().deliver(removal)).toBe(200)
      expect(await connections()).toMatchObject([{ id, state: 'disconnected', credentials: [] }])
      expect(await prisma.itemLink.count({ where: { connectionId: id } })).toBe(1)

      await shopify.shop(shop).command((context) => installApp(context, app()))
      expect((await now().openPage(now().sessionToken())).status).toBe(200)
      const back = await connections()
      expect(back).toMatchObject([{ id, state: 'setup', credentials: [{ kind: 'store' }] }])
      expect(await prisma.itemLink.count({ where: { connectionId: id } })).toBe(1)

      expect(await now().deliver(removal)).toBe(200)
      const late = webhook('app/uninstalled', {}, { 'x-shopify-triggered-at': removal.headers['x-shopify-triggered-at'] ?? '' })
      expect((await now().post(late.headers, late.body)).status).toBe(200)
      expect(await connections()).toEqual(back)
    })
  })

  const app = () => now().shopify.deployment.apps[0] as RegisteredApp
}
