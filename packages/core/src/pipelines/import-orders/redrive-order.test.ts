import { describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { rejected } from '../../domain/outcome.ts'
import { orderDesk } from '../testing/order-desk.ts'
import { storeOrder } from '../testing/order-fixtures.ts'
import { shippingDesk } from '../testing/shipping-desk.ts'
import { redriveOrder } from './redrive-order.ts'

const redrive = (desk: ReturnType<typeof orderDesk>, orderId = 'o-1001') =>
  desk.unitOfWork.transaction(desk.context.connectionId, (r) => redriveOrder(r, id(orderId), new Date(desk.clock.now()).toISOString()))

describe('a person presses Retry', () => {
  test('and a refused order is sent again', async () => {
    const desk = orderDesk()
    desk.warehouse.answers.push(rejected('duplicate_order_number', 'There is an order #1001 already'))
    desk.store.put(storeOrder())
    await desk.import()
    expect(await redrive(desk)).toMatchObject({ kind: 'applied', value: { redriven: 1 } })
    await desk.import()
    expect(desk.picking().state).toBe('accepted')
  })

  test('and an order deleted in the warehouse is made anew', async () => {
    const desk = await shippingDesk()
    desk.warehouse.remove('#1001')
    await desk.export()
    expect(desk.picking().code).toBe('deleted_in_warehouse')
    await redrive(desk)
    await desk.import()
    expect(desk.picking()).toMatchObject({ state: 'accepted', pickingOrderId: 'po-2' })
    expect(desk.problems()).toEqual([])
  })

  test('and a refused shipment is sent at once', async () => {
    const desk = await shippingDesk()
    desk.warehouse.pick('#1001', 'line-tent', 2)
    desk.warehouse.ship('#1001', { lines: [['line-tent', 2]] })
    desk.store.answers.push(rejected('shipment_refused', 'Not now'))
    await desk.export()
    await redrive(desk)
    await desk.export()
    expect(desk.told()).toHaveLength(1)
  })

  test('and an order whose fate is unknown is looked up first, not sent', async () => {
    const desk = orderDesk()
    desk.store.put(storeOrder())
    desk.warehouse.loseReply = true
    await desk.import()
    await redrive(desk)
    await desk.import()
    expect(desk.picking().state).toBe('accepted')
    expect(desk.warehouse.calls).toHaveLength(1)
  })

  test('and an order nobody knows is refused', async () => {
    expect(await redrive(orderDesk())).toMatchObject({ kind: 'rejected', code: 'order_unknown' })
  })

  test('and what is in order is left alone', async () => {
    expect(await redrive(await shippingDesk())).toMatchObject({ value: { redriven: 0 } })
  })
})
