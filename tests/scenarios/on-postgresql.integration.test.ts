import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { openScenario, ProcessDied, platforms, type Scenario } from '@connect/testing/scenario'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sqlStorage } from '../../packages/testing/src/scenario/sql-storage.ts'

describe.each(platforms)('on PostgreSQL (%s)', (platform) => {
  let database: TestDatabase
  let storage: ReturnType<typeof sqlStorage>
  beforeEach(async () => {
    database = await createTestDatabase()
    storage = sqlStorage(database.url)
  })
  afterEach(async () => {
    await storage.close()
    await database.drop()
  })

  test('an order is walked from the store to the shelf and back, and stock follows', async () => {
    const s = await openScenario(platform, { storage })
    const number = await s.store.buy({ MUG: 2, FILTER: 1 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { units: { MUG: 2 }, trackingNumber: '1Z-ONE' })
    await s.warehouse.ship(number, { units: { FILTER: 1 }, trackingNumber: '1Z-TWO' })
    await s.warehouse.adjust('FILTER', 80)
    await s.done('end_of_day')
    expect(s.store.shipments(number).map(({ tracking }) => tracking)).toEqual(['1Z-ONE', '1Z-TWO'])
    expect(s.store.figure('FILTER')).toBe(80)
    expect(await s.problems()).toEqual([])
    const [explained] = await s.explain(number)
    expect(explained?.parts).toMatchObject([{ state: 'done', shipments: [{ trackingNumber: '1Z-ONE' }, { trackingNumber: '1Z-TWO' }] }])
  })

  test('two workers import each order once, with the lease and without it', async () => {
    const s = await openScenario(platform, { storage })
    for (let at = 0; at < 6; at += 1) await s.store.buy({ MUG: 1 })
    const second = await s.secondWorker()
    const others = [second, await s.secondWorker({ lease: false })]
    const ended = await Promise.allSettled([s.worker.run('import_orders'), ...others.map((worker) => worker.run('import_orders'))])
    expect(ended[0]).toMatchObject({ status: 'rejected', reason: { name: 'LeaseLost' } })
    s.time.clock.pass(600_000)
    await second.run('import_orders')
    expect(await s.warehouse.orders()).toHaveLength(6)
    expect(await s.problems()).toEqual([])
  })

  test('a worker that dies now and then comes to the right end', async () => {
    const s = await openScenario(platform, { storage, firstDataset: false })
    const run = (kind: Parameters<Scenario['run']>[0]) => untilDone(s, kind, 7)
    await run('first_dataset')
    const number = await s.store.buy({ MUG: 3 })
    await run('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await run('end_of_day')
    expect(await s.warehouse.orders()).toMatchObject([{ orderNumber: number, status: 'closed' }])
    expect(s.store.shipments(number)).toHaveLength(1)
    expect(s.store.mails(number)).toBe(1)
    expect(s.store.figure('MUG')).toBe(37)
    expect(await s.read(async (r) => (await r.effects.unresolved()).length)).toBe(0)
  })
})

/** Every attempt lives a little longer than the one before. */
async function untilDone(s: Scenario, kind: Parameters<Scenario['run']>[0], stride: number): Promise<void> {
  for (let attempt = 1; attempt < 40; attempt += 1) {
    s.worker.life.dieAt(attempt * stride)
    const ended = await s.run(kind).catch((error: unknown) => error)
    if (!(ended instanceof ProcessDied)) {
      expect(ended).toMatchObject({ state: 'completed' })
      s.worker.life.dieAt(Number.POSITIVE_INFINITY)
      return
    }
    s.time.clock.pass(120_000)
    await s.restartWorker()
  }
  throw new Error(`${kind} did not complete`)
}
