import { openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

describe('10,000 variants with unit cost and stock', () => {
  test('come in with 2 GraphQL requests by a bulk operation; the rest of a first dataset takes 3 more', async () => {
    const s = await openShopify({ large: { variants: 10_000, orders: 0 }, firstDataset: false })
    const run = await s.done('first_dataset')
    expect(run.counts.rejected).toBe(0)
    expect(s.calls.operations).toEqual({ VariantsPage: 1, BulkQueryRun: 1, Locations: 1, CarrierServices: 1, ShippingMethods: 1 })
    expect(s.calls.downloads).toBe(1)
    expect(await s.warehouse.onHand('SKU-000001')).toBe(500)
    expect(await s.warehouse.onHand('SKU-010000')).toBe(500)
    expect((await s.warehouse.items())[0]).toMatchObject({ unitCost: '5.10' })
    s.calls.reset()
    s.time.clock.pass(6 * 60_000)
    await s.done('sync')
    expect(s.calls.mutations).toEqual({})
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('come in under the old, strict cost rule, too, at whatever count', async () => {
    const s = await openShopify({ large: { variants: 1_000, orders: 0 }, firstDataset: false, costModel: 'linear' })
    await s.done('first_dataset')
    expect(await s.warehouse.onHand('SKU-001000')).toBe(500)
  })
})
