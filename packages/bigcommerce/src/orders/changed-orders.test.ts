import { type Checkpoint, nextWindow, type Page, type StoreOrder, Unavailable } from '@connect/core'
import { collected } from '@connect/http/testing'
import { describe, expect, it } from 'vitest'
import { aConsignment, anOrderNode, listOf, rfc2822 } from '../testing/orders.ts'
import { type Script, scriptedStore } from '../testing/scripted-store.ts'
import { changedOrders } from './changed-orders.ts'

type Node = Readonly<Record<string, unknown>>
const node = (id: number, change: Node = {}) => anOrderNode(id, change)
const many = (count: number, change: (at: number) => Node = () => ({}), first = 100) =>
  Array.from({ length: count }, (_, at) => node(first + at, change(at)))
const at = (iso: string) => ({ date_modified: rfc2822(iso) })

/** A store of these orders, which a test may change as it goes. */
function storeOf(orders: Node[], script: Script = {}) {
  const store = scriptedStore({ 'GET /v2/orders': listOf(() => orders), ...script })
  const walk = (from: Checkpoint | null = null, since: string | null = null, after: string | null = null) =>
    collected(changedOrders(store.client, from, { since, changedAfter: after }))
  /** As a run that is broken off after each page goes on. */
  const walkInPieces = async (begin: Checkpoint | null = null) => {
    const pages: Page<StoreOrder>[] = []
    for (let from = begin, done = false; !done && pages.length < 60; ) {
      done = true
      for await (const page of changedOrders(store.client, from, { since: null })) {
        pages.push(page)
        from = page.next
        done = isDone(page.next)
        break
      }
    }
    return pages
  }
  const asked = () => store.requests.splice(0).map(({ query }) => query)
  return { ...store, walk, walkInPieces, asked }
}

const numbers = (pages: readonly Page<StoreOrder>[]) => pages.flatMap(({ rows }) => rows.map(({ number }) => Number(number)))
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const isDone = (next: Checkpoint | undefined) => JSON.parse(next ?? '{}').walk === 'done'

describe('the first walk over orders', () => {
  it('of a small store is one request, with lines and addresses, oldest first', async () => {
    const { walk, asked } = storeOf(many(3))
    const pages = await walk()
    expect(numbers(pages)).toEqual([100, 101, 102])
    expect(asked()).toEqual([{ sort: 'id:desc', limit: '250', include: 'consignments.line_items', consignment_structure: 'object' }])
    expect(JSON.parse(pages[0]?.next ?? '')).toEqual({
      v: 1,
      walk: 'done',
      upTo: '2026-11-20T10:00:00.000Z',
      archivedUpTo: '2026-11-20T10:00:00.000Z',
    })
  })

  it('of an empty store (204) is one request', async () => {
    const { walk, requests } = storeOf([])
    expect([numbers(await walk()), requests.length]).toEqual([[], 1])
  })

  it.each([
    [999, 4],
    [1000, 4],
    [1001, 5],
  ])('of %i open orders is %i requests, and gives each once, oldest first', async (count, requests) => {
    const { walk, asked } = storeOf(many(count))
    const given = numbers(await walk())
    expect(given).toEqual(Array.from({ length: count }, (_, id) => 100 + id))
    expect(asked()).toHaveLength(requests)
  })

  it('begins with the earliest order date, and leaves out what is over', async () => {
    const old = many(2, () => ({ date_created: rfc2822('2026-01-01T00:00:00Z') }))
    const over = many(4, (n) => ({ status_id: [2, 5, 10, 0][n] }), 200)
    const { walk, asked } = storeOf([...old, ...over, ...many(2, undefined, 300)])
    expect(numbers(await walk(null, '2026-11-01T00:00:00+02:00'))).toEqual([300, 301])
    expect(asked()).toMatchObject([{ min_date_created: '2026-10-31T22:00:00.000Z' }])
  })

  it('of a store of many years asks for the open ones by status instead of reading all that is over', async () => {
    const orders = many(20_000, (n) => ({ status_id: n === 40 || n === 7_000 ? 7 : n === 9_000 ? 3 : n < 19_800 ? 10 : 11 }))
    const { walk, asked } = storeOf(orders)
    const given = numbers(await walk())
    expect(sorted(given)).toEqual([140, 7_100, 9_100, ...Array.from({ length: 200 }, (_, n) => 19_900 + n)])
    expect(new Set(given).size).toBe(given.length)
    expect(asked()).toHaveLength(2 + 9)
  })

  it('broken off behind any page goes on there, whatever the store is like', async () => {
    for (const orders of [many(800), many(2_000, (n) => ({ status_id: n < 1_200 && n % 100 !== 0 ? 10 : 11 }))]) {
      const { walkInPieces } = storeOf(orders)
      const pages = await walkInPieces()
      const open = orders.filter(({ status_id }) => status_id === 11).map(({ id }) => id)
      expect(sorted([...new Set(numbers(pages))])).toEqual(open)
      expect(isDone(pages.at(-1)?.next)).toBe(true)
    }
  })

  it('gives orders that are placed while it was broken off, and skips none when others are cancelled', async () => {
    const orders: Node[] = many(600)
    const { client, walkInPieces } = storeOf(orders)
    const [first] = await collected(changedOrders(client, null, { since: null }))
    orders.splice(0, 2, node(100, { status_id: 5 }), node(101, { status_id: 5 }))
    orders.push(node(700))
    const rest = await walkInPieces(first?.next ?? null)
    expect(numbers(rest)).toContain(700)
    expect(sorted([...new Set([...numbers(first ? [first] : []), ...numbers(rest)])])).toEqual(
      Array.from({ length: 601 }, (_, n) => 100 + n),
    )
  })

  it('begins anew at a checkpoint that cannot be read', async () => {
    const { walk } = storeOf(many(2))
    for (const odd of ['', 'null', '{"v":2}', '{"v":1,"walk":"window","to":1}'])
      expect(numbers(await walk(odd as Checkpoint))).toEqual([100, 101])
  })

  it('of a store that repeats its pages ends as a fault instead of never', async () => {
    const page = many(250)
    const store = scriptedStore({ 'GET /v2/orders': (_, nth) => ({ json: nth === 0 ? many(250, undefined, 9_000) : page }) })
    await expect(collected(changedOrders(store.client, null, { since: null }))).rejects.toMatchObject({
      name: 'Unavailable',
      reason: 'fault',
    })
  })
})

const done = (upTo: string, archivedUpTo = upTo) => JSON.stringify({ v: 1, walk: 'done', upTo, archivedUpTo }) as Checkpoint

describe('changed orders', () => {
  it('of which there are none are one request, in a closed window that overlaps the last', async () => {
    const { walk, asked } = storeOf([])
    const pages = await walk(done('2026-11-20T09:45:00.000Z'))
    const { from, to } = nextWindow('2026-11-20T09:45:00.000Z', Date.parse('2026-11-20T10:00:00Z'))
    expect(asked()).toMatchObject([{ sort: 'date_modified:asc', min_date_modified: from, max_date_modified: to }])
    expect(pages.map(({ rows }) => rows)).toEqual([[]])
    expect(JSON.parse(pages[0]?.next ?? '')).toMatchObject({ walk: 'done', upTo: to, archivedUpTo: '2026-11-20T09:45:00.000Z' })
  })

  it('come in every status', async () => {
    const { walk } = storeOf(
      Array.from({ length: 15 }, (_, status_id) => node(100 + status_id, { status_id, ...at('2026-11-20T09:50:00Z') })),
    )
    expect(numbers(await walk(done('2026-11-20T09:45:00.000Z')))).toHaveLength(15)
  })

  it('of more than a page come once each, and none is missed when one moves on meanwhile', async () => {
    const orders: Node[] = many(700, (n) => at(new Date(Date.parse('2026-11-20T09:45:00Z') + n * 1000).toISOString()))
    const { client, asked } = storeOf(orders)
    const pages: Page<StoreOrder>[] = []
    for await (const page of changedOrders(client, done('2026-11-20T09:45:00.000Z'), { since: null })) {
      pages.push(page)
      // Changed while we page: it comes in the next window, and moves nobody else out of sight.
      if (pages.length === 1) orders[3] = node(103, at('2026-11-20T10:00:30Z'))
    }
    expect(numbers(pages)).toEqual(Array.from({ length: 700 }, (_, n) => 100 + n))
    expect(asked()).toHaveLength(3)
  })

  it.each([250, 251, 600, 1000])('that somebody changed all at once (%i of them) come, once each', async (count) => {
    const { walk, walkInPieces } = storeOf([
      ...many(count, () => at('2026-11-20T09:50:00Z')),
      ...many(3, () => at('2026-11-20T09:50:01Z'), 5_000),
      ...many(2, () => at('2026-11-20T09:55:00Z'), 6_000),
    ])
    const all = [...Array.from({ length: count }, (_, n) => 100 + n), 5_000, 5_001, 5_002, 6_000, 6_001]
    const given = numbers(await walk(done('2026-11-20T09:45:00.000Z')))
    expect([sorted(given), new Set(given).size]).toEqual([all, given.length])
    const pieces = await walkInPieces(done('2026-11-20T09:45:00.000Z'))
    expect([sorted([...new Set(numbers(pieces))]), isDone(pieces.at(-1)?.next)]).toEqual([all, true])
  })

  it('can be asked for from an instant on, without any checkpoint', async () => {
    const { walk, asked } = storeOf([])
    await walk(null, null, '2026-11-20T09:30:00.000Z')
    expect(asked()).toMatchObject([{ min_date_modified: '2026-11-20T09:25:00.000Z' }])
  })

  it('of a store that answers outside the window end as a fault instead of never', async () => {
    const old = many(250, () => at('2020-01-01T00:00:00Z'))
    const store = scriptedStore({ 'GET /v2/orders': () => ({ json: old }) })
    await expect(collected(changedOrders(store.client, done('2026-11-20T09:45:00.000Z'), { since: null }))).rejects.toBeInstanceOf(
      Unavailable,
    )
  })
})

describe('archived orders', () => {
  const archived = node(100, { is_deleted: true, ...at('2026-11-20T09:30:00Z') })
  const anHourAgo = done('2026-11-20T09:45:00.000Z', '2026-11-20T09:00:00.000Z')

  it('are looked for once an hour, in one request more, in case their webhook was lost', async () => {
    const { walk, asked } = storeOf([archived, node(101, at('2026-11-20T09:50:00Z'))])
    const pages = await walk(anHourAgo)
    expect(pages.flatMap(({ rows }) => rows.map(({ number, state }) => [number, state]))).toEqual([
      ['101', 'open'],
      ['100', 'deleted'],
    ])
    expect(asked().map(({ is_deleted, min_date_modified }) => [is_deleted, min_date_modified])).toEqual([
      [undefined, '2026-11-20T09:40:00.000Z'],
      ['true', '2026-11-20T08:55:00.000Z'],
    ])
    expect(JSON.parse(pages.at(-1)?.next ?? '')).toMatchObject({ walk: 'done', archivedUpTo: '2026-11-20T10:00:00.000Z' })
  })

  it('are looked for again after a run that was broken off before', async () => {
    const { walkInPieces } = storeOf([archived])
    expect(numbers(await walkInPieces(anHourAgo))).toEqual([100])
  })

  it('are left to their webhooks by a store that lists none, and by one that does not know the filter', async () => {
    const usual = listOf(() => [])
    const refusing = scriptedStore({
      'GET /v2/orders': (request) =>
        request.query['is_deleted']
          ? { json: [{ status: 400, message: 'The field is_deleted is not supported.' }], status: 400 }
          : usual(request),
    })
    const pages = await collected(changedOrders(refusing.client, anHourAgo, { since: null }))
    expect([numbers(pages), isDone(pages.at(-1)?.next), refusing.warnings]).toEqual([[], true, ['Archived orders could not be listed']])
    const ignoring = scriptedStore({ 'GET /v2/orders': () => ({ json: [node(101, at('2026-11-20T09:50:00Z'))] }) })
    expect(numbers(await collected(changedOrders(ignoring.client, anHourAgo, { since: null })))).toEqual([101])
  })
})

describe('a store that cannot be read', () => {
  it.each([
    [{ status: 401 }, 'auth'],
    [{ status: 403 }, 'forbidden'],
    [{ status: 503 }, 'unreachable'],
    [{ status: 200, body: '<orders/>' }, 'fault'],
    [{ json: { orders: [] } }, 'fault'],
    [{ json: [{ ...node(100), consignments: { shipping: [aConsignment(5, [])] }, items_total: 'many' }] }, 'fault'],
  ])('(%o) ends the walk as %s', async (answer, reason) => {
    const store = scriptedStore({ 'GET /v2/orders': () => answer })
    await expect(collected(changedOrders(store.client, null, { since: null }))).rejects.toMatchObject({ name: 'Unavailable', reason })
  })
})
