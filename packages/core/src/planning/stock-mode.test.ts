import { expect, test } from 'vitest'
import { anOrder } from '../pipelines/testing/records.ts'
import { lowersFigure, stockMode } from './stock-mode.ts'

const follows = { stockDecreasedWhenOrderPlaced: null }
const unpaid = anOrder('1', { TENT: 1 }, { takesStock: false })

test('a merchant who chose nothing gets what the store does', () => {
  expect(stockMode(follows, { decrementsAt: 'order' })).toBe('order')
  expect(stockMode(follows, { decrementsAt: 'shipment' })).toBe('shipment')
})
test('Stock decreased when order placed overrides the store, either way', () => {
  expect(stockMode({ stockDecreasedWhenOrderPlaced: true }, { decrementsAt: 'shipment' })).toBe('order')
  expect(stockMode({ stockDecreasedWhenOrderPlaced: false }, { decrementsAt: 'order' })).toBe('shipment')
})
test('the store says of each order whether it took its units', () => {
  expect(lowersFigure(follows, { decrementsAt: 'order' })(unpaid)).toBe(false)
})
test('against the store’s word, every open order counts', () => {
  expect(lowersFigure({ stockDecreasedWhenOrderPlaced: true }, { decrementsAt: 'shipment' })(unpaid)).toBe(true)
})
test('where figures fall with the shipment, no open order has lowered one', () => {
  expect(lowersFigure(follows, { decrementsAt: 'shipment' })(anOrder('1', { TENT: 1 }))).toBe(false)
})
