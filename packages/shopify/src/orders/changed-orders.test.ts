import { id, type OrderId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import type { OrderNode } from '../operations/order-fields.ts'
import { aGroup, aGroupLine, aLine, anOrder } from '../testing/nodes.ts'
import { collected, nodes, scriptedShop } from '../testing/scripted-shop.ts'
import { writeMark } from './checkpoint.ts'

const page = (orders: OrderNode[], endCursor: string | null = null, count?: number) => ({
  data: { orders: nodes(orders, endCursor), ...(count === undefined ? {} : { ordersCount: { count } }) },
})
const simple = (number: number, change: Partial<OrderNode> = {}) =>
  anOrder(number, [aLine(number, 1)], [aGroup(number, [aGroupLine(number, 1)])], change)
const started = {
  data: { bulkOperationRunQuery: { bulkOperation: { id: 'gid://shopify/BulkOperation/1', status: 'CREATED' }, userErrors: [] } },
}
const completed = { data: { bulkOperation: { id: 'b', status: 'COMPLETED', url: 'http://f' } } }
const upTo = (text: string) => writeMark({ v: 1, walk: 'done', upTo: text })

function bulkLines(numbers: readonly number[]): string {
  const rows = numbers.flatMap((n) => {
    const { lineItems, fulfillmentOrders, ...order } = simple(n)
    const groups = fulfillmentOrders.nodes.map(({ lineItems: lines, ...group }) => ({ group, lines: lines.nodes }))
    return [
      order,
      ...lineItems.nodes.map((line) => ({ ...line, __parentId: order.id })),
      ...groups.flatMap(({ group, lines }) => [
        { ...group, __parentId: order.id },
        ...lines.map((line) => ({ ...line, __parentId: group.id })),
      ]),
    ]
  })
  return rows.map((row) => JSON.stringify(row)).join('\n')
}

it('a walk that is to begin at an instant looks at every order that changed after it, open or not', async () => {
  const shop = scriptedShop({ OrdersChanged: [page([simple(1)])] })
  const [only] = await collected(shop.store.changedOrders(null, { since: null, changedAfter: '2026-11-10T08:00:00.000Z' }))
  expect(only?.rows).toHaveLength(1)
  expect(shop.requests[0]!.variables['query']).toContain("updated_at:>='2026-11-10T07:55:00.000Z'")
  expect(shop.names()).toEqual(['OrdersChanged'])
})

describe('the first walk over orders', () => {
  it('of 1,000 open orders takes 20 calls by pages', async () => {
    const shop = scriptedShop(
      {
        OrdersOpen: (_, nth) =>
          page(
            Array.from({ length: 50 }, (_, n) => simple(nth * 50 + n + 1)),
            nth === 19 ? null : `c${nth}`,
          ),
      },
      { walk: 'paged' },
    )
    const pages = await collected(shop.store.changedOrders(null, { since: null }))
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(1000)
    expect(shop.requests).toHaveLength(20)
    expect(shop.requests[0]!.variables).toMatchObject({ query: 'status:open', first: 50 })
  })

  it('of 1,000 open orders takes two calls beside the polls when their number is seen', async () => {
    const numbers = Array.from({ length: 1000 }, (_, n) => n + 1)
    const script = { OrdersOpen: [page([simple(1)], 'c', 1000)], BulkQueryRun: [started], BulkStatus: [completed] }
    const shop = scriptedShop(script, {}, { 'http://f': bulkLines(numbers) })
    const pages = await collected(shop.store.changedOrders(null, { since: null }))
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(1000)
    expect(pages[0]!.rows[7]).toMatchObject({ number: '#1008', groups: [{ lines: [{ open: 1 }] }], lines: [{ ordered: 1 }] })
    expect(shop.names()).toEqual(['OrdersOpen', 'BulkQueryRun', 'BulkStatus'])
  })

  it('goes by pages when the bulk operation fails', async () => {
    const failed = { data: { bulkOperation: { id: 'b', status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR' } } }
    const shop = scriptedShop({
      OrdersOpen: [page([simple(1)], 'c', 501), page([simple(2)])],
      BulkQueryRun: [started],
      BulkStatus: [failed],
    })
    expect((await collected(shop.store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)).toHaveLength(2)
  })

  it('looks no further back than it is told', async () => {
    const shop = scriptedShop({ OrdersOpen: [page([])] })
    await collected(shop.store.changedOrders(null, { since: '2026-11-01T00:00:00+01:00' }))
    expect(shop.requests[0]!.variables['query']).toBe("status:open created_at:>='2026-10-31T23:00:00.000Z'")
  })

  it('goes on where it broke off, and ends with the instant it began at', async () => {
    const first = scriptedShop({ OrdersOpen: [page([simple(1)], 'c1')] })
    const pages = first.store.changedOrders(null, { since: null })[Symbol.asyncIterator]()
    const { next } = (await pages.next()).value!
    const second = scriptedShop({ OrdersOpen: [page([simple(2)])] })
    const [rest] = await collected(second.store.changedOrders(next, { since: null }))
    expect(second.requests[0]!.variables).toMatchObject({ after: 'c1', count: false })
    expect(rest!.next).toBe(upTo('2026-11-20T10:00:00.000Z'))
  })

  it('begins again when its cursor is not taken any more', async () => {
    const stale = writeMark({ v: 1, walk: 'first', startedAt: '2026-11-20T09:00:00.000Z', since: null, after: 'old' })
    const refused = { errors: [{ message: 'Invalid cursor', extensions: { code: 'BAD_REQUEST' } }] }
    const shop = scriptedShop({ OrdersOpen: [refused, page([simple(1)])] })
    expect((await collected(shop.store.changedOrders(stale, { since: null })))[0]!.rows).toHaveLength(1)
    expect(shop.requests.map(({ variables }) => variables['after'])).toEqual(['old', null])
  })
})

describe('orders that changed since', () => {
  it('are found in one call, of every status, in a closed window that overlaps the last', async () => {
    const shop = scriptedShop({ OrdersChanged: [page([])] })
    const [only] = await collected(shop.store.changedOrders(upTo('2026-11-20T09:50:00.000Z'), { since: null }))
    expect(shop.requests.map(({ variables }) => variables['query'])).toEqual([
      "updated_at:>='2026-11-20T09:45:00.000Z' updated_at:<'2026-11-20T10:00:00.000Z'",
    ])
    expect(only!.next).toBe(upTo('2026-11-20T10:00:00.000Z'))
  })

  it('100 of them take two calls', async () => {
    const orders = (from: number) => Array.from({ length: 50 }, (_, n) => simple(from + n))
    const shop = scriptedShop({ OrdersChanged: [page(orders(1), 'c'), page(orders(51))] })
    await collected(shop.store.changedOrders(upTo('2026-11-20T09:50:00.000Z'), { since: null }))
    expect(shop.requests).toHaveLength(2)
  })

  it('are given once per version, and the window stays the same from page to page and after a break', async () => {
    const shop = scriptedShop({
      OrdersChanged: [page([simple(1)], 'c'), page([simple(1), simple(1, { updatedAt: '2026-11-20T09:59:00Z' })])],
    })
    const pages = await collected(shop.store.changedOrders(upTo('2026-11-20T09:50:00.000Z'), { since: null }))
    expect(pages.map(({ rows }) => rows.length)).toEqual([1, 1])
    expect(new Set(shop.requests.map(({ variables }) => variables['query'])).size).toBe(1)
    const later = scriptedShop({ OrdersChanged: [page([])] })
    await later.options.timer.sleep(3_600_000)
    await collected(later.store.changedOrders(pages[0]!.next, { since: null }))
    expect(later.requests[0]!.variables).toMatchObject({ query: shop.requests[0]!.variables['query'], after: 'c' })
  })

  it('are complete, however many lines, fulfilment orders and lines of these they have', async () => {
    const long = anOrder(1, [aLine(1, 1)], [aGroup(1, [aGroupLine(1, 1)])])
    const cut: OrderNode = {
      ...long,
      lineItems: nodes(long.lineItems.nodes, 'l1') as OrderNode['lineItems'],
      fulfillmentOrders: nodes(
        [{ ...long.fulfillmentOrders.nodes[0]!, lineItems: nodes([aGroupLine(1, 1)], 'g1') }],
        'f1',
      ) as OrderNode['fulfillmentOrders'],
    }
    const shop = scriptedShop({
      OrdersChanged: [page([cut])],
      LinesOfOrder: [{ data: { order: { lineItems: nodes([aLine(2, 1)]) } } }],
      GroupsOfOrder: [{ data: { order: { fulfillmentOrders: nodes([aGroup(2, [aGroupLine(3, 1, 1, 2)])]) } } }],
      LinesOfGroup: [{ data: { fulfillmentOrder: { lineItems: nodes([aGroupLine(2, 1)]) } } }],
    })
    const [only] = await collected(shop.store.changedOrders(upTo('2026-11-20T09:50:00.000Z'), { since: null }))
    expect(only!.rows[0]!.lines).toHaveLength(2)
    expect(only!.rows[0]!.groups[0]!.lines).toHaveLength(3)
  })

  it('still come when customer data may not be read', async () => {
    const hidden = simple(1, { email: null, phone: null, shippingAddress: null })
    const denied = { message: 'not approved', path: ['orders', 'nodes', 0, 'shippingAddress'], extensions: { code: 'ACCESS_DENIED' } }
    const shop = scriptedShop({ OrdersChanged: [{ ...page([hidden]), errors: [denied] }] })
    const [only] = await collected(shop.store.changedOrders(upTo('2026-11-20T09:50:00.000Z'), { since: null }))
    expect(only!.rows[0]!).toMatchObject({ customer: null, groups: [{ redacted: true, shipTo: null }] })
  })
})

describe('orders by id', () => {
  it('are read past the search index, fifty at a time, and those that are gone are left out', async () => {
    const shop = scriptedShop({
      OrdersByIds: (variables) => ({
        data: { nodes: (variables['ids'] as string[]).map((one) => (one.endsWith('/9') ? null : simple(1))) },
      }),
    })
    const ids = Array.from({ length: 60 }, (_, n) => id<OrderId>(`gid://shopify/Order/${n + 1}`))
    expect(await shop.store.readOrders([...ids, id<OrderId>('nonsense')])).toHaveLength(59)
    expect(shop.requests.map(({ variables }) => (variables['ids'] as string[]).length)).toEqual([50, 10])
  })

  it('are read in smaller portions when the shop finds them too dear', async () => {
    const shop = scriptedShop({
      OrdersByIds: (variables) => {
        const ids = variables['ids'] as string[]
        return ids.length > 20
          ? { errors: [{ message: 'x', extensions: { code: 'MAX_COST_EXCEEDED' } }] }
          : { data: { nodes: ids.map(() => simple(1)) } }
      },
    })
    const ids = Array.from({ length: 26 }, (_, n) => id<OrderId>(`gid://shopify/Order/${n + 1}`))
    expect(await shop.store.readOrders(ids)).toHaveLength(26)
    expect(shop.requests.map(({ variables }) => (variables['ids'] as string[]).length)).toEqual([26, 25, 13, 13])
  })
})
