import { expect, test } from 'vitest'
import { firstAddress } from './first-address.ts'

const opened = (screen: string, pathname = '/load', search = '?signed_payload_jwt=a.b.c') => firstAddress(screen, { pathname, search })

test('opened from the control panel, the app begins at Home, and its signed greeting is in no address', () => {
  expect(opened('')).toBe('/app')
  expect(opened('home')).toBe('/app')
})

test('a deep link of the control panel leads to its screen', () => {
  for (const screen of ['orders', '/orders', '/app/orders']) expect(opened(screen)).toBe('/app/orders')
  expect(opened('shopping_cart_configuration')).toBe('/app/shopping-cart-configuration')
  expect(opened('/app/orders?filter=waiting')).toBe('/app/orders?filter=waiting')
  expect(opened('orders?filter=waiting')).toBe('/app/orders?filter=waiting')
})

test('what is no screen of the app leads home, never elsewhere', () => {
  for (const screen of ['nowhere', '//evil.example', 'https://evil.example/', '/application']) expect(opened(screen)).toBe('/app')
})

test('a page that stands at a screen already stays there, search and all', () => {
  expect(opened('', '/app/orders', '?search=1001')).toBe('/app/orders?search=1001')
})
