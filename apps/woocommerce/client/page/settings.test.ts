import { expect, test } from 'vitest'
import { pageSettings } from './settings.ts'

const page = {
  mode: 'plugin',
  api: 'https://shop.example/wp-json/intellitrack/v1/admin/',
  nonce: 'n1',
  base: 'https://shop.example/wp-admin/admin.php?page=intellitrack',
  storeAdminUrl: 'https://shop.example/wp-admin',
  connection: { state: 'connected', backend: 'https://connect.example', defaultBackend: 'https://connect.example', storeName: 'Harbor' },
  mayConnect: true,
}

test('the page says where it is, who opened it, and how the store stands', () => {
  expect(pageSettings(page)).toMatchObject({
    mode: 'plugin',
    storeAdminUrl: 'https://shop.example/wp-admin/',
    home: 'https://shop.example/',
    connection: { state: 'connected', backend: 'https://connect.example', storeName: 'Harbor' },
    mayConnect: true,
  })
  expect(pageSettings({ ...page, home: 'https://www.shop.example/' })?.home).toBe('https://www.shop.example/')
})

test('nobody may connect the store because something is missing in the page', () => {
  expect(pageSettings({ ...page, mayConnect: undefined })?.mayConnect).toBe(false)
  expect(pageSettings({ ...page, connection: null })?.connection).toEqual({ state: 'unconnected', backend: null, storeName: '' })
})

test('a page that says nothing of the kind has no screens', () => {
  for (const given of [undefined, null, 'text', {}, { api: page.api }]) expect(pageSettings(given)).toBeNull()
})
