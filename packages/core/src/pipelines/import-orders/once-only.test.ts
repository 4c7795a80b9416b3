import { describe, expect, test } from 'vitest'
import { orderDesk } from '../testing/order-desk.ts'
import { changed, orderNumbered, signalOf, storeOrder, tent } from '../testing/order-fixtures.ts'
import { shippingDesk } from '../testing/shipping-desk.ts'
import { importOrders } from './import-orders.ts'

describe('an order that was imported is never imported again', () => {
  test('not after uninstall and reinstall: the connection finds its orders again', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder(), orderNumbered(2))
    await desk.import()
    const { connection } = desk.unitOfWork.tables
    desk.unitOfWork.tables.connection = { ...connection, state: 'disconnected' }
    desk.unitOfWork.tables.checkpoints.clear()
    desk.unitOfWork.tables.connection = { ...connection, state: 'active', settingsVersion: 2 }
    await desk.import()
    expect(desk.warehouse.orders).toHaveLength(2)
    expect(desk.warehouse.calls.filter((call) => call.name === 'receive')).toHaveLength(1)
    expect(desk.run().counts).toMatchObject({ seen: 2, unchanged: 2 })
  })

  test('not by two workers at once', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder(), orderNumbered(2))
    await Promise.all([importOrders(desk.next()), importOrders(desk.next())])
    expect(desk.warehouse.orders).toHaveLength(2)
  })

  test('not by signals that come twice, late, and in the wrong order', async () => {
    const desk = orderDesk()
    const first = storeOrder()
    const second = changed(first, { lines: [{ ...tent, ordered: 3 }] })
    desk.store.put(first)
    desk.store.putUnlisted(second)
    for (const eventId of ['late', 'twice']) desk.unitOfWork.tables.inbox.set(eventId, signalOf(first, { eventId }))
    await desk.import()
    desk.store.put(first)
    desk.unitOfWork.tables.inbox.set('last', signalOf(first, { eventId: 'last', occurredAt: first.version }))
    await desk.import()
    expect(desk.warehouse.orders).toMatchObject([{ lines: [{ ordered: 3 }], status: 'open' }])
  })

  test('not when the overlap of two polls shows it again', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    await desk.import()
    desk.unitOfWork.tables.checkpoints.set('orders', '0' as never)
    await desk.import()
    expect(desk.warehouse.calls.filter((call) => call.name !== 'feed')).toHaveLength(1)
  })
})

describe('nothing changed', () => {
  test('nothing is written, in either direction', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    await desk.export()
    const [writes, effects] = [desk.warehouse.calls.filter((call) => call.name !== 'feed').length, desk.unitOfWork.tables.effects.size]
    await desk.import()
    await desk.export()
    expect(desk.warehouse.calls.filter((call) => call.name !== 'feed')).toHaveLength(writes)
    expect([desk.unitOfWork.tables.effects.size, desk.told().length]).toEqual([effects, 1])
    expect(desk.run().counts.seen).toBe(0)
  })
})

test('a run refuses to begin before the division and site are chosen, and says so', async () => {
  const desk = orderDesk({ siteId: null })
  desk.store.put(storeOrder())
  await expect(desk.import()).rejects.toThrow('Default Site')
  expect(desk.warehouse.orders).toEqual([])
  expect(desk.openProblems()).toMatchObject([{ code: 'settings_incomplete', subjectKind: 'connection' }])
})
