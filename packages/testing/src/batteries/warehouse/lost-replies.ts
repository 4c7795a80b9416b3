import { describe, expect } from 'vitest'
import { feed, item, key, order, received, row, stock, summary } from './records.ts'
import type { Suite } from './under-test.ts'

export function lostReplyTests(suite: Suite): void {
  describe('a reply that is lost', () => {
    suite.needs('looking writes up', 'an order that was received is found, and sent again is already there', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const draft = order(suite.now, '1001', [['TENT', 1]])
      await warehouse.carriers()
      suite.now.loseNextReply('after')
      expect(await warehouse.receiveOrders([draft])).toMatchObject([{ kind: 'uncertain' }])
      const found = await warehouse.findEffect(draft.key)
      expect(found).toMatchObject({ kind: 'applied', value: { pickingOrder: { orderNumber: '1001' } } })
      expect(await warehouse.receiveOrders([draft])).toMatchObject([{ kind: 'already' }])
      expect((await feed(warehouse)).rows).toHaveLength(1)
    })

    suite.needs('looking writes up', 'an order that never arrived is known not to be there, and sent again is received', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const draft = order(suite.now, '1001', [['TENT', 1]])
      await warehouse.carriers()
      suite.now.loseNextReply('before')
      const [outcome] = await warehouse.receiveOrders([draft])
      expect(['uncertain', 'retry']).toContain(outcome?.kind)
      expect(await warehouse.findEffect(draft.key)).toEqual({ kind: 'absent' })
      expect(await warehouse.receiveOrders([draft])).toMatchObject([{ kind: 'applied' }])
    })

    suite.needs('looking writes up', 'after it the rest is not sent, and says so', async () => {
      const { warehouse } = suite.now
      suite.now.loseNextReply('after')
      const outcomes = await warehouse.upsertItems(Array.from({ length: 501 }, (_, index) => item(suite.now, `SKU-${index}`)))
      expect(outcomes[0]).toMatchObject({ kind: 'uncertain' })
      expect(outcomes[500]).toMatchObject({ kind: 'retry' })
      expect(outcomes).toHaveLength(501)
      expect(await warehouse.findEffect(key('item SKU-500'))).toEqual({ kind: 'absent' })
    })

    suite.needs('looking writes up', 'an item is found with whether it was made then', async () => {
      const { warehouse } = suite.now
      suite.now.loseNextReply('after')
      await warehouse.upsertItems([item(suite.now, 'NEW / 1')])
      const found = await warehouse.findEffect(key('item NEW / 1'))
      expect(found).toEqual({ kind: 'applied', value: { pickingOrder: null, item: { itemNumber: 'NEW / 1', created: true } } })
    })

    suite.needs('looking writes up', 'stock that was added is not added again', async () => {
      const { warehouse } = suite.now
      await warehouse.upsertItems([item(suite.now, 'TENT')])
      suite.now.loseNextReply('after')
      expect(await warehouse.addInventory([row(suite.now, 'TENT', 40)])).toMatchObject([{ kind: 'uncertain' }])
      expect(await warehouse.findEffect(key('first inventory TENT'))).toMatchObject({ kind: 'applied' })
      expect(await warehouse.addInventory([row(suite.now, 'TENT', 40)])).toMatchObject([{ kind: 'already' }])
      expect((await summary(suite.now)).rows).toMatchObject([{ onHand: 40 }])
    })

    suite.needs('amending orders', 'a change or a cancellation that arrived is found', async () => {
      const { warehouse } = suite.now
      await stock(suite.now, { TENT: 0 })
      const accepted = await received(warehouse, order(suite.now, '1001', [['TENT', 3]]))
      suite.now.loseNextReply('after')
      const amended = await warehouse.amendOrder({ ...order(suite.now, '1001', [['TENT', 2]]), key: key('amend'), ...accepted })
      expect(amended).toMatchObject({ kind: 'uncertain' })
      const found = await warehouse.findEffect(key('amend'))
      expect(found).toMatchObject({ kind: 'applied', value: { pickingOrder: { pickingOrderId: accepted.pickingOrderId } } })
      suite.now.loseNextReply('after')
      expect(await warehouse.cancelOrder({ key: key('cancel'), ...accepted })).toMatchObject({ kind: 'uncertain' })
      expect(await warehouse.findEffect(key('cancel'))).toMatchObject({ kind: 'applied' })
    })
  })
}
