import { beforeEach, expect, test } from 'vitest'
import { ordersNow } from './orders-now.ts'
import { CatalogueStore } from './testing/catalogue-store.ts'
import { testRun } from './testing/environment.ts'
import { anOrder, orderRecord } from './testing/records.ts'

let store: CatalogueStore
let run: ReturnType<typeof testRun>
const numbers = async () => (await ordersNow(run.context)).orders.map((record) => record.order.number)
const stored = (number: string) => {
  const order = anOrder(number, { TENT: 1 })
  run.unitOfWork.tables.orders.set(order.orderId, orderRecord(order))
  return order
}
beforeEach(() => {
  store = new CatalogueStore()
  run = testRun({ store })
})

test('are those stored and those the store has beyond, read without storing them', async () => {
  stored('1')
  store.sell(anOrder('2', { TENT: 1 }))
  expect(await numbers()).toEqual(['1', '2'])
  expect([run.unitOfWork.commits, run.unitOfWork.tables.orders.size]).toEqual([0, 1])
})
test('an order that was cancelled or shipped since holds nothing any more', async () => {
  const [cancelled, shipped] = [stored('1'), stored('2')]
  store.orders.set('1', { ...cancelled, version: '2', state: 'cancelled' })
  store.orders.set('2', { ...shipped, version: '2', lines: shipped.lines.map((line) => ({ ...line, fulfilled: line.ordered })) })
  expect(await numbers()).toEqual([])
})
test('an older sight of an order does not undo a newer', async () => {
  const order = stored('1')
  run.unitOfWork.tables.orders.set(order.orderId, orderRecord({ ...order, version: '5', note: 'newer' }))
  store.orders.set('1', order)
  expect((await ordersNow(run.context)).orders[0]?.order.note).toBe('newer')
})
test('a second reading goes on where the first stopped', async () => {
  store.sell(anOrder('1', { TENT: 1 }))
  const first = await ordersNow(run.context)
  expect(first.next).toBe('orders')
  store.orders.clear()
  store.sell(anOrder('2', { TENT: 1 }))
  const second = await ordersNow(run.context, first)
  expect(second.orders.map((record) => record.order.number)).toEqual(['1', '2'])
})

test('are asked for up to now: a store that tells of its changes by itself may not have told of the last', async () => {
  const asked: unknown[] = []
  const changedOrders: CatalogueStore['changedOrders'] = store.changedOrders.bind(store)
  store.changedOrders = (...given: readonly unknown[]) => {
    asked.push(given[1])
    return changedOrders()
  }
  await numbers()
  expect(asked).toEqual([{ from: null, since: null, changedAfter: null, upToNow: true }])
})
