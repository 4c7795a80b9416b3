import { describe, expect, it } from 'vitest'
import { type OpenApp, shop } from './open-app.ts'

const minutes = (fromNow: number) => new Date(Date.now() + fromNow * 60_000)

/** The shop's access, which app and worker share. */
export function accessTests(now: () => OpenApp): void {
  const tokens = () => now().shopify.shop(shop).context().world.collection<{ token: string }>('access_token')
  const credential = () => now().prisma.credential.findFirstOrThrow({ where: { kind: 'store', connection: { storeKey: shop } } })
  const endsAt = async (expiresAt: Date) => {
    const { connectionId, kind } = await credential()
    await now().prisma.credential.update({ where: { connectionId_kind: { connectionId, kind } }, data: { expiresAt } })
  }

  describe('a shop’s access', () => {
    it('that is about to end is renewed once, however many pages ask at once', async () => {
      await endsAt(minutes(3))
      const before = await credential()
      const issued = [...tokens().values()].length
      const answers = await Promise.all([1, 2, 3].map(() => now().ask(now().sessionToken())))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const after = await credential()
      expect(after.version).toBe(before.version + 1)
      expect(after.expiresAt?.getTime()).toBeGreaterThan(minutes(50).getTime())
      expect([...tokens().values()].length).toBe(issued + 1)
    })

    it('that cannot be renewed any more is granted anew by whoever opens the app', async () => {
      const before = await credential()
      const refresh = now().shopify.shop(shop).context().world.collection<{ token: string }>('refresh_token')
      for (const { token } of [...refresh.values()]) refresh.delete(token)
      await endsAt(minutes(-1))
      expect((await now().openPage(now().sessionToken())).status).toBe(200)
      expect((await credential()).version).toBe(before.version + 1)
      expect((await now().prisma.connection.findMany({ where: { storeKey: shop } })).length).toBe(1)
    })
  })
}
