import { beforeAll, describe, expect, it } from 'vitest'
import { clientId, type OpenApp, olderSecret, sessionIn, store } from './open-app.ts'
import { badPayloads, payloadWith } from './payloads.ts'
import { hours, minutes } from './times.ts'

/** Who gets in, and who is out again. */
export function peopleTests(now: () => OpenApp): void {
  const staff = (id: string) => now().prisma.staffMember.findFirst({ where: { staffId: id, connection: { storeKey: store } } })
  const home = (token: string) => now().api(token, 'home')
  const loaded = (payload: string) => now().get(`/load?signed_payload_jwt=${payload}`)

  describe('opening the app from the control panel', () => {
    it.each(badPayloads)('with a payload that is %s shows nothing and lets nobody in', async (_, make) => {
      const before = await now().prisma.staffMember.count()
      for (const path of ['load', 'uninstall', 'remove_user']) {
        const answer = await now().get(`/${path}?signed_payload_jwt=${make(now())}`)
        expect([path, answer.status]).toEqual([path, 401])
        expect(await answer.text()).not.toContain('id="session"')
      }
      expect(await now().prisma.staffMember.count()).toBe(before)
      expect(await now().prisma.connection.findFirst({ where: { storeKey: store } })).toMatchObject({ state: 'setup' })
    })

    it('with two payloads, or in another place than the address, shows nothing', async () => {
      const payload = payloadWith(now(), {})
      expect((await now().get(`/load?signed_payload_jwt=${payload}&signed_payload_jwt=${payload}`)).status).toBe(401)
      expect((await now().get('/load', { headers: { authorization: `Bearer ${payload}` } })).status).toBe(401)
    })

    it('signed with the secret that is being replaced still works', async () => {
      expect((await loaded(payloadWith(now(), {}, { key: olderSecret }))).status).toBe(200)
    })

    it('leads to the screen that was asked for', async () => {
      expect(await sessionIn(await now().launch(store, { path: '/orders?filter=waiting' }))).toMatchObject({
        screen: '/orders?filter=waiting',
      })
      for (const url of ['https://evil.example/', '//evil.example', ''])
        expect(await sessionIn(await loaded(payloadWith(now(), { url })))).toMatchObject({ screen: '' })
    })

    it('lets somebody in whom nobody knew, who may then do what the Store Key may', async () => {
      const user = await now().addUser('ann@harbor.example')
      expect(await staff(user)).toBeNull()
      const { token } = await sessionIn(await now().launch(store, { user }))
      expect(await staff(user)).toMatchObject({ name: 'ann@harbor.example', isOwner: false, view: true, configure: true, removedAt: null })
      const view = (await (await now().api(token, 'users')).json()) as { users: readonly { name: string; role: string }[] }
      expect(view.users).toContainEqual(expect.objectContaining({ name: 'ann@harbor.example', role: 'Staff' }))
    })

    it('is of no use in a store that has never installed the app', async () => {
      const page = await loaded(payloadWith(now(), { sub: 'stores/nobody3' }))
      expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('is not installed in this store')])
    })

    it('shows another owner as the owner, and the one before no more', async () => {
      const owner = { id: 77, email: 'new-owner@harbor.example' }
      expect((await loaded(payloadWith(now(), { owner, user: { ...owner, locale: 'en-US' } }))).status).toBe(200)
      expect([(await staff('77'))?.isOwner, (await staff('1'))?.isOwner]).toEqual([true, false])
      expect((await now().launch()).status).toBe(200)
      expect([(await staff('77'))?.isOwner, (await staff('1'))?.isOwner]).toEqual([false, true])
    })
  })

  describe('what the owner leaves to a person', () => {
    it('is saved by the owner, holds at that person’s next click, and is not theirs to change', async () => {
      const user = await now().addUser('cleo@harbor.example')
      const [owner, cleo] = [await sessionIn(await now().launch()), await sessionIn(await now().launch(store, { user }))]
      const save = (token: string) => {
        const body = new URLSearchParams({ action: 'save', id: user, view: '0', manualSync: '0', configure: '0' })
        return now()
          .api(token, 'users', { method: 'POST', body })
          .then((answer) => answer.json())
      }
      expect(await save(cleo.token)).toMatchObject({ kind: 'refused' })
      expect(await save(owner.token)).toMatchObject({ kind: 'done' })
      expect(JSON.stringify(await (await now().api(cleo.token, 'orders')).json())).toContain(
        'The owner of the store has not given you this',
      )
      // What was left to them stays so however often they come.
      await now().launch(store, { user })
      expect(await staff(user)).toMatchObject({ view: false, manualSync: false, configure: false })
    })
  })

  describe('a person whose access is taken away', () => {
    let user = ''
    let token = ''
    let before = ''
    beforeAll(async () => {
      user = await now().addUser('dan@harbor.example')
      before = now().bigcommerce.launch(store, clientId, { user })
      ;({ token } = await sessionIn(await now().get(before)))
      now().clock.pass(3_000)
    })

    it('is out at once, with every session and with what was signed before', async () => {
      expect((await home(token)).status).toBe(200)
      expect(await now().act(store, 'removeUser', { user })).toEqual({ answered: 200 })
      const over = await home(token)
      expect([over.status, await over.json()]).toEqual([401, { message: expect.stringContaining('Open the app again') }])
      const page = await now().get(before)
      expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('You have no access to this app any more')])
    })

    it('is in again once the owner lets them, and what was signed before stays shut', async () => {
      now().clock.pass(3_000)
      const person = { id: Number(user), email: 'dan@harbor.example', locale: 'en-US' }
      const back = await sessionIn(await loaded(payloadWith(now(), { user: person })))
      expect((await home(back.token)).status).toBe(200)
      expect((await home(token)).status).toBe(401)
      expect((await now().get(before)).status).toBe(403)
      expect(await staff(user)).toMatchObject({ removedAt: null })
    })

    it('before they ever came does not get in with what was signed for them before', async () => {
      const person = { id: 4711, email: 'eve@harbor.example', locale: 'en-US' }
      const signed = payloadWith(now(), { user: person })
      now().clock.pass(3_000)
      expect((await now().get(`/remove_user?signed_payload_jwt=${payloadWith(now(), { user: person })}`)).status).toBe(200)
      expect((await loaded(signed)).status).toBe(403)
    })
  })

  describe('while BigCommerce does not answer', () => {
    it('what is saved is shown, and what would have to be asked says so', async () => {
      const { token } = await sessionIn(await now().launch())
      const connection = {
        warehouseUrl: 'https://warehouse.example',
        features: { Integrate: 'edit', 'IntelliTrack for BigCommerce': 'edit' },
      }
      await now().prisma.connection.updateMany({ where: { storeKey: store }, data: connection })
      now().bigcommerceAway(true)
      const answer = await now().api(token, 'basic-configuration')
      now().bigcommerceAway(false)
      expect(answer.status).toBe(200)
      const view = (await answer.json()) as { groups: readonly object[]; notices: readonly { title: string }[] }
      expect(view.groups.length).toBeGreaterThan(4)
      expect(view.notices.map(({ title }) => title)).toContain('BigCommerce does not answer')
    })
  })

  describe('a session', () => {
    const expired = 31 * minutes

    it('is renewed while somebody works, and is over half an hour after they stopped', async () => {
      let { token } = await sessionIn(await now().launch())
      expect((await home(token)).headers.get('x-session-token')).toBeNull()
      for (let turn = 0; turn < 3; turn += 1) {
        now().clock.pass(16 * minutes)
        const newer = (await home(token)).headers.get('x-session-token')
        expect(newer).toEqual(expect.any(String))
        token = newer ?? ''
      }
      now().clock.pass(expired)
      expect((await home(token)).status).toBe(401)
    })

    it('is over a day after BigCommerce said who it is, however busy', async () => {
      let { token } = await sessionIn(await now().launch())
      for (let turn = 0; turn < 71; turn += 1) {
        now().clock.pass(20 * minutes)
        const answer = await home(token)
        expect([turn, answer.status]).toEqual([turn, 200])
        token = answer.headers.get('x-session-token') ?? token
      }
      now().clock.pass(20 * minutes)
      expect((await home(token)).status).toBe(401)
    })

    it('is opened by nothing else: no payload of BigCommerce’s, no changed token, no other way to send it', async () => {
      const { token } = await sessionIn(await now().launch())
      const [header, claims = '', signature] = token.split('.')
      const read = JSON.parse(Buffer.from(claims, 'base64url').toString())
      const changed = Buffer.from(JSON.stringify({ ...read, store: 'elsewhere2' })).toString('base64url')
      const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
      for (const wrong of [payloadWith(now(), {}), `${header}.${changed}.${signature}`, `${none}.${claims}.`, '', 'a.b.c'])
        expect((await home(wrong)).status).toBe(401)
      expect((await now().get(`/api/home?token=${token}`)).status).toBe(401)
      expect((await now().get('/api/home', { headers: { cookie: `session=${token}` } })).status).toBe(401)
      expect((await now().get(`/load?signed_payload_jwt=${token}`)).status).toBe(401)
    })

    it('is at most as old as what it was opened with', async () => {
      const payload = payloadWith(now(), {})
      now().clock.pass(24 * hours - 10 * minutes)
      const { token } = await sessionIn(await loaded(payload))
      now().clock.pass(11 * minutes)
      expect((await home(token)).status).toBe(401)
    })
  })
}
