import { openShopify, quayStreet } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { mended, problems } from './problems-with-words.ts'

const hour = 3_600_000

describe('what Shopify does not let us see', () => {
  test('a token that ends is renewed without anybody noticing', async () => {
    const s = await openShopify()
    const number = await s.shop.buy({ MUG: 1 })
    s.time.clock.pass(25 * hour)
    await s.done('sync')
    expect(s.calls.tokens).toBe(1)
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
    await s.store.changeAddress(number, quayStreet)
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
})

describe('webhooks of Shopify', () => {
  test('one of a topic nobody needs, or of a shop nobody knows, is acknowledged and forgotten', async () => {
    const s = await openShopify()
    expect(await s.webhooks.knock(s.side.signals.signed('{"id": 1}', 'themes/publish'))).toBe(200)
    expect(await s.webhooks.knock(s.side.signals.signed('{"id": 1}', 'orders/create', 'stranger.myshopify.com'))).toBe(200)
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
  })
})
