import { type ConnectionId, id } from '@connect/core'
import { createUnitOfWork, outboxStream, toldOrderContext } from '@connect/database'
import { everythingIn, storedIn } from '@connect/store-app/testing'
import { readOrderDocument } from '@connect/woocommerce'
import { beforeAll, describe, expect, it } from 'vitest'
import { batch } from './connect-tests.ts'
import { type OpenApp, refusalIn, store } from './open-app.ts'

const at = '2026-11-20T10:00:00'
const order = (orderId: number) => ({
  id: orderId,
  number: String(orderId),
  status: 'processing',
  currency: 'EUR',
  date_created_gmt: at,
  date_modified_gmt: at,
  date_paid_gmt: at,
  payment_method: 'bacs',
  payment_method_title: 'Bank',
  customer_id: 3,
  customer_note: 'Leave it with the neighbours',
  billing: { first_name: 'Zoë', last_name: 'Visser', email: 'zoe@visser.example' },
  shipping: { first_name: 'Zoë', last_name: 'Visser', address_1: 'Keizersgracht 1' },
  line_items: [{ id: 1, name: 'A mug', product_id: 9, variation_id: 0, quantity: 2, sku: 'MUG' }],
  shipping_lines: [],
  revision: '1795298400-000000000001',
})
const orderChanged = (eventId: number, orderId: number) => ({
  id: eventId,
  topic: 'order.changed',
  subject: String(orderId),
  at,
  order: order(orderId),
})
const told = (eventId: number, topic: string, subject: number) => ({ id: eventId, topic, subject: String(subject), at })

/** What a store's outbox tells; the store is connected. */
export function eventsTests(now: () => OpenApp): void {
  const send = (changes: object) => now().signed('/plugin/events', batch(changes))
  const stored = () => storedIn(now().prisma)
  const connection = () => now().prisma.connection.findFirstOrThrow({ where: { storeKey: store } })
  const provenUpTo = async () =>
    (
      await now().prisma.checkpoint.findUnique({
        where: { connectionId_stream: { connectionId: (await connection()).id, stream: outboxStream('woocommerce') } },
      })
    )?.checkpoint ?? null

  describe('a batch of events', () => {
    beforeAll(async () => {
      const connectionId = id<ConnectionId>((await connection()).id)
      await createUnitOfWork(now().prisma).transaction(connectionId, async (r) => {
        const before = await r.connection.get()
        await r.connection.put({ ...before, state: 'active', settings: { ...before.settings, syncInterval: 5 } })
      })
      await now().prisma.$executeRaw`delete from pgboss.job_common`
    })

    it('is stored with one request for each kind of run and a wake before it is acknowledged, and only once', async () => {
      const before = await stored()
      const events = [
        orderChanged(11, 101),
        told(12, 'order.deleted', 102),
        orderChanged(13, 103),
        told(14, 'product.changed', 9),
        told(15, 'product.deleted', 10),
        told(16, 'stock.changed', 9),
        told(17, 'settings.changed', 0),
      ]
      const answer = await send({ events })
      expect([answer.status, await answer.json()]).toEqual([200, { accepted: true }])
      const after = await stored()
      expect(after).toEqual({ events: before.events + 7, requests: 2, jobs: 1 })
      const requests = await now().prisma.request.findMany({ orderBy: { kind: 'asc' } })
      expect(requests.map(({ kind, trigger }) => [kind, trigger])).toEqual([
        ['import_orders', 'signal'],
        ['import_products', 'signal'],
      ])
      expect((await send({ events })).status).toBe(200)
      expect(await stored()).toEqual(after)
    })

    it('of another installation of the plugin is not taken for one that came before', async () => {
      const before = await stored()
      expect((await send({ epoch: 1795299999, events: [told(11, 'product.changed', 9)] })).status).toBe(200)
      expect((await stored()).events).toBe(before.events + 1)
    })

    it('brings whole orders, which nobody reads in the database, and the worker opens', async () => {
      const everything = await everythingIn(now().prisma)
      for (const words of ['Zoë', 'Visser', 'visser.example', 'Keizersgracht', 'neighbours', 'A mug'])
        expect(everything).not.toContain(words)
      const event = await now().prisma.inboxEvent.findFirstOrThrow({ where: { subject: '101' } })
      const context = toldOrderContext(id(event.connectionId))
      expect(readOrderDocument(now().parts.vault.open(event.details ?? '', context))).toMatchObject({
        id: 101,
        billing: { last_name: 'Visser' },
      })
      expect((await now().prisma.inboxEvent.findFirstOrThrow({ where: { subject: '102' } })).details).toBeNull()
    })

    it('says that silence means quiet only where it says that nothing waits, and never takes that back', async () => {
      expect(await provenUpTo()).toBeNull()
      await send({ as_of: '2026-11-20T10:05:00', complete: false, events: [told(21, 'stock.changed', 9)] })
      expect(await provenUpTo()).toBeNull()
      await send({ as_of: '2026-11-20T10:06:00', complete: true })
      expect(await provenUpTo()).toBe('2026-11-20T10:06:00.000Z')
      await send({ as_of: '2026-11-20T10:05:00', complete: true })
      await send({ as_of: '2026-11-20T10:07:00', complete: false })
      expect(await provenUpTo()).toBe('2026-11-20T10:06:00.000Z')
    })

    it('of a store whose clock is ahead proves nothing of what is to come', async () => {
      const ahead = new Date(now().clock.now() + 200_000).toISOString().slice(0, 19)
      await send({ as_of: ahead, complete: true })
      expect(Date.parse((await provenUpTo()) ?? '')).toBeLessThanOrEqual(now().clock.now())
    })

    it.each<[string, object]>([
      ['events.1.topic', { events: [orderChanged(31, 301), told(32, 'coupon.changed', 1)] }],
      ['events.0.id', { events: [told(0, 'stock.changed', 9)] }],
      ['as_of', { as_of: 'yesterday' }],
      ['epoch', { epoch: 'once' }],
      ['events', { events: Array.from({ length: 101 }, (_, index) => told(index + 1000, 'stock.changed', 9)) }],
    ])('with something wrong in %s is refused whole, so that the plugin sends them one by one', async (field, wrong) => {
      const before = await stored()
      expect(await refusalIn(await send(wrong))).toMatchObject({ status: 400, code: 'intellitrack_invalid', data: { field } })
      expect(await stored()).toEqual(before)
    })

    it('with an order that cannot be read still says that it changed', async () => {
      expect((await send({ events: [{ ...orderChanged(41, 401), order: { id: 401, line_items: 'none' } }] })).status).toBe(200)
      expect(await now().prisma.inboxEvent.findFirst({ where: { subject: '401' } })).toMatchObject({
        topic: 'orders_changed',
        details: null,
      })
    })

    it('is refused while the database is away, so that the plugin keeps it, and stored then', async () => {
      const before = await stored()
      const proven = await provenUpTo()
      const changed = { events: [orderChanged(51, 501)], as_of: '2026-11-20T10:30:00', complete: true }
      await now().database.cut()
      const away = await send(changed)
      expect([away.status, await away.text()]).toEqual([500, expect.not.stringMatching(/prisma|ECONN|\n\s+at /i)])
      expect((await now().get('/healthz')).status).toBe(503)
      await now().database.mend()
      await expect.poll(() => send(changed).then(({ status }) => status), { timeout: 20_000, interval: 500 }).toBe(200)
      expect(await stored()).toMatchObject({ events: before.events + 1 })
      expect((await provenUpTo()) ?? '').toBe(proven ?? '')
    })

    it('asks for nothing while automatic syncing is off, and is kept', async () => {
      await now().prisma.request.deleteMany()
      const { id: connectionId } = await connection()
      await now().prisma.connection.update({ where: { id: connectionId }, data: { state: 'paused' } })
      expect((await send({ events: [orderChanged(61, 601)] })).status).toBe(200)
      expect(await now().prisma.request.count()).toBe(0)
      expect(await now().prisma.inboxEvent.count({ where: { subject: '601', handledAt: null } })).toBe(1)
      await now().prisma.connection.update({ where: { id: connectionId }, data: { state: 'active' } })
    })
  })
}
