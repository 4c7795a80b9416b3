import { expect, test } from 'vitest'
import { readPlace } from './place.ts'

test.each([
  ['/juniper/wp-admin/', { kind: 'dashboard' }],
  ['/juniper/wp-admin/index.php', { kind: 'dashboard' }],
  ['/juniper/wp-admin/admin.php?page=intellitrack&screen=orders', { kind: 'intellitrack' }],
  ['/juniper/wp-admin/admin.php?page=wc-orders', { kind: 'orders', id: null, search: '' }],
  ['/juniper/wp-admin/admin.php?page=wc-orders&action=edit&id=12', { kind: 'orders', id: '12', search: '' }],
  ['/juniper/wp-admin/edit.php?post_type=product&s=RYE', { kind: 'products', id: null, search: 'RYE' }],
  ['/juniper/wp-admin/post.php?post=7&action=edit', { kind: 'products', id: '7', search: '' }],
  ['/juniper/wp-admin/plugins.php', { kind: 'nowhere' }],
])('%s', (address, place) => {
  expect(readPlace(address)).toEqual(place)
})
