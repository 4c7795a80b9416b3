import { expect, test } from 'vitest'
import { storeAddress } from './store-address.ts'

const panel = 'https://store-abc123.example/manage'
const address = (subjectKind: string, subjectId: string, search: string | null): string =>
  storeAddress(panel, { subjectKind, subjectId, search }).slice(panel.length)

test('an order is opened on its own page, also for a shipment of it', () => {
  expect(address('order', '1001', '1001')).toBe('/orders/1001')
  expect(address('shipment', 'SH-7', '1001')).toBe('/orders/1001')
  expect(address('shipment', 'SH-7', null)).toBe('/orders')
})

test('whatever else is looked for in the list of products, and no name leads out of the control panel', () => {
  expect(address('variant', '77', 'TENT & STOVE')).toBe('/products?keyword=TENT%20%26%20STOVE')
  expect(address('level', 'key@location', null)).toBe('/products')
  expect(address('order', '../../evil', null)).toBe('/orders/..%2F..%2Fevil')
  expect(address('connection', 'c', null)).toBe('/dashboard')
})
