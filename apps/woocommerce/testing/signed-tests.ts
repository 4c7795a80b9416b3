import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { batch } from './connect-tests.ts'
import { type OpenApp, refusalIn, type Signing } from './open-app.ts'

const routes = ['/plugin/events', '/plugin/goodbye', '/plugin/screens/home']

/** What is believed to be a plugin's, and what is not; the store is connected. */
export function signedTests(now: () => OpenApp): void {
  const stored = async () => [
    await now().prisma.inboxEvent.count(),
    await now().prisma.checkpoint.count(),
    await now().prisma.staffMember.count(),
  ]
  const changed = batch({ events: [{ id: 1, topic: 'order.changed', subject: '7', at: '2026-11-20T10:00:00' }], complete: true })
  const headerNames = ['key', 'timestamp', 'nonce', 'body', 'signature'].map((name) => `x-intellitrack-${name}`)

  describe('a request of a plugin', () => {
    let before: Awaited<ReturnType<typeof stored>> = []
    beforeAll(async () => {
      before = await stored()
    })

    it.each<[string, Signing, string]>([
      ...headerNames.map((name): [string, Signing, string] => [`without ${name}`, { headers: { [name]: '' } }, 'intellitrack_unsigned']),
      ['with a nonce that is none', { nonce: 'once more' }, 'intellitrack_unsigned'],
      ['with a key nobody has', { headers: { 'x-intellitrack-key': 'f'.repeat(32) } }, 'intellitrack_key'],
      ['signed with another secret', { headers: { 'x-intellitrack-signature': `${'A'.repeat(43)}=` } }, 'intellitrack_signature'],
      ['whose body was changed', { body: JSON.stringify({ ...changed, complete: false }) }, 'intellitrack_signature'],
      ['whose hash of the body was changed', { headers: { 'x-intellitrack-body': 'a'.repeat(64) } }, 'intellitrack_signature'],
      ['signed for another route', { target: '/plugin/elsewhere' }, 'intellitrack_signature'],
      ['more than five minutes late', { ahead: -302 }, 'intellitrack_clock'],
      ['more than five minutes early', { ahead: 302 }, 'intellitrack_clock'],
      ['whose time was changed after it was signed', { headers: { 'x-intellitrack-timestamp': '1000000000' } }, 'intellitrack_signature'],
    ])('%s is refused everywhere, and does nothing', async (_, signing, code) => {
      for (const route of routes) {
        const answer = await refusalIn(await now().signed(route, changed, signing))
        expect(answer).toMatchObject({ status: 401, code, data: { status: 401 }, message: expect.any(String) })
        if (code === 'intellitrack_clock') expect(Math.abs(Number(answer.data['now']) - now().clock.now() / 1000)).toBeLessThan(60)
      }
      expect(await stored()).toEqual(before)
    })

    it('that is sent again as it was is refused, and only the first one counts', async () => {
      const nonce = randomUUID().replaceAll('-', '')
      expect((await now().signed('/plugin/events', batch(), { nonce })).status).toBe(200)
      const again = await refusalIn(await now().signed('/plugin/events', batch(), { nonce }))
      expect(again).toMatchObject({ status: 401, code: 'intellitrack_replay' })
      const another = randomUUID().replaceAll('-', '')
      const many = await Promise.all(Array.from({ length: 8 }, () => now().signed('/plugin/events', batch(), { nonce: another })))
      expect(many.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 401)])
    })

    it('within five minutes on either side is believed', async () => {
      for (const ahead of [-295, 295]) expect((await now().signed('/plugin/events', batch(), { ahead })).status).toBe(200)
    })

    it('that is refused for its clock or signature does not use its nonce up', async () => {
      const nonce = randomUUID().replaceAll('-', '')
      expect((await now().signed('/plugin/events', batch(), { nonce, ahead: -400 })).status).toBe(401)
      expect((await now().signed('/plugin/events', batch(), { nonce, target: '/' })).status).toBe(401)
      expect((await now().signed('/plugin/events', batch(), { nonce })).status).toBe(200)
    })

    it('larger than the protocol allows is refused before it is looked at', async () => {
      const answer = await now().signed('/plugin/events', batch({ note: 'x'.repeat(1_100_000) }))
      expect(await refusalIn(answer)).toMatchObject({ status: 413, code: 'intellitrack_invalid' })
    })

    it('that is read instead of sent is told that it may only be sent', async () => {
      for (const route of [...routes, '/plugin/connect']) {
        const answer = await now().get(route)
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
      }
    })
  })
}
