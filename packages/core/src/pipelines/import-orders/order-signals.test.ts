import { describe, expect, test } from 'vitest'
import { orderDesk } from '../testing/order-desk.ts'
import { changed, groupOf, signalOf, storeOrder, tent } from '../testing/order-fixtures.ts'

type Desk = ReturnType<typeof orderDesk>
const handled = (desk: Desk) => [...desk.unitOfWork.tables.inbox.values()].every((row) => row.handledAt !== null)
const signal = (desk: Desk, rest: Parameters<typeof signalOf>[1] = {}) => {
  const row = signalOf(storeOrder(), rest)
  desk.unitOfWork.tables.inbox.set(row.eventId, row)
}

describe('a signal', () => {
  test('brings in an order that the search does not show yet', async () => {
    const desk = orderDesk()
    desk.store.putUnlisted(storeOrder())
    signal(desk)
    await desk.import()
    expect(desk.picking().state).toBe('accepted')
    expect(handled(desk)).toBe(true)
  })

  test('of a version that the page showed asks for nothing more', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder({ version: '2026-03-02T09:30:00Z' }))
    signal(desk)
    await desk.import()
    expect(desk.store.reads).toEqual([])
    expect(handled(desk)).toBe(true)
  })

  test('that carried the whole order gives it to the store’s side, the newest of several', async () => {
    const desk = orderDesk()
    desk.store.putUnlisted(storeOrder())
    signal(desk, { eventId: 'a', details: 'first', receivedAt: '2026-03-02T09:00:00.000Z' })
    signal(desk, { eventId: 'b', details: 'second', receivedAt: '2026-03-02T09:00:01.000Z' })
    await desk.import()
    expect(desk.store.told).toEqual([new Map([['o-1001', 'second']])])
    expect([...desk.unitOfWork.tables.inbox.values()].map(({ details }) => details)).toEqual([null, null])
  })

  test('that carried an order before another said only that it changed is not taken at its word', async () => {
    const desk = orderDesk()
    desk.store.putUnlisted(storeOrder())
    signal(desk, { eventId: 'a', details: 'first', receivedAt: '2026-03-02T09:00:00.000Z' })
    signal(desk, { eventId: 'b', receivedAt: '2026-03-02T09:00:01.000Z' })
    await desk.import()
    expect(desk.store.told).toEqual([new Map()])
  })

  test('that is ahead of the page has the order read, and the older page cannot undo it afterwards', async () => {
    const desk = orderDesk()
    const old = storeOrder()
    const edited = changed(old, { lines: [{ ...tent, ordered: 5 }] })
    desk.store.put(old)
    desk.store.putUnlisted(edited)
    signal(desk)
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 5 }])
    desk.store.journal.push(old)
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 5 }])
    expect(desk.run().counts).toMatchObject({ superseded: 1 })
  })

  test('delivered three times changes nothing more', async () => {
    const desk = orderDesk()
    desk.store.putUnlisted(storeOrder())
    for (const eventId of ['a', 'b', 'c']) signal(desk, { eventId })
    await desk.import()
    expect(desk.store.reads).toEqual([['o-1001']])
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(handled(desk)).toBe(true)
  })

  test('stays until what it led to is stored', async () => {
    const desk = orderDesk()
    desk.store.putUnlisted(storeOrder())
    signal(desk)
    desk.unitOfWork.failCommit = 4 // the empty page, what is on its way, the effect, the order itself
    await expect(desk.import()).rejects.toThrow('died')
    expect(handled(desk)).toBe(false)
    await desk.import()
    expect(handled(desk)).toBe(true)
    expect(desk.warehouse.orders).toHaveLength(1)
  })

  test('of a deleted order takes the picking order back', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    await desk.import()
    desk.store.current.clear()
    signal(desk, { topic: 'order_deleted' })
    await desk.import()
    expect(desk.warehouse.order('#1001').status).toBe('deleted')
    desk.store.journal.push(storeOrder())
    await desk.import()
    expect(desk.unitOfWork.tables.orders.get('o-1001')?.order.state).toBe('deleted')
  })

  test('of an order we cannot see any more takes nothing back', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    await desk.import()
    desk.store.current.clear()
    signal(desk)
    await desk.import()
    expect(desk.warehouse.order('#1001').status).toBe('open')
    expect(handled(desk)).toBe(true)
  })

  test('about a product is left to the product import', async () => {
    const desk = orderDesk()
    signal(desk, { topic: 'products_changed' })
    await desk.import()
    expect(handled(desk)).toBe(false)
  })
})

describe('what waits is looked at again', () => {
  test('a hold that was lifted without the order counting as changed', async () => {
    const desk = orderDesk()
    const held = storeOrder({ groups: [groupOf([tent], { release: { kind: 'held', reasons: ['address check'] } })] })
    desk.store.put(held)
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'waiting', code: 'held_in_store' })
    desk.store.putUnlisted({ ...held, groups: [groupOf([tent])] })
    await desk.import()
    expect(desk.store.reads).toEqual([])
    desk.clock.pass(31 * 60_000)
    await desk.import()
    expect(desk.picking().state).toBe('accepted')
  })

  test('an order that the store had not routed yet', async () => {
    const desk = orderDesk()
    const unrouted = storeOrder({ groups: [] })
    desk.store.put(unrouted)
    await desk.import()
    expect(desk.picking('o-1001', '(unrouted)')).toMatchObject({ state: 'waiting', code: 'not_routed' })
    desk.store.putUnlisted({ ...unrouted, groups: [groupOf([tent])] })
    desk.clock.pass(2 * 60_000)
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', pickingOrderNumber: '#1001' })
    expect(desk.picking('o-1001', '(unrouted)').state).toBe('skipped')
  })

  test('an order passed over, once the settings let it in', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder({ isTest: true }))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'skipped', code: 'test_order' })
    await desk.import()
    expect(desk.run().counts.seen).toBe(0)
    const { connection } = desk.unitOfWork.tables
    desk.unitOfWork.tables.connection = { ...connection, settings: { ...connection.settings, importTestOrders: true } }
    await desk.import()
    expect(desk.picking().state).toBe('accepted')
  })

  test('a waiting order is told once, not in every run', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder({ groups: [groupOf([tent], { release: { kind: 'held', reasons: [] } })] }))
    await desk.import()
    await desk.import()
    expect(desk.unitOfWork.tables.activity).toHaveLength(1)
    expect(desk.run().counts).toMatchObject({ seen: 1, unchanged: 1 })
  })
})

describe('a dry run', () => {
  test('lists exactly what the run then writes, and changes nothing', async () => {
    const desk = orderDesk()
    const first = storeOrder()
    desk.store.put(first)
    await desk.import()
    desk.store.put(changed(first, { lines: [{ ...tent, ordered: 1 }] }), { ...storeOrder(), orderId: 'o-9' as never, number: '#9' })
    const before = structuredClone(desk.unitOfWork.tables)
    const { importOrders } = await import('./import-orders.ts')
    await importOrders(desk.next('dry_run'))
    expect({ ...desk.unitOfWork.tables, runs: null }).toEqual({ ...before, runs: null })
    expect(desk.wouldWrite.map((write) => [write.action, write.label, write.before, write.after])).toEqual([
      ['amend_order', '#1001', '2 x TENT-2P', '1 x TENT-2P'],
      ['receive_order', '#9', null, 'Picking order #9: 2 x TENT-2P'],
    ])
    const calls = desk.warehouse.calls.length
    await desk.import()
    expect(
      desk.warehouse.calls
        .slice(calls)
        .filter((call) => call.name !== 'feed')
        .map((call) => call.name),
    ).toEqual(['amend', 'receive'])
  })
})
