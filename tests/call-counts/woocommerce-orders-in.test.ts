import { openWooCommerceStore, type WooCommerceScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const asked = 'POST /intellitrack/v1/orders'
const minutes = 60_000

/** A store that has been connected for a while, and has just been asked once. */
async function connected(): Promise<WooCommerceScenario> {
  const s = await openWooCommerceStore({ stock: { MUG: 500 }, settings: { syncInterval: 15 } })
  await s.done('sync')
  s.time.clock.pass(6 * minutes)
  await s.webhooks.deliverAll()
  s.calls.reset()
  return s
}

describe('100 orders of a WooCommerce store with the plugin', () => {
  test('come in with 0 requests to the store: the outbox has told of them', async () => {
    const s = await connected()
    await s.store.buyMany('MUG', 100)
    await s.webhooks.deliverAll()
    const runs = await s.worker.wake()
    expect(runs.map(({ kind, trigger }) => [kind, trigger])).toContainEqual(['import_orders', 'signal'])
    expect(await s.warehouse.orders()).toHaveLength(100)
    expect(s.calls.storeRequests).toBe(0)
    expect(s.calls.warehouseWrites).toHaveLength(2)
  })

  test('come in with 1 where the site’s cron stands still', async () => {
    const s = await connected()
    await s.admin.command('changeSite', { cronRuns: false })
    await s.store.buyMany('MUG', 100)
    s.time.clock.pass(11 * minutes)
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ seen: 100, applied: 100 })
    expect(s.calls.operations).toEqual({ [asked]: 1 })
    expect(await s.warehouse.orders()).toHaveLength(100)
  })

  test('come in with 1 where the outbox has proven nothing yet', async () => {
    const s = await openWooCommerceStore({ stock: { MUG: 500 }, profile: { cronRuns: false } })
    await s.store.buyMany('MUG', 100)
    await s.done('import_orders')
    expect(s.calls.operations).toEqual({ [asked]: 1 })
    expect(await s.warehouse.orders()).toHaveLength(100)
  })

  test('are not asked for again: with nothing changed a run asks the store nothing, for six hours', async () => {
    const s = await connected()
    for (let round = 0; round < 40; round += 1) {
      s.time.clock.pass(8 * minutes)
      const run = await s.done('import_orders')
      expect(run.counts).toMatchObject({ applied: 0, already: 0 })
    }
    expect(s.calls.storeRequests).toBe(0)
    // A sync looks at the products that changed, besides.
    await s.done('sync')
    expect(s.calls.operations).toEqual({ 'POST /intellitrack/v1/products': 1 })
    expect(s.calls.warehouseWrites).toEqual([])
    s.calls.reset()
    s.time.clock.pass(40 * minutes)
    await s.done('import_orders')
    expect(s.calls.operations).toEqual({ [asked]: 1 })
  })
})

describe('1,000 open orders of a WooCommerce store without the plugin', () => {
  const list = 'GET /wc/v3/orders'

  test('come in with 10 requests, and are not asked for again: with nothing changed it is 1', async () => {
    const s = await openWooCommerceStore({ way: 'rest', crowd: { simple: 100, variable: 0, orders: 1_000 } })
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ seen: 1_000, applied: 1_000 })
    expect(s.calls.operations).toEqual({ [list]: 10 })
    expect(await s.warehouse.orders()).toHaveLength(1_000)
    s.time.clock.pass(10 * minutes)
    await s.done('import_orders')
    s.time.clock.pass(10 * minutes)
    s.calls.reset()
    const again = await s.done('import_orders')
    expect(again.counts).toMatchObject({ applied: 0, already: 0 })
    expect(s.calls.operations).toEqual({ [list]: 1 })
    expect(s.calls.warehouseWrites).toEqual([])
  })
})
