import { describe, expect, test } from 'vitest'
import { rejected, retry } from '../../domain/outcome.ts'
import { importOrders } from '../import-orders/import-orders.ts'
import { changed, groupOf, tent } from '../testing/order-fixtures.ts'
import { shippingDesk } from '../testing/shipping-desk.ts'
import { exportShipments } from './export-shipments.ts'
import { pullPickingOrders } from './pull-picking-orders.ts'

const hours = 3_600_000

describe('the reply is lost after the store took the shipment', () => {
  test('it is found there, not sent again', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.loseReply = true
    await desk.export()
    expect(desk.shipment()).toMatchObject({ state: 'sending', code: 'reply_lost' })
    desk.clock.pass(hours)
    await desk.export()
    expect(desk.shipment().state).toBe('recorded')
    expect(desk.told()).toHaveLength(1)
  })

  test.each([1, 2, 3, 4, 5])('the process dies at commit %i: the next run ends the same way', async (commit) => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.unitOfWork.failCommit = commit
    await expect(desk.export()).rejects.toThrow('died')
    await desk.export()
    expect(desk.told()).toEqual([['1Z1', { 'line-tent': 2 }]])
    expect(desk.picking().state).toBe('done')
  })
})

describe('the store will not take it', () => {
  test('a refusal is a problem, tried again with pauses, and at once when the order changes', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.answers.push(rejected('shipment_refused', 'Not now'))
    await desk.export()
    expect(desk.problems()).toEqual(['shipment_refused'])
    await desk.export()
    expect(desk.told()).toEqual([])
    desk.clock.pass(1000)
    desk.store.put(changed(desk.order, { tags: ['mended'] }))
    await desk.import()
    await desk.export()
    expect(desk.told()).toHaveLength(1)
    expect(desk.problems()).toEqual([])
  })

  test('a busy store is asked again later, quietly', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.answers.push(retry(0, 'Too many requests'))
    await desk.export()
    expect(desk.shipment()).toMatchObject({ state: 'waiting', code: 'store_busy' })
    expect(desk.problems()).toEqual([])
    await desk.export()
    expect(desk.told()).toEqual([])
    desk.clock.pass(hours)
    await desk.export()
    expect(desk.told()).toHaveLength(1)
  })

  test('for fifteen days: it waits for a person', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    for (let day = 0; day < 17; day += 1) {
      desk.store.answers[0] = rejected('shipment_refused', 'Not now')
      await desk.export()
      desk.clock.pass(24 * hours)
    }
    expect(desk.shipment()).toMatchObject({ state: 'held', code: 'gave_up' })
    expect(desk.problems()).toEqual(['gave_up'])
    desk.store.answers.length = 0
    await desk.export()
    expect(desk.told()).toEqual([])
  })

  test('an order on hold in the store waits for the release', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    const held = changed(desk.order, { groups: [groupOf([tent], { release: { kind: 'held', reasons: ['fraud'] } })] })
    await pullPickingOrders(desk.next())
    desk.store.put(held)
    await desk.import()
    await desk.export()
    expect(desk.told()).toEqual([])
    expect(desk.problems()).toEqual(['held_in_store'])
    desk.store.put(changed(held, { groups: [groupOf([tent])] }))
    await desk.import()
    await desk.export()
    expect(desk.told()).toHaveLength(1)
  })

  test('an order cancelled in the store is never shipped', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.put(changed(desk.order, { state: 'cancelled' }))
    await desk.import()
    await desk.export()
    expect(desk.told()).toEqual([])
    expect([...desk.problems()].sort()).toEqual(['cancelled_after_pick', 'cancelled_in_store'])
  })
})

describe('undone in the warehouse', () => {
  test('a shipment voided before it was sent is not sent', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 1)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 1]] })
    await desk.export()
    desk.warehouse.voidShipment('#1001', 'ship-1')
    await desk.export()
    expect(desk.shipment()).toMatchObject({ state: 'superseded', code: 'voided' })
  })

  test('one voided afterwards is a notice', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    await desk.export()
    desk.warehouse.voidShipment('#1001', 'ship-1')
    await desk.export()
    expect(desk.told()).toHaveLength(1)
    expect(desk.problems()).toEqual(['voided_after_export'])
  })
})

describe('a dry run', () => {
  test('lists the shipments it would send, and changes nothing', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    const before = structuredClone(desk.unitOfWork.tables)
    await exportShipments(desk.next('dry_run'))
    expect({ ...desk.unitOfWork.tables, runs: null }).toEqual({ ...before, runs: null })
    expect(desk.wouldWrite).toMatchObject([
      { action: 'record_shipment', subjectId: 'ship-1', label: '#1001', after: '2 x Tent for two; UPS 1Z1' },
    ])
    await importOrders(desk.next('dry_run'))
    expect(desk.wouldWrite).toHaveLength(1)
  })
})

describe('the warehouse does not answer', () => {
  test('and nothing is half-stored', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.feedFails = true
    await expect(desk.export()).rejects.toThrow('does not answer')
    expect(desk.picking().picked).toEqual([])
    desk.warehouse.feedFails = false
    await desk.export()
    expect(desk.picking().picked).toHaveLength(1)
  })
})
