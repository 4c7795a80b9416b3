import { expect, test } from 'vitest'
import { aGroup, aLine, anOrder, depot, orderRecord, shipmentRecord, shop, stockKeyOf } from '../pipelines/testing/records.ts'
import { type DriftFacts, expectedFigure } from './stock-drift.ts'

const row = { stockKey: stockKeyOf('TENT'), locationId: shop, confirmed: 40, confirmedAt: '2026-03-01T10:00:00.000Z' }
const later = { placedAt: '2026-03-01T11:00:00.000Z' }
const seenAt = '2026-03-01T11:01:00.000Z'
const expected = (facts: Partial<DriftFacts>) =>
  expectedFigure(row, { mode: 'order', scope: { primary: shop, lowers: (order) => order.takesStock }, orders: [], shipments: [], ...facts })

test('without orders the figure is the one that was confirmed', () => expect(expected({})).toBe(40))
test('an order placed since takes its units off where the order lowers the figure', () => {
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }, later), { seenAt })] })).toBe(37)
})
test('where the shipment lowers it, only what was shipped', () => {
  const order = anOrder('1', {}, { ...later, lines: [aLine('TENT', 3, { fulfilled: 1 })], groups: [aGroup('g1', { TENT: 2 })] })
  expect(expected({ mode: 'shipment', orders: [orderRecord(order, { seenAt })] })).toBe(39)
})
test('an order known before and not changed since explains nothing', () => {
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }))] })).toBe(40)
})
test('orders of other things explain nothing', () => {
  expect(expected({ orders: [orderRecord(anOrder('1', { LAMP: 3 }, later), { seenAt })] })).toBe(40)
})
test('an older order that changed since makes it untellable', () => {
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }), { seenAt })] })).toBeNull()
})
test('so does a shipment recorded since, which the order as read may not show yet', () => {
  const shipments = [shipmentRecord('1', { TENT: 1 }, { recordedAt: '2026-03-01T12:00:00.000Z' })]
  expect(expected({ mode: 'shipment', orders: [orderRecord(anOrder('1', { TENT: 3 }, later), { seenAt })], shipments })).toBeNull()
})
test('an order that took no units moves nothing', () => {
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }, { ...later, takesStock: false }), { seenAt })] })).toBe(40)
})

test('at the very instant of the confirmation an order counts as known, and as placed before', () => {
  const same = { seenAt: row.confirmedAt }
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }), same)] })).toBe(40)
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }, { placedAt: row.confirmedAt }), { seenAt })] })).toBeNull()
})
test('a shipment of another order, not recorded, or recorded at the confirmation, explains nothing', () => {
  const order = orderRecord(anOrder('1', { TENT: 3 }, later), { seenAt })
  const after = '2026-03-01T12:00:00.000Z'
  for (const shipment of [
    shipmentRecord('2', { TENT: 1 }, { recordedAt: after }),
    shipmentRecord('1', { TENT: 1 }, { recordedAt: null }),
    shipmentRecord('1', { TENT: 1 }, { recordedAt: row.confirmedAt }),
  ])
    expect(expected({ orders: [order], shipments: [shipment] })).toBe(37)
})
test('units that are sold at another location move nothing here', () => {
  const groups = [aGroup('g1', { TENT: 1 }), aGroup('g2', { TENT: 2 }, { locationId: depot })]
  expect(expected({ orders: [orderRecord(anOrder('1', { TENT: 3 }, { ...later, groups }), { seenAt })] })).toBe(39)
})
