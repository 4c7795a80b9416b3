import { neededScopes } from '@connect/shopify'
import { expect, test } from 'vitest'
import { permissionsOf } from './scope-words.ts'

test('a merchant reads every permission that is asked for once, in words, with editing named where it is asked', () => {
  const permissions = permissionsOf(Object.keys(neededScopes))
  expect(permissions).toContainEqual({ thing: 'Inventory', can: 'View and edit' })
  expect(permissions).toContainEqual({ thing: 'Products and collections', can: 'View' })
  expect(permissions.filter(({ thing }) => /_/.test(thing))).toEqual([])
  expect(new Set(permissions.map(({ thing }) => thing)).size).toBe(permissions.length)
})

test('a scope without words of its own is not left out', () => {
  expect(permissionsOf(['write_gift_cards'])).toEqual([{ thing: 'Gift cards', can: 'View and edit' }])
})
