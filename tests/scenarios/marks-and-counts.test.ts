import { countsAddUp } from '@connect/core'
import { openScenario, openShopify, platforms, type Scenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
const mark = async (s: Scenario) => (await s.connection()).marks.lastAutoSyncCompletedOn

describe.each(platforms)('Last Auto Sync Completed On (%s)', (platform) => {
  test('is the start of the last automatic sync that had all the store had', async () => {
    const s = await openScenario(platform, { settings: { syncInterval: 15 } })
    expect(await mark(s)).toBeNull()
    const run = await s.done('sync', { trigger: 'schedule' })
    expect(await mark(s)).toBe(run.startedAt)
  })

  test('does not move when the store could not be read, nor by a manual sync', async () => {
    const s = await openScenario(platform, { settings: { syncInterval: 15 } })
    const first = await s.done('sync', { trigger: 'schedule' })
    s.time.clock.pass(hour)
    await s.done('sync')
    await s.faults.strike('reading orders', 'fail before', null)
    s.time.clock.pass(s.side.silenceCounts)
    expect((await s.run('sync', { trigger: 'schedule' })).state).toBe('failed')
    expect(await mark(s)).toBe(first.startedAt)
  })

  test('and the order of the meantime is not lost by that', async () => {
    const s = await openScenario(platform, { settings: { syncInterval: 15 } })
    await s.done('sync', { trigger: 'schedule' })
    await s.faults.strike('reading orders', 'fail before', null)
    const number = await s.store.buy({ MUG: 1 })
    await s.run('sync', { trigger: 'schedule' })
    await s.faults.clear()
    s.time.clock.pass(30 * hour)
    await s.done('sync')
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([number])
  })
})

describe.each(platforms)('every run (%s)', (platform) => {
  test('has counts that add up, whatever happened in it', async () => {
    const s = await openScenario(platform, { settings: { sendFulfilment: 'each_shipment' } })
    const [whole, part] = [await s.store.buy({ MUG: 2 }), await s.store.buy({ MUG: 2, FILTER: 4 })]
    await s.store.buy({ MUG: 1 }, { held: true })
    await s.store.buy({ MUG: 1 }, { custom: 'Engraving plate' })
    await s.run('sync')
    await s.warehouse.pick(whole)
    await s.warehouse.ship(whole)
    await s.warehouse.pick(part, { MUG: 1 })
    await s.faults.strike('recording shipments', 'lose reply')
    await s.store.cancel(part)
    await s.run('sync')
    s.warehouse.faults.add({ kind: 'status', status: 503, times: 2 })
    await s.run('end_of_day')
    s.time.clock.pass(hour)
    await s.run('end_of_day')
    await s.run('sync')
    const runs = await s.read((r) => r.runs.latest(100))
    expect(runs.length).toBeGreaterThanOrEqual(6)
    for (const run of runs) {
      expect([run.kind, countsAddUp(run.counts)]).toEqual([run.kind, true])
      expect(run.finishedAt).not.toBeNull()
      const told = await s.read((r) => r.activity.find({ runId: run.id, limit: 500 }))
      const inputs = told.filter((line) => line.result !== 'note')
      expect([run.kind, inputs.length + run.counts.unchanged]).toEqual([run.kind, run.counts.seen])
    }
  })

  test('names each order it saw with an end and a reason', async () => {
    const s = await openScenario(platform)
    const unknown = await s.store.buy({ MUG: 1 }, { custom: 'Engraving plate' })
    const cancelled = await s.store.buy({ MUG: 1 })
    await s.store.cancel(cancelled)
    const good = await s.store.buy({ MUG: 1 })
    await s.done('import_orders')
    const end = async (number: string) => (await s.activity(number)).map((line) => [line.result, line.code])
    expect(await end(unknown)).toEqual([['waiting', 'custom_line']])
    // The first walk reads open orders alone; a store that tells of each change has named this one, too.
    expect([[], [['skipped', 'cancelled_in_store']]]).toContainEqual(await end(cancelled))
    expect(await end(good)).toEqual([['applied', 'order_imported']])
  })
})

test('an order on hold and one that is a test are named with their reasons, too', async () => {
  const s = await openShopify()
  const held = await s.shop.buy({ MUG: 1 }, { hold: { reason: 'HIGH_RISK_OF_FRAUD' } })
  const trial = await s.shop.buy({ MUG: 1 }, { test: true })
  await s.done('import_orders')
  const end = async (number: string) => (await s.activity(number)).map((line) => [line.result, line.code])
  expect(await end(held)).toEqual([['waiting', 'held_in_store']])
  expect(await end(trial)).toEqual([['skipped', 'test_order']])
})
