import { expect, test } from 'vitest'
import { axisLabels, barsOf, topOf } from './bars.ts'

const flow = {
  series: ['Orders', 'Shipments'],
  points: [
    { label: '09:00', values: [4, 2] },
    { label: '10:00', values: [0, 5] },
  ],
}

test('each figure is a bar as high as its share of the axis, and nothing is no bar', () => {
  const bars = barsOf(flow)
  expect(bars.map(({ label, height }) => [label, height])).toEqual([
    ['09:00: Orders 4', 0.8],
    ['09:00: Shipments 2', 0.4],
    ['10:00: Shipments 5', 1],
  ])
})

test('bars of one hour stand beside each other and stay within their hour', () => {
  const [orders, shipments, later] = barsOf(flow)
  expect(orders!.x + orders!.width).toBeCloseTo(shipments!.x)
  expect(shipments!.x + shipments!.width).toBeLessThan(1)
  expect(later!.x).toBeGreaterThan(1)
})

test('the axis ends at a round figure', () => {
  const top = (value: number): number => topOf([{ label: '', values: [value] }])
  expect([0, 1, 3, 7, 12, 480, 5_001].map(top)).toEqual([1, 1, 3, 8, 15, 500, 6_000])
})

test('the axis names its first point, its last and one between', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ label: `${hour}:00`, values: [1] }))
  expect(axisLabels(hours)).toEqual(['0:00', '11:00', '23:00'])
  expect(axisLabels(hours.slice(0, 1))).toEqual(['0:00'])
  expect(axisLabels([])).toEqual([])
})
