import { openScenario, openShopify, platforms } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const minutes = 60_000

describe('a signal only says "look", also when a shop’s search runs behind:', () => {
  test('and one that is ahead of the store’s search index is followed by reading the order itself', async () => {
    const s = await openShopify({ settings: { syncInterval: 15 } })
    await s.done('sync')
    await s.shop.command('changeBehaviour', { searchLag: 10 * minutes })
    const number = await s.shop.buy({ MUG: 1 })
    await s.webhooks.deliverAll()
    await s.worker.wake()
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
    s.time.clock.pass(15 * minutes)
    await s.done('sync')
    expect(await s.warehouse.orders()).toHaveLength(1)
  })

  test('without any signal the poll finds what a lagging index showed late', async () => {
    const s = await openShopify()
    await s.done('sync')
    await s.shop.command('changeBehaviour', { searchLag: 4 * minutes })
    const number = await s.shop.buy({ MUG: 1 })
    await s.done('sync')
    expect(await s.warehouse.orders()).toEqual([])
    s.time.clock.pass(5 * minutes)
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })

  test('out of order and late, they move nothing backwards', async () => {
    const s = await openShopify({ settings: { syncInterval: 15 } })
    await s.shop.command('changeBehaviour', { webhookDisorder: true })
    const number = await s.shop.buy({ MUG: 3 })
    await s.done('sync')
    await s.shop.command('editOrder', { order: number, quantities: [{ sku: 'MUG', quantity: 1 }] })
    await s.done('sync')
    await s.webhooks.deliverAll()
    await s.worker.wake()
    expect((await s.warehouse.order(number)).lines).toMatchObject([{ ordered: '1' }])
    expect(await s.warehouse.orders()).toHaveLength(1)
  })
})

describe.each(platforms)('a signal only says "look" (%s)', (platform) => {
  test('many of them lead to one run', async () => {
    const s = await openScenario(platform, { settings: { syncInterval: 15 } })
    for (let at = 0; at < 6; at += 1) await s.store.buy({ MUG: 1 })
    await s.webhooks.deliverAll()
    const runs = await s.worker.wake()
    expect(runs.filter((run) => run.kind === 'import_orders')).toHaveLength(1)
    expect(await s.warehouse.orders()).toHaveLength(6)
    expect(await s.worker.wake()).toEqual([])
  })

  test('automatic syncing off, a signal is kept and starts nothing', async () => {
    const s = await openScenario(platform)
    await s.store.buy({ MUG: 1 })
    await s.webhooks.deliverAll()
    expect(await s.worker.wake()).toEqual([])
    expect(await s.warehouse.orders()).toEqual([])
    await s.done('import_orders')
    expect(await s.warehouse.orders()).toHaveLength(1)
  })

  test('echoes of our own stock writes are done with by the next run, whatever it is', async () => {
    const s = await openScenario(platform)
    await s.warehouse.adjust('MUG', 30)
    await s.done('end_of_day')
    await s.webhooks.deliverAll()
    const { echo } = s.side.signals
    const waiting = async () => new Set((await s.read((r) => r.inbox.unhandled())).map(({ topic }) => topic))
    expect(await waiting()).toEqual(new Set(echo === null ? [] : [echo]))
    s.calls.reset()
    // Of a store that does not say what of a product changed, it is a look at the product.
    await s.done(echo === 'products_changed' ? 'import_products' : 'import_orders')
    expect(await waiting()).toEqual(new Set())
    expect([s.calls.storeWrites, s.calls.warehouseWrites]).toEqual([[], []])
  })
})

describe.each(platforms)('a run that a person asks for (%s)', (platform) => {
  test('after one that failed does not wait for the pause between two attempts', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    await s.faults.strike('anything', 'fail before', null)
    expect((await s.run('sync')).state).toBe('failed')
    await s.faults.clear()
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    expect(await s.read((r) => r.requests.all())).toEqual([])
  })
})
