import { type Checkpoint, type EffectKey, id, type LevelWrite, type OrderId, type StockKey, type StoreLocationId } from '@connect/core'
import { collected } from '@connect/http/testing'
import { expect, it } from 'vitest'
import { verifySigned } from '../protocol/verify.ts'
import { anOrder } from '../testing/orders.ts'
import { aProduct, aVariation } from '../testing/products.ts'
import { pluginAccess, type SeenRequest, scriptedPlugin, wpError } from '../testing/scripted-store.ts'

const AS_OF = '2026-11-20T09:59:00'
const orders = (list: readonly unknown[], next: string | null = null) => ({ json: { orders: list, next, as_of: AS_OF, outbox: {} } })
const row = (record: number, figure: number, comparedWith: number | null = null): LevelWrite => ({
  stockKey: id<StockKey>(`v:${record}`),
  locationId: id<StoreLocationId>('store'),
  figure,
  comparedWith,
})
const batch = (rows: readonly LevelWrite[]) => [{ key: id<EffectKey>('e1'), reference: 'r', rows }]
const sentRows = ({ body }: SeenRequest) =>
  body['rows'] as readonly { readonly id: number; readonly quantity: number; readonly expected: number | null }[]
const answerAll = (outcome: string) => (request: SeenRequest) => ({
  json: { outcomes: sentRows(request).map((one) => ({ id: one.id, outcome })) },
})
const done = (upTo: string, askedAt: string) => JSON.stringify({ v: 1, way: 'plugin', at: 'done', upTo, askedAt }) as Checkpoint

it('every request is signed for its route, with a nonce of its own, whichever way the site is reached', async () => {
  for (const rest of ['https://shop.example/wp-json/', 'https://shop.example/sub/?rest_route=/']) {
    const { store, requests } = scriptedPlugin(
      { 'orders-by-id': () => ({ json: { orders: [], gone: [] } }) },
      { access: async () => ({ ...pluginAccess, rest }) },
    )
    await store.readOrders([id<OrderId>('1')])
    await store.readOrders([id<OrderId>('1')])
    const nonces = new Set<string>()
    for (const { headers, body } of requests) {
      const bytes = new TextEncoder().encode(JSON.stringify(body))
      const judged = await verifySigned(
        { headers, body: bytes, target: '/intellitrack/v1/orders-by-id' },
        {
          now: Date.parse('2026-11-20T10:00:00Z'),
          secretOf: async () => pluginAccess.key.secret,
          isFresh: async (_, one) => nonces.size < nonces.add(one).size,
        },
      )
      expect(judged).toEqual({ kind: 'signed', keyId: pluginAccess.key.id })
      expect(headers).not.toHaveProperty('authorization')
    }
    expect(nonces.size).toBe(2)
  }
})

it('a thousand changed figures go out in one request, each with what it was compared with', async () => {
  const { store, requests } = scriptedPlugin({ stock: answerAll('applied') })
  const rows = Array.from({ length: 1000 }, (_, n) => row(n + 1, n, n + 5))
  const [outcomes] = await store.setLevels(batch(rows))
  expect(outcomes?.every(({ kind }) => kind === 'applied')).toBe(true)
  expect(requests.length).toBe(1)
  expect(sentRows(requests[0] as SeenRequest)[2]).toEqual({ id: 3, quantity: 2, expected: 7 })
})

it('what the store did not look at in its 15 seconds is sent on until it has', async () => {
  const budget = (request: SeenRequest) => ({
    json: { outcomes: sentRows(request).map((one, n) => ({ id: one.id, outcome: n < 400 ? 'applied' : 'retry' })) },
  })
  const { store, requests } = scriptedPlugin({ stock: budget })
  const [outcomes] = await store.setLevels(batch(Array.from({ length: 1000 }, (_, n) => row(n + 1, 5))))
  expect(outcomes?.every(({ kind }) => kind === 'applied')).toBe(true)
  expect(requests.map((one) => sentRows(one).length)).toEqual([1000, 600, 200])
})

it('each row has its own end, and an answer about another row is none about this one', async () => {
  const outcomes = [
    { id: 1, outcome: 'already' },
    { id: 2, outcome: 'stale', actual: 4 },
    { id: 3, outcome: 'rejected', code: 'unknown_product', message: '' },
    { id: 4, outcome: 'rejected', code: 'not_tracked', message: '' },
    { id: 5, outcome: 'rejected', code: 'parent_tracked', message: '' },
    { id: 6, outcome: 'rejected', code: 'constructor', message: 'No.' },
    { id: 99, outcome: 'applied' },
  ]
  const { store } = scriptedPlugin({ stock: [{ json: { outcomes } }] })
  const bad = [
    { ...row(1, 5), stockKey: id<StockKey>('x') },
    row(1, 1.5),
    row(1, -1),
    { ...row(1, 5), locationId: id<StoreLocationId>('7') },
  ]
  const [ends] = await store.setLevels(batch([...[1, 2, 3, 4, 5, 6, 7].map((n) => row(n, 9, 8)), ...bad]))
  expect(ends?.map((end) => ('code' in end ? end.code : end.kind))).toEqual([
    'already',
    'stale',
    'stock_item_gone',
    'not_tracked',
    'stock_refused',
    'stock_refused',
    'uncertain',
    'stock_item_gone',
    'quantity_refused',
    'quantity_refused',
    'stock_location_gone',
  ])
})

it('a request that is refused as a whole is halved until the bad row is alone', async () => {
  const { store, requests } = scriptedPlugin({
    stock: (request) =>
      sentRows(request).some((one) => one.id === 3) ? wpError(400, 'intellitrack_invalid') : answerAll('applied')(request),
  })
  const [ends] = await store.setLevels(batch([1, 2, 3, 4].map((n) => row(n, 1))))
  expect(ends?.map(({ kind }) => kind)).toEqual(['applied', 'applied', 'rejected', 'applied'])
  expect(requests.length).toBe(5)
})

it('a batch whose reply is lost is uncertain and not sent again; one that the clock refused was certainly not done', async () => {
  const lost = scriptedPlugin({ stock: [{ broken: 'maybe' }] })
  expect(await lost.store.setLevels(batch([row(1, 1)]))).toEqual([[{ kind: 'uncertain', reason: 'broken by the script' }]])
  const page = scriptedPlugin({ stock: [{ status: 200, body: '<title>Oops</title>' }] })
  expect((await page.store.setLevels(batch([row(1, 1)])))[0]?.[0]).toMatchObject({ kind: 'uncertain' })
  const clock = scriptedPlugin({ stock: [wpError(401, 'intellitrack_clock', '', { now: Date.parse('2026-11-20T09:50:00Z') / 1000 })] })
  expect((await clock.store.setLevels(batch([row(1, 1)])))[0]?.[0]).toEqual({
    kind: 'retry',
    afterMs: 300_000,
    reason: 'the clock of the store is 10 minutes behind',
  })
})

it('a read that meets a wrong clock, a page or a key that was taken back says so by its cause', async () => {
  const refusal = async (answer: Parameters<typeof scriptedPlugin>[0][string]) => {
    const { store, requests } = scriptedPlugin({ describe: answer })
    const error = await store.describe().catch((thrown: unknown) => thrown)
    return [error, requests.length]
  }
  expect(await refusal([wpError(401, 'intellitrack_clock', '', { now: 1 })])).toMatchObject([
    { code: 'store_clock_wrong', reason: 'throttled' },
    1,
  ])
  expect(await refusal([{ status: 200, body: '<title>Login</title>' }])).toMatchObject([{ code: 'store_answers_page', reason: 'fault' }, 1])
  expect(await refusal([wpError(401, 'intellitrack_key')])).toMatchObject([{ code: null, reason: 'auth' }, 1])
  expect(await refusal((_, nth) => (nth === 0 ? wpError(401, 'intellitrack_replay') : wpError(404, 'rest_no_route')))).toMatchObject([
    { reason: 'gone' },
    2,
  ])
})

it('nothing is sent to a store over plain HTTP', async () => {
  const { store, requests } = scriptedPlugin({}, { access: async () => ({ ...pluginAccess, rest: 'http://shop.example/wp-json/' }) })
  await expect(store.describe()).rejects.toMatchObject({ code: 'store_not_encrypted', reason: 'auth' })
  expect((await store.setLevels(batch([row(1, 1)])))[0]?.[0]).toMatchObject({ kind: 'retry' })
  expect(requests).toEqual([])
})

it('orders that signals told of are read without a request; what cannot be opened, or is of another order, is asked for', async () => {
  const { store, requests } = scriptedPlugin({ 'orders-by-id': [{ json: { orders: [anOrder(3)], gone: [4] } }] })
  const told = new Map([1, 2, 3].map((n) => [id<OrderId>(String(n)), JSON.stringify(anOrder(n === 3 ? 9 : n))] as const))
  const read = await store.readOrders(
    ['1', '2', '3', '4'].map((one) => id<OrderId>(one)),
    told,
  )
  expect(read.map(({ orderId }) => orderId)).toEqual(['1', '2', '3'])
  expect(requests.map(({ body }) => body['ids'])).toEqual([[3, 4]])
  const quiet = scriptedPlugin({})
  expect((await quiet.store.readOrders([id<OrderId>('1')], told)).length).toBe(1)
  expect(quiet.requests).toEqual([])
})

it('while the outbox is known to tell everything, the store is not asked; it is when the proof is old, and every six hours', async () => {
  const asked = async (provenUpTo: string | null, askedAt: string) => {
    const { store, requests } = scriptedPlugin({ orders: [orders([anOrder(1)])] }, { outbox: { provenUpTo: async () => provenUpTo } })
    const from = done('2026-11-20T09:00:00.000Z', askedAt)
    const pages = await collected(store.changedOrders(from, { since: null }))
    return { requests, pages, from }
  }
  const quiet = await asked('2026-11-20T09:50:00Z', '2026-11-20T04:00:00.000Z')
  expect([quiet.requests.length, quiet.pages]).toEqual([0, [{ rows: [], next: quiet.from }]])
  for (const [proven, askedAt] of [
    ['2026-11-20T09:49:59Z', '2026-11-20T09:59:00.000Z'],
    [null, '2026-11-20T09:59:00.000Z'],
    ['2026-11-20T09:59:00Z', '2026-11-20T03:59:59.000Z'],
  ] as const) {
    const { requests, pages } = await asked(proven, askedAt)
    expect(requests.map(({ body }) => [body['changed_after'], body['open']])).toEqual([['2026-11-20T08:55:00', false]])
    expect(pages.map(({ rows }) => rows.length)).toEqual([1])
    expect(JSON.parse(pages[0]?.next ?? '')).toMatchObject({ at: 'done', upTo: '2026-11-20T09:59:00.000Z' })
  }
})

it('where stock is reckoned from what is read, the store is asked, however well the outbox works', async () => {
  const { store, requests } = scriptedPlugin(
    { orders: [orders([anOrder(1)])] },
    { outbox: { provenUpTo: async () => '2026-11-20T09:59:00Z' } },
  )
  const from = done('2026-11-20T09:50:00.000Z', '2026-11-20T09:50:00.000Z')
  const pages = await collected(store.changedOrders(from, { since: null, upToNow: true }))
  expect([requests.length, pages.map(({ rows }) => rows.length)]).toEqual([1, [1]])
})

it('the first walk asks for what is open, and goes on where it was broken off', async () => {
  const { store, requests } = scriptedPlugin({
    orders: (_, nth) => (nth === 0 ? orders([anOrder(1)], 'c1') : orders([anOrder(2)])),
  })
  const walk = store.changedOrders(null, { since: '2026-11-01T00:00:00.000Z' })[Symbol.asyncIterator]()
  const first = await walk.next()
  const rest = await collected(store.changedOrders(first.value.next, { since: null }))
  expect(rest.flatMap(({ rows }) => rows.map(({ orderId }) => orderId))).toEqual(['2'])
  expect(requests.map(({ body }) => [body['open'], body['created_after'], body['after']])).toEqual([
    [true, '2026-11-01T00:00:00', null],
    [true, '2026-11-01T00:00:00', 'c1'],
  ])
})

it('a checkpoint of a connection without the plugin begins anew', async () => {
  const { store, requests } = scriptedPlugin({ orders: [orders([])] })
  await collected(
    store.changedOrders(
      '{"v":1,"way":"rest","at":"done","upTo":"2026-11-20T09:00:00.000Z","trashUpTo":"2026-11-20T09:00:00.000Z"}' as Checkpoint,
      { since: null },
    ),
  )
  expect(requests[0]?.body['open']).toBe(true)
})

it('a list that repeats its cursor ends instead of being asked for ever', async () => {
  const { store } = scriptedPlugin({ orders: () => orders([], 'c1') })
  await expect(collected(store.changedOrders(null, { since: null }))).rejects.toMatchObject({ reason: 'fault' })
})

it('products come a hundred a request with all their variations; the mark moves with the last page, by the store’s own clock', async () => {
  const page = (products: readonly unknown[], next: string | null) => ({ json: { products, next, as_of: AS_OF } })
  const { store, requests } = scriptedPlugin(
    {
      products: (_, nth) =>
        nth === 0 ? page([aProduct(1)], 'c') : page([aProduct(2, { type: 'variable', variations: [aVariation(3, 2)] })], null),
    },
    { unitCostField: '_cost' },
  )
  const pages = await collected(store.changedProducts(null, { full: true, withLevels: false }))
  expect(pages.map(({ rows, last, walk, next }) => [rows.map((one) => one.variantId), last, walk, JSON.parse(next).upTo])).toEqual([
    [['1'], false, 'full', null],
    [['3'], true, 'full', '2026-11-20T09:59:00.000Z'],
  ])
  expect(requests[0]?.body).toEqual({ after: null, changed_after: null, limit: 100, cost_field: '_cost' })
})

it('a variant is read by its id, with its product’s other variations left out', async () => {
  const { store } = scriptedPlugin({
    'products-by-id': [{ json: { products: [aProduct(2, { type: 'variable', variations: [aVariation(3, 2), aVariation(4, 2)] })] } }],
  })
  expect((await store.readVariants([id('4')])).map(({ variantId, levels }) => [variantId, levels?.[0]?.figure])).toEqual([['4', 8]])
})

it.each([
  ['all is well', { pumped_at: 0, scheduled: true }, true, []],
  ['tasks have not run for 20 minutes', { pumped_at: -20, waiting: 3, scheduled: true }, false, ['store_signals_late']],
  ['they never ran', { pumped_at: null, oldest_at: -30, waiting: 1, scheduled: true }, false, ['store_signals_late']],
  ['nothing has happened yet', { pumped_at: null, oldest_at: null, scheduled: true }, true, []],
  ['the backend is not reached', { pumped_at: 0, error: 'cURL error 28', scheduled: true }, false, ['store_signals_stopped']],
  ['nothing is scheduled', { pumped_at: 0, scheduled: false }, false, []],
])('signals: %s', async (_, outbox, healthy, codes) => {
  const at = (minutes: number | null | undefined) =>
    typeof minutes === 'number' ? Date.parse('2026-11-20T10:00:00Z') / 1000 + minutes * 60 : null
  const told = {
    waiting: 0,
    error: null,
    sent_at: null,
    ...outbox,
    pumped_at: at(outbox.pumped_at),
    oldest_at: at((outbox as { oldest_at?: number }).oldest_at),
  }
  const { store, requests } = scriptedPlugin({ outbox: [{ json: told }] })
  const report = await store.ensureSubscriptions()
  expect([report.healthy, (report.hindrances ?? []).map(({ code }) => code)]).toEqual([healthy, codes])
  expect(requests[0]?.body).toEqual({ repair: true })
  if (codes[0] === 'store_signals_late') expect(report.hindrances?.[0]?.message).toContain('WP-Cron')
})
