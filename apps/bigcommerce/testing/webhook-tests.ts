import { createHmac, randomUUID } from 'node:crypto'
import { id } from '@connect/core'
import { createUnitOfWork } from '@connect/database'
import { storedIn } from '@connect/store-app/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { hookHeaders, type OpenApp, otherStore, secret, store } from './open-app.ts'

interface Changes {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}

interface Delivery {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A webhook as BigCommerce sends it to a hook that the app made in a store. */
function webhook(app: OpenApp, scope: string, data: object, { headers = {}, body: changes = {} }: Changes = {}): Delivery {
  const now = Math.floor(app.clock.now() / 1000)
  const body = JSON.stringify({ scope, store_id: '11', producer: `stores/${store}`, hash: randomUUID(), created_at: now, data, ...changes })
  const [messageId, timestamp] = [randomUUID(), String(now)]
  const signature = createHmac('sha256', secret).update(`${messageId}.${timestamp}.${body}`).digest('base64')
  const signed = { 'webhook-id': messageId, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
  return { headers: { ...hookHeaders(), ...signed, ...headers }, body }
}
const order = { type: 'order', id: 118 }

/** What BigCommerce's deliveries find; the store has installed the app. */
export function webhookTests(now: () => OpenApp): void {
  const send = ({ headers, body }: Delivery) =>
    now()
      .post(headers, body)
      .then(({ status }) => status)
  const stored = () => storedIn(now().prisma)

  describe('a webhook', () => {
    beforeAll(async () => {
      const connection = await now().prisma.connection.findFirstOrThrow({ where: { storeKey: store } })
      await createUnitOfWork(now().prisma).transaction(id(connection.id), async (r) => {
        const before = await r.connection.get()
        await r.connection.put({ ...before, state: 'active', settings: { ...before.settings, syncInterval: 5 } })
      })
      await now().prisma.$executeRaw`delete from pgboss.job_common`
    })

    it('is stored with a request and a wake before it is acknowledged, and only once', async () => {
      const before = await stored()
      const delivery = webhook(now(), 'store/order/updated', order)
      const answer = await now().post(delivery.headers, delivery.body)
      expect([answer.status, await answer.text()]).toEqual([200, ''])
      const after = await stored()
      expect(after).toEqual({ events: before.events + 1, requests: 1, jobs: 1 })
      expect(await send(delivery)).toBe(200)
      expect(await stored()).toEqual(after)
      expect(await now().prisma.inboxEvent.findFirst({ orderBy: { receivedAt: 'desc' } })).toMatchObject({
        storeKey: store,
        topic: 'orders_changed',
        subject: '118',
        handledAt: null,
      })
    })

    it.each<[string, (app: OpenApp) => Delivery, number]>([
      ['a wrong secret', (app) => webhook(app, 'store/order/updated', order, { headers: hookHeaders(store, 'another secret') }), 401],
      [
        'the secret of another store’s hook',
        (app) => webhook(app, 'store/order/updated', order, { headers: hookHeaders(otherStore) }),
        400,
      ],
      ['no secret', (app) => webhook(app, 'store/order/updated', order, { headers: { 'x-connect-secret': '' } }), 401],
      ['a wrong signature', (app) => webhook(app, 'store/order/updated', order, { headers: { 'webhook-signature': 'v1,AAAA' } }), 401],
      [
        'the signature of another body',
        (app) => ({ ...webhook(app, 'store/order/updated', order), body: '{"scope":"store/order/updated"}' }),
        401,
      ],
      ['a body of another store', (app) => webhook(app, 'store/order/updated', order, { body: { producer: `stores/${otherStore}` } }), 400],
      ['a body that is none', () => ({ headers: hookHeaders(), body: '{"scope":' }), 400],
      ['a scope nobody asked for', (app) => webhook(app, 'store/customer/created', { type: 'customer', id: 1 }), 200],
      ['more than a webhook can be', (app) => webhook(app, 'store/order/updated', { ...order, note: 'x'.repeat(6 * 1024 * 1024) }), 413],
    ])('with %s stores nothing', async (_, make, status) => {
      const before = await stored()
      expect(await send(make(now()))).toBe(status)
      expect(await stored()).toEqual(before)
    })

    it('that does not say how large it is, and is too large, is not read to its end', async () => {
      let sent = 0
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1
          controller.enqueue(new Uint8Array(256 * 1024))
          if (sent === 400) controller.close()
        },
      })
      const init = { method: 'POST', headers: { ...hookHeaders() }, body: endless, duplex: 'half' } as RequestInit
      expect((await now().get('/webhooks', init)).status).toBe(413)
      expect(sent).toBeLessThan(400)
    })

    it('of a store that never installed the app stores nothing', async () => {
      const before = await stored()
      const stranger = { headers: hookHeaders('nobody3'), body: { producer: 'stores/nobody3' } }
      const delivery = webhook(now(), 'store/order/updated', order, stranger)
      expect(await send(delivery)).toBe(200)
      expect(await stored()).toEqual(before)
    })

    it('that is read instead of sent is told that it may only be sent', async () => {
      const answer = await now().get('/webhooks')
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    })

    it('is refused while the database is away, so that BigCommerce sends it again, and stored then', async () => {
      const before = await stored()
      const delivery = webhook(now(), 'store/product/updated', { type: 'product', id: 9 })
      await now().database.cut()
      expect(await send(delivery)).toBe(500)
      expect((await now().get('/healthz')).status).toBe(503)
      await now().database.mend()
      await expect.poll(() => send(delivery), { timeout: 20_000, interval: 500 }).toBe(200)
      expect(await stored()).toMatchObject({ events: before.events + 1 })
    })

    it('that says that the app was removed takes the token away; one of before a reinstall does not', async () => {
      const gone = (at: number) => webhook(now(), 'store/app/uninstalled', { type: 'app', id: 'x' }, { body: { created_at: at } })
      const credentials = () => now().prisma.credential.count({ where: { kind: 'store', connection: { storeKey: store } } })
      now().clock.pass(3_000)
      const early = gone(Math.floor(now().clock.now() / 1000))
      now().clock.pass(3_000)
      expect((await now().install()).status).toBe(200)
      expect(await send(early)).toBe(200)
      expect(await credentials()).toBe(1)
      now().clock.pass(3_000)
      expect(await send(gone(Math.floor(now().clock.now() / 1000)))).toBe(200)
      expect(await credentials()).toBe(0)
      expect(await now().prisma.connection.findFirst({ where: { storeKey: store } })).toMatchObject({ state: 'disconnected' })
      expect((await now().install()).status).toBe(200)
    })
  })
}
