import { type ConnectionId, handlePrivacySignals, id } from '@connect/core'
import { createUnitOfWork } from '@connect/database'
import { createVault, parseVaultKeys } from '@connect/database/secrets'
import { systemClock, systemRandom } from '@connect/http'
import { neededScopes } from '@connect/shopify'
import { changeScopes } from '@connect/simulators/shopify'
import { describe, expect, it } from 'vitest'
import { clientId, type OpenApp, shop, webhook } from './open-app.ts'
import { orderId, orderRecord } from './order-record.ts'

const customer = { id: 5, email: 'ann@example.com', phone: '555-0100' }
const orders = [41, 42]

/** The webhooks that every app of the App Store has to answer, without a session; and what the merchant lets the app do. */
export function complianceTests(now: () => OpenApp): void {
  const connectionId = async () => id<ConnectionId>((await now().prisma.connection.findFirstOrThrow({ where: { storeKey: shop } })).id)
  const deliver = async (topic: string, payload: object) => {
    const one = webhook(topic, { shop_id: 1, shop_domain: shop, ...payload })
    expect((await now().post(one.headers, one.body)).status).toBe(200)
    return one.headers['x-shopify-webhook-id']
  }
  const unitOfWork = () => createUnitOfWork(now().prisma, { vault: createVault(parseVaultKeys(now().encryptionKeys)) })
  const problems = async () => unitOfWork().read(await connectionId(), (r) => r.problems.open())

  describe('a compliance webhook', () => {
    it.each(['customers/data_request', 'customers/redact', 'shop/redact'])(
      '%s that is not signed by Shopify is refused with 401',
      async (topic) => {
        const before = await now().prisma.inboxEvent.count()
        const { headers, body } = webhook(topic, { shop_id: 1, shop_domain: shop, customer })
        const forged = { ...headers, 'x-shopify-hmac-sha256': Buffer.alloc(32).toString('base64') }
        expect((await now().post(forged, body)).status).toBe(401)
        expect(await now().prisma.inboxEvent.count()).toBe(before)
      },
    )

    it.each(['customers/data_request', 'customers/redact', 'shop/redact'])(
      '%s about a shop that is not here is answered',
      async (topic) => {
        const { headers, body } = webhook(topic, { customer }, { 'x-shopify-shop-domain': 'gone.myshopify.com' })
        expect((await now().post(headers, body)).status).toBe(200)
      },
    )

    it('that asks what is kept of a customer becomes a problem a person can answer from, and keeps nothing of the customer itself', async () => {
      await keepOrders()
      await deliver('customers/data_request', { customer, orders_requested: orders, data_request: { id: 9999 } })
      await look()
      const [problem] = (await problems()).filter(({ code }) => code === 'privacy_data_request')
      expect(problem?.message).toContain('data is held with #41, #42')
      expect(JSON.parse(problem?.details ?? '{}')).toMatchObject({
        request: '9999',
        orders: [{ number: '#41', holds: ['customer'] }, { number: '#42' }],
      })
      const kept = JSON.stringify([await now().prisma.inboxEvent.findMany(), await problems()])
      for (const text of [customer.email, customer.phone]) expect(kept).not.toContain(text)
    })

    it('that wants a customer forgotten has the data of their finished orders deleted', async () => {
      await deliver('customers/redact', { customer, orders_to_redact: [41] })
      await look()
      expect(await heldOf(41)).toBeNull()
      expect(await heldOf(42)).toMatchObject({ name: 'Ann Shore' })
    })

    it('that wants the shop forgotten has the data of everybody deleted', async () => {
      await deliver('shop/redact', {})
      await look()
      expect(await heldOf(42)).toBeNull()
      expect(await now().prisma.inboxEvent.count({ where: { topic: { startsWith: 'privacy' }, handledAt: null } })).toBe(0)
    })
  })

  describe('what the merchant lets the app do', () => {
    const permission = async () => (await problems()).filter(({ code }) => code === 'permission_missing')
    const grant = async (scopes: readonly string[]) => {
      await now()
        .shopify.shop(shop)
        .command((context) => changeScopes(context, clientId, scopes))
      const [last] = (await now().webhooksOf('app/scopes_update')).slice(-1)
      if (!last) throw new Error('Shopify sent no app/scopes_update')
      expect(await now().deliver(last)).toBe(200)
      return last
    }

    it('is a problem that names what is missing, until it is granted; a message of before then changes nothing', async () => {
      const all = Object.keys(neededScopes)
      const less = await grant(all.filter((scope) => scope !== 'write_inventory'))
      expect(await permission()).toMatchObject([{ message: expect.stringContaining('write_inventory: to send stock figures') }])
      await grant(all)
      expect(await permission()).toEqual([])
      const again = webhook('app/scopes_update', JSON.parse(String(less.body)), {
        'x-shopify-triggered-at': less.headers['x-shopify-triggered-at'] ?? '',
      })
      expect((await now().post(again.headers, again.body)).status).toBe(200)
      expect(await permission()).toEqual([])
    })
  })

  /** As the worker does, every minute. */
  async function look(): Promise<void> {
    await handlePrivacySignals({ clock: systemClock, random: systemRandom }, unitOfWork(), await connectionId())
  }
  async function keepOrders(): Promise<void> {
    await unitOfWork().transaction(await connectionId(), (r) => r.orders.put(orders.map(orderRecord)))
  }
  async function heldOf(number: number) {
    const [record] = await unitOfWork().read(await connectionId(), (r) => r.orders.byIds([orderId(number)]))
    return record?.order.customer
  }
}
