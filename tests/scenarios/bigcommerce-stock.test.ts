import { openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

describe('what comes first', () => {
  test('is products: inventory that is asked for before them is refused, and says so', async () => {
    const s = await openBigCommerce({ firstDataset: false })
    expect(await s.run('import_inventory')).toMatchObject({ state: 'failed', error: { code: 'products_first' } })
    expect(await s.problems()).toMatchObject([{ code: 'products_first' }])
    expect(await s.warehouse.items()).toEqual([])
    await s.done('import_products')
    await s.done('import_inventory')
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    expect(await s.problems()).toEqual([])
  })

  test('is shipments, where the store lowers its stock when something ships: the figure is not lowered twice', async () => {
    const s = await openBigCommerce({ decrementsAt: 'shipment' })
    const number = await s.store.buy({ MUG: 5 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.warehouse.adjust('FILTER', 90)
    s.calls.reset()
    await s.done('end_of_day')
    const writes = s.calls.storeWrites
    expect(writes).toEqual(['POST /v2/orders/{order_id}/shipments', 'PUT /v3/inventory/adjustments/absolute'])
    expect([s.store.figure('MUG'), s.store.figure('FILTER')]).toEqual([35, 90])
    await s.done('end_of_day')
    expect(s.calls.storeWrites).toEqual(writes)
    expect([s.store.figure('MUG'), await s.warehouse.onHand('MUG')]).toEqual([35, 35])
  })

  test('is shipments also when they cannot be recorded: then the units that left keep the figure where it is', async () => {
    const s = await openBigCommerce({ decrementsAt: 'shipment' })
    const number = await s.store.buy({ MUG: 5 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.faults.strike('recording shipments', 'fail before', null)
    await s.run('end_of_day')
    expect(s.store.figure('MUG')).toBe(40)
    await s.faults.clear()
    s.time.clock.pass(2 * 3_600_000)
    await s.done('end_of_day')
    expect([s.store.figure('MUG'), await s.warehouse.onHand('MUG')]).toEqual([35, 35])
    expect(await s.problems()).toEqual([])
  })
})

describe('units that the store gives back or not', () => {
  test.each([true, false])('of a cancelled order are for sale again after End of Day (the store restocks: %s)', async (restocks) => {
    const s = await openBigCommerce({ decrementsAt: 'order' })
    await s.admin.command('changeInventorySettings', { refundOrderStockAdjustment: restocks })
    const number = await s.store.buy({ MUG: 5 })
    await s.done('end_of_day')
    await s.store.cancel(number)
    expect(s.store.figure('MUG')).toBe(restocks ? 40 : 35)
    await s.done('end_of_day')
    expect([s.store.figure('MUG'), await s.warehouse.onHand('MUG')]).toEqual([40, 40])
  })

  test.each([7, 12, 8, 9, 13])('of an order of status %s, which does not come in, stay sold', async (status) => {
    const s = await openBigCommerce({ decrementsAt: 'order' })
    await s.admin.command('placeOrder', { lines: [{ sku: 'MUG', quantity: 5 }], status })
    await s.warehouse.adjust('FILTER', 90)
    await s.done('end_of_day')
    expect([s.store.figure('MUG'), s.store.figure('FILTER')]).toEqual([35, 90])
    expect(await s.warehouse.orders()).toEqual([])
  })
})

describe('stock that lies on a product', () => {
  const shirts = [
    { sku: 'SHIRT-S', options: { Size: 'S' } },
    { sku: 'SHIRT-M', options: { Size: 'M' } },
  ]

  test('without options is loaded and sent by the product, not by its variant', async () => {
    const s = await openBigCommerce()
    await s.warehouse.adjust('MUG', 33)
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(33)
    expect(await s.problems()).toEqual([])
  })

  test('for several items is nobody’s alone: each is an item, its stock is left to a person, and the store keeps its figure', async () => {
    const s = await openBigCommerce({ firstDataset: false })
    await s.admin.command('createProduct', { name: 'Shirt', tracking: 'product', stock: 12, variants: shirts })
    await s.done('first_dataset')
    expect((await s.warehouse.items()).map((item) => item.itemNumber)).toEqual(expect.arrayContaining(['SHIRT-S', 'SHIRT-M']))
    expect([await s.warehouse.onHand('SHIRT-S'), await s.warehouse.onHand('SHIRT-M')]).toEqual([0, 0])
    expect(await s.problems()).toMatchObject([{ code: 'shared_stock' }])
    await s.done('end_of_day')
    expect(s.store.figure('SHIRT-S')).toBe(12)
  })

  test('and is tracked by variant from now on: from then on each has its own figure', async () => {
    const s = await openBigCommerce({ firstDataset: false })
    await s.admin.command('createProduct', { name: 'Shirt', tracking: 'product', stock: 12, variants: shirts })
    await s.done('first_dataset')
    await s.admin.command('changeProduct', { name: 'Shirt', tracking: 'variant' })
    await s.store.setStock('SHIRT-S', 5)
    await s.store.setStock('SHIRT-M', 7)
    await s.done('import_products')
    for (const [sku, units] of [
      ['SHIRT-S', 5],
      ['SHIRT-M', 7],
    ] as const)
      await s.warehouse.adjust(sku, units + 1)
    await s.done('end_of_day')
    expect([s.store.figure('SHIRT-S'), s.store.figure('SHIRT-M')]).toEqual([6, 8])
  })

  test('of a product whose stock nobody tracks is an item without stock', async () => {
    const s = await openBigCommerce()
    await s.admin.command('createProduct', { name: 'Tote', sku: 'TOTE', tracking: 'none' })
    await s.done('sync')
    expect((await s.warehouse.items()).map((item) => item.itemNumber)).toContain('TOTE')
    await s.warehouse.adjust('TOTE', 12)
    s.calls.reset()
    await s.done('end_of_day')
    expect(s.calls.storeWrites).toEqual([])
  })
})

describe('a channel that lowers stock with the order, in a store that does with the shipment', () => {
  test('has its units neither handed out again nor loaded twice', async () => {
    const lowering = { store: 'shipment' as const, channels: new Map([[2, 'order' as const]]) }
    const s = await openBigCommerce({ decrementsAt: 'order', lowering, firstDataset: false })
    await s.admin.command('setChannel', { channel: 2, updateStockBehavior: 'order_placed' })
    const buy = (quantity: number, channelId: number) =>
      s.admin.command('placeOrder', { lines: [{ sku: 'MUG', quantity }], channelId, status: 11 })
    await buy(3, 1)
    await buy(5, 2)
    // 40 on the shelf: the store has taken off the 5 of the channel, not the 3 of its own.
    expect(s.store.figure('MUG')).toBe(35)
    await s.done('first_dataset')
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    await s.done('sync')
    await s.done('end_of_day')
    // Too few by the 3 that the store has not taken off yet, never too many.
    expect(s.store.figure('MUG')).toBe(32)
  })
})
