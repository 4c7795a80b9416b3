import { describe, expect } from 'vitest'
import { key, lineId, order, received, seen, stock } from './records.ts'
import type { Suite } from './under-test.ts'

export function orderChangeTests(suite: Suite): void {
  const start = async () => {
    const { warehouse } = suite.now
    await stock(suite.now, { TENT: 40, MUG: 40 })
    const draft = order(suite.now, '1001', [['TENT', 3]])
    return { draft, accepted: await received(warehouse, draft) }
  }
  const cancelled = ({ pickingOrderId, version }: Awaited<ReturnType<typeof received>>, name = 'cancel') =>
    suite.now.warehouse.cancelOrder({ key: key(name), pickingOrderId, version })

  describe('orders that change in the store', () => {
    suite.needs('amending orders', 'before the first pick the picking order becomes what the order is now', async () => {
      const { warehouse } = suite.now
      const { accepted } = await start()
      const now = order(suite.now, '1001', [
        ['TENT', 1],
        ['MUG', 2],
      ])
      const outcome = await warehouse.amendOrder({ ...now, key: key('amend'), ...accepted })
      expect(outcome).toMatchObject({ kind: 'applied', value: { pickingOrderId: accepted.pickingOrderId } })
      const { lines, version } = await seen(warehouse, '1001')
      expect(lines.map(({ lineId: line, itemNumber, ordered }) => [line, itemNumber, ordered])).toEqual([
        ['1001-1', 'TENT', 1],
        ['1001-2', 'MUG', 2],
      ])
      expect(outcome.kind === 'applied' && outcome.value.version).toBe(version)
    })

    suite.needs('amending orders', 'from the first pick on it is refused and nothing changes', async () => {
      const { warehouse, floor } = suite.now
      const { draft, accepted } = await start()
      await floor.pick(accepted.pickingOrderId, lineId('1001-1'), 1)
      const { version } = await seen(warehouse, '1001')
      const outcome = await warehouse.amendOrder({ ...order(suite.now, '1001', [['TENT', 1]]), key: key('amend'), ...accepted, version })
      expect(outcome).toMatchObject({ kind: 'rejected', code: 'picking_started' })
      expect((await seen(warehouse, '1001')).lines).toMatchObject([{ ordered: draft.lines[0]?.quantity, picked: 1 }])
    })

    suite.needs('amending orders', 'what somebody changed meanwhile is not written over', async () => {
      const { warehouse, floor } = suite.now
      const { accepted } = await start()
      await floor.edit(accepted.pickingOrderId)
      const outcome = await warehouse.amendOrder({ ...order(suite.now, '1001', [['TENT', 1]]), key: key('amend'), ...accepted })
      expect(outcome).toMatchObject({ kind: 'rejected', code: 'version_conflict' })
      expect((await seen(warehouse, '1001')).lines).toMatchObject([{ ordered: 3 }])
    })

    suite.needs('amending orders', 'an order that is cancelled is gone, and wanted again it is made anew', async () => {
      const { warehouse } = suite.now
      const { draft, accepted } = await start()
      expect(await cancelled(accepted)).toEqual({ kind: 'applied', value: null })
      expect(await seen(warehouse, '1001')).toMatchObject({ status: 'deleted' })
      const [forgotten] = await warehouse.receiveOrders([{ ...draft, key: key('again') }])
      expect(forgotten).toMatchObject({ kind: 'rejected', code: 'deleted_in_warehouse' })
      const [again] = await warehouse.receiveOrders([{ ...draft, key: key('recreated'), recreate: true }])
      expect(again?.kind === 'applied' && again.value.pickingOrderId !== accepted.pickingOrderId).toBe(true)
      expect(await seen(warehouse, '1001')).toMatchObject({ status: 'open' })
    })

    suite.needs('amending orders', 'cancelling what is gone already is as good as cancelling it', async () => {
      const { floor } = suite.now
      const { accepted } = await start()
      await floor.remove(accepted.pickingOrderId)
      const outcome = await cancelled(accepted)
      expect(['applied', 'already']).toContain(outcome.kind)
      expect(['applied', 'already']).toContain((await cancelled(accepted, 'once more')).kind)
    })

    suite.needs('amending orders', 'an order somebody has begun to pick is not cancelled', async () => {
      const { warehouse, floor } = suite.now
      const { accepted } = await start()
      await floor.pick(accepted.pickingOrderId, lineId('1001-1'), 1)
      expect(await cancelled(accepted)).toMatchObject({ kind: 'rejected', code: 'picking_started' })
      expect(await seen(warehouse, '1001')).toMatchObject({ status: 'open', lines: [{ picked: 1 }] })
    })
  })
}
