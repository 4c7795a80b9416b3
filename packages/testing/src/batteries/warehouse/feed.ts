import type { Checkpoint, PickingOrder } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { feed, lineId, order, received, seen, stock } from './records.ts'
import type { Suite } from './under-test.ts'

export function feedTests(suite: Suite): void {
  describe('the feed of picking orders', () => {
    test('shows picks, parcels, closing and reopening, in the store’s own words', async () => {
      const { warehouse, floor, system } = suite.now
      await stock(suite.now, { TENT: 40 })
      const { pickingOrderId } = await received(warehouse, order(suite.now, '1001', [['TENT', 3]]))
      const line = lineId('1001-1')
      await floor.pick(pickingOrderId, line, 2)
      expect(await seen(warehouse, '1001')).toMatchObject({
        status: 'open',
        closedAt: null,
        lines: [{ lineId: line, ordered: 3, picked: 2 }],
      })
      await floor.close(pickingOrderId)
      const shipmentId = await floor.ship(pickingOrderId, line, 1, 'T-1')
      const mistake = await floor.ship(pickingOrderId, line, 1, 'T-2')
      await floor.voidShipment(pickingOrderId, mistake)
      const closed = await seen(warehouse, '1001')
      expect(closed).toMatchObject({
        reference: { system, orderId: 'store-1001', groupKey: 'group-1' },
        status: 'closed',
        closedAt: expect.any(String),
        firstPickAt: expect.any(String),
        lastPickAt: expect.any(String),
        shipments: [{ shipmentId, tracking: { number: 'T-1' }, lines: [{ lineId: line, quantity: 1 }] }],
      })
      expect(closed.shipments).toHaveLength(1)
      await floor.reopen(pickingOrderId)
      expect(await seen(warehouse, '1001')).toMatchObject({ status: 'open', closedAt: null })
    })

    test('loses no page when the reader stops between two', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const numbers = Array.from({ length: 450 }, (_, index) => String(1001 + index))
      await warehouse.receiveOrders(numbers.map((number) => order(suite.now, number, [['TENT', 1]])))
      const read: PickingOrder[] = []
      let checkpoint: Checkpoint | null = null
      for (let stops = 0; read.length < numbers.length && stops < 600; stops += 1) {
        for await (const page of warehouse.changedPickingOrders(checkpoint)) {
          read.push(...page.rows)
          checkpoint = page.next
          break
        }
      }
      expect(read.map((one) => one.orderNumber)).toEqual(numbers)
      expect((await feed(warehouse, checkpoint)).rows).toEqual([])
    })

    test('from a checkpoint on shows only what changed since, each once as it is now', async () => {
      const { warehouse, floor } = suite.now
      await stock(suite.now, { TENT: 40 })
      const one = await received(warehouse, order(suite.now, '1', [['TENT', 3]]))
      await received(warehouse, order(suite.now, '2', [['TENT', 3]]))
      const { next } = await feed(warehouse)
      await floor.pick(one.pickingOrderId, lineId('1-1'), 1)
      await floor.pick(one.pickingOrderId, lineId('1-1'), 1)
      const { rows } = await feed(warehouse, next)
      expect(rows).toMatchObject([{ orderNumber: '1', lines: [{ picked: 2 }] }])
    })

    test('shows only this connection’s orders', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const foreign = order(suite.now, '1', [['TENT', 1]])
      await received(warehouse, { ...foreign, reference: { ...foreign.reference, system: 'somebody-else' } })
      await received(warehouse, order(suite.now, '2', [['TENT', 1]]))
      expect((await feed(warehouse)).rows.map((row) => row.orderNumber)).toEqual(['2'])
    })
  })
}
