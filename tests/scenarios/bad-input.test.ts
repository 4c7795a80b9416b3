import { codeTexts } from '@connect/core'
import { openShopify, type ShopifyScenario, storeKey } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { quayStreet } from './quay-street.ts'

const hour = 3_600_000

/** The open problems, each with words and advice that a person can follow. */
async function problems(s: ShopifyScenario): Promise<readonly (readonly [string, string])[]> {
  const open = await s.problems()
  for (const problem of open) {
    expect(Object.keys(codeTexts)).toContain(problem.code)
    expect(problem.message.length).toBeGreaterThan(20)
  }
  return open.map((problem) => [problem.code, problem.label] as const)
}

/** The cause is mended: the next run puts everything right. */
async function mended(s: ShopifyScenario, number: string): Promise<void> {
  s.time.clock.pass(2 * hour)
  await s.done('sync')
  expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toContain(number)
  expect(await problems(s)).toEqual([])
}

describe('bad input ends in a clear named problem, and the next run after it was mended puts it right', () => {
  test('a wrong Store Key', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    s.useStoreKey('isk_wrong6789abcdef0123456789abcdef')
    const run = await s.run('sync')
    expect(run).toMatchObject({ state: 'failed', error: { code: 'warehouse_access_lost' } })
    expect(await problems(s)).toEqual([['warehouse_access_lost', 'Ember & Tide']])
    expect(await s.warehouse.orders()).toEqual([])
    s.useStoreKey(storeKey)
    await mended(s, number)
  })

  test('a Store Key revoked in the middle of a run', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    s.warehouse.faults.add({ kind: 'revoke_key', operationId: 'createPickingOrders' })
    await s.run('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await s.run('sync')).error).toMatchObject({ code: 'warehouse_access_lost' })
    expect((await problems(s)).map(([code]) => code)).toContain('warehouse_access_lost')
    s.useStoreKey(await s.warehouse.issueStoreKey())
    await mended(s, number)
  })

  test('a token that the store has revoked', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    await s.shop.app('revokeTokens')
    expect(await s.run('sync')).toMatchObject({ state: 'failed', error: { code: 'store_access_lost' } })
    expect(await problems(s)).toEqual([['store_access_lost', 'Ember & Tide']])
    await s.openApp()
    await mended(s, number)
  })

  test('a token that ends is renewed without anybody noticing', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    s.time.clock.pass(25 * hour)
    await s.done('sync')
    expect(s.calls.tokens).toBe(1)
    await mended(s, number)
  })

  test('an item that was made inactive in the warehouse', async () => {
    const s = await openShopify()
    await s.warehouse.updateItem('MUG', { active: false })
    const number = await s.shop.buy({ MUG: 1, FILTER: 1 })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    const open = await problems(s)
    expect(open.map(([, label]) => label)).toEqual([number])
    expect((await s.problems())[0]?.message).toContain('MUG')
    await s.warehouse.updateItem('MUG', { active: true })
    await mended(s, number)
  })

  test('an order line that names nothing the store still sells', async () => {
    const s = await openShopify()
    const { name } = await s.shop.command<{ name: string }>('placeOrder', {
      lines: [{ sku: 'MUG' }, { title: 'Engraving plate', price: '9.00' }],
    })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).map(([, label]) => label)).toEqual([name])
    expect((await s.problems())[0]?.message).toContain('Engraving plate')
    await s.shop.command('editOrder', { order: name, quantities: [{ line: 2, quantity: 0 }] })
    await mended(s, name)
  })

  test('an order number that the warehouse has already', async () => {
    const s = await openShopify()
    await s.warehouse.typeOrder('#1001', 'FILTER')
    const number = await s.shop.buy({ MUG: 1 })
    expect(number).toBe('#1001')
    await s.done('sync')
    expect(await problems(s)).toEqual([['duplicate_order_number', '#1001']])
    expect(await s.warehouse.orders()).toHaveLength(1)
    await s.configure({ orderNumberPrefix: 'W-' })
    await mended(s, 'W-#1001')
  })

  test('a division that was closed', async () => {
    const s = await openShopify()
    await s.warehouse.updateDivision({ active: false })
    const number = await s.shop.buy({ MUG: 1 })
    await s.run('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).length).toBeGreaterThan(0)
    await s.warehouse.updateDivision({ active: true })
    await mended(s, number)
  })

  test.each(['read_orders', 'write_merchant_managed_fulfillment_orders', 'read_products'])('a scope that is missing: %s', async (scope) => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    await s.changeScopes((scopes) =>
      scopes.filter((one) => one !== scope && !(scope.startsWith('write_') && one === scope.replace('write_', 'read_'))),
    )
    const run = await s.run('sync')
    expect(run).toMatchObject({ state: 'failed', error: { code: 'store_access_lost' } })
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).map(([code]) => code)).toEqual(['store_access_lost'])
    await s.changeScopes((scopes) => scopes)
    await mended(s, number)
  })

  test('a scope that was taken back takes no picking order back: orders that only look empty are not believed', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 3 })
    await s.done('sync')
    await s.changeScopes((scopes) => scopes.filter((one) => !one.includes('merchant_managed')))
    await s.shop.command('editOrder', { order: number, quantities: [{ sku: 'MUG', quantity: 2 }] })
    const next = await s.shop.buy({ MUG: 1 })
    expect(await s.run('sync')).toMatchObject({ state: 'failed', error: { code: 'store_access_lost' } })
    expect((await s.problems())[0]?.message).toContain('read_merchant_managed_fulfillment_orders')
    expect(await s.warehouse.orders()).toMatchObject([{ orderNumber: number, lines: [{ ordered: '3' }] }])
    await s.changeScopes((scopes) => scopes)
    await mended(s, next)
    expect((await s.warehouse.order(number)).lines).toMatchObject([{ ordered: '2' }])
  })

  test('an order without an address', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 }, { shippingAddress: null })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).map(([, label]) => label)).toEqual([number])
    await s.shop.command('changeAddress', { order: number, shippingAddress: quayStreet })
    await mended(s, number)
  })

  test('customer data that the store does not show us', async () => {
    const s = await openShopify()
    await s.shop.command('changeBehaviour', { customerData: 'none' })
    const number = await s.shop.buy({ MUG: 1 })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    expect((await problems(s)).map(([, label]) => label)).toEqual([number])
    await s.shop.command('changeBehaviour', { customerData: 'full' })
    await mended(s, number)
  })

  test('a warehouse that does not answer, and a store that fails: nothing is lost, it is tried again', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    s.warehouse.faults.add({ kind: 'status', status: 503, times: null })
    await s.run('sync')
    s.warehouse.faults.clear()
    await s.shop.faults.set({ on: 'graphql', kind: 'fail-before', status: 500, times: 30 })
    expect((await s.run('sync')).state).toBe('failed')
    await s.shop.faults.clear()
    await mended(s, number)
  })
})

describe('webhooks that are not what they seem', () => {
  test('a forged one is refused and changes nothing; the poll finds the order', async () => {
    const s = await openShopify()
    await s.shop.faults.set({ on: '*', kind: 'webhook-forge', times: null })
    const number = await s.shop.buy({ MUG: 1 })
    await s.webhooks.deliverAll()
    expect(new Set(s.webhooks.answers)).toEqual(new Set([401]))
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })

  test.each([
    ['no JSON', '{"id": 12'],
    ['no object', '[1, 2]'],
    ['not even text', new Uint8Array([0xff, 0xfe, 0x00])],
  ])('a signed one with %s is refused and stored nowhere', async (_, body) => {
    const s = await openShopify()
    expect(await s.webhooks.knock(s.side.signals.signed(body))).toBe(400)
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
  })

  test('one of a topic nobody needs, or of a shop nobody knows, is acknowledged and forgotten', async () => {
    const s = await openShopify()
    expect(await s.webhooks.knock(s.side.signals.signed('{"id": 1}', 'themes/publish'))).toBe(200)
    expect(await s.webhooks.knock(s.side.signals.signed('{"id": 1}', 'orders/create', 'stranger.myshopify.com'))).toBe(200)
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
  })

  test('when the app was down, the store sends them again, and the order is there once', async () => {
    const s = await openShopify({ settings: { syncInterval: 15 } })
    s.webhooks.open = false
    const number = await s.shop.buy({ MUG: 1 })
    expect((await s.webhooks.deliverAll()).failed).toBeGreaterThan(0)
    s.webhooks.open = true
    s.time.clock.pass(10 * 60_000)
    expect((await s.webhooks.deliverAll()).delivered).toBeGreaterThan(0)
    const runs = await s.worker.wake()
    expect(runs.map((run) => [run.kind, run.trigger])).toContainEqual(['import_orders', 'signal'])
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })
})
