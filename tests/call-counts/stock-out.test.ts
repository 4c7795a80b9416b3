import { openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const skus = Array.from({ length: 1000 }, (_, at) => `SKU-${String(at + 1).padStart(6, '0')}`)

describe('1,000 changed SKUs', () => {
  test.each(['on_hand', 'available'] as const)('go out in 4 mutation fields of one request, keeping %s', async (stockFigure) => {
    const s = await openShopify({ large: { variants: 1000, orders: 0 }, stockFigure })
    await s.done('import_orders')
    await s.warehouse.adjustAll(skus, 480)
    s.calls.reset()
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 1000, applied: 1000 })
    expect(s.calls.mutations).toEqual({ inventorySetQuantities: 4 })
    expect(s.calls.operations).toEqual({ Locations: 1, OrdersChanged: 1, InventoryAtLocation: 4, InventorySet: 1 })
    expect(s.shop.stock('SKU-001000').available).toBe(480)
    s.calls.reset()
    await s.done('export_inventory')
    expect(s.calls.operations).toEqual({ Locations: 1, OrdersChanged: 1, InventoryAtLocation: 4 })
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('go out at End of Day in the same 4 fields; what it looks at besides takes 2 requests more', async () => {
    const s = await openShopify({ large: { variants: 1000, orders: 0 } })
    await s.done('import_orders')
    await s.warehouse.adjustAll(skus, 480)
    s.calls.reset()
    await s.done('end_of_day')
    expect(s.calls.mutations).toEqual({ inventorySetQuantities: 4 })
    expect(s.calls.operations).toEqual({
      VariantsPage: 1,
      BulkQueryRun: 1,
      Locations: 1,
      OrdersChanged: 1,
      InventoryAtLocation: 4,
      InventorySet: 1,
    })
    s.calls.reset()
    await s.done('end_of_day')
    expect(s.calls.mutations).toEqual({})
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('cost nothing but one look where only three of them changed and the figures are kept in step as they change', async () => {
    const s = await openShopify({ large: { variants: 1000, orders: 0 }, settings: { exportStock: 'continuous' } })
    await s.done('sync')
    await s.warehouse.adjustAll(skus.slice(0, 3), 480)
    s.calls.reset()
    await s.done('sync')
    expect(s.calls.mutations).toEqual({ inventorySetQuantities: 1 })
    expect(s.calls.operations).toMatchObject({ InventoryByIds: 1, InventorySet: 1 })
    expect(s.shop.stock('SKU-000003').available).toBe(480)
  })

  test('go out under the old, strict cost rule, too', async () => {
    const s = await openShopify({ large: { variants: 1000, orders: 0 }, costModel: 'linear' })
    await s.warehouse.adjustAll(skus, 480)
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ applied: 1000 })
    expect(s.calls.mutations).toEqual({ inventorySetQuantities: 4 })
  })
})
