import { changeInventorySettings, placeOrder } from '@connect/simulators/bigcommerce'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { diagnose } from '../operations/diagnose.ts'
import { dryRun } from '../operations/dry-run.ts'
import { explainItemText } from '../operations/explain.ts'
import { overviewOf } from '../operations/overview.ts'
import { requestNow } from '../operations/request-now.ts'
import { saveSettings } from '../operations/save-settings.ts'
import { type BigCommerceBench, openBigCommerceBench, storeHash } from '../testing/bigcommerce-bench.ts'
import { openStore } from './index.ts'

let bench: BigCommerceBench
beforeAll(async () => {
  bench = await openBigCommerceBench({ unmappedShippingMethod: 'pass_through' })
})
afterAll(() => bench.close())
beforeEach(() => void bench.asked())

const opened = async () => openStore(await bench.connection(), bench.services, AbortSignal.timeout(60_000))
const settingsRead = () => bench.asked().filter((one) => one === 'GET /v3/settings/inventory').length
const minutes = 60_000

describe('a worker at a BigCommerce store', () => {
  test('imports what there is with the first dataset', async () => {
    expect(await bench.run('first_dataset')).toMatchObject({ state: 'completed', error: null })
    expect([...bench.server.warehouse.tables.items.values()].map((item) => item.itemNumber)).toEqual(
      expect.arrayContaining(['MUG', 'FILTER']),
    )
    expect((await bench.connection()).marks.inventoryImportedAt).not.toBeNull()
  })

  test('reads when the store lowers its stock once in five minutes, and notices then that it was changed', async () => {
    bench.clock.pass(6 * minutes)
    expect([(await opened()).capabilities.decrementsAt, (await opened()).capabilities.decrementsAt]).toEqual(['order', 'order'])
    expect(settingsRead()).toBe(1)
    const change = { updateStockBehavior: 'order_completed_or_shipped' } as const
    await bench.bigcommerce.store(storeHash).command((context) => changeInventorySettings(context, change))
    expect((await opened()).capabilities.decrementsAt).toBe('order')
    bench.clock.pass(6 * minutes)
    expect((await opened()).capabilities.decrementsAt).toBe('shipment')
    expect(settingsRead()).toBe(1)
    await bench.bigcommerce.store(storeHash).command((context) => changeInventorySettings(context, { updateStockBehavior: 'order_placed' }))
    bench.clock.pass(6 * minutes)
  })

  test('is asked by an operator for the same things as at any store', async () => {
    const { services, connectionId, queue } = bench
    const findings = await diagnose(services, queue)
    expect(findings.filter(({ ok }) => !ok)).toEqual([])
    expect(findings.find(({ about }) => about === `${storeHash}, store`)?.what).toBe('answers as IntelliTrack for BigCommerce')
    expect(await requestNow(services, queue, connectionId, 'sync')).toMatchObject({ requestId: expect.any(String) })
    expect(await saveSettings(services, connectionId, { orderImportStatuses: ['11'] })).toEqual({ state: 'active' })
    expect((await bench.connection()).decrementsAt).toBe('order')
    await bench.bigcommerce.store(storeHash).command((context) => placeOrder(context, { lines: [{ sku: 'MUG', quantity: 2 }] } as never))
    bench.clock.pass(5_000)
    expect(await dryRun(services, connectionId, 'import_orders')).toMatchObject([{ system: 'warehouse', action: 'receive_order' }])
    expect(await bench.run('sync')).toMatchObject({ state: 'completed' })
    expect((await explainItemText(services, connectionId, 'MUG')).summary).toContain('item MUG')
    expect((await overviewOf(services, connectionId)).parity[0]).toMatchObject({ left: { value: 1 }, right: { value: 1 } })
  })

  test('that was taken its token ends its run with a problem that says what to do, and goes on once access is back', async () => {
    const { services, connectionId } = bench
    const token = await services.credentials.get(connectionId, 'store')
    await services.credentials.remove(connectionId, 'store')
    bench.clock.pass(6 * minutes)
    expect(await bench.run('sync')).toMatchObject({ state: 'failed', error: { message: expect.stringContaining('install the app') } })
    expect(bench.asked()).toEqual([])
    expect((await diagnose(services, bench.queue)).find(({ about }) => about === `${storeHash}, store`)).toMatchObject({ ok: false })
    await services.credentials.put(connectionId, 'store', { secret: token?.secret ?? '', expiresAt: null })
    bench.clock.pass(60 * minutes)
    expect(await bench.run('sync')).toMatchObject({ state: 'completed' })
    expect(await bench.problems()).toEqual([])
  })

  test('does nothing more for one that has removed the app', async () => {
    const { services, connectionId } = bench
    await services.unitOfWork.transaction(connectionId, async (r) =>
      r.connection.put({ ...(await r.connection.get()), state: 'disconnected' }),
    )
    const before = (await services.unitOfWork.read(connectionId, (r) => r.runs.latest(1)))[0]
    expect(await bench.run('sync')).toEqual(before)
    expect(bench.asked()).toEqual([])
    expect(await services.directory.active()).toEqual([])
    expect(await services.directory.withDueRequests(new Date(bench.clock.now() + 60 * minutes).toISOString())).toEqual([])
  })
})
