import { expect, test } from 'vitest'
import { permissionsOf } from './scope-words.ts'

test('the consent page names each scope as the platform does, and whether it may change something', () => {
  expect(permissionsOf(['store_v2_orders', 'store_v2_products_read_only', 'store_cart'])).toEqual([
    { thing: 'Orders', can: 'modify' },
    { thing: 'Products', can: 'read-only' },
    { thing: 'Cart', can: 'modify' },
  ])
})
