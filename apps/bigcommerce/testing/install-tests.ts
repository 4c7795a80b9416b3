import { neededScopes } from '@connect/bigcommerce'
import { type StoreUser, users } from '@connect/simulators/bigcommerce'
import { everythingIn } from '@connect/store-app/testing'
import { describe, expect, it } from 'vitest'
import { clientId, type OpenApp, otherStore, secret, sessionIn, store } from './open-app.ts'
import { minutes } from './times.ts'

/** What the control panel's frame finds when the app is installed: the first time, again, with codes that are none, and with too little granted. */
export function installTests(now: () => OpenApp): void {
  const connections = (of = store) => now().prisma.connection.findMany({ where: { storeKey: of }, include: { credentials: true } })
  const tokenOf = (of = store) => now().bigcommerce.accessToken(of, clientId)

  describe('installing the app', () => {
    it.each<[string, string, number]>([
      ['without a code', '/auth?scope=a&context=stores/harbor1', 400],
      ['without a store', '/auth?code=abc&scope=a', 400],
      ['for something that is no store', '/auth?code=abc&scope=a&context=https://evil.example', 400],
      ['with a code that nobody gave out', '/auth?code=abc&scope=a&context=stores/harbor1', 403],
      ['with two codes', '/auth?code=abc&code=def&scope=a&context=stores/harbor1', 400],
    ])('%s installs nothing and says what to do', async (_, address, status) => {
      const page = await now().get(address)
      expect(page.status).toBe(status)
      expect(await page.text()).toMatch(/(Install the app again from|Begin it again in) .*control panel/)
      expect(await now().prisma.connection.count()).toBe(0)
    })

    it('exchanges the code for the store’s token, keeps it sealed, knows who installed and who owns the store, and shows the app', async () => {
      const page = await now().install()
      expect(page.status).toBe(200)
      expect(await sessionIn(page)).toMatchObject({ screen: '', storeAdminUrl: `${now().origin}/manage/${store}` })
      const [connection] = await connections()
      expect(connection).toMatchObject({ platform: 'bigcommerce', state: 'setup', externalSystem: `bigcommerce:${store}` })
      expect(connection?.credentials).toMatchObject([{ kind: 'store', expiresAt: null }])
      expect(await now().prisma.staffMember.findMany()).toMatchObject([{ staffId: '1', isOwner: true, name: expect.stringContaining('@') }])
      const everything = await everythingIn(now().prisma)
      expect(everything).toContain(store)
      for (const text of [tokenOf(), secret]) expect(everything).not.toContain(text)
      expect(await now().parts.credentials.get(connection?.id as never, 'store')).toMatchObject({ secret: tokenOf() })
    })

    it('with a code that was used before is refused with a page that says so, and changes nothing', async () => {
      const address = await now().installUrl()
      expect((await now().get(address)).status).toBe(200)
      const [before, token] = [await connections(), tokenOf()]
      const again = await now().get(address)
      expect(again.status).toBe(403)
      expect(await again.text()).toContain('good once')
      expect(await connections()).toEqual(before)
      expect(tokenOf()).toBe(token)
    })

    it('with the code of one store for another installs neither', async () => {
      const address = new URL(await now().installUrl(otherStore))
      address.searchParams.set('context', `stores/${store}`)
      const before = await connections()
      expect((await now().get(address.href)).status).toBe(403)
      expect(await connections()).toEqual(before)
      expect(await connections(otherStore)).toEqual([])
    })

    it('with a code whose time is over is refused', async () => {
      const address = await now().installUrl(otherStore)
      now().clock.pass(6 * minutes)
      expect((await now().get(address)).status).toBe(403)
      expect(await connections(otherStore)).toEqual([])
    })

    it('with too little granted is a problem that names what is missing, until everything is', async () => {
      const all = Object.keys(neededScopes)
      const few = all.filter((scope) => scope !== 'store_inventory')
      const page = await now().get(String(await now().act(store, 'changeScopes', { scopes: few })))
      expect(page.status).toBe(403)
      const html = await page.text()
      expect(html).toContain('Permissions are missing')
      expect(html).toContain(neededScopes['store_inventory'])
      const open = () => now().prisma.problem.findMany({ where: { code: 'permission_missing', resolvedAt: null } })
      expect(await open()).toMatchObject([{ message: expect.stringContaining(neededScopes['store_inventory'] ?? '') }])
      expect((await now().get(String(await now().act(store, 'changeScopes', { scopes: all })))).status).toBe(200)
      expect(await open()).toEqual([])
      expect(await connections()).toHaveLength(1)
    })

    it('by somebody whom the owner authorised makes them no owner', async () => {
      const user = await now().addUser('bo@harbor.example')
      expect((await now().install(store, user)).status).toBe(200)
      const people = await now().prisma.staffMember.findMany({ orderBy: { staffId: 'asc' } })
      expect(people.map(({ staffId, isOwner }) => [staffId, isOwner])).toEqual([
        ['1', true],
        [user, false],
      ])
    })

    it('while BigCommerce does not answer says that it could not be asked', async () => {
      const address = await now().installUrl()
      now().bigcommerceAway(true)
      const page = await now().get(address)
      now().bigcommerceAway(false)
      expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('could not be asked')])
      expect((await now().get(address)).status).toBe(200)
    })
  })

  describe('removing the app', () => {
    it('takes its token away, ends what runs, and keeps links and orders; coming back finds them; a call of before changes nothing', async () => {
      const { prisma, bigcommerce } = now()
      const { token } = await sessionIn(await now().launch())
      const [{ id } = { id: '' }] = await connections()
      await prisma.itemLink.create({
        data: { connectionId: id, variantId: '7', stockKey: 'v:7', itemNumber: 'TENT', state: 'linked', createdByUs: true },
      })
      await prisma.run.create({ data: runningRun(id) })
      now().clock.pass(2_000)
      const goodbye = bigcommerce.launch(store, clientId).replace('/load', '/uninstall')
      now().clock.pass(2_000)
      expect(await now().act(store, 'uninstall')).toEqual({ answered: 200 })
      expect(await connections()).toMatchObject([{ id, state: 'disconnected', credentials: [] }])
      expect(await prisma.itemLink.count({ where: { connectionId: id } })).toBe(1)
      expect(await prisma.run.findMany({ where: { cancelRequestedAt: null } })).toEqual([])
      expect((await now().api(token, 'home')).status).toBe(401)
      const closed = await now().get(goodbye.replace('/uninstall', '/load'))
      expect([closed.status, await closed.text()]).toEqual([403, expect.stringContaining('is not installed in this store')])

      now().clock.pass(2_000)
      expect((await now().install()).status).toBe(200)
      const back = await connections()
      expect(back).toMatchObject([{ id, state: 'setup', credentials: [{ kind: 'store' }] }])
      expect(await prisma.itemLink.count({ where: { connectionId: id } })).toBe(1)
      // Another install, other sessions.
      expect((await now().api(token, 'home')).status).toBe(401)
      expect((await now().get(goodbye)).status).toBe(200)
      expect(await connections()).toEqual(back)
    })

    it('lets nobody bring it back whom the owner does not let set it up', async () => {
      const user = String(bo()?.id)
      await now().act(store, 'uninstall')
      const narrowed = { configure: false }
      await now().prisma.staffMember.updateMany({ where: { staffId: user }, data: narrowed })
      const page = await now().install(store, user)
      expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('Ask the owner of the store to install it')])
      expect(await connections()).toMatchObject([{ state: 'disconnected', credentials: [] }])
      expect((await now().install()).status).toBe(200)
      // Where it is installed, what is confirmed is the store's, whoever confirms it.
      expect((await now().install(store, user)).status).toBe(200)
    })
  })

  const bo = (): StoreUser | undefined => users(now().bigcommerce.context(store)).find((user) => !user.isOwner)
}

const runningRun = (connectionId: string) => ({
  connectionId,
  id: 'a run',
  kind: 'import_orders',
  trigger: 'schedule',
  state: 'running',
  startedAt: new Date(),
  counts: {},
})
