import { expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import type { SummaryRow } from '../domain/warehouse.ts'
import { groupBy } from './group-by.ts'
import { indexSummary } from './summary-index.ts'

const row = (itemNumber: string, siteId: string, onHand: number): SummaryRow => ({
  itemNumber: id(itemNumber),
  siteId,
  onHand,
  unpickedOnOpenOrders: 0,
  unpickedOnOwnOrders: 0,
})

test('stock is found by item and site', () => {
  const stock = indexSummary({ rows: [row('TENT', 'site-1', 4), row('TENT', 'site-2', 6), row('LAMP', 'site-1', 9)] })
  expect([stock(id('TENT'), 'site-2')?.onHand, stock(id('LAMP'), 'site-1')?.onHand]).toEqual([6, 9])
})
test('an item the warehouse does not list is not none on hand', () => {
  expect(indexSummary({ rows: [row('TENT', 'site-1', 0)] })(id('LAMP'), 'site-1')).toBeUndefined()
})
test('rows are grouped in their order', () => {
  expect([...groupBy(['tent', 'lamp', 'tarp'], (word) => word[0])]).toEqual([
    ['t', ['tent', 'tarp']],
    ['l', ['lamp']],
  ])
})
