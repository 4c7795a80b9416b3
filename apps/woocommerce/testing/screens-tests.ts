import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, refusalIn, type Signing, store } from './open-app.ts'

export interface Visitor {
  readonly id: string
  readonly name: string
  readonly is_owner: boolean
  readonly locale: string
}
export const ada: Visitor = { id: '1', name: 'Ada', is_owner: true, locale: 'en_US' }
export const bo: Visitor = { id: '2', name: 'Bo', is_owner: false, locale: 'nl_NL' }

/** Asks for a screen as the plugin does for somebody whom WordPress names. */
export const screenOf =
  (now: () => OpenApp) =>
  (name: string, person: Visitor, { query = '', form, ...signing }: { readonly query?: string; readonly form?: string } & Signing = {}) =>
    now().signed(`/plugin/screens/${name}`, { method: form === undefined ? 'GET' : 'POST', query, form: form ?? null, person }, signing)

/** The screens, through the plugin; the store is connected. */
export function screensTests(now: () => OpenApp): void {
  const screen = screenOf(now)
  const click = async (name: string, person: Visitor, form: string) => (await screen(name, person, { form })).json()
  const staff = (staffId: string) => now().prisma.staffMember.findFirst({ where: { staffId, connection: { storeKey: store } } })
  const features = { Integrate: 'edit', 'IntelliTrack for WooCommerce': 'edit', 'IntelliTrack for WooCommerce Manual Sync': 'edit' }
  const grant = (granted: object) =>
    now().prisma.connection.updateMany({
      where: { storeKey: store },
      data: { state: 'active', features: { ...granted }, warehouseUrl: 'https://warehouse.example' },
    })

  describe('a screen', () => {
    beforeAll(() => grant(features))

    it('is shown to whom WordPress names, who is known from then on; an administrator owns the store, and there may be several', async () => {
      const home = await screen('home', ada)
      expect([home.status, await home.json()]).toEqual([200, expect.objectContaining({ title: expect.any(String) })])
      expect(await staff('1')).toMatchObject({ name: 'Ada', isOwner: true })
      expect((await screen('orders', bo)).status).toBe(200)
      expect(await staff('2')).toMatchObject({ name: 'Bo', isOwner: false, view: true, manualSync: true, configure: true })
      await screen('home', { ...ada, id: '3', name: 'Cleo' })
      const { users } = (await (await screen('users', bo)).json()) as { users: readonly { name: string; role: string }[] }
      expect(users.map(({ name, role }) => [name, role])).toEqual(
        expect.arrayContaining([
          ['Ada', 'Owner'],
          ['Cleo', 'Owner'],
          ['Bo', 'Staff'],
        ]),
      )
    })

    it('shows somebody who is no administrator any more as staff', async () => {
      await screen('home', { ...ada, id: '3', name: 'Cleo', is_owner: false })
      expect(await staff('3')).toMatchObject({ isOwner: false })
    })

    it('is asked for again without a write', async () => {
      const before = await staff('1')
      now().clock.pass(60_000)
      await screen('home', ada)
      expect(await staff('1')).toEqual(before)
    })

    it('narrows a person by an owner only, and keeps them so however often they come', async () => {
      const narrow = 'action=save&id=2&view=1&manualSync=0&configure=0'
      expect(await click('users', bo, narrow)).toMatchObject({ kind: 'refused' })
      expect(await click('users', ada, narrow)).toMatchObject({ kind: 'done' })
      expect(await click('home', bo, 'action=pause')).toMatchObject({ kind: 'refused' })
      await screen('home', { ...bo, name: 'Bo Visser' })
      expect(await staff('2')).toMatchObject({ name: 'Bo Visser', view: true, manualSync: false, configure: false })
      expect(await click('synchronization', bo, 'action=run&id=import_orders')).toMatchObject({ kind: 'refused' })
      expect(await click('users', ada, narrow.replace('view=1', 'view=0'))).toMatchObject({ kind: 'done' })
      expect(await (await screen('orders', bo)).text()).toContain('The owner of the store has not given you this')
      expect(await click('users', ada, 'action=save&id=2&view=1&manualSync=1&configure=1')).toMatchObject({ kind: 'done' })
    })

    it('shows what the Store Key allows: nothing without the plugin’s feature, no buttons without Manual Sync', async () => {
      await grant({ Integrate: 'edit' })
      expect(await (await screen('orders', ada)).text()).toContain('IntelliTrack for WooCommerce')
      await grant({ Integrate: 'edit', 'IntelliTrack for WooCommerce': 'edit' })
      expect(await click('synchronization', ada, 'action=preview&id=import_orders')).toMatchObject({ kind: 'refused' })
      await grant({ ...features, Integrate: 'read_only' })
      expect((await screen('orders', ada)).status).toBe(200)
      expect(await click('home', ada, 'action=pause')).toMatchObject({ kind: 'refused' })
      await grant(features)
      expect(await click('home', ada, 'action=pause')).toMatchObject({ kind: 'done' })
      expect(await click('home', ada, 'action=resume')).toMatchObject({ kind: 'done' })
    })

    it('that is not there, or does nothing, or is asked with nothing that a form of ours posts, is refused in words', async () => {
      const refusals = [
        [await screen('__proto__', ada), 404],
        [await screen('nowhere', ada), 404],
        [await screen('activity', ada, { form: 'action=retry&id=1' }), 405],
        [await screen('orders', ada, { form: 'action=burn' }), 400],
        [await screen('preview.csv', ada, { query: 'run=none' }), 404],
      ] as const
      for (const [answer, status] of refusals)
        expect(await refusalIn(answer)).toMatchObject({
          status,
          code: 'intellitrack_screen',
          message: expect.any(String),
          data: { status },
        })
      const nobody = await now().signed('/plugin/screens/home', { method: 'GET', query: '', form: null, person: {} })
      expect(await refusalIn(nobody)).toMatchObject({ status: 400, code: 'intellitrack_invalid', data: { field: 'person.id' } })
      const noForm = await now().signed('/plugin/screens/home', { method: 'POST', query: '', form: null, person: ada })
      expect((await refusalIn(noForm)).status).toBe(400)
    })

    it('that asks the store is shown while the store does not answer, and says so', async () => {
      now().shop.manner = 'is down'
      const view = await (await screen('basic-configuration', ada)).json()
      now().shop.manner = 'proves'
      expect(JSON.stringify(view)).toContain('does not answer')
    })
  })
}
