import { openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const backlog = { large: { variants: 200, orders: 1000 } }

describe('1,000 open orders', () => {
  test('come in with 20 GraphQL requests by pages, and one write to the warehouse for each page', async () => {
    const s = await openShopify({ ...backlog, walk: 'paged' })
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ seen: 1000, applied: 1000 })
    expect(s.calls.operations).toEqual({ OrdersOpen: 20 })
    expect(s.calls.storeRequests).toBe(20)
    expect(s.calls.warehouseWrites).toHaveLength(20)
    expect(await s.warehouse.orders()).toHaveLength(1000)
  })

  test('come in with 2 by a bulk operation: one that counts them, one that begins it', async () => {
    const s = await openShopify(backlog)
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ seen: 1000, applied: 1000 })
    expect(s.calls.operations).toEqual({ OrdersOpen: 1, BulkQueryRun: 1 })
    expect([s.calls.graphql, s.calls.downloads]).toEqual([2, 1])
    expect(s.calls.warehouseWrites).toHaveLength(10)
  })

  test.each(['paged', 'auto'] as const)('come in under the old, strict cost rule, too, at whatever count (%s)', async (walk) => {
    const s = await openShopify({ ...backlog, walk, costModel: 'linear' })
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ seen: 1000, applied: 1000 })
    expect(await s.warehouse.orders()).toHaveLength(1000)
  })

  test('are not asked for again: a run with nothing changed takes one request and writes nothing', async () => {
    const s = await openShopify(backlog)
    await s.done('import_orders')
    s.time.clock.pass(6 * 60_000)
    await s.done('import_orders')
    s.calls.reset()
    s.time.clock.pass(6 * 60_000)
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ applied: 0, already: 0 })
    expect(s.calls.operations).toEqual({ OrdersChanged: 1 })
    expect(s.calls.warehouseWrites).toEqual([])
  })
})
