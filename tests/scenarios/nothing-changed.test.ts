import { openScenario, type PlatformName, platforms, type Scenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const kinds = [
  'sync',
  'import_products',
  'import_carriers',
  'import_orders',
  'export_shipments',
  'export_inventory',
  'end_of_day',
  'first_dataset',
] as const

/** A shop in the middle of its day: orders open, picked in part, shipped, held, cancelled. */
async function middleOfTheDay(platform: PlatformName): Promise<Scenario> {
  const s = await openScenario(platform)
  const shipped = await s.store.buy({ MUG: 2 })
  const picked = await s.store.buy({ MUG: 2, FILTER: 1 })
  const cancelled = await s.store.buy({ MUG: 1 })
  await s.store.buy({ FILTER: 3 }, { held: true })
  await s.store.buy({ FILTER: 1 }, { custom: 'Engraving plate' })
  await s.done('sync')
  await s.warehouse.pick(shipped)
  await s.warehouse.ship(shipped)
  await s.warehouse.pick(picked, { MUG: 1 })
  await s.store.cancel(cancelled)
  await s.done('sync')
  await s.done('end_of_day')
  await s.webhooks.deliverAll()
  await s.done('sync')
  s.calls.reset()
  return s
}

describe.each(platforms)('when nothing has changed, nothing is written on either side (%s)', (platform) => {
  test.each(kinds)('by %s', async (kind) => {
    const s = await middleOfTheDay(platform)
    const run = await s.done(kind)
    expect(s.calls.storeWrites).toEqual([])
    expect(s.calls.warehouseWrites).toEqual([])
    expect(run.counts).toMatchObject({ applied: 0, already: 0 })
  })

  test('and a whole day of syncs asks little and writes nothing', async () => {
    const s = await middleOfTheDay(platform)
    const [shipped = ''] = s.store.numbers()
    const mails = s.store.mails(shipped)
    for (let round = 0; round < 24; round += 1) {
      s.time.clock.pass(3_600_000)
      await s.done('sync')
    }
    expect(s.calls.storeWrites).toEqual([])
    expect(s.calls.warehouseWrites).toEqual([])
    expect(s.store.mails(shipped)).toBe(mails)
    // One of them may be the hourly renewal of a token.
    expect(s.calls.storeRequests).toBeLessThanOrEqual(24 * 4)
  })
})
