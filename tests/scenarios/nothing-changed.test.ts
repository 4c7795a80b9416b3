import { openShopify, type ShopifyScenario } from '@connect/testing/scenario'
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
async function middleOfTheDay(): Promise<ShopifyScenario> {
  const s = await openShopify()
  const [shipped, picked, cancelled] = [await s.shop.buy({ MUG: 2 }), await s.shop.buy({ MUG: 2, FILTER: 1 }), await s.shop.buy({ MUG: 1 })]
  await s.shop.buy({ FILTER: 3 }, { hold: { reason: 'OTHER' } })
  await s.shop.buy({ FILTER: 1 }, { shippingAddress: null })
  await s.done('sync')
  await s.warehouse.pick(shipped)
  await s.warehouse.ship(shipped)
  await s.warehouse.pick(picked, { MUG: 1 })
  await s.shop.command('cancelOrder', { order: cancelled })
  await s.done('sync')
  await s.done('end_of_day')
  await s.webhooks.deliverAll()
  await s.done('sync')
  s.calls.reset()
  return s
}

describe('when nothing has changed, nothing is written on either side', () => {
  test.each(kinds)('by %s', async (kind) => {
    const s = await middleOfTheDay()
    const run = await s.done(kind)
    expect(s.calls.mutations).toEqual({})
    expect(s.calls.warehouseWrites).toEqual([])
    expect(run.counts).toMatchObject({ applied: 0, already: 0 })
  })

  test('and a whole day of syncs asks little and writes nothing', async () => {
    const s = await middleOfTheDay()
    const mails = s.shop.emails('#1001').length
    for (let round = 0; round < 24; round += 1) {
      s.time.clock.pass(3_600_000)
      await s.done('sync')
    }
    expect(s.calls.mutations).toEqual({})
    expect(s.calls.warehouseWrites).toEqual([])
    expect(s.shop.emails('#1001')).toHaveLength(mails)
    expect(s.calls.graphql).toBeLessThanOrEqual(24 * 3)
  })
})
