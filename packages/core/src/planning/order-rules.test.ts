import { describe, expect, test } from 'vitest'
import { storeOrder, tent } from '../pipelines/testing/order-fixtures.ts'
import { orderFacts } from '../pipelines/testing/planning-facts.ts'
import { pickingRecord } from '../pipelines/testing/records.ts'
import type { PickingRecord } from '../records/order.ts'
import { decideOrder } from './order-decision.ts'

const accepted = [{ lineId: tent.lineId, itemNumber: 'TENT-2P', quantity: 2, fulfilledBefore: 0 }]
const decided = (state: PickingRecord['state'], status: PickingRecord['status'], order = storeOrder({ state: 'cancelled' })) => {
  const record = { ...pickingRecord('#1001', {}, { groupKey: 'main' as never, state, status, attempts: 0 }), accepted }
  const [group] = decideOrder(orderFacts(order, {}, { pickings: [record] })).groups
  return group?.decision
}

describe('a cancelled order whose part', () => {
  test.each<[PickingRecord['state'], PickingRecord['status'], string]>([
    ['accepted', 'open', 'cancel'],
    ['done', 'closed', 'none'],
    ['held', 'deleted', 'cancel'],
    ['held', 'open', 'skip'],
    ['held', null, 'skip'],
    ['waiting', 'deleted', 'skip'],
    ['skipped', null, 'skip'],
    ['cancelled', 'deleted', 'none'],
    ['sending', null, 'withdraw'],
  ])('is %s (%s) ends in: %s', (state, status, kind) => {
    expect(decided(state, status)?.kind).toBe(kind)
  })
})

describe('a part that the store still wants', () => {
  test.each<[PickingRecord['state'], PickingRecord['status'], string]>([
    ['held', 'open', 'receive'],
    ['cancelled', 'deleted', 'receive'],
    ['waiting', null, 'receive'],
    ['skipped', null, 'receive'],
    ['sending', null, 'receive'],
    ['held', 'deleted', 'hold'],
    ['accepted', 'deleted', 'hold'],
    ['done', 'closed', 'none'],
  ])('and is %s (%s) ends in: %s', (state, status, kind) => {
    expect(decided(state, status, storeOrder())?.kind).toBe(kind)
  })
})
