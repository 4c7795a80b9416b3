import { type BigCommerceScenario, openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const adjust = 'PUT /v3/inventory/adjustments/absolute'
const skusOf = (products: number) =>
  Array.from({ length: products * 10 }, (_, at) => `SIZE-${String(Math.floor(at / 10) + 1).padStart(6, '0')}-${at % 10}`)
const adjustments = (s: BigCommerceScenario) => s.calls.sent.filter(({ path }) => path.endsWith('/inventory/adjustments/absolute'))

async function counted(products: number): Promise<BigCommerceScenario> {
  const s = await openBigCommerce({ crowd: { simple: 0, productsWithTenVariants: products, orders: 0 } })
  await s.done('import_orders')
  await s.warehouse.adjustAll(skusOf(products), 480)
  s.calls.reset()
  return s
}

describe('10,000 changed figures of a BigCommerce store', () => {
  test('go out in 5 calls, one at a time, and a second run writes nothing', async () => {
    const s = await counted(1_000)
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 10_000, applied: 10_000 })
    expect(s.calls.operations).toMatchObject({ [adjust]: 5 })
    expect(s.calls.storeWrites).toEqual(Array.from({ length: 5 }, () => adjust))
    expect(Math.max(...adjustments(s).map(({ together }) => together))).toBe(1)
    expect(s.store.figure('SIZE-001000-9')).toBe(480)
    s.calls.reset()
    await s.done('export_inventory')
    expect(s.calls.storeWrites).toEqual([])
    expect(s.calls.warehouseWrites).toEqual([])
    // 13 looks all the same: at the figures, at the orders that changed, at the locations and which of them is the default one.
    expect(s.calls.operations).toEqual({ 'GET /v3/inventory/items': 10, 'GET /v2/orders': 1, 'GET /v3/inventory/locations': 1 })
  })

  test('are never sent two at once, also by two workers of one store', async () => {
    const s = await counted(60)
    const second = await s.secondWorker()
    await Promise.allSettled([s.worker.run('export_inventory'), second.run('export_inventory')])
    expect(adjustments(s).length).toBeGreaterThan(0)
    expect(Math.max(...adjustments(s).map(({ together }) => together))).toBe(1)
  })
})

describe('a row refused in a batch of 2,000', () => {
  test('does not stop the other 1,999: they are sent again without it, and one problem names it', async () => {
    const s = await openBigCommerce({ crowd: { simple: 2_000, productsWithTenVariants: 0, orders: 0 } })
    await s.done('import_orders')
    await s.warehouse.adjustAll(
      Array.from({ length: 2_000 }, (_, at) => `ITEM-${String(at + 1).padStart(6, '0')}`),
      480,
    )
    s.onceBefore('setting levels', () => s.admin.command('deleteProduct', { name: 'Item 77' }))
    s.calls.reset()
    const run = await s.done('export_inventory')
    expect(run.counts).toMatchObject({ seen: 2_000, applied: 1_999, rejected: 1 })
    expect(s.calls.storeWrites).toEqual([adjust, adjust])
    expect(await s.problems()).toMatchObject([{ subjectKind: 'level', label: 'ITEM-000077' }])
    expect([s.store.figure('ITEM-000076'), s.store.figure('ITEM-002000')]).toEqual([480, 480])
  })
})
