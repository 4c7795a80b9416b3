import { describe, expect, test } from 'vitest'
import { id, type StoreLocationId } from '../../domain/ids.ts'
import { rejected, retry } from '../../domain/outcome.ts'
import { countsAddUp } from '../results.ts'
import { orderDesk } from '../testing/order-desk.ts'
import { changed, giftCard, groupOf, knowItems, lamp, orderNumbered, storeOrder, tent } from '../testing/order-fixtures.ts'

describe('a new order', () => {
  test('becomes a picking order, and the run says so', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toMatchObject([{ lineId: 'line-tent', itemNumber: 'TENT-2P', ordered: 2 }])
    expect(desk.picking()).toMatchObject({ state: 'accepted', pickingOrderNumber: '#1001', status: 'open' })
    expect(desk.run().counts).toMatchObject({ seen: 1, applied: 1 })
    expect(desk.unitOfWork.tables.activity).toMatchObject([{ code: 'order_imported', label: '#1001' }])
  })

  test('is handed over once, however often the store shows it', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder(), storeOrder())
    await desk.import()
    desk.store.put(storeOrder())
    await desk.import()
    await desk.import()
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.warehouse.calls.filter((call) => call.name === 'receive')).toHaveLength(1)
  })

  test('leaves the gift card out and says so', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder({ lines: [tent, giftCard] }))
    await desk.import()
    expect(desk.warehouse.order('#1001').lines).toHaveLength(1)
    expect(desk.unitOfWork.tables.activity[0]?.message).toContain('Gift card')
  })

  test('of a thousand goes over in batches of a hundred', async () => {
    const desk = orderDesk()
    desk.store.pageSize = 250
    desk.store.put(...Array.from({ length: 1000 }, (_, index) => orderNumbered(2000 + index)))
    await desk.import()
    const batches = desk.warehouse.calls.filter((call) => call.name === 'receive').map((call) => call.count)
    expect(batches.every((count) => count <= 100)).toBe(true)
    expect(batches.reduce((sum, count) => sum + count, 0)).toBe(1000)
    expect(desk.run().counts).toMatchObject({ seen: 1000, applied: 1000 })
  })
})

describe('one bad order', () => {
  test('does not hold up the others of its page, and names itself', async () => {
    const desk = orderDesk()
    const unknown = {
      ...tent,
      lineId: id<typeof tent.lineId>('line-x'),
      variantId: id<NonNullable<typeof tent.variantId>>('v-x'),
      title: 'Stove',
      sku: 'STOVE',
    }
    desk.store.put(orderNumbered(1), orderNumbered(2, { lines: [tent, unknown] }), orderNumbered(3))
    await desk.import()
    expect(desk.warehouse.orders.map((order) => order.orderNumber)).toEqual(['#1', '#3'])
    expect(desk.openProblems()).toMatchObject([
      { subjectId: 'o-2', code: 'unknown_item', message: expect.stringContaining('"Stove" (STOVE)') },
    ])
    expect(desk.run().counts).toMatchObject({ seen: 3, applied: 2, waiting: 1 })
    expect(countsAddUp(desk.run().counts)).toBe(true)
  })

  test('is released by itself once its item has arrived', async () => {
    const desk = orderDesk()
    desk.unitOfWork.tables.links.clear()
    desk.store.put(storeOrder())
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'held', code: 'unknown_item' })
    knowItems(desk.unitOfWork, tent)
    await desk.import()
    expect(desk.picking().state).toBe('accepted')
    expect(desk.openProblems()).toEqual([])
  })

  test('has its product imported at once, before it is held', async () => {
    const desk = orderDesk()
    desk.unitOfWork.tables.links.clear()
    desk.store.put(orderNumbered(1), orderNumbered(2))
    const asked: string[][] = []
    await desk.import({
      importVariants: async (_, ids) => {
        asked.push([...ids])
        knowItems(desk.unitOfWork, tent)
      },
    })
    expect(asked).toEqual([['v-tent']])
    expect(desk.warehouse.orders).toHaveLength(2)
  })

  test('refused for its number waits for another prefix', async () => {
    const desk = orderDesk()
    desk.warehouse.answers.push(rejected('duplicate_order_number', 'There is an order #1001 already'))
    desk.store.put(storeOrder())
    await desk.import()
    await desk.import()
    expect(desk.warehouse.calls).toHaveLength(1)
    expect(desk.openProblems()).toMatchObject([{ code: 'duplicate_order_number' }])
    const { connection } = desk.unitOfWork.tables
    desk.unitOfWork.tables.connection = { ...connection, settings: { ...connection.settings, orderNumberPrefix: 'WEB-' } }
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', pickingOrderNumber: 'WEB-#1001' })
    expect(desk.openProblems()).toEqual([])
  })
})

describe('a busy warehouse', () => {
  test('is asked again after a pause, not before', async () => {
    const desk = orderDesk()
    desk.warehouse.answers.push(retry(0, 'Too many requests'))
    desk.store.put(storeOrder())
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'held', code: 'warehouse_busy', attempts: 1 })
    expect(desk.openProblems()).toEqual([])
    await desk.import()
    expect(desk.warehouse.calls).toHaveLength(1)
    desk.clock.pass(60_000)
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', attempts: 0 })
  })

  test('is asked when it said, if that is later', async () => {
    const desk = orderDesk()
    desk.warehouse.answers.push(retry(7_200_000, 'Maintenance'))
    desk.store.put(storeOrder())
    await desk.import()
    expect(desk.picking().nextAttemptAt).toBe('2026-03-02T12:00:00.000Z')
  })

  test('that refuses for fifteen days is asked no more, until a person does something', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    for (let day = 0; day < 17; day += 1) {
      desk.warehouse.answers[0] = rejected('division_closed', 'The division is closed')
      await desk.import()
      desk.clock.pass(24 * 3_600_000)
    }
    expect(desk.picking()).toMatchObject({ state: 'held', code: 'gave_up', nextAttemptAt: null })
    expect(desk.openProblems()).toMatchObject([{ code: 'gave_up', message: expect.stringContaining('The division is closed') }])
  })
})

describe('the store fails in the middle', () => {
  test('and what came before is stored, with the place to go on from', async () => {
    const desk = orderDesk()
    desk.store.pageSize = 1
    desk.store.put(orderNumbered(1), orderNumbered(2))
    desk.store.failAtPage = 2
    await expect(desk.import()).rejects.toThrow('The store does not answer')
    expect(desk.warehouse.orders).toHaveLength(1)
    expect(desk.unitOfWork.tables.checkpoints.get('orders')).toBe('1')
    desk.store.failAtPage = null
    await desk.import()
    expect(desk.warehouse.orders).toHaveLength(2)
  })
})

describe('an order of two parts', () => {
  const parts = [groupOf([tent], { key: id('east') }), groupOf([lamp], { key: id('west'), locationId: id<StoreLocationId>('loc-2') })]

  test('becomes two picking orders with numbers that tell them apart', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder({ lines: [tent, lamp], groups: parts }))
    await desk.import()
    expect(desk.warehouse.orders.map((order) => order.orderNumber)).toEqual(['#1001-1', '#1001-2'])
    expect(desk.run().counts).toMatchObject({ seen: 1, applied: 1 })
  })

  test('counts as waiting while one part waits', async () => {
    const desk = orderDesk()
    const [east, west] = parts as [(typeof parts)[0], (typeof parts)[0]]
    desk.store.put(storeOrder({ lines: [tent, lamp], groups: [east, { ...west, release: { kind: 'held', reasons: ['fraud check'] } }] }))
    await desk.import()
    expect(desk.run().counts).toMatchObject({ seen: 1, waiting: 1 })
    expect(desk.unitOfWork.tables.activity[0]?.message).toMatch(/is picking order #1001-1.*fraud check/)
  })

  test('keeps the first number when it is split only later', async () => {
    const desk = orderDesk()
    const order = storeOrder({ lines: [tent] })
    desk.store.put(order)
    await desk.import()
    desk.store.put(changed(order, { lines: [tent, lamp], groups: [groupOf([tent]), groupOf([lamp], { key: id('west') })] }))
    await desk.import()
    expect(desk.warehouse.orders.map((one) => one.orderNumber)).toEqual(['#1001', '#1001-2'])
  })
})
