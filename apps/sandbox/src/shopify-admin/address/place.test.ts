import { expect, test } from 'vitest'
import { appPath, readPlace } from './place.ts'

test.each([
  ['/admin', { kind: 'stores' }],
  ['/admin/store/demo', { kind: 'home', store: 'demo' }],
  ['/admin/store/demo/', { kind: 'home', store: 'demo' }],
  ['/admin/store/demo/apps', { kind: 'apps', store: 'demo' }],
  ['/admin/store/demo/orders', { kind: 'orders', store: 'demo', id: null }],
  ['/admin/store/demo/products/81204', { kind: 'products', store: 'demo', id: '81204' }],
  ['/admin/store/demo/app/grant', { kind: 'grant', store: 'demo' }],
  ['/admin/store/demo/apps/shelves', { kind: 'app', store: 'demo', handle: 'shelves', path: '' }],
  [
    '/admin/store/demo/apps/shelves/app/orders?filter=open#top',
    { kind: 'app', store: 'demo', handle: 'shelves', path: '/app/orders?filter=open#top' },
  ],
  ['/admin/store/demo/settings', { kind: 'nowhere', store: 'demo' }],
  ['/elsewhere', { kind: 'nowhere', store: null }],
])('%s shows %j', (address, place) => {
  expect(readPlace(address)).toEqual(place)
})

test('where the app is can be read from the address that shows it', () => {
  for (const path of ['/app/orders?search=%231001', '/app', ''])
    expect(readPlace(appPath('demo', 'shelves', path))).toEqual({ kind: 'app', store: 'demo', handle: 'shelves', path })
})
