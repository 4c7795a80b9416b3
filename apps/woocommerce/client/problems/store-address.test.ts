import { expect, test } from 'vitest'
import { storeAddress } from './store-address.ts'

const admin = 'https://shop.example/wp-admin/'
const address = (subjectKind: string, subjectId: string, search: string | null): string =>
  storeAddress(admin, { subjectKind, subjectId, search }).slice(admin.length)

test('an order is opened on its own page, wherever the store keeps its orders', () => {
  expect(address('order', '1001', '1001')).toBe('post.php?post=1001&action=edit')
})

test('the order of a shipment is looked for by its number, everything else in the list of products', () => {
  expect(address('shipment', 'SH-7', '#1001')).toBe('edit.php?post_type=shop_order&s=%231001')
  expect(address('variant', '77', 'TENT & STOVE')).toBe('edit.php?post_type=product&s=TENT%20%26%20STOVE')
  expect(address('level', 'key@location', null)).toBe('edit.php?post_type=product')
  expect(address('connection', 'c', null)).toBe('admin.php?page=wc-settings')
})

test('no name leads out of the admin', () => {
  expect(address('order', '../../evil?x=1&y', null)).toBe('post.php?post=..%2F..%2Fevil%3Fx%3D1%26y&action=edit')
})
