import { beforeAll, describe, expect, it } from 'vitest'
import { batch } from './connect-tests.ts'
import { type OpenApp, refusalIn, store } from './open-app.ts'

/** The plugin goes, for a while or for good; the store is connected and syncs. */
export function goodbyeTests(now: () => OpenApp): void {
  const connection = () => now().prisma.connection.findFirstOrThrow({ where: { storeKey: store }, include: { credentials: true } })
  const state = async () => (await connection()).state
  const goodbye = (reason: string, ahead = 0) => now().signed('/plugin/goodbye', { reason }, { ahead })
  const events = (ahead = 0) => now().signed('/plugin/events', batch(), { ahead })

  describe('a plugin that is switched off', () => {
    beforeAll(async () => {
      await now().prisma.connection.updateMany({ where: { storeKey: store }, data: { state: 'active' } })
    })

    it('is asked no more, and what runs ends; its key stays', async () => {
      const { id } = await connection()
      const run = { connectionId: id, id: 'a run', kind: 'import_orders', trigger: 'schedule', state: 'running', counts: {} }
      await now().prisma.run.create({ data: { ...run, startedAt: new Date() } })
      expect((await goodbye('deactivated')).status).toBe(200)
      expect(await connection()).toMatchObject({ state: 'disconnected', credentials: [{ kind: 'store', keyId: now().shop.key.id }] })
      expect(await now().prisma.run.count({ where: { cancelRequestedAt: null } })).toBe(0)
      await now().prisma.run.deleteMany()
    })

    it('is not back with what it sent before, and goes on as it was with what it sends later', async () => {
      expect((await events(-60)).status).toBe(200)
      expect(await state()).toBe('disconnected')
      now().clock.pass(2_000)
      expect((await events()).status).toBe(200)
      expect(await state()).toBe('active')
    })

    it('while somebody has paused the connection comes back paused', async () => {
      await now().prisma.connection.updateMany({ where: { storeKey: store }, data: { state: 'paused' } })
      expect((await goodbye('deactivated')).status).toBe(200)
      // A second goodbye knows no more than the first.
      expect((await goodbye('deactivated')).status).toBe(200)
      now().clock.pass(2_000)
      expect((await events()).status).toBe(200)
      expect(await state()).toBe('paused')
    })
  })

  describe('a plugin that is taken away', () => {
    it('for a reason that is none changes nothing', async () => {
      expect(await refusalIn(await goodbye('bored'))).toMatchObject({ status: 400, data: { field: 'reason' } })
      expect(await state()).toBe('paused')
    })

    it.each(['uninstalled', 'disconnected'])(
      '(%s) loses its key; links and orders stay, and connecting again finds them',
      async (reason) => {
        const { id } = await connection()
        const links = await now().prisma.itemLink.count({ where: { connectionId: id } })
        expect(links).toBeGreaterThan(0)
        expect((await goodbye(reason)).status).toBe(200)
        expect(await connection()).toMatchObject({ id, state: 'disconnected', credentials: [] })
        expect(await refusalIn(await events())).toMatchObject({ status: 401, code: 'intellitrack_key' })
        expect(await now().prisma.itemLink.count({ where: { connectionId: id } })).toBe(links)
        now().clock.pass(2_000)
        now().shop.renewKey()
        expect((await now().connect()).status).toBe(200)
        expect(await connection()).toMatchObject({ id, state: 'setup' })
        expect((await events()).status).toBe(200)
      },
    )
  })
}
