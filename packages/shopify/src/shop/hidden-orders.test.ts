import { describe, expect, test } from 'vitest'
import { neededScopes, refuseHiddenOrders } from './scopes.ts'

const installation = (scopes: readonly string[]) => ({ accessScopes: scopes.map((handle) => ({ handle })) })
const all = Object.keys(neededScopes)

describe('orders of a shop that shows us only a part of them', () => {
  test.each(['read_orders', 'read_merchant_managed_fulfillment_orders'])('are refused when %s is missing, by name', (scope) => {
    const granted = all.filter((one) => one !== scope && one !== scope.replace('read_', 'write_'))
    expect(() => refuseHiddenOrders(installation(granted))).toThrow(expect.objectContaining({ name: 'Unavailable', reason: 'forbidden' }))
    expect(() => refuseHiddenOrders(installation(granted))).toThrow(scope)
  })

  test('are taken when writing is granted, which includes reading, whatever else is missing', () => {
    const granted = ['read_orders', 'write_merchant_managed_fulfillment_orders']
    expect(() => refuseHiddenOrders(installation(granted))).not.toThrow()
    expect(() => refuseHiddenOrders(null)).not.toThrow()
  })
})
