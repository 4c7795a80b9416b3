import { describe, expect, test } from 'vitest'
import { retry } from '../../domain/outcome.ts'
import { orderDesk } from '../testing/order-desk.ts'
import { changed, groupOf, orderNumbered, storeOrder, tent } from '../testing/order-fixtures.ts'

const three = { ...tent, ordered: 3 }

describe('the reply is lost after the warehouse took the order', () => {
  test('and the order is found there, not sent again', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    desk.warehouse.loseReply = true
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'sending', code: 'reply_lost', accepted: [] })
    desk.clock.pass(60_000)
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', acceptedDigest: expect.any(String) })
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.warehouse.calls.filter((call) => call.name !== 'feed')).toHaveLength(1)
  })

  test('and while the warehouse cannot be asked, nothing is sent', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    desk.warehouse.loseReply = true
    await desk.import()
    desk.warehouse.cannotFind = true
    desk.clock.pass(3_600_000)
    await desk.import()
    expect(desk.picking().state).toBe('sending')
    expect(desk.warehouse.orders).toHaveLength(1)
  })

  test('and the order has changed meanwhile: what arrived is brought up to date', async () => {
    const desk = orderDesk()
    const order = storeOrder()
    desk.store.put(order)
    desk.warehouse.loseReply = true
    await desk.import()
    desk.clock.pass(60_000)
    desk.store.put(changed(order, { lines: [three] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 3 }])
    expect(desk.picking()).toMatchObject({ state: 'accepted', accepted: [{ quantity: 3 }] })
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.run().counts).toMatchObject({ seen: expect.any(Number), applied: 1 })
  })

  test('and the order was cancelled meanwhile: what arrived is taken back', async () => {
    const desk = orderDesk()
    const order = storeOrder()
    desk.store.put(order)
    desk.warehouse.loseReply = true
    await desk.import()
    desk.store.put(changed(order, { state: 'cancelled' }))
    await desk.import()
    expect(desk.warehouse.order('#1001').status).toBe('deleted')
    expect(desk.picking().state).toBe('cancelled')
  })

  test('and it was picked before we asked: the picks are not missed', async () => {
    const desk = orderDesk()
    const [order, other] = [storeOrder(), orderNumbered(7)]
    desk.store.put(other)
    await desk.import()
    desk.store.put(order)
    desk.warehouse.loseReply = true
    await desk.import()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.clock.pass(60_000)
    desk.store.put(changed(other, { state: 'cancelled' }))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', status: 'closed', picked: [{ lineId: 'line-tent', quantity: 2 }] })
  })
})

describe('the order was cancelled while its fate was unknown, and it never arrived', () => {
  test('it is not sent at all', async () => {
    const desk = orderDesk()
    const order = storeOrder()
    desk.store.put(order)
    desk.warehouse.answers.push({ kind: 'uncertain', reason: 'The line broke' })
    await desk.import()
    desk.store.put(changed(order, { state: 'cancelled' }))
    await desk.import()
    expect(desk.warehouse.orders).toEqual([])
    expect(desk.picking()).toMatchObject({ state: 'skipped', code: 'cancelled_in_store' })
  })
})

describe('the process dies', () => {
  test('after the warehouse took the order and before that was stored: the order is not sent twice', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    desk.unitOfWork.failCommit = 3 // what is on its way, the effect, and now the page itself
    await expect(desk.import()).rejects.toThrow('died')
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.unitOfWork.tables.checkpoints.get('orders')).toBeUndefined()
    await desk.import()
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.warehouse.calls.filter((call) => call.name === 'receive')).toHaveLength(1)
    expect(desk.picking().state).toBe('accepted')
  })

  test.each([1, 2, 3])('at commit %i of the run: the next run ends in the same state', async (commit) => {
    const desk = orderDesk()
    desk.store.put(storeOrder(), orderNumbered(2, { lines: [three] }))
    desk.unitOfWork.failCommit = commit
    await expect(desk.import()).rejects.toThrow('died')
    await desk.import()
    expect(desk.warehouse.orders.map((order) => order.orderNumber).sort()).toEqual(['#1001', '#2'])
    expect([desk.picking().state, desk.picking('o-2').state]).toEqual(['accepted', 'accepted'])
  })
})

describe('the warehouse had the order before we knew of it', () => {
  test('it is taken over, made what it should be, and its picks are read anew', async () => {
    const first = orderDesk()
    first.store.put(storeOrder({ lines: [three] }))
    await first.import()
    first.warehouse.pick('#1001', 'line-tent', 1)

    const desk = orderDesk()
    for (const order of first.warehouse.orders) desk.warehouse.orders.push(order)
    desk.unitOfWork.tables.checkpoints.set('picking_orders', '99' as never)
    desk.store.put(storeOrder({ lines: [three] }))
    await desk.import()
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.picking()).toMatchObject({ state: 'accepted', pickingOrderId: 'po-1' })
    expect(desk.unitOfWork.tables.checkpoints.has('picking_orders')).toBe(false)
  })
})

describe('a retry with other content', () => {
  test('sends the newer content, once', async () => {
    const desk = orderDesk()
    const order = storeOrder()
    desk.store.put(order)
    desk.warehouse.answers.push(retry(0, 'Too many requests'))
    await desk.import()
    desk.clock.pass(60_000)
    desk.store.put({ ...changed(order, { lines: [three] }), groups: [groupOf([three])] })
    await desk.import()
    expect(desk.warehouse.orders).toMatchObject([{ lines: [{ ordered: 3 }] }])
    expect(desk.picking().accepted).toMatchObject([{ quantity: 3 }])
  })
})
