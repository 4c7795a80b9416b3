import { describe, expect, test } from 'vitest'
import { countsAddUp } from '../results.ts'
import { changed, lamp, orderNumbered, storeOrder, tent } from '../testing/order-fixtures.ts'
import { shippingDesk } from '../testing/shipping-desk.ts'

const hours = 3_600_000

describe('picks and shipping go back when the order is closed', () => {
  test('nothing before', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    expect(desk.told()).toEqual([])
    expect(desk.shipment()).toMatchObject({ state: 'waiting', code: 'waiting_for_close' })
  })

  test('then one for each parcel, with its tracking number, once', async () => {
    const desk = await shippingDesk({}, storeOrder({ lines: [tent, lamp] }))
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.pick('#1001', 'line-lamp', 1)
    desk.warehouse.ship('#1001', { shipmentId: 'a' as never, lines: [['line-tent', 2]] })
    desk.warehouse.ship('#1001', {
      shipmentId: 'b' as never,
      lines: [['line-lamp', 1]],
      tracking: { carrier: 'UPS', method: null, number: '1Z2', url: null },
    })
    await desk.export()
    await desk.export()
    expect(desk.told()).toEqual([
      ['1Z1', { 'line-tent': 2 }],
      ['1Z2', { 'line-lamp': 1 }],
    ])
    expect(desk.picking().state).toBe('done')
    expect(desk.unitOfWork.tables.orders.get('o-1001')?.order.groups[0]?.handle).toBe('handle-1+')
  })

  test('a shipment added after the close goes too', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    expect(desk.told()).toEqual([])
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    await desk.export()
    expect(desk.told()).toEqual([['1Z1', { 'line-tent': 2 }]])
  })

  test('a hundred go in ten calls', async () => {
    const desk = await shippingDesk()
    desk.store.put(...Array.from({ length: 100 }, (_, index) => orderNumbered(index)))
    await desk.import()
    for (let index = 0; index < 100; index += 1) {
      desk.warehouse.pick(`#${index}`, 'line-tent', 2)
      desk.warehouse.ship(`#${index}`, { shipmentId: `s-${index}` as never, lines: [['line-tent', 2]] })
    }
    const sizes: number[] = []
    const send = desk.store.recordShipments.bind(desk.store)
    desk.store.recordShipments = (writes) => {
      sizes.push(writes.length)
      return send(writes)
    }
    await desk.export()
    expect(sizes).toEqual(Array(10).fill(10))
    expect(desk.store.reads).toEqual([])
    expect(countsAddUp(desk.run().counts)).toBe(true)
  })
})

describe('each shipment, by setting', () => {
  test('goes at once while the order is open', async () => {
    const desk = await shippingDesk({ sendFulfilment: 'each_shipment' })
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    expect(desk.told()).toEqual([['1Z1', { 'line-tent': 1 }]])
    expect(desk.picking().state).toBe('accepted')
    expect(desk.problems()).toEqual([])
  })
})

describe('picks without a shipment record', () => {
  test('wait for one, then go without tracking', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    expect(desk.shipment('picks:o-1001/main:1')).toMatchObject({
      state: 'waiting',
      code: 'waiting_for_tracking',
      nextAttemptAt: '2026-03-02T14:05:00.000Z',
    })
    desk.clock.pass(5 * hours)
    await desk.export()
    expect(desk.told()).toEqual([[null, { 'line-tent': 2 }]])
    expect(desk.picking().state).toBe('done')
  })

  test('go at once when nobody wants to wait', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    expect(desk.told()).toEqual([[null, { 'line-tent': 2 }]])
  })

  test('are dropped when the shipment record comes in time', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.clock.pass(5 * hours)
    await desk.export()
    expect(desk.told()).toEqual([['1Z1', { 'line-tent': 2 }]])
    expect(desk.shipment('picks:o-1001/main:1')).toMatchObject({ state: 'superseded', code: 'covered_by_shipment' })
  })

  test('once said, are not said again with a late tracking number', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    await desk.export()
    expect(desk.told()).toEqual([[null, { 'line-tent': 2 }]])
    expect(desk.shipment()).toMatchObject({ state: 'superseded', code: 'tracking_late' })
    expect(desk.problems()).toEqual(['tracking_late'])
  })

  test('that lie beside a parcel go after the wait, those in the parcel at once', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    desk.clock.pass(5 * hours)
    await desk.export()
    expect(desk.told()).toEqual([
      ['1Z1', { 'line-tent': 1 }],
      [null, { 'line-tent': 1 }],
    ])
  })
})

describe('an order closed', () => {
  test('with nothing picked: nothing is sent, and a person is told until the store wants it no more', async () => {
    const desk = await shippingDesk()
    desk.warehouse.close('#1001')
    await desk.export()
    expect(desk.told()).toEqual([])
    expect(desk.problems()).toEqual(['closed_without_shipment'])
    desk.store.put(changed(desk.order, { state: 'cancelled' }))
    await desk.import()
    await desk.export()
    expect(desk.problems()).toEqual([])
  })

  test('short: what was picked is sent, the rest is a notice', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.close('#1001')
    await desk.export()
    expect(desk.told()).toEqual([[null, { 'line-tent': 1 }]])
    expect(desk.problems()).toEqual(['closed_short'])
    expect(desk.picking().state).toBe('done')
  })

  test('and reopened after the export is a notice; later picks go as a further shipment', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.close('#1001')
    await desk.export()
    desk.warehouse.reopen('#1001')
    await desk.export()
    expect(desk.problems()).toEqual(['reopened_after_export'])
    desk.warehouse.pick('#1001', 'line-tent', 1)
    await desk.export()
    expect(desk.told()).toEqual([
      [null, { 'line-tent': 1 }],
      [null, { 'line-tent': 1 }],
    ])
    expect(desk.problems()).toEqual([])
  })
})

describe('a picking order that was finished', () => {
  test('and is reopened after its order was cancelled is taken back', async () => {
    const desk = await shippingDesk()
    desk.warehouse.close('#1001')
    await desk.export()
    desk.store.put(changed(desk.order, { state: 'cancelled' }))
    await desk.import()
    await desk.export()
    desk.warehouse.reopen('#1001')
    await desk.export()
    await desk.import()
    expect(desk.warehouse.order('#1001').status).toBe('deleted')
    expect(desk.picking().state).toBe('cancelled')
  })

  test('holds units that the store wants no more: both versions are shown', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    const fewer = changed(desk.order, { lines: [{ ...tent, ordered: 1 }] })
    desk.store.put(fewer)
    await desk.import()
    await desk.export()
    expect(desk.picking().state).toBe('done')
    desk.store.put(changed(fewer, { tags: ['later'] }))
    await desk.import()
    expect(desk.problems()).toContain('changed_after_pick')
  })

  test('and whose order grows afterwards is a conflict of its own', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    desk.store.put(changed(desk.order, { lines: [{ ...tent, ordered: 3, fulfilled: 2 }] }))
    await desk.import()
    expect(desk.problems()).toContain('changed_after_close')
  })
})

describe('never more than the store waits for', () => {
  test('units somebody else fulfilled there are left out, after one look', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.store.put(changed(desk.order, { lines: [{ ...tent, fulfilled: 1 }] }))
    await desk.import()
    await desk.export()
    expect(desk.store.reads).toEqual([['o-1001']])
    expect(desk.told()).toEqual([[null, { 'line-tent': 1 }]])
  })

  test('an order fulfilled there altogether is told nothing', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.put(changed(desk.order, { lines: [{ ...tent, fulfilled: 2 }] }))
    await desk.import()
    await desk.export()
    expect(desk.told()).toEqual([])
    expect(desk.shipment()).toMatchObject({ state: 'superseded', code: 'fulfilled_in_store' })
  })

  test('an old read of the order does not drop a shipment', async () => {
    const desk = await shippingDesk()
    const fewer = changed(desk.order, { lines: [{ ...tent, ordered: 1 }] })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.put(fewer)
    await desk.import()
    desk.store.putUnlisted(changed(fewer, { lines: [tent] }))
    await desk.export()
    expect(desk.told()).toEqual([['1Z1', { 'line-tent': 2 }]])
  })

  test('a read that does not show our own shipment yet does not double it', async () => {
    const desk = await shippingDesk({ sendFulfilment: 'each_shipment' })
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    desk.store.put(changed(desk.order, { tags: ['late read'] }))
    await desk.import()
    await desk.export()
    expect(desk.told()).toHaveLength(1)
    expect(desk.problems()).toEqual([])
  })

  test('our own fulfilment coming back from the store is no change to the order', async () => {
    const desk = await shippingDesk({ waitForTrackingHours: 0 })
    desk.warehouse.pick('#1001', 'line-tent', 2)
    await desk.export()
    desk.store.put(changed(desk.order, { state: 'closed', lines: [{ ...tent, fulfilled: 2 }] }))
    await desk.import()
    await desk.export()
    expect(desk.problems()).toEqual([])
    expect(desk.picking().state).toBe('done')
    expect(desk.unitOfWork.tables.orders.get('o-1001')?.open).toBe(false)
  })
})
