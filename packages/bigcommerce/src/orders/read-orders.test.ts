import { id, type OrderId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { anOrderNode, listOf } from '../testing/orders.ts'
import { type Script, scriptedStore } from '../testing/scripted-store.ts'
import { readOrders } from './read-orders.ts'

const stored = [100, 101, 140, 349, 350, 9_000, 9_100].map((one) => anOrderNode(one, one === 9_100 ? { is_deleted: true } : {}))
const single: Script = Object.fromEntries(
  [...stored.map(({ id: one }) => one), 777, 778, 9_099].map((one) => {
    const found = stored.find(({ id: other }) => other === one)
    return [`GET /v2/orders/${one}`, () => (found ? { json: found } : { status: 404 })]
  }),
)

async function read(...ids: readonly string[]) {
  const store = scriptedStore({ 'GET /v2/orders': listOf(() => stored), ...single })
  const orders = await readOrders(
    store.client,
    ids.map((one) => id<OrderId>(one)),
  )
  return { numbers: orders.map(({ number }) => Number(number)), states: orders.map(({ state }) => state), requests: store.requests }
}

describe('orders named by id', () => {
  it('that are near each other come with one request', async () => {
    const { numbers, requests } = await read('140', '100', '101', '100')
    expect(numbers).toEqual([100, 101, 140])
    expect(requests).toMatchObject([{ name: 'GET /v2/orders', query: { min_id: '100', max_id: '140', limit: '250' } }])
  })

  it('are never asked for in ranges wider than a page, which would not hold them all', async () => {
    const { numbers, requests } = await read('100', '349', '350')
    expect(numbers).toEqual([100, 349, 350])
    expect(requests.map(({ name, query }) => [name, query['max_id']])).toEqual([
      ['GET /v2/orders', '349'],
      ['GET /v2/orders/350', undefined],
    ])
  })

  it('by itself is asked for by itself, also when it is archived', async () => {
    const { states, requests } = await read('9100')
    expect([states, requests.map(({ name }) => name)]).toEqual([['deleted'], ['GET /v2/orders/9100']])
  })

  it('among others is found although it is archived', async () => {
    const { numbers, states } = await read('9000', '9100')
    expect([numbers, states]).toEqual([
      [9_000, 9_100],
      ['open', 'deleted'],
    ])
  })

  it('of which several are archived or unknown are looked for together, and unknown ones are left out', async () => {
    const { numbers, requests } = await read('9000', '9100', '777', '778', '9099')
    expect(numbers).toEqual([9_000, 9_100])
    expect(requests.filter(({ query }) => query['is_deleted'] === 'true')).toHaveLength(2)
  })

  it('that can be no ids of orders are not asked for', async () => {
    const { numbers, requests } = await read('', '0', '-1', '1e3', '../7', 'gid://other/Order/1', '99999999999999999999')
    expect([numbers, requests]).toEqual([[], []])
  })
})
