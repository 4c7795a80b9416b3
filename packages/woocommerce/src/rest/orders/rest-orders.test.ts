import { type Checkpoint, id, type OrderId } from '@connect/core'
import { collected } from '@connect/http/testing'
import { expect, it } from 'vitest'
import { aRestLine, aRestOrder } from '../../testing/orders.ts'
import { aProduct } from '../../testing/products.ts'
import { type Script, type Scripted, type SeenRequest, scriptedRest, wpError } from '../../testing/scripted-store.ts'

const known = {
  variants: async (ids: readonly string[]) =>
    new Map(ids.map((one) => [one, { kind: 'physical', stockKey: `v:${one}`, productId: one }] as const)) as never,
}
const LIST = 'GET /wc/v3/orders'
const second = (n: number) => new Date(Date.parse('2026-11-20T08:00:00Z') + n * 1000).toISOString().slice(0, 19)

/** A list of orders that keeps to its filters as the store does: bounds are later than, not at, to the second. */
function listOf(orders: () => readonly ReturnType<typeof aRestOrder>[]): (request: SeenRequest) => Scripted {
  return ({ query }) => {
    expect(query).toMatchObject({ dates_are_gmt: 'true', per_page: '100' })
    const excluded = new Set((query['exclude'] ?? '').split(','))
    const statuses = (query['status'] ?? '').split(',')
    const found = orders().filter(
      (order) =>
        !excluded.has(String(order.id)) &&
        (statuses.includes(String(order.status)) || (statuses[0] === 'any' && order.status !== 'trash')) &&
        (!query['modified_after'] || order.date_modified_gmt > query['modified_after']) &&
        (!query['modified_before'] || order.date_modified_gmt < query['modified_before']) &&
        (!query['after'] || order.date_created_gmt > query['after']),
    )
    const field = query['orderby'] === 'modified' ? 'date_modified_gmt' : 'date_created_gmt'
    const key = (order: ReturnType<typeof aRestOrder>) => (query['orderby'] === 'id' ? String(order.id).padStart(9, '0') : order[field])
    const sorted = found.sort((a, b) => key(a).localeCompare(key(b)))
    const offset = Number(query['offset'] ?? 0)
    return { json: sorted.slice(offset, offset + 100), headers: { 'x-wp-total': String(found.length) } }
  }
}
const open = (orders: () => readonly ReturnType<typeof aRestOrder>[], more: Script = {}) =>
  scriptedRest({ [LIST]: listOf(orders), ...more }, { known })
const many = (count: number, change: (n: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, n) => aRestOrder(n + 1, { date_created_gmt: second(n), date_modified_gmt: second(n), ...change(n) }))
const done = (upTo: string, trashUpTo = '2026-11-20T09:59:00.000Z') =>
  JSON.stringify({ v: 1, way: 'rest', at: 'done', upTo, trashUpTo }) as Checkpoint

it('a thousand orders come in with ten requests', async () => {
  const orders = many(1000)
  const { store, requests } = open(() => orders)
  const pages = await collected(store.changedOrders(null, { since: null }))
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ orderId }) => orderId))).size).toBe(1000)
  expect(requests.length).toBe(10)
})

it('in a store with many orders only the open ones are walked over, by the statuses that it has', async () => {
  const orders = many(1300, (n) => ({ status: n % 13 === 0 ? 'awaiting-packing' : 'completed' }))
  const totals = [
    { slug: 'processing', name: 'Processing', total: 0 },
    { slug: 'awaiting-packing', name: 'Awaiting packing', total: 100 },
    { slug: 'completed', name: 'Completed', total: 1200 },
    { slug: 'checkout-draft', name: 'Draft', total: 0 },
  ]
  const { store, names } = open(() => orders, { 'GET /wc/v3/reports/orders/totals': [{ json: totals }] })
  const pages = await collected(store.changedOrders(null, { since: null }))
  expect(pages.flatMap(({ rows }) => rows).length).toBe(100)
  expect(names()).toEqual([LIST, 'GET /wc/v3/reports/orders/totals', LIST])
})

it('orders that change while a window is read are not lost and end it all the same', async () => {
  const orders = many(250)
  let touched = 0
  const list = listOf(() => orders)
  const { store, requests } = scriptedRest(
    {
      [LIST]: (request) => {
        const page = list(request)
        // Those at the beginning move to the end, so that everything moves up.
        for (let n = 0; n < 30 && touched < 90; n += 1, touched += 1)
          orders[touched] = aRestOrder(touched + 1, { date_created_gmt: second(touched), date_modified_gmt: second(1000 + touched) })
        return page
      },
    },
    { known },
  )
  const pages = await collected(store.changedOrders(done('2026-11-20T08:05:00.000Z'), { since: null }))
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ orderId }) => orderId))).size).toBe(250)
  expect(requests.length).toBeLessThan(6)
})

it('hundreds of orders that were changed within one second are all read', async () => {
  const orders = many(1200, () => ({ date_modified_gmt: second(7) }))
  const { store } = open(() => orders)
  const pages = await collected(store.changedOrders(done('2026-11-20T08:00:00.000Z'), { since: null }))
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ orderId }) => orderId))).size).toBe(1200)
})

it('a window asks by GMT without Z, from five minutes before the last one ended, and one request says that nothing changed', async () => {
  const { store, requests } = open(() => [])
  const pages = await collected(store.changedOrders(done('2026-11-20T09:55:00.000Z'), { since: null }))
  expect(requests.map(({ query }) => [query['modified_after'], query['orderby'], query['status']])).toEqual([
    ['2026-11-20T09:49:59', 'modified', 'any'],
  ])
  expect(pages.map(({ rows, next }) => [rows, JSON.parse(next).upTo])).toEqual([[[], '2026-11-20T10:00:00.000Z']])
})

it('what is known reaches only as far as the clock of the store', async () => {
  const { store } = scriptedRest({ [LIST]: [{ json: [], headers: { date: 'Fri, 20 Nov 2026 09:30:00 GMT' } }] }, { known })
  const [page] = await collected(store.changedOrders(done('2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z'), { since: null }))
  expect(JSON.parse(page?.next ?? '')).toMatchObject({ upTo: '2026-11-20T09:30:00.000Z' })
})

it('orders dated by a clock two hours behind that of the web server before them are not missed', async () => {
  const orders = [aRestOrder(1, { date_modified_gmt: second(0) })]
  const { store } = open(() => orders)
  const idsOf = (pages: readonly { readonly rows: readonly { readonly orderId: string }[] }[]) =>
    pages.flatMap(({ rows }) => rows.map(({ orderId }) => orderId))
  const first = await collected(store.changedOrders(null, { since: null }))
  expect([idsOf(first), JSON.parse(first.at(-1)?.next ?? '').upTo]).toEqual([['1'], '2026-11-20T10:00:00.000Z'])
  orders.push(aRestOrder(2, { date_created_gmt: second(60), date_modified_gmt: second(60) }))
  const later = await collected(store.changedOrders(first.at(-1)?.next ?? null, { since: null }))
  expect(idsOf(later)).toContain('2')
})

it.each([
  ['a quantity with its unit', { quantity: '2 kg' }, [2, 2]],
  ['a quantity that is not there', { quantity: '' }, [0, 2]],
  ['details of which an extension took one out', { meta_data: { 1: { id: 1, key: '_reduced_stock', value: '2' } } }, [2, 2]],
])('an order with %s holds up nobody, and counts', async (_, change, expected) => {
  const { store } = open(() => [aRestOrder(1), aRestOrder(2, { line_items: { 3: aRestLine(1, change) } })])
  const [, odd] = (await collected(store.changedOrders(null, { since: null }))).flatMap(({ rows }) => rows)
  expect([odd?.lines[0]?.ordered, odd?.lines[0]?.taken, odd?.takesStock]).toEqual([...expected, true])
})

it('orders in the trash are looked for once an hour', async () => {
  const orders = [aRestOrder(1, { status: 'trash', date_modified_gmt: second(60) })]
  const { store, requests } = open(() => orders)
  const from = done('2026-11-20T09:55:00.000Z', '2026-11-20T08:00:00.000Z')
  const pages = await collected(store.changedOrders(from, { since: null }))
  expect(pages.flatMap(({ rows }) => rows.map(({ state }) => state))).toEqual(['deleted'])
  expect(requests.map(({ query }) => query['status'])).toEqual(['any', 'trash'])
  expect(JSON.parse(pages.at(-1)?.next ?? '')).toMatchObject({ at: 'done', trashUpTo: '2026-11-20T10:00:00.000Z' })
})

it('refunds are asked for only where there are any, and counted by units', async () => {
  const item = (line: number, quantity: number) => ({ id: 90, quantity, meta_data: [{ key: '_refunded_item_id', value: String(line) }] })
  const refunds = [
    { id: 62, line_items: [item(1, -1)] },
    { id: 63, line_items: [] },
    { id: 64, line_items: [item(1, -1), item(2, -1)] },
  ]
  const { store, names } = open(
    () => [
      aRestOrder(1),
      aRestOrder(2, { refunds: [{ id: 62 }], line_items: [aRestLine(1, { quantity: 5 }), aRestLine(2, { quantity: 1 })] }),
    ],
    { 'GET /wc/v3/orders/2/refunds': [{ json: refunds }] },
  )
  const [page] = await collected(store.changedOrders(null, { since: null }))
  expect(page?.rows.map(({ lines }) => lines.map(({ ordered }) => ordered))).toEqual([[2], [3, 0]])
  expect(names()).toEqual([LIST, 'GET /wc/v3/orders/2/refunds'])
})

it('whether the store has taken the units off its stock, its lines say', async () => {
  const { store } = open(() => [aRestOrder(1), aRestOrder(2, { line_items: [aRestLine(1, { meta_data: [] })] })])
  const [page] = await collected(store.changedOrders(null, { since: null }))
  expect(page?.rows.map(({ takesStock }) => takesStock)).toEqual([true, false])
})

it('what a line is, is known of what was imported; of the rest one request asks', async () => {
  const { store, requests } = scriptedRest({
    [LIST]: [{ json: [aRestOrder(1, { line_items: [aRestLine(1), aRestLine(2), aRestLine(3, { product_id: 0 })] })] }],
    'GET /wc/v3/products': [
      { json: [aProduct(101, { virtual: true }), aProduct(102)].map(({ variations: _, ...one }) => ({ ...one, variations: [] })) },
    ],
  })
  const [page] = await collected(store.changedOrders(null, { since: null }))
  expect(page?.rows[0]?.lines.map(({ requiresShipping, stockKey }) => [requiresShipping, stockKey])).toEqual([
    [false, 'v:101'],
    [true, 'v:102'],
    [true, null],
  ])
  expect(requests.map(({ query }) => query['include'])).toEqual([undefined, '101,102'])
})

it('fulfillments that others made in the store count, ours once', async () => {
  const fulfillment = (one: number, item: number, key?: string) => ({
    id: one,
    is_fulfilled: '1',
    meta_data: [{ key: '_items', value: [{ item_id: item, qty: 1 }] }, ...(key ? [{ key: '_intellitrack_key', value: key }] : [])],
  })
  const meta_data = [
    { key: '_fulfillment_status', value: 'partially_fulfilled' },
    {
      key: '_intellitrack_shipments',
      value: [{ key: 'e1', id: '5', items: [{ item_id: 1, quantity: 1 }], tracking_number: null, note: 9, complete: true }, 'broken'],
    },
  ]
  const line_items = [aRestLine(1, { quantity: 5 })]
  const list = [fulfillment(5, 1, 'e1'), fulfillment(6, 1), { ...fulfillment(7, 1), is_fulfilled: '0' }]
  const { store } = open(() => [aRestOrder(1, { meta_data, line_items })], { 'GET /wc/v3/orders/1/fulfillments': [{ json: list }] })
  const [page] = await collected(store.changedOrders(null, { since: null }))
  expect(page?.rows[0]?.lines[0]).toMatchObject({ ordered: 5, fulfilled: 2 })
})

it('orders named are read in one request, those in the trash by themselves, and what is gone is left out', async () => {
  const { store, names } = scriptedRest(
    {
      [LIST]: [{ json: [aRestOrder(1)] }],
      'GET /wc/v3/orders/2': [{ json: aRestOrder(2, { status: 'trash' }) }],
      'GET /wc/v3/orders/3': [wpError(404, 'woocommerce_rest_shop_order_invalid_id')],
    },
    { known },
  )
  const read = await store.readOrders(['1', '2', '3', 'x'].map((one) => id<OrderId>(one)))
  expect(read.map(({ orderId, state }) => [orderId, state])).toEqual([
    ['1', 'open'],
    ['2', 'deleted'],
  ])
  expect(names()).toEqual([LIST, 'GET /wc/v3/orders/2', 'GET /wc/v3/orders/3'])
})
