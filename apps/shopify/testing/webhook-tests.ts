import { id } from '@connect/core'
import { createUnitOfWork } from '@connect/database'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, shop, stored, webhook } from './open-app.ts'

const send = (app: OpenApp, { headers, body }: ReturnType<typeof webhook>) => app.post(headers, body).then(({ status }) => status)

/** What Shopify's deliveries find; the shop has installed the app. */
export function webhookTests(now: () => OpenApp): void {
  describe('a webhook', () => {
    beforeAll(async () => {
      const { prisma } = now()
      const connection = await prisma.connection.findFirstOrThrow({ where: { storeKey: shop } })
      await createUnitOfWork(prisma).transaction(id(connection.id), async (r) => {
        const before = await r.connection.get()
        await r.connection.put({ ...before, state: 'active', settings: { ...before.settings, syncInterval: 5 } })
      })
      await prisma.$executeRaw`delete from pgboss.job_common`
    })

    it('is stored with a request and a wake before it is acknowledged, and only once', async () => {
      const app = now()
      const before = await stored(app)
      const delivery = webhook('orders/create', { id: 7, admin_graphql_api_id: 'gid://shopify/Order/7' })
      expect(await send(app, delivery)).toBe(200)
      const after = await stored(app)
      expect(before).toMatchObject({ requests: 0, jobs: 0 })
      expect(after).toEqual({ events: before.events + 1, requests: 1, jobs: 1 })
      expect(await send(app, delivery)).toBe(200)
      expect(await stored(app)).toEqual(after)
      expect(await app.prisma.inboxEvent.findMany({ where: { eventId: delivery.headers['x-shopify-webhook-id'] } })).toMatchObject([
        { storeKey: 'harbor.myshopify.com', topic: 'orders_changed', subject: 'gid://shopify/Order/7', handledAt: null },
      ])
    })

    it('that Shopify itself signs and sends is taken', async () => {
      const app = now()
      const before = await stored(app)
      await app.shopify.shop('harbor.myshopify.com').command((context) => context.emit('orders/create', { id: 8 }))
      const [delivery] = await app.webhooksOf('orders/create')
      expect(delivery && (await app.deliver(delivery))).toBe(200)
      expect((await stored(app)).events).toBe(before.events + 1)
    })

    it.each<[string, () => ReturnType<typeof webhook>, number]>([
      [
        'a wrong signature',
        () => webhook('orders/create', { id: 1 }, { 'x-shopify-hmac-sha256': Buffer.alloc(32).toString('base64') }),
        401,
      ],
      ['no signature', () => webhook('orders/create', { id: 1 }, { 'x-shopify-hmac-sha256': '' }), 401],
      ['the signature of another body', () => ({ ...webhook('orders/create', { id: 1 }), body: '{"id":2}' }), 401],
      ['a right signature and a broken body', () => webhook('orders/create', '{"id":'), 400],
      ['a right signature and no id', () => webhook('orders/create', { id: 1 }, { 'x-shopify-webhook-id': '' }), 400],
      ['a topic nobody asked for', () => webhook('carts/create', { id: 1 }), 200],
      [
        'a shop that never installed the app',
        () => webhook('orders/create', { id: 1 }, { 'x-shopify-shop-domain': 'nobody.myshopify.com' }),
        200,
      ],
      ['more than a webhook can be', () => webhook('orders/create', { note: 'x'.repeat(6 * 1024 * 1024) }), 413],
    ])('with %s stores nothing', async (_, make, status) => {
      const app = now()
      const before = await stored(app)
      expect(await send(app, make())).toBe(status)
      expect(await stored(app)).toEqual(before)
    })

    it('that is read instead of sent is told that it may only be sent', async () => {
      const response = await fetch(`${now().app.url}/webhooks`)
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    })

    it('is refused while the database is away, so that Shopify sends it again, and stored then', async () => {
      const app = now()
      const before = await stored(app)
      const delivery = webhook('orders/create', { id: 9 })
      await app.database.cut()
      expect(await send(app, delivery)).toBe(500)
      expect((await fetch(`${app.app.url}/healthz`)).status).toBe(503)
      await app.database.mend()
      await expect.poll(() => send(app, delivery), { timeout: 20_000, interval: 500 }).toBe(200)
      expect(await stored(app)).toMatchObject({ events: before.events + 1 })
    })
  })
}
