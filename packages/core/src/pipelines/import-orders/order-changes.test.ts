import { describe, expect, test } from 'vitest'
import { id, type StoreLocationId } from '../../domain/ids.ts'
import { rejected, retry } from '../../domain/outcome.ts'
import { pullPickingOrders } from '../export-shipments/pull-picking-orders.ts'
import { orderDesk } from '../testing/order-desk.ts'
import { changed, groupOf, lamp, pierRoad, storeOrder, tent } from '../testing/order-fixtures.ts'

const one = { ...tent, ordered: 1 }

async function imported(settings = {}) {
  const desk = orderDesk(settings)
  const order = storeOrder()
  desk.store.put(order)
  await desk.import()
  return { desk, order }
}
const writes = (desk: ReturnType<typeof orderDesk>) => desk.warehouse.calls.filter((call) => call.name !== 'feed').map((call) => call.name)

describe('before the first pick', () => {
  test('a refunded unit leaves the picking order too', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { lines: [one] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 1 }])
    expect(desk.run().counts).toMatchObject({ applied: 1, seen: desk.run().counts.seen })
    expect(desk.unitOfWork.tables.activity.at(-1)).toMatchObject({ code: 'order_amended' })
  })

  test('an added line joins it', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { lines: [tent, lamp] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ itemNumber: 'TENT-2P' }, { itemNumber: 'LAMP' }])
  })

  test('a new address follows', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { groups: [groupOf([tent], { shipTo: { ...pierRoad, address1: '2 Pier Road' } })] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').draft.shipTo.address1).toBe('2 Pier Road')
  })

  test('a tag changes nothing', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { tags: ['vip'] }))
    await desk.import()
    expect(writes(desk)).toEqual(['receive'])
    expect(desk.run().counts).toMatchObject({ seen: 1, unchanged: 1 })
  })

  test('A to B and back to A are two changes', async () => {
    const { desk, order } = await imported()
    const b = changed(order, { lines: [one] })
    desk.store.put(b)
    await desk.import()
    desk.store.put(changed(b, { lines: [tent] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 2 }])
  })

  test.each(['cancelled', 'deleted'] as const)('an order %s in the store is taken back', async (state) => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { state, takesStock: false }))
    await desk.import()
    expect(desk.warehouse.order('#1001').status).toBe('deleted')
    expect(desk.picking()).toMatchObject({ state: 'cancelled', code: `${state}_in_store`, accepted: [] })
    expect(desk.unitOfWork.tables.orders.get('o-1001')?.open).toBe(false)
    await desk.import()
    expect(writes(desk)).toEqual(['receive', 'cancel'])
  })

  test('units fulfilled in the store by somebody else are not picked again', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { lines: [{ ...tent, fulfilled: 1 }] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 1 }])
    desk.store.put(changed(changed(order, {}), { lines: [{ ...tent, fulfilled: 2 }] }))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'cancelled', code: 'nothing_left_in_store' })
  })

  test('an order put on hold is taken back, and comes in anew when released', async () => {
    const { desk, order } = await imported()
    const held = changed(order, { groups: [groupOf([tent], { release: { kind: 'held', reasons: ['fraud'] } })] })
    desk.store.put(held)
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'waiting', code: 'held_in_store' })
    desk.store.put(changed(held, { groups: [groupOf([tent])] }))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', pickingOrderId: 'po-2', pickingOrderNumber: '#1001' })
    expect(desk.warehouse.orders.map((row) => row.status)).toEqual(['deleted', 'open'])
  })

  test('a part moved to another location is taken back there and received here', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { groups: [groupOf([tent], { key: id('west'), locationId: id<StoreLocationId>('loc-2') })] }))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'cancelled', code: 'not_in_store' })
    expect(desk.picking('o-1001', 'west')).toMatchObject({ state: 'accepted', orderNumber: '#1001-2' })
  })

  test('somebody else changed the picking order meanwhile: the change is made on what it is now', async () => {
    const { desk, order } = await imported()
    desk.warehouse.touch('#1001')
    desk.store.put(changed(order, { lines: [one] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 1 }])
    expect(writes(desk)).toEqual(['receive', 'amend'])
  })

  test('a lost reply to a change is looked up', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { lines: [one] }))
    desk.warehouse.loseReply = true
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', code: 'reply_lost' })
    desk.warehouse.feedFails = true
    desk.clock.pass(60_000)
    desk.warehouse.feedFails = false
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', code: null, accepted: [{ quantity: 1 }] })
  })

  test('a change that the warehouse is too busy for is tried again', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { lines: [one] }))
    desk.warehouse.answers.push(retry(0, 'Too many requests'))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', code: 'warehouse_busy' })
    desk.clock.pass(60_000)
    await desk.import()
    expect(desk.picking()).toMatchObject({ code: null, accepted: [{ quantity: 1 }] })
  })

  test('a change the warehouse refuses is a problem, not tried again until it is another', async () => {
    const { desk, order } = await imported()
    const edited = changed(order, { lines: [one] })
    desk.store.put(edited)
    desk.warehouse.answers.push(rejected('invalid_request', 'The quantity is odd'))
    await desk.import()
    desk.store.put(changed(edited, { tags: ['x'] }))
    await desk.import()
    expect(writes(desk)).toEqual(['receive', 'amend'])
    expect(desk.openProblems()).toMatchObject([{ code: 'invalid_request' }])
    desk.store.put(changed(changed(edited, {}), { lines: [tent] }))
    await desk.import()
    expect(desk.openProblems()).toEqual([])
  })

  test('an added product without an item changes nothing there, and is a problem', async () => {
    const { desk, order } = await imported()
    desk.unitOfWork.tables.links.delete('v-lamp')
    desk.store.put(changed(order, { lines: [tent, lamp] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toHaveLength(1)
    expect(desk.openProblems()).toMatchObject([{ code: 'unknown_item', message: expect.stringContaining('Head lamp') }])
  })
})

describe('after the first pick', () => {
  async function picked() {
    const { desk, order } = await imported()
    desk.warehouse.pick('#1001', 'line-tent', 1)
    return { desk, order }
  }

  test('a change in the store is shown with both versions, and nothing is changed', async () => {
    const { desk, order } = await picked()
    desk.store.put(changed(order, { lines: [one] }))
    await desk.import()
    expect(writes(desk)).toEqual(['receive'])
    const [problem] = desk.openProblems()
    expect(problem).toMatchObject({ code: 'changed_after_pick', subjectId: 'o-1001' })
    expect(JSON.parse(problem?.details ?? '')).toMatchObject({
      store: { lines: [{ title: 'Tent for two', quantity: 1 }] },
      warehouse: { lines: [{ quantity: 2, picked: 1 }] },
    })
    expect(problem?.details).not.toContain('Pier Road')
  })

  test('the same version is told once', async () => {
    const { desk, order } = await picked()
    const edited = changed(order, { lines: [one] })
    desk.store.put(edited)
    await desk.import()
    desk.store.put(changed(edited, { tags: ['vip'] }))
    await desk.import()
    expect(desk.unitOfWork.tables.activity.filter((row) => row.code === 'changed_after_pick')).toHaveLength(1)
    expect(desk.openProblems()).toHaveLength(1)
  })

  test('the pick came between our look and our change: the same', async () => {
    const { desk, order } = await imported()
    desk.store.put(changed(order, { lines: [one] }))
    desk.warehouse.answers.push(rejected('picking_started', 'Picking has begun'))
    await desk.import()
    expect(desk.openProblems()).toMatchObject([{ code: 'changed_after_pick' }])
    expect(desk.run().counts).toMatchObject({ rejected: 1 })
  })

  test('the conflict is over when both agree again', async () => {
    const { desk, order } = await picked()
    const edited = changed(order, { lines: [one] })
    desk.store.put(edited)
    await desk.import()
    desk.store.put(changed(edited, { lines: [tent] }))
    await desk.import()
    expect(desk.openProblems()).toEqual([])
    expect(desk.picking()).toMatchObject({ code: null, refusedDigest: null })
  })

  test('the pick is undone: the change is carried over after all', async () => {
    const { desk, order } = await picked()
    desk.store.put(changed(order, { lines: [one] }))
    await desk.import()
    desk.warehouse.pick('#1001', 'line-tent', -1)
    await pullPickingOrders(desk.next())
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ ordered: 1 }])
    expect(desk.openProblems()).toEqual([])
  })

  test('an order cancelled in the store is a conflict, not a deletion', async () => {
    const { desk, order } = await picked()
    desk.store.put(changed(order, { state: 'cancelled' }))
    await desk.import()
    expect(desk.warehouse.order('#1001').status).toBe('open')
    expect(desk.openProblems()).toMatchObject([{ code: 'cancelled_after_pick' }])
  })

  test('a note alone is no conflict', async () => {
    const { desk, order } = await picked()
    desk.store.put(changed(order, { note: 'Ring twice' }))
    await desk.import()
    expect(desk.openProblems()).toEqual([])
  })
})

describe('deleted in the warehouse by a person', () => {
  test('the order is held and told, never made anew by itself', async () => {
    const { desk, order } = await imported()
    desk.warehouse.remove('#1001')
    desk.store.put(changed(order, { lines: [one] }))
    await desk.import()
    await desk.import()
    expect(writes(desk)).toEqual(['receive'])
    expect(desk.picking()).toMatchObject({ state: 'held', code: 'deleted_in_warehouse' })
    expect(desk.openProblems()).toMatchObject([{ code: 'deleted_in_warehouse' }])
  })

  test('and cancelled in the store as well: both agree', async () => {
    const { desk, order } = await imported()
    desk.warehouse.remove('#1001')
    desk.store.put(changed(order, { state: 'cancelled' }))
    await desk.import()
    expect(desk.picking().state).toBe('cancelled')
    expect(desk.openProblems()).toEqual([])
  })
})

describe('a customer renamed while a change is under way', () => {
  test('is another change, not the same one with other content', async () => {
    const { desk, order } = await imported()
    const edited = changed(order, { lines: [one] })
    desk.store.put(edited)
    desk.warehouse.loseReply = true
    await desk.import()
    desk.clock.pass(60_000)
    desk.store.put(changed(edited, { customer: { externalId: 'c-1', name: 'Ada Shore', company: null, email: null, phone: null } }))
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', code: null, accepted: [{ quantity: 1 }] })
  })
})
