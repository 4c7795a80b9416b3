import { expect, test } from 'vitest'
import { pageAddresses } from './page-addresses.ts'

const base = 'https://shop.example/sub/wp-admin/admin.php?page=intellitrack'
const { outer, inner } = pageAddresses(base, ['/app', '/app/orders', '/app/basic-configuration'], '/app')

test('each screen is the page with a query of its own', () => {
  expect(outer('/app')).toBe(base)
  expect(outer('/app/orders')).toBe(`${base}&screen=orders`)
  expect(outer('/app/orders?search=%231002&filter=waiting&before=&before=c2')).toBe(
    `${base}&screen=orders&search=%231002&filter=waiting&before=&before=c2`,
  )
})

test('what stands in the address of the browser leads back to the same screen, search and all', () => {
  for (const address of ['/app', '/app/orders', '/app/orders?search=%231002&before=&before=c2', '/app?search=x'])
    expect(inner(outer(address))).toBe(address)
  expect(inner(`${base}&screen=basic_configuration`)).toBe('/app/basic-configuration')
})

test('what is no screen of the app leads home', () => {
  for (const screen of ['nowhere', '../evil', '//evil.example']) expect(inner(`${base}&screen=${encodeURIComponent(screen)}`)).toBe('/app')
})
