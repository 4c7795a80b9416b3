import { expect, test } from 'vitest'
import { screenAddresses } from './screen-addresses.ts'

const { addressOf, screenAt } = screenAddresses('/app')

test('a link to a screen is its address, with what to search for', () => {
  expect(addressOf({ screen: 'home' })).toBe('/app')
  expect(addressOf({ screen: 'activity', search: '#1001 & more' })).toBe('/app/activity?search=%231001+%26+more')
  expect(addressOf({ screen: 'orders', filter: 'waiting' })).toBe('/app/orders?filter=waiting')
})

test('the screen is known by its address, with or without a slash at the end', () => {
  expect(screenAt('/app')).toBe('home')
  expect(screenAt('/app/')).toBe('home')
  expect(screenAt('/app/problems')).toBe('problems')
  expect(screenAt('/app/somewhere')).toBeNull()
})

test('a screen that an app does not have is never shown, and a link to it leads home', () => {
  const without = screenAddresses('/app', ['users'])
  expect(without.addressOf({ screen: 'users' })).toBe('/app')
  expect(without.screenAt('/app')).toBe('home')
  expect(without.screenAt('/app/users')).toBeNull()
  expect(screenAt('/app/users')).toBe('users')
})
