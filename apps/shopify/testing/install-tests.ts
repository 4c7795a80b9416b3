import { createHmac } from 'node:crypto'
import { installApp, type RegisteredApp, uninstallApp } from '@connect/simulators/shopify'
import { describe, expect, it } from 'vitest'
import { clientId, everythingIn, type OpenApp, otherShop, secret, shop, webhook } from './open-app.ts'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
const signed = (header: object, claims: object, key = secret): string => {
  const content = `${encoded(header)}.${encoded(claims)}`
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`
}

/** What the admin's frame finds: the first time, again, after the app was removed, and with a token that is none. */
export function installTests(now: () => OpenApp): void {
  const connections = () => now().prisma.connection.findMany({ where: { storeKey: shop }, include: { credentials: true } })
  const accessTokens = () =>
    [...now().shopify.shop(shop).context().world.collection<{ token: string }>('access_token').values()].map(({ token }) => token)

  describe('the app’s page', () => {
    it.each<[string, () => string]>([
      ['forged', () => signed({ alg: 'HS256', typ: 'JWT' }, decoded(now().sessionToken().split('.')[1] as string), 'another secret')],
      [
        'changed after it was signed',
        () =>
          now()
            .sessionToken()
            .replace(/\.[^.]+\./, `.${encoded({ dest: `https://${otherShop}` })}.`),
      ],
      ['with no algorithm', () => `${encoded({ alg: 'none' })}.${now().sessionToken().split('.')[1]}.`],
      [
        'with no algorithm and the signature of another',
        () => `${encoded({ alg: 'none' })}.${now().sessionToken().split('.').slice(1).join('.')}`,
      ],
      ['signed, and saying it is not', () => signed({ alg: 'none' }, decoded(now().sessionToken().split('.')[1] as string))],
      ['expired', () => changed({ exp: Math.floor(Date.now() / 1000) - 60 })],
      ['of tomorrow', () => changed({ nbf: Math.floor(Date.now() / 1000) + 86_400 })],
      ['of another app', () => changed({ aud: 'another-app' })],
      ['that names one shop and comes from another', () => changed({ dest: `https://${otherShop}` })],
      ['of no shop of Shopify’s', () => changed({ dest: 'https://evil.example', iss: 'https://evil.example/admin' })],
      ['missing', () => ''],
      ['nonsense', () => 'a.b.c'],
    ])('with a session token that is %s is refused and nothing is installed', async (_, make) => {
      const before = await now().prisma.connection.count()
      const response = await now().openPage(make())
      expect([response.status, response.headers.get('content-security-policy')]).toEqual([401, "frame-ancestors 'none'"])
      expect(await now().prisma.connection.count()).toBe(before)
    })

    it('the first time exchanges the token for access and keeps that sealed', async () => {
      const response = await now().openPage(now().sessionToken())
      expect([response.status, response.headers.get('content-security-policy')]).toEqual([
        200,
        `frame-ancestors https://${shop} https://admin.shopify.com ${now().adminOrigin} ${now().adminOrigin.replace('127.0.0.1', 'localhost')}`,
      ])
      expect(await connections()).toMatchObject([{ platform: 'shopify', state: 'setup', credentials: [{ kind: 'store' }] }])
      const [token] = accessTokens()
      expect(token).toMatch(/^shpat_/)
      const everything = await everythingIn(now())
      expect(everything).toContain(shop)
      for (const text of [token, secret, 'shpat_', 'shprt_']) expect(everything).not.toContain(text)
    })

    it('of a shop that has not installed the app says so and installs nothing', async () => {
      await now()
        .shopify.shop(otherShop)
        .command((context) => context.world.collection('installation').delete(clientId))
      const token = now().shopify.sessionToken(otherShop, clientId)
      expect((await now().openPage(token)).status).toBe(403)
      expect(await now().prisma.connection.count({ where: { storeKey: otherShop } })).toBe(0)
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

  const changed = (claims: object): string => {
    const [header, content] = now().sessionToken().split('.') as [string, string]
    return signed(decoded(header), { ...decoded(content), ...claims })
  }
  const app = () => now().shopify.deployment.apps[0] as RegisteredApp
}
