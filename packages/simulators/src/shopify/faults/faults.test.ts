import { describe, expect, it } from 'vitest'
import { inProcessTransport } from '../../server/in-process-transport.ts'
import type { StoredDocument } from '../../world/index.ts'
import { REHEARSAL_SHOP, type Rehearsal, rehearse } from '../server/rehearsal.ts'
import type { Fault } from './fault.ts'

const NAME = 'query ShopName { shop { name } }'
const SUBSCRIBE =
  'mutation Subscribe { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {uri: "http://app.test/x"}) { userErrors { message } } }'
const broken = (shop: Rehearsal, fault: Omit<Fault, 'id'>) => shop.platform.faults.set(fault)
const send = (shop: Rehearsal, query: string) =>
  shop.request('POST', `/${REHEARSAL_SHOP}/admin/api/2026-10/graphql.json`, { query }, { 'x-shopify-access-token': shop.token })
const subscriptions = async (shop: Rehearsal) =>
  ((await shop.graphql('{ webhookSubscriptionsCount { count } }')).data as unknown as { webhookSubscriptionsCount: { count: number } })
    .webhookSubscriptionsCount.count

describe('the fault panel', () => {
  it('fails a request before anything is done, as often as it is told', async () => {
    const shop = await rehearse()
    await broken(shop, { kind: 'fail-before', on: 'Subscribe', times: 2, status: 503 })
    expect([(await send(shop, SUBSCRIBE)).status, (await send(shop, NAME)).status, (await send(shop, SUBSCRIBE)).status]).toEqual([
      503, 200, 503,
    ])
    expect(await subscriptions(shop)).toBe(0)
    expect((await send(shop, SUBSCRIBE)).status).toBe(200)
  })

  it('loses a reply after the change was stored', async () => {
    const shop = await rehearse()
    await broken(shop, { kind: 'lose-reply', on: 'webhookSubscriptionCreate', times: 1 })
    expect((await send(shop, SUBSCRIBE)).broken).toBe('no-reply')
    expect(await subscriptions(shop)).toBe(1)
  })

  it('a lost or cut reply is a transport error that says the request may have been carried out', async () => {
    const shop = await rehearse()
    const transport = inProcessTransport(shop.platform, { sleep: () => new Promise(() => {}) })
    const url = `http://shopify.test/${REHEARSAL_SHOP}/admin/api/2026-10/graphql.json`
    const request = {
      method: 'POST' as const,
      url,
      headers: { 'x-shopify-access-token': shop.token },
      body: JSON.stringify({ query: NAME }),
    }
    await broken(shop, { kind: 'lose-reply', on: 'ShopName', times: 1 })
    await expect(transport.send(request)).rejects.toMatchObject({ name: 'TransportError', sent: 'maybe' })
    await broken(shop, { kind: 'cut-body', on: 'ShopName', times: 1 })
    await expect(transport.send(request).then((reply) => reply.text())).rejects.toMatchObject({ sent: 'maybe' })
    expect(JSON.parse(await (await transport.send(request)).text())).toMatchObject({ data: { shop: { name: 'demo' } } })
  })

  it('answers 429 with and without a Retry-After header', async () => {
    const shop = await rehearse()
    await broken(shop, { kind: 'too-many-requests', on: 'graphql', times: 1, retryAfter: 2 })
    await broken(shop, { kind: 'too-many-requests', on: 'graphql', times: 1 })
    const [first, second, third] = [await send(shop, NAME), await send(shop, NAME), await send(shop, NAME)]
    expect([first.status, first.headers['retry-after'], second.status, second.headers['retry-after'], third.status]).toEqual([
      429,
      '2.0',
      429,
      undefined,
      200,
    ])
  })

  it('is slow, so that whoever does not wait that long gives up while the change is made', async () => {
    const shop = await rehearse()
    await broken(shop, { kind: 'slow', on: 'Subscribe', times: 1, milliseconds: 30_000 })
    const before = shop.now()
    expect((await send(shop, SUBSCRIBE)).status).toBe(200)
    expect(shop.now() - before).toBe(30_000)
  })

  it('revokes the token, takes away a scope', async () => {
    const shop = await rehearse()
    await broken(shop, { kind: 'missing-scope', on: 'graphql', times: 1, scope: 'read_orders' })
    expect((await send(shop, '{ orders(first: 1) { nodes { id } } }')).text).toContain('ACCESS_DENIED')
    expect((await send(shop, '{ orders(first: 1) { nodes { id } } }')).text).not.toContain('ACCESS_DENIED')
    await broken(shop, { kind: 'revoke-token', on: 'ShopName', times: 1 })
    expect([(await send(shop, NAME)).status, (await send(shop, NAME)).status]).toEqual([401, 401])
  })

  it('is set, asked and cleared over the control API, and tells what struck', async () => {
    const shop = await rehearse()
    const set = await shop.request('POST', '/_control/faults', { kind: 'fail-before', on: 'ShopName', times: null, status: 500 })
    await send(shop, NAME)
    const panel = JSON.parse((await shop.request('GET', '/_control/faults')).text)
    expect(panel).toMatchObject({
      faults: [{ kind: 'fail-before', times: null }],
      struck: [{ kind: 'fail-before', on: 'ShopName', shop: REHEARSAL_SHOP }],
    })
    await shop.request('DELETE', `/_control/faults/${JSON.parse(set.text).fault.id}`)
    expect((await send(shop, NAME)).status).toBe(200)
    expect((await shop.request('POST', '/_control/faults', { kind: 'nonsense' })).status).toBe(422)
  })

  it('what is set is still set after a restart', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await rehearse({}, documents)
    await broken(before, { kind: 'fail-before', on: 'ShopName', times: 1, status: 500 })
    const after = await rehearse({}, documents)
    expect((await send(after, NAME)).status).toBe(500)
  })
})
