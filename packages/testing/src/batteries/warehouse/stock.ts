import { id, type OrderId } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { item, key, lineId, order, received, row, stock, summary } from './records.ts'
import type { Suite } from './under-test.ts'

export function stockTests(suite: Suite): void {
  describe('inventory', () => {
    test('the first inventory is added once for its key', async () => {
      const { warehouse } = suite.now
      await warehouse.upsertItems([item(suite.now, 'TENT')])
      expect(await warehouse.addInventory([row(suite.now, 'TENT', 40)])).toEqual([{ kind: 'applied', value: null }])
      expect(await warehouse.addInventory([row(suite.now, 'TENT', 40)])).toEqual([{ kind: 'already', value: null }])
      expect((await summary(suite.now)).rows).toMatchObject([{ itemNumber: 'TENT', onHand: 40 }])
    })

    test('a row of an unknown item does not sink those beside it', async () => {
      const { warehouse } = suite.now
      await warehouse.upsertItems([item(suite.now, 'A'), item(suite.now, 'B')])
      const outcomes = await warehouse.addInventory([row(suite.now, 'A', 1), row(suite.now, 'GHOST', 2), row(suite.now, 'B', 3)])
      expect(outcomes).toMatchObject([{ kind: 'applied' }, { kind: 'rejected', code: 'unknown_item' }, { kind: 'applied' }])
    })

    suite.needs('adjustments', 'an adjustment sets what stands there, and once it does changes nothing', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 40 })
      const counted = (name: string, quantity: number) => ({ ...row(suite.now, 'TENT', quantity), key: key(name), reason: 'Counted' })
      expect(await warehouse.adjustInventory([counted('c1', 38)])).toMatchObject([{ kind: 'applied' }])
      expect(await warehouse.adjustInventory([counted('c2', 38)])).toMatchObject([{ kind: 'already' }])
      expect(await warehouse.adjustInventory([counted('c3', 0)])).toMatchObject([{ kind: 'applied' }])
      expect((await summary(suite.now)).rows).toMatchObject([{ onHand: 0 }])
    })
  })

  describe('the summary', () => {
    test('tells on hand and what open orders still want, and our part of it', async () => {
      const { warehouse, floor, system } = suite.now
      await stock(suite.now, { TENT: 40, MUG: 5 })
      const accepted = await received(
        warehouse,
        order(suite.now, '1001', [
          ['TENT', 3],
          ['TENT', 4],
        ]),
      )
      const foreign = order(suite.now, '1002', [['TENT', 10]])
      await received(warehouse, { ...foreign, reference: { ...foreign.reference, system: 'somebody-else', orderId: id<OrderId>('9') } })
      await floor.pick(accepted.pickingOrderId, lineId('1001-1'), 2)
      const { rows, picks, asOf } = await summary(suite.now)
      expect(rows.find((one) => one.itemNumber === 'TENT')).toMatchObject({ onHand: 38, unpickedOnOpenOrders: 15, unpickedOnOwnOrders: 5 })
      expect(rows.find((one) => one.itemNumber === 'MUG')).toMatchObject({ onHand: 5, unpickedOnOpenOrders: 0, unpickedOnOwnOrders: 0 })
      expect(picks).toEqual([{ orderId: 'store-1001', groupKey: 'group-1', lineId: '1001-1', itemNumber: 'TENT', picked: 2 }])
      expect(Number.isNaN(Date.parse(asOf))).toBe(false)
      expect(system).not.toBe('somebody-else')
    })

    test('leaves out what is excluded and what stands at other sites', async () => {
      const { warehouse, place } = suite.now
      await stock(suite.now, { TENT: 40 })
      await warehouse.addInventory([row(suite.now, 'TENT', 7, { key: key('other'), locationId: place.otherLocationId })])
      expect((await summary(suite.now)).rows).toMatchObject([{ onHand: 47 }])
      expect((await summary(suite.now, [place.otherLocationId])).rows).toMatchObject([{ siteId: place.siteId, onHand: 40 }])
      const elsewhere = { siteIds: [place.otherSiteId], excludedLocationIds: [], system: suite.now.system }
      expect((await warehouse.inventorySummary(elsewhere)).rows.map((one) => one.onHand)).toEqual([0])
    })
  })
}
