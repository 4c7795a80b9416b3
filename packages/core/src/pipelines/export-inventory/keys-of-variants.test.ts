import { describe, expect, test } from 'vitest'
import type { StoreOrder } from '../../domain/order.ts'
import { explainItem } from '../../explain/explain-item.ts'
import { stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

/** As stores tell of an order whose lines name a variant and not what its stock is kept on. */
function withoutKeys(world: StockWorld, order: StoreOrder): void {
  world.store.orders.set(order.orderId, { ...order, lines: order.lines.map((line) => ({ ...line, stockKey: null })) })
}

describe('a store whose orders do not say what the stock of a line is kept on', () => {
  test('is not told to sell the units of an unpaid order a second time: the variant says it', async () => {
    const world = await new StockWorld('order').open({ TENT: 40 })
    withoutKeys(world, world.sell('1', { TENT: 5 }, { payment: 'pending' }))
    world.run.clock.pass(60_000)
    await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
    expect([world.store.shows(stockKeyOf('TENT')), world.store.written]).toEqual([35, []])
  })

  test('has the units of its open orders counted with its first inventory', async () => {
    const world = new StockWorld('order')
    withoutKeys(world, world.sell('1', { TENT: 5 }, { payment: 'pending' }))
    await world.open({ TENT: 35 })
    expect(world.warehouse.shelves.get('TENT@site-1@bin-1')).toBe(40)
  })

  test('has them named where an item is explained', async () => {
    const world = await new StockWorld('order').open({ TENT: 40 })
    withoutKeys(world, world.sell('1', { TENT: 5 }, { payment: 'pending' }))
    await world.steps.importOrders()
    const [tent] = await world.run.unitOfWork.read(world.run.context.connectionId, (r) => explainItem(r, 'TENT'))
    expect(tent?.openOrders).toEqual([{ orderId: 'order-1', number: expect.any(String), units: 5 }])
  })
})
