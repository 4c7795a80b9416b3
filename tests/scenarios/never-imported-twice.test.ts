import { lacks, openScenario, platforms } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const minutes = 60_000
const creating = (writes: readonly string[]) => writes.filter((call) => call.endsWith('picking-orders:batch')).length

describe.each(platforms)('an order that was imported is never imported again (%s)', (platform) => {
  test('not when its webhook comes twice', async () => {
    const { store, faults, webhooks, warehouse, done } = await openScenario(platform)
    await faults.strikeSignals('twice')
    const number = await store.buy({ MUG: 2 })
    await webhooks.deliverAll()
    await done('import_orders')
    const again = await done('import_orders')
    expect((await warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    expect(again.counts).toMatchObject({ applied: 0, already: 0 })
  })

  test('not when polls overlap, with and without new orders between them', async () => {
    const s = await openScenario(platform)
    const first = await s.store.buy({ MUG: 1 })
    await s.done('import_orders')
    s.calls.reset()
    await s.done('import_orders')
    s.time.clock.pass(2 * minutes)
    await s.done('import_orders')
    expect(creating(s.calls.warehouseWrites)).toBe(0)
    const second = await s.store.buy({ MUG: 1 })
    await s.done('import_orders')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([first, second])
    expect(creating(s.calls.warehouseWrites)).toBe(1)
  })

  test('not when the reply was lost after the warehouse had accepted it: it is looked up, and linked', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    s.warehouse.faults.add({ kind: 'lose_reply', operationId: 'createPickingOrders' })
    await s.done('import_orders')
    expect(await s.warehouse.orders()).toHaveLength(1)
    s.time.clock.pass(10 * minutes)
    s.calls.reset()
    await s.done('import_orders')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
    expect(creating(s.calls.warehouseWrites)).toBe(0)
    const picking = await s.read((r) => r.pickings.byOrders([s.store.orderId(number) as never]))
    expect(picking).toMatchObject([{ state: 'accepted', pickingOrderNumber: number }])
    expect(await s.problems()).toEqual([])
  })

  test('not when the request never arrived: it is looked up, is absent, and is sent', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 1 })
    s.warehouse.faults.add({ kind: 'fail_before', operationId: 'createPickingOrders' })
    await s.done('import_orders')
    expect(await s.warehouse.orders()).toEqual([])
    s.time.clock.pass(10 * minutes)
    await s.done('import_orders')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })

  test('not by two workers at once: the one without the lease writes nothing', async () => {
    const s = await openScenario(platform)
    for (const _ of Array(5)) await s.store.buy({ MUG: 1 })
    const second = await s.secondWorker()
    const ended = await Promise.allSettled([s.worker.run('import_orders'), second.run('import_orders')])
    expect(ended.map((one) => one.status)).toEqual(['rejected', 'fulfilled'])
    expect(ended[0]).toMatchObject({ reason: { name: 'LeaseLost' } })
    expect(await s.warehouse.orders()).toHaveLength(5)
  })

  test('not even by two workers that both believe they have the lease', async () => {
    const s = await openScenario(platform)
    for (const _ of Array(5)) await s.store.buy({ MUG: 1 })
    const others = await Promise.all([s.secondWorker({ lease: false }), s.secondWorker({ lease: false })])
    await Promise.allSettled(others.map((worker) => worker.run('import_orders')))
    await s.done('import_orders')
    const orders = await s.warehouse.orders()
    expect(new Set(orders.map((order) => order.orderNumber)).size).toBe(5)
    expect(orders).toHaveLength(5)
    expect(await s.problems()).toEqual([])
  })

  test('not after the app was removed and installed again: links, orders and marks are found again', async () => {
    const s = await openScenario(platform)
    const before = await s.store.buy({ MUG: 1 })
    await s.done('sync')
    await s.webhooks.deliverAll()
    await s.side.app.uninstall()
    await s.webhooks.deliverAll()
    if (!('telling that the app was removed' in lacks[platform])) expect((await s.connection()).state).toBe('disconnected')
    const between = await s.store.buy({ MUG: 2 })
    await s.side.app.install()
    await s.openApp()
    s.calls.reset()
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([before, between])
    expect(creating(s.calls.warehouseWrites)).toBe(1)
    expect(await s.problems()).toEqual([])
  })

  test('not when everything is read anew from the beginning', async () => {
    const s = await openScenario(platform)
    await s.store.buy({ MUG: 1 })
    await s.store.buy({ MUG: 3, FILTER: 1 })
    await s.done('sync')
    await s.secondWorker({ lease: false })
    await s.forgetCheckpoints()
    s.calls.reset()
    const run = await s.done('import_orders')
    expect(await s.warehouse.orders()).toHaveLength(2)
    expect(s.calls.warehouseWrites).toEqual([])
    expect(run.counts).toMatchObject({ seen: 2, unchanged: 2 })
  })
})
