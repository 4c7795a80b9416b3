import { lacks, openScenario, openShopify, stockModes } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

describe.each(stockModes)('End of Day at $platform, whose figure falls at the $decrementsAt', ({ platform, decrementsAt }) => {
  const open = (options: Parameters<typeof openScenario>[1] = {}) => openScenario(platform, { ...options, decrementsAt })
  /** What the store has to show of units that stand in the warehouse while so many of them are promised. */
  const shows = (inWarehouse: number, promised: number) => (decrementsAt === 'order' ? inWarehouse - promised : inWarehouse)

  test('40 on the shelf, 5 of them sold: 40 in the warehouse and 35 to sell, before and after import and End of Day', async () => {
    const s = await open({ firstDataset: false })
    await s.store.buy({ MUG: 3 })
    await s.store.buy({ MUG: 2 })
    expect(s.store.figure('MUG')).toBe(shows(40, 5))
    await s.done('first_dataset')
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    await s.done('import_orders')
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(40, 5))
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    expect(s.calls.storeWrites).toEqual([])
  })

  test('the same with the orders placed after the first inventory, picked and shipped on the way', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 5 })
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(40, 5))
    await s.warehouse.pick(number, { MUG: 2 })
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(40, 5))
    await s.warehouse.pick(number)
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(40, 5))
    await s.warehouse.ship(number)
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(35)
    expect(await s.warehouse.onHand('MUG')).toBe(35)
    expect(await s.problems()).toEqual([])
  })

  test.each([
    ['on hold', { held: true }, {}],
    ['unpaid', { paid: false }, { paymentGate: ['paid'] }],
    ['with a line nobody knows', { custom: 'Engraving plate' }, {}],
  ] as const)('does not hand back units of an order %s', async (_, purchase, settings) => {
    const s = await open({ settings })
    await s.store.buy({ MUG: 5 }, purchase)
    const sold = s.store.figure('MUG')
    await s.warehouse.adjust('FILTER', 90)
    await s.done('end_of_day')
    expect(await s.warehouse.orders()).toEqual([])
    expect(s.store.figure('MUG')).toBe(sold)
    expect(s.store.figure('FILTER')).toBe(90)
  })

  test.skipIf('comparing before it writes' in lacks[platform])('a sale in the middle of End of Day is not overwritten', async () => {
    const s = await open()
    await s.warehouse.adjust('MUG', 50)
    s.onceBefore('setting levels', () => s.store.buy({ MUG: 5 }))
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(50, 5))
  })

  test('a sale in the middle of End of Day is reckoned with by the next one at the latest', async () => {
    const s = await open()
    await s.warehouse.adjust('MUG', 50)
    s.onceBefore('setting levels', () => s.store.buy({ MUG: 5 }))
    await s.done('end_of_day')
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(50, 5))
    expect(await s.problems()).toEqual([])
  })

  test('an order that cannot be read stops End of Day: nothing is written, and it says why', async () => {
    const s = await open()
    await s.store.buy({ MUG: 5 })
    await s.warehouse.adjust('FILTER', 90)
    await s.faults.strike('reading orders', 'fail before', null)
    const run = await s.run('end_of_day')
    expect(run).toMatchObject({ state: 'failed', error: { code: 'orders_first' } })
    expect(s.calls.storeWrites).toEqual([])
    expect(await s.problems()).toMatchObject([{ code: 'orders_first' }])
    await s.faults.clear()
    await s.done('end_of_day')
    expect(s.store.figure('FILTER')).toBe(90)
    expect(s.store.figure('MUG')).toBe(shows(40, 5))
    expect(await s.problems()).toEqual([])
  })

  test('a cancelled order gives its units back', async () => {
    const s = await open()
    const number = await s.store.buy({ MUG: 5 })
    await s.done('end_of_day')
    await s.store.cancel(number)
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(40)
    expect(await s.warehouse.orders()).toEqual([])
  })

  test('units kept back are not offered', async () => {
    const s = await open({ settings: { stockBuffer: 4 } })
    await s.store.buy({ MUG: 5 })
    await s.done('end_of_day')
    expect(s.store.figure('MUG')).toBe(shows(36, 5))
  })
})

describe.each(['on_hand', 'available'] as const)('End of Day at Shopify keeping %s', (stockFigure) => {
  test('available, committed and on hand are right together', async () => {
    const s = await openShopify({ stockFigure })
    const number = await s.shop.buy({ MUG: 5 })
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 5, onHand: 40 })
    await s.warehouse.pick(number)
    await s.warehouse.ship(number)
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 0, onHand: 35 })
  })

  test.each([
    ['without an address', { shippingAddress: null }],
    ['scheduled for later', { fulfillAt: '2026-12-20T10:00:00Z' }],
    ['that is a test', { test: true }],
  ])('does not hand back units of an order %s', async (_, order) => {
    const s = await openShopify({ stockFigure })
    await s.shop.buy({ MUG: 5 }, order)
    const sold = s.shop.stock('MUG')
    await s.warehouse.adjust('FILTER', 90)
    await s.done('end_of_day')
    expect(await s.warehouse.orders()).toEqual([])
    expect(s.shop.stock('MUG')).toEqual(sold)
    expect(s.shop.stock('FILTER').available).toBe(90)
  })

  test('does not hand back units of the part of an order that is on hold, while the other part is imported', async () => {
    const s = await openShopify({ stockFigure })
    const number = await s.shop.buy({ MUG: 5 }, { hold: { reason: 'OTHER' } })
    await s.shop.command('editOrder', { order: number, add: [{ sku: 'FILTER', quantity: 2 }] })
    expect(s.shop.fulfilmentOrders(number).map((one) => one.status)).toEqual(['ON_HOLD', 'OPEN'])
    await s.done('end_of_day')
    expect((await s.warehouse.order(number)).lines.map((line) => line.itemNumber)).toEqual(['FILTER'])
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 5, onHand: 40 })
    expect(s.shop.stock('FILTER').available).toBe(98)
    await s.shop.command('releaseHold', { order: number })
    await s.done('end_of_day')
    expect((await s.warehouse.order(number)).lines.map((line) => line.itemNumber).sort()).toEqual(['FILTER', 'MUG'])
    expect(s.shop.stock('MUG').available).toBe(35)
  })
})
