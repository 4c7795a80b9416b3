import { openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

const figures = ['on_hand', 'available'] as const

describe.each(figures)('End of Day keeping %s', (stockFigure) => {
  test('40 on the shelf, 5 of them sold: 40 in the warehouse and 35 to sell, before and after import and End of Day', async () => {
    const s = await openShopify({ stockFigure, firstDataset: false })
    await s.shop.buy({ MUG: 3 })
    await s.shop.buy({ MUG: 2 })
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 5, onHand: 40 })
    await s.done('first_dataset')
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    await s.done('import_orders')
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 5, onHand: 40 })
    expect(await s.warehouse.onHand('MUG')).toBe(40)
    expect(s.calls.mutations).toEqual({})
  })

  test('the same with the orders placed after the first inventory, picked and shipped on the way', async () => {
    const s = await openShopify({ stockFigure })
    const number = await s.shop.buy({ MUG: 5 })
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 5, onHand: 40 })
    await s.warehouse.pick(number, { MUG: 2 })
    await s.done('end_of_day')
    expect(s.shop.stock('MUG').available).toBe(35)
    await s.warehouse.pick(number)
    await s.done('end_of_day')
    expect(s.shop.stock('MUG').available).toBe(35)
    await s.warehouse.ship(number)
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 35, committed: 0, onHand: 35 })
    expect(await s.warehouse.onHand('MUG')).toBe(35)
    expect(await s.problems()).toEqual([])
  })

  test.each([
    ['on hold', { hold: { reason: 'HIGH_RISK_OF_FRAUD' } }, {}],
    ['unpaid behind the payment gate', { financialStatus: 'PENDING' }, { paymentGate: ['paid'] }],
    ['without an address', { shippingAddress: null }, {}],
    ['scheduled for later', { fulfillAt: '2026-12-20T10:00:00Z' }, {}],
    ['a test order', { test: true }, {}],
  ])('does not hand back units of an order %s', async (_, order, settings) => {
    const s = await openShopify({ stockFigure, settings })
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

  test('a sale in the middle of End of Day is not overwritten', async () => {
    const s = await openShopify({ stockFigure })
    await s.warehouse.adjust('MUG', 50)
    s.onceBefore('InventorySet', () => s.shop.buy({ MUG: 5 }))
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 45, committed: 5, onHand: 50 })
  })

  test('an order that cannot be read stops End of Day: nothing is written, and it says why', async () => {
    const s = await openShopify({ stockFigure })
    await s.shop.buy({ MUG: 5 })
    await s.warehouse.adjust('FILTER', 90)
    for (const on of ['OrdersOpen', 'OrdersChanged']) await s.shop.faults.set({ on, kind: 'fail-before', status: 503, times: null })
    const run = await s.run('end_of_day')
    expect(run).toMatchObject({ state: 'failed', error: { code: 'orders_first' } })
    expect(s.calls.mutations).toEqual({})
    expect(await s.problems()).toMatchObject([{ code: 'orders_first' }])
    await s.shop.faults.clear()
    await s.done('end_of_day')
    expect(s.shop.stock('FILTER').available).toBe(90)
    expect(s.shop.stock('MUG').available).toBe(35)
    expect(await s.problems()).toEqual([])
  })

  test('a cancelled order gives its units back', async () => {
    const s = await openShopify({ stockFigure })
    const number = await s.shop.buy({ MUG: 5 })
    await s.done('end_of_day')
    await s.shop.command('cancelOrder', { order: number })
    await s.done('end_of_day')
    expect(s.shop.stock('MUG')).toEqual({ available: 40, committed: 0, onHand: 40 })
    expect(await s.warehouse.orders()).toEqual([])
  })

  test('units kept back are not offered', async () => {
    const s = await openShopify({ stockFigure, settings: { stockBuffer: 4 } })
    await s.shop.buy({ MUG: 5 })
    await s.done('end_of_day')
    expect(s.shop.stock('MUG').available).toBe(31)
  })
})
