import { createHash, createHmac } from 'node:crypto'
import type { TransportRequest } from '@connect/core'
import { describe, expect, test } from 'vitest'
import type { StoredDocument } from '../../world/index.ts'
import { rehearseStore } from '../server/rehearsal.ts'
import { type OpenStore, openStore } from '../tests/open-store.ts'
import { RETRIES } from './deliver.ts'

async function hooked(
  scope = 'store/order/created',
  headers: Readonly<Record<string, string>> = { 'X-Secret': 'told you' },
): Promise<OpenStore> {
  const store = await openStore()
  await store.api('POST', '/v3/hooks', { scope, destination: 'https://app.test/webhooks', headers })
  return store
}
const bodyOf = (request: TransportRequest | undefined) => JSON.parse(String(request?.body))

describe('a webhook', () => {
  test('is a light event with the hook’s own headers and a Standard-Webhooks signature', async () => {
    const store = await hooked()
    await store.place()
    expect(await store.platform.deliverDueWebhooks()).toEqual({ delivered: 1, failed: 0 })
    const [request] = store.received
    const { hash, store_id: storeId, ...event } = bodyOf(request)
    expect(event).toEqual({
      ...{ scope: 'store/order/created', producer: 'stores/abc123', data: { type: 'order', id: 100 } },
      created_at: Math.floor(Date.parse('2026-11-20T10:00:00Z') / 1_000),
    })
    expect(storeId).toMatch(/^\d{7}$/)
    const { scope, data, created_at, producer } = event
    expect(hash).toBe(
      createHash('sha1')
        .update(JSON.stringify({ scope, store_id: storeId, data, created_at, producer }))
        .digest('hex'),
    )
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature, 'x-secret': secret } = request!.headers!
    const key = Buffer.from(Buffer.from(store.app.clientSecret).toString('base64'), 'base64')
    expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${request!.body}`).digest('base64')}`)
    expect([secret, request!.url]).toEqual(['told you', 'https://app.test/webhooks'])
  })

  test('of a wildcard hears what is below it and nothing beside', async () => {
    const store = await hooked('store/order/*')
    await store.place()
    await store.command('shipByHand', { order: 100 })
    await store.platform.deliverDueWebhooks()
    expect(new Set(store.received.map((request) => bodyOf(request).scope.split('/')[1]))).toEqual(new Set(['order']))
  })

  test('that is not answered 2xx comes again at the stated times, the same, and with the last the hook is switched off', async () => {
    const store = await hooked()
    store.answer = () => 500
    await store.place()
    await store.platform.deliverDueWebhooks()
    for (const wait of RETRIES) {
      const before = store.received.length
      store.pass(wait - 1_000)
      await store.platform.deliverDueWebhooks()
      expect(store.received.length).toBe(before)
      store.pass(1_000)
      await store.platform.deliverDueWebhooks()
      expect(store.received.length).toBe(before + 1)
    }
    expect([RETRIES.length, RETRIES.reduce((sum, wait) => sum + wait, 0) / 3_600_000]).toEqual([11, expect.closeTo(48, 0)])
    expect(new Set(store.received.map(({ headers }) => headers?.['webhook-id'])).size).toBe(1)
    expect((await store.api('GET', '/v3/hooks/22561001')).body).toMatchObject({ data: { is_active: false } })
  })

  test('that failed once and then succeeds leaves its hook as it was', async () => {
    const store = await hooked()
    store.answer = () => (store.received.length < 2 ? 0 : 204)
    await store.place()
    await store.platform.deliverDueWebhooks()
    store.pass(60_000)
    expect(await store.platform.deliverDueWebhooks()).toEqual({ delivered: 1, failed: 0 })
    expect((await store.api('GET', '/v3/hooks/22561001')).body).toMatchObject({ data: { is_active: true } })
  })

  test('survives the change that caused it and nothing else: a command that fails tells nobody', async () => {
    const store = await hooked()
    await expect(store.place({ lines: [{ sku: 'MUG' }, { sku: 'NOPE' }] })).rejects.toThrow('NOPE')
    expect(await store.platform.deliverDueWebhooks()).toEqual({ delivered: 0, failed: 0 })
  })
})

test('what was not delivered yet is delivered after a restart', async () => {
  const documents = new Map<string, StoredDocument>()
  const before = await rehearseStore({}, documents)
  await before.api('POST', '/v3/hooks', { scope: 'store/order/created', destination: 'https://app.test/webhooks' })
  await before.command('placeOrder', { lines: [{ name: 'Bench', price: '900.00' }] })
  const after = await rehearseStore({}, documents)
  expect(await after.platform.deliverDueWebhooks()).toEqual({ delivered: 1, failed: 0 })
  expect([before.received.length, bodyOf(after.received[0]).data]).toEqual([0, { type: 'order', id: 100 }])
})

describe('a domain that fails too often', () => {
  test('is left alone for three minutes after 100 attempts in two of which fewer than nine in ten succeeded', async () => {
    const store = await hooked()
    store.answer = () => 503
    await store.command('placeMany', { count: 110, lines: [{ sku: 'FILTER' }] })
    await store.platform.deliverDueWebhooks()
    const sent = store.received.length
    expect(sent).toBeGreaterThanOrEqual(100)
    expect(sent).toBeLessThan(110)
    const blocked = async () =>
      ((await store.api('GET', '/v3/hooks/admin')).body as { data: { blocked_domains: object[] } }).data.blocked_domains
    expect(await blocked()).toMatchObject([{ destination: 'https://app.test', time_left: 180 }])
    store.pass(179_000)
    await store.platform.deliverDueWebhooks()
    expect(store.received.length).toBe(sent)
    store.answer = () => 200
    store.pass(1_000)
    expect(await store.platform.deliverDueWebhooks()).toEqual({ delivered: 110, failed: 0 })
    expect(await blocked()).toEqual([])
  })

  test('is told on as before while nine in ten succeed', async () => {
    const store = await hooked()
    store.answer = () => (store.received.length % 10 === 0 ? 500 : 200)
    await store.command('placeMany', { count: 150, lines: [{ sku: 'FILTER' }] })
    expect(await store.platform.deliverDueWebhooks()).toEqual({ delivered: 135, failed: 15 })
  })
})

describe('the fault panel', () => {
  test('drops, duplicates, delays and forges', async () => {
    const store = await hooked()
    const deliver = async (kind?: 'webhook-drop' | 'webhook-duplicate' | 'webhook-delay' | 'webhook-forge') => {
      if (kind) await store.platform.faults.set({ kind, on: 'store/order/created', times: 1, milliseconds: 90_000 })
      store.received.length = 0
      await store.place()
      await store.platform.deliverDueWebhooks()
      return store.received.length
    }
    expect([await deliver('webhook-drop'), await deliver('webhook-duplicate')]).toEqual([0, 2])
    expect(new Set(store.received.map((request) => bodyOf(request).hash)).size).toBe(1)
    expect(await deliver('webhook-delay')).toBe(0)
    store.pass(90_000)
    expect(await store.platform.deliverDueWebhooks()).toMatchObject({ delivered: 1 })
    await deliver('webhook-forge')
    const [forged] = store.received
    const real = createHmac('sha256', store.app.clientSecret).update(
      `${forged!.headers!['webhook-id']}.${forged!.headers!['webhook-timestamp']}.${forged!.body}`,
    )
    expect(forged!.headers!['webhook-signature']).not.toBe(`v1,${real.digest('base64')}`)
    expect(forged!.headers!['x-secret']).not.toBe('told you')
  })

  test('lets events arrive in another order than they happened', async () => {
    const store = await hooked()
    await store.command('changeBehaviour', { webhookDisorder: true })
    await store.command('placeMany', { count: 20, lines: [{ sku: 'FILTER' }] })
    await store.platform.deliverDueWebhooks()
    const ids = store.received.map((request) => bodyOf(request).data.id as number)
    expect(ids).not.toEqual([...ids].sort((a, b) => a - b))
    expect(new Set(ids).size).toBe(20)
  })
})
