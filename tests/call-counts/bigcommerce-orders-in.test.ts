import { openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const list = 'GET /v2/orders'

describe('1,000 open orders of a BigCommerce store', () => {
  const open = () => openBigCommerce({ crowd: { simple: 100, productsWithTenVariants: 0, orders: 1000 } })

  test('come in with lines and addresses in 4 calls, and one write to the warehouse for each page', async () => {
    const s = await open()
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ seen: 1000, applied: 1000 })
    expect(s.calls.operations).toEqual({ [list]: 4 })
    expect(s.calls.storeRequests).toBe(4)
    // 250 orders a page, 100 to the warehouse at a time.
    expect(s.calls.warehouseWrites).toHaveLength(12)
    const orders = await s.warehouse.orders()
    expect(orders).toHaveLength(1000)
    expect(orders.every((order) => order.lines.length === 2 && order.shipTo !== null)).toBe(true)
  })

  test('are not asked for again: a run with nothing changed takes one call and writes nothing', async () => {
    const s = await open()
    await s.done('import_orders')
    s.time.clock.pass(6 * 60_000)
    await s.done('import_orders')
    s.calls.reset()
    s.time.clock.pass(6 * 60_000)
    const run = await s.done('import_orders')
    expect(run.counts).toMatchObject({ applied: 0, already: 0 })
    expect(s.calls.operations).toEqual({ [list]: 1 })
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('take one call more for the archived ones among them, once an hour', async () => {
    const s = await open()
    await s.done('import_orders')
    s.time.clock.pass(61 * 60_000)
    s.calls.reset()
    await s.done('import_orders')
    expect(s.calls.operations).toEqual({ [list]: 2 })
  })
})
