import { expect, test } from 'vitest'
import { grantedScopes } from './granted-scopes.ts'

const bytes = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))

test('an app/scopes_update says what is granted from now on', () => {
  expect(grantedScopes(bytes({ id: 1, previous: ['read_orders'], current: ['read_products', 'write_inventory'] }))).toEqual([
    'read_products',
    'write_inventory',
  ])
  expect(grantedScopes(bytes({ current: [] }))).toEqual([])
})

test.each(['', 'null', '[]', '{broken', { previous: [] }, { current: 'read_products' }])('%j says nothing about it', (body) => {
  expect(grantedScopes(bytes(body))).toBeNull()
})
