import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../world/index.ts'
import { exchange, REHEARSAL_SHOP, type Rehearsal, rehearse } from '../server/rehearsal.ts'

const TOPICS = ['products/create', 'products/update', 'products/delete', 'orders/create']
const listening = (documents?: Map<string, StoredDocument>) => rehearse({ webhooks: [{ topics: TOPICS, uri: '/webhooks' }] }, documents)
const topics = (shop: Rehearsal) => shop.received.map((request) => request.headers['x-shopify-topic'])
const ids = (shop: Rehearsal) => shop.received.map((request) => request.headers['x-shopify-webhook-id'])
const create = (shop: Rehearsal, title = 'Mug') => shop.command('createProduct', { title, variants: [{ sku: title }] })
const subscribe = (shop: Rehearsal, input: object) =>
  shop.graphql(
    'mutation($input: WebhookSubscriptionInput!) { webhookSubscriptionCreate(topic: PRODUCTS_CREATE, webhookSubscription: $input) { webhookSubscription { id } userErrors { message } } }',
    { input },
  )
const subscriptions = async (shop: Rehearsal) =>
  (
    (await shop.graphql('{ webhookSubscriptions(first: 5) { nodes { id topic uri } } }')).data as unknown as {
      webhookSubscriptions: { nodes: object[] }
    }
  ).webhookSubscriptions.nodes

/** Lets time pass until nothing is waiting any more. */
async function exhaust(shop: Rehearsal): Promise<void> {
  for (let hours = 0; hours < 6 * 60; hours++) {
    await shop.platform.deliverDueWebhooks()
    shop.pass(60_000)
  }
}

describe('a delivery', () => {
  it("is signed over its raw body with the app's secret and carries what it needs to be told apart", async () => {
    const shop = await listening()
    await create(shop)
    await shop.platform.deliverDueWebhooks()
    const [request] = shop.received
    expect(request).toMatchObject({ method: 'POST', url: 'http://app.test/webhooks', timeout: 5_000 })
    expect(request?.headers).toMatchObject({
      'x-shopify-topic': 'products/create',
      'x-shopify-shop-domain': REHEARSAL_SHOP,
      'x-shopify-api-version': '2026-10',
      'x-shopify-triggered-at': '2026-11-20T10:00:00.000Z',
      'x-shopify-hmac-sha256': createHmac('sha256', 'hush').update(String(request?.body)).digest('base64'),
    })
    expect(JSON.parse(String(request?.body))).toMatchObject({
      title: 'Mug',
      admin_graphql_api_id: expect.stringContaining('gid://shopify/Product/'),
    })
  })

  it('that fails is tried eight times more over four hours, with the original payload and the same webhook id', async () => {
    const shop = await listening()
    shop.answer = () => 500
    await create(shop)
    const begin = shop.now()
    await shop.platform.deliverDueWebhooks()
    await shop.command('changeProduct', { title: 'Mug', newTitle: 'Cup' })
    await exhaust(shop)
    const attempts = shop.received.filter((request) => request.headers['x-shopify-topic'] === 'products/create')
    expect([attempts.length, new Set(attempts.map((request) => request.headers['x-shopify-webhook-id'])).size]).toEqual([9, 1])
    expect(new Set(attempts.map((request) => request.body)).size).toBe(1)
    expect(shop.now() - begin).toBeGreaterThan(4 * 3_600_000)
  })

  it('that was not done when the platform stopped is done after it starts again', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await listening(documents)
    await create(before)
    const after = await listening(documents)
    await after.platform.deliverDueWebhooks()
    expect(topics(after)).toEqual(['products/create'])
  })
})

describe('subscriptions', () => {
  it('one topic subscribed in both ways is delivered twice, as one event', async () => {
    const shop = await listening()
    await subscribe(shop, { uri: 'http://app.test/own' })
    await create(shop)
    await shop.platform.deliverDueWebhooks()
    expect(shop.received.map((request) => request.url)).toEqual(['http://app.test/webhooks', 'http://app.test/own'])
    expect(new Set(shop.received.map((request) => request.headers['x-shopify-event-id'])).size).toBe(1)
    expect(new Set(ids(shop)).size).toBe(2)
  })

  it('an Admin-API subscription is deleted after eight failures in a row; an app-specific one is not', async () => {
    const shop = await listening()
    await subscribe(shop, { uri: 'http://app.test/own' })
    shop.answer = () => 500
    await create(shop)
    await exhaust(shop)
    expect(await renewed(shop, subscriptions)).toEqual([])
    shop.answer = () => 200
    shop.received.length = 0
    await create(shop, 'Cup')
    await shop.platform.deliverDueWebhooks()
    expect(shop.received.map((request) => request.url)).toEqual(['http://app.test/webhooks'])
  })

  it('includeFields trims the payload, the same address twice is refused, a subscription can be deleted', async () => {
    const shop = await rehearse()
    await subscribe(shop, { uri: 'http://app.test/own', includeFields: ['id', 'updated_at'] })
    expect((await subscribe(shop, { uri: 'http://app.test/own' })).data).toMatchObject({
      webhookSubscriptionCreate: { userErrors: [{ message: expect.stringContaining('taken') }] },
    })
    await create(shop)
    await shop.platform.deliverDueWebhooks()
    expect(Object.keys(JSON.parse(String(shop.received[0]?.body)))).toEqual(['id', 'updated_at'])
    const [{ id }] = (await subscriptions(shop)) as [{ id: string }]
    await shop.graphql('mutation($id: ID!) { webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId } }', { id })
    expect(await subscriptions(shop)).toEqual([])
  })

  it('what an app may not see of customers is not in its webhooks either', async () => {
    const shop = await listening()
    await shop.command('changeBehaviour', { customerData: 'level1' })
    await shop.command('tell', {
      topic: 'orders/create',
      payload: { id: 1, name: '#1001', email: 'a@b.c', shipping_address: { name: 'Dana', city: 'Portland' } },
    })
    await shop.platform.deliverDueWebhooks()
    expect(JSON.parse(String(shop.received[0]?.body))).toEqual({
      id: 1,
      name: '#1001',
      email: null,
      shipping_address: { name: null, city: 'Portland' },
    })
  })
})

describe('what can go wrong with deliveries', () => {
  it('the same webhook arrives twice', async () => {
    const shop = await listening()
    await shop.platform.faults.set({ kind: 'webhook-duplicate', on: 'products/create', times: 1 })
    await create(shop)
    await shop.platform.deliverDueWebhooks()
    expect([shop.received.length, new Set(ids(shop)).size]).toEqual([2, 1])
  })

  it('webhooks arrive in another order than their events', async () => {
    const shop = await listening()
    await shop.command('changeBehaviour', { webhookDisorder: true })
    for (const title of ['A', 'B', 'C', 'D']) await create(shop, title)
    await shop.platform.deliverDueWebhooks()
    const seen = shop.received.map((request) => JSON.parse(String(request.body)).title)
    expect([...seen].sort()).toEqual(['A', 'B', 'C', 'D'])
    expect(seen).not.toEqual(['A', 'B', 'C', 'D'])
  })

  it('a webhook never comes, or comes late', async () => {
    const shop = await listening()
    await shop.platform.faults.set({ kind: 'webhook-drop', on: 'products/create', times: 1 })
    await shop.platform.faults.set({ kind: 'webhook-delay', on: 'products/update', times: 1, milliseconds: 60_000 })
    await create(shop)
    await shop.command('changeProduct', { title: 'Mug', newTitle: 'Cup' })
    await shop.platform.deliverDueWebhooks()
    expect(topics(shop)).toEqual([])
    shop.pass(60_000)
    await shop.platform.deliverDueWebhooks()
    expect(topics(shop)).toEqual(['products/update'])
  })

  it("a webhook arrives whose signature is not the app's", async () => {
    const shop = await listening()
    await shop.platform.faults.set({ kind: 'webhook-forge', on: '*', times: 1 })
    await create(shop)
    await shop.platform.deliverDueWebhooks()
    const [request] = shop.received
    expect(request?.headers['x-shopify-hmac-sha256']).not.toBe(createHmac('sha256', 'hush').update(String(request?.body)).digest('base64'))
  })
})

async function renewed<T>(shop: Rehearsal, work: (shop: Rehearsal) => Promise<T>): Promise<T> {
  shop.token = (await exchange(shop)).access_token
  return work(shop)
}
