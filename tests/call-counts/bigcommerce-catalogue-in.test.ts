import { openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const products = 'GET /v3/catalog/products'
const items = 'GET /v3/inventory/items'

describe('the catalogue of a BigCommerce store', () => {
  test('of 10,000 simple products comes in with 40 calls; of those nothing changed a poll takes one', async () => {
    const s = await openBigCommerce({ crowd: { simple: 10_000, productsWithTenVariants: 0, orders: 0 }, firstDataset: false })
    const run = await s.done('import_products')
    expect(run.counts).toMatchObject({ seen: 10_000, applied: 10_000 })
    expect(s.calls.operations).toEqual({ [products]: 40, 'GET /v2/store': 1 })
    expect((await s.warehouse.items())[0]).toMatchObject({ unitCost: '5.10' })
    s.time.clock.pass(6 * 60_000)
    await s.done('sync')
    s.calls.reset()
    s.time.clock.pass(6 * 60_000)
    await s.done('sync')
    expect(s.calls.operations).toEqual({ [products]: 1, 'GET /v2/orders': 1 })
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('of 1,000 products of 10 variants comes in with 4 calls and its stock with 10; the rest of a first dataset takes 5 more', async () => {
    const s = await openBigCommerce({ crowd: { simple: 0, productsWithTenVariants: 1_000, orders: 0 }, firstDataset: false })
    const run = await s.done('first_dataset')
    expect(run.counts.rejected).toBe(0)
    expect(s.calls.operations).toEqual({
      [products]: 4,
      [items]: 10,
      'GET /v2/store': 1,
      'GET /v2/shipping/zones': 1,
      'GET /v2/shipping/zones/{zone_id}/methods': 1,
      // The second says which of several is the default one.
      'GET /v3/inventory/locations': 2,
    })
    expect(s.calls.storeWrites).toEqual([])
    expect(await s.read((r) => r.links.all())).toHaveLength(10_000)
    expect(await s.warehouse.onHand('SIZE-001000-9')).toBe(500)
  })
})
