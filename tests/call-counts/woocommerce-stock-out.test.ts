import { openWooCommerceStore, type WooCommerceOptions, type WooCommerceScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const stock = 'POST /intellitrack/v1/stock'
const levels = 'POST /intellitrack/v1/levels'
const orders = 'POST /intellitrack/v1/orders'
const items = Array.from({ length: 1000 }, (_, at) => `ITEM-${String(at + 1).padStart(6, '0')}`)
const sizes = Array.from({ length: 1000 }, (_, at) => `SIZE-${String(Math.floor(at / 10) + 1).padStart(6, '0')}-${at % 10}`)
const figures = (s: WooCommerceScenario, skus: readonly string[]) => new Set(skus.map((sku) => s.store.figure(sku)))

/** A store of so much, all of which was counted anew in the warehouse. */
async function counted(skus: readonly string[], options: WooCommerceOptions): Promise<WooCommerceScenario> {
  const s = await openWooCommerceStore(options)
  await s.done('import_orders')
  await s.warehouse.adjustAll(skus, 480)
  s.calls.reset()
  return s
}

describe('1,000 changed figures of a WooCommerce store with the plugin', () => {
  const crowd = { simple: 1_000, variable: 0, orders: 0 }
  /** 10 seconds for all of them. */
  const quick = { stockRowMs: 10 }

  test('go out in 1 request, and a second run writes nothing', async () => {
    const s = await counted(items, { crowd, profile: quick })
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 1_000, applied: 1_000 })
    // Two looks: at the figures, and at the orders that have lowered them.
    expect(s.calls.operations).toEqual({ [stock]: 1, [levels]: 1, [orders]: 1 })
    expect(s.calls.storeRequests).toBe(3)
    expect(figures(s, items)).toEqual(new Set([480]))
    s.calls.reset()
    await s.done('export_inventory')
    expect(s.calls.operations).toEqual({ [levels]: 1, [orders]: 1 })
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('of variations, too', async () => {
    const s = await counted(sizes, { crowd: { simple: 0, variable: 100, orders: 0 }, profile: quick })
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 1_000, applied: 1_000 })
    expect(s.calls.operations).toEqual({ [stock]: 1, [levels]: 1, [orders]: 1 })
    expect(figures(s, sizes)).toEqual(new Set([480]))
  })

  test('go out in as many as its 15 seconds need where a row takes 20 ms: 750 and 250, none lost, none twice', async () => {
    const s = await counted(items, { crowd, profile: { stockRowMs: 20 } })
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 1_000, applied: 1_000, waiting: 0, rejected: 0 })
    expect(s.calls.operations).toEqual({ [stock]: 2, [levels]: 1, [orders]: 1 })
    expect(figures(s, items)).toEqual(new Set([480]))
    s.calls.reset()
    await s.done('export_inventory')
    expect(s.calls.storeWrites).toEqual([])
  })
})

describe('1,000 changed figures of a WooCommerce store without the plugin', () => {
  const batch = 'POST /wc/v3/products/batch'
  const variations = 'POST /wc/v3/products/{product_id}/variations/batch'

  test('go out in 10 requests where they are of simple products, and a second run writes nothing', async () => {
    const s = await counted(items, { way: 'rest', crowd: { simple: 1_000, variable: 0, orders: 0 } })
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 1_000, applied: 1_000 })
    expect(s.calls.storeWrites).toEqual(Array.from({ length: 10 }, () => batch))
    expect(figures(s, items)).toEqual(new Set([480]))
    s.calls.reset()
    await s.done('export_inventory')
    expect(s.calls.storeWrites).toEqual([])
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('go out in 100 where they are of variations of 100 products', async () => {
    const s = await counted(sizes, { way: 'rest', crowd: { simple: 0, variable: 100, orders: 0 } })
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 1_000, applied: 1_000 })
    expect(s.calls.storeWrites).toEqual(Array.from({ length: 100 }, () => variations))
    expect(figures(s, sizes)).toEqual(new Set([480]))
  })
})
