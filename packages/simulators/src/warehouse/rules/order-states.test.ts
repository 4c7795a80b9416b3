import { describe, expect, it } from 'vitest'
import { orderStates } from './order-states.ts'

describe('the states of a picking order', () => {
  it('lets only reopening, shipping and deleting happen to a closed order', () => {
    const possible = Object.entries(orderStates.closed).filter(([, next]) => next !== 'order_closed')
    expect(Object.fromEntries(possible)).toEqual({
      close: 'closed',
      reopen: 'open',
      delete: 'deleted',
      ship: 'closed',
      void_shipment: 'closed',
    })
  })

  it('lets nothing happen to a deleted order', () => {
    const next = new Set(Object.entries(orderStates.deleted).map(([event, state]) => (event === 'delete' ? 'deleted again' : state)))
    expect(next).toEqual(new Set(['order_deleted', 'deleted again']))
  })
})
