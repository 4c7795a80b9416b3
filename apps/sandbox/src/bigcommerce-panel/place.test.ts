import { expect, test } from 'vitest'
import { readPlace, storePath } from './place.ts'

test.each([
  ['/manage', { kind: 'stores' }],
  ['/manage/demo', { kind: 'home', store: 'demo' }],
  ['/manage/demo/dashboard', { kind: 'home', store: 'demo' }],
  ['/manage/demo/orders', { kind: 'orders', store: 'demo', id: null, keyword: '' }],
  ['/manage/demo/orders/118', { kind: 'orders', store: 'demo', id: '118', keyword: '' }],
  ['/manage/demo/products?keyword=AX-1', { kind: 'products', store: 'demo', id: null, keyword: 'AX-1' }],
  ['/manage/demo/apps', { kind: 'apps', store: 'demo' }],
  ['/manage/demo/apps/install', { kind: 'install', store: 'demo' }],
  ['/manage/demo/app', { kind: 'app', store: 'demo', path: '' }],
  ['/manage/demo/app/orders', { kind: 'app', store: 'demo', path: '/orders' }],
  ['/manage/demo/marketing', { kind: 'nowhere', store: 'demo' }],
])('%s shows %j', (address, place) => {
  expect(readPlace(address)).toEqual(place)
})

test('a page of a store is below the store’s own address', () => {
  expect(readPlace(storePath('demo', '/users'))).toEqual({ kind: 'users', store: 'demo' })
})
