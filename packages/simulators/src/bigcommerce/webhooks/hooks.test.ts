import { describe, expect, test } from 'vitest'
import { openStore } from '../tests/open-store.ts'

const HOOK = { scope: 'store/order/*', destination: 'https://app.test/webhooks' }
const DAY = 24 * 3_600_000

describe('hooks of a client', () => {
  test('are made, read, changed and deleted', async () => {
    const store = await openStore()
    const made = await store.api('POST', '/v3/hooks', { ...HOOK, headers: { 'X-Secret': 's' } })
    const created = Math.floor(store.now() / 1_000)
    expect(made).toMatchObject({
      status: 200,
      body: {
        data: {
          ...HOOK,
          id: 22_561_001,
          client_id: 'app-1',
          store_hash: 'abc123',
          is_active: true,
          created_at: created,
          headers: { 'X-Secret': 's' },
        },
      },
    })
    store.pass(5_000)
    const changed = await store.api('PUT', '/v3/hooks/22561001', { is_active: false })
    expect(changed.body).toMatchObject({ data: { ...HOOK, is_active: false, updated_at: created + 5 } })
    expect((await store.api('GET', '/v3/hooks')).body).toMatchObject({
      data: [{ id: 22_561_001, is_active: false }],
      meta: { pagination: { total: 1 } },
    })
    expect((await store.api('GET', '/v3/hooks?is_active=true')).body).toMatchObject({ data: [] })
    expect((await store.api('DELETE', '/v3/hooks/22561001')).body).toMatchObject({ data: { id: 22_561_001 } })
    expect(await store.api('GET', '/v3/hooks/22561001')).toMatchObject({ status: 404 })
  })

  test.each([
    ['no scope', { destination: HOOK.destination }, 'scope'],
    ['a scope that there is not', { ...HOOK, scope: 'store/order/lost' }, 'scope'],
    ['no destination', { scope: HOOK.scope }, 'destination'],
    ['a destination by plain HTTP', { ...HOOK, destination: 'http://app.test/webhooks' }, 'destination'],
    ['a destination on another port', { ...HOOK, destination: 'https://app.test:8443/webhooks' }, 'destination'],
    ['headers that are no texts', { ...HOOK, headers: { 'x-secret': ['s'] } }, 'headers'],
  ])('are refused with %s', async (_, body, field) => {
    const store = await openStore()
    expect(await store.api('POST', '/v3/hooks', body)).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(String) } } })
  })

  test('may lead anywhere when the platform is told so', async () => {
    const store = await openStore()
    await store.command('configureHooks', { allowInsecureDestinations: true })
    expect((await store.api('POST', '/v3/hooks', { ...HOOK, destination: 'http://127.0.0.1:4010/webhooks' })).status).toBe(200)
  })

  test('are ten for each scope at most, and one for each destination', async () => {
    const store = await openStore()
    const create = async (number: number) =>
      (await store.api('POST', '/v3/hooks', { ...HOOK, destination: `https://app.test/${number}` })).status
    for (let number = 1; number <= 10; number++) expect(await create(number)).toBe(200)
    expect([await create(11), await create(1)]).toEqual([422, 422])
    expect((await store.api('POST', '/v3/hooks', { ...HOOK, scope: 'store/sku/*' })).status).toBe(200)
  })

  test('are seen by the client that made them alone, and vanish when it is uninstalled', async () => {
    const store = await openStore()
    await store.api('POST', '/v3/hooks', HOOK)
    await store.within((context) => {
      const hooks = context.world.collection<{ clientId: string }>('hook')
      hooks.put('7', { ...hooks.get('22561001')!, id: 7, clientId: 'another' } as never)
    })
    expect((await store.api('GET', '/v3/hooks')).body).toMatchObject({ data: [{ id: 22_561_001 }], meta: { pagination: { total: 1 } } })
    expect((await store.api('DELETE', '/v3/hooks/7')).status).toBe(404)
    await store.appAction('uninstall')
    expect(await store.within((context) => [...context.world.collection<{ id: number }>('hook').values()].map(({ id }) => id))).toEqual([7])
  })

  test('are deactivated after 90 days in which nothing came to them, and work again when switched on', async () => {
    const store = await openStore()
    await store.api('POST', '/v3/hooks', HOOK)
    const isActive = async () => ((await store.api('GET', '/v3/hooks/22561001')).body as { data: { is_active: boolean } }).data.is_active
    store.pass(60 * DAY)
    await store.place()
    await store.platform.deliverDueWebhooks()
    store.pass(60 * DAY)
    expect(await isActive()).toBe(true)
    store.pass(31 * DAY)
    expect(await isActive()).toBe(false)
    store.received.length = 0
    await store.place()
    await store.platform.deliverDueWebhooks()
    expect(store.received).toEqual([])
    await store.api('PUT', '/v3/hooks/22561001', { is_active: true })
    await store.place()
    await store.platform.deliverDueWebhooks()
    expect([await isActive(), store.received.length > 0]).toEqual([true, true])
  })
})
