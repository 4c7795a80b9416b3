import {
  type ConnectionId,
  type ConnectionRecord,
  defaultSettings,
  id,
  type ListQuery,
  noCounts,
  noMarks,
  parity,
  type Reports,
  type RunId,
} from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PrismaClient } from '../generated/client.ts'
import { createDirectory } from '../repositories/sql-directory.ts'
import { createUnitOfWork } from '../repositories/unit-of-work.ts'
import { createReports } from './create-reports.ts'
import { putRows, type RandomRows, randomRows } from './random-rows.ts'

const size = 60
const now = '2026-05-11T10:30:00.000Z'
const zone = 'Asia/Kolkata'
const none: ListQuery = { search: '', filter: '', cursor: null, limit: 7 }

let database: TestDatabase
let prisma: PrismaClient
let reports: Reports
const statements: string[] = []
const shops: { readonly connectionId: ConnectionId; readonly rows: RandomRows }[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const logged = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }), log: [{ emit: 'event', level: 'query' }] })
  logged.$on('query', (event) => statements.push(event.query))
  prisma = logged
  reports = createReports(prisma)
  for (const seed of [1, 2, 3]) {
    const connectionId = id<ConnectionId>(`connection ${seed}`)
    await createDirectory(prisma).create(connectionOf(connectionId))
    const rows = randomRows(seed, size)
    await write(connectionId, (r) => putRows(r, rows))
    shops.push({ connectionId, rows })
  }
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const write: <T>(connectionId: ConnectionId, work: Parameters<ReturnType<typeof createUnitOfWork>['transaction']>[1]) => Promise<T> = (
  connectionId,
  work,
) => createUnitOfWork(prisma).transaction(connectionId, work) as never

const connectionOf = (connectionId: ConnectionId): ConnectionRecord => ({
  id: connectionId,
  platform: 'any',
  storeKey: `${connectionId}.example`,
  storeName: 'A shop',
  state: 'active',
  externalSystem: `any:${connectionId}`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: zone,
  decrementsAt: 'order',
  marks: noMarks,
  createdAt: now,
})

const shop = (index: number) => shops[index] as (typeof shops)[number]

/** Every row of a list, page by page; `between` is done after each page. */
async function walk<Row>(
  page: (query: ListQuery) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
  query: Partial<ListQuery> = {},
  between: (rows: readonly Row[]) => Promise<void> = async () => {},
): Promise<readonly Row[]> {
  const all: Row[] = []
  for (let cursor: string | null = null, more = true; more; ) {
    const { rows, next }: { readonly rows: readonly Row[]; readonly next: string | null } = await page({ ...none, ...query, cursor })
    all.push(...rows)
    cursor = next
    more = next !== null
    await between(rows)
  }
  return all
}

const orderIds = async (index: number, query: Partial<ListQuery>) =>
  (await walk((asked) => reports.orders(shop(index).connectionId, asked), query)).map((row) => row.order.orderId)
const variantIds = async (index: number, query: Partial<ListQuery>) =>
  (await walk((asked) => reports.products(shop(index).connectionId, asked), query)).map((row) => row.variant.variantId)

describe('the numbers of the home page', () => {
  test.each([0, 1, 2])('are those that parity counts over the same rows (shop %i)', async (index) => {
    const { connectionId, rows } = shop(index)
    const said = await createUnitOfWork(prisma).read(connectionId, (r) => parity(r, now))
    const home = await reports.home(connectionId, now)
    expect(home.orders).toEqual({ due: said.orders.store, inWarehouse: said.orders.warehouse, waiting: said.waiting })
    expect(home.shipments).toEqual({ made: said.shipments.warehouse, inStore: said.shipments.store })
    expect(home.levels).toEqual({ kept: said.levels.warehouse, equal: said.levels.store })
    expect(said.levels.exceptions.length).toBeGreaterThan(0)
    const present = rows.variants.filter((one) => one.goneAt === null)
    const linked = rows.links.filter((link) => link.state === 'linked' && present.some((one) => one.variantId === link.variantId))
    expect(home.variants).toEqual({ total: present.length, linked: linked.length })
    const open = rows.problems.filter((problem) => problem.resolvedAt === null)
    expect(home.openProblems).toBe(open.length)
    const newest = open.toSorted((a, b) => (`${b.openedAt}${b.id}` < `${a.openedAt}${a.id}` ? -1 : 1))
    expect(home.newestProblems).toEqual(newest.slice(0, 5))
  })

  test('count by the hours and days of the connection’s own clock', async () => {
    const { connectionId, rows } = shop(0)
    const home = await reports.home(connectionId, now)
    // 10:30 UTC is 16:00 there: 24 hours begin at 17:00 of the day before, 11:30 UTC.
    const shown = rows.activity.filter((one) => one.at >= '2026-05-10T11:30:00.000Z' && one.at <= now)
    const count = (code: string) => shown.filter((one) => one.code === code).length
    const sum = (field: 'orders' | 'shipments') => home.hours.reduce((total, hour) => total + hour[field], 0)
    expect([sum('orders'), sum('shipments')]).toEqual([count('order_imported'), count('shipment_recorded')])
    expect(sum('orders')).toBeGreaterThan(0)
    for (const { hour } of home.hours) expect(hour.slice(14)).toBe('30:00.000Z')
    expect(home.hours.map((one) => one.hour)).toEqual(home.hours.map((one) => one.hour).toSorted())
    const drifts = rows.activity.filter((one) => one.code === 'drift' && one.at <= now)
    const localDay = (at: string) => new Date(Date.parse(at) + 5.5 * 3_600_000).toISOString().slice(0, 10)
    const days = [...new Set(drifts.map((one) => localDay(one.at)))].toSorted()
    const counted = days.map((day) => ({ day, figures: drifts.filter((one) => localDay(one.at) === day).length }))
    expect(home.drift).toEqual(counted.slice(-14))
  })

  test('are noughts where there is nothing', async () => {
    const home = await reports.home(id<ConnectionId>('nobody'), now)
    expect(home).toMatchObject({ orders: { due: 0 }, levels: { kept: 0 }, openProblems: 0, newestProblems: [], hours: [], drift: [] })
  })
})

describe('lists', () => {
  test('show every row once, newest first', async () => {
    const { connectionId, rows } = shop(0)
    const orders = await walk((query) => reports.orders(connectionId, query))
    const expected = rows.orders.toSorted((a, b) => (`${a.firstSeenAt}${a.orderId}` < `${b.firstSeenAt}${b.orderId}` ? 1 : -1))
    expect(orders.map((row) => row.order.orderId)).toEqual(expected.map((one) => one.orderId))
    expect(new Set(await variantIds(0, {})).size).toBe(size)
    const activity = await walk((query) => reports.activity(connectionId, { ...query, limit: 50 }))
    expect(activity).toEqual(rows.activity.toSorted((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? 1 : -1)))
    const problems = await walk((query) => reports.problems(connectionId, query))
    expect(new Set(problems.map((one) => one.id))).toEqual(
      new Set(rows.problems.filter((one) => one.resolvedAt === null).map((one) => one.id)),
    )
  })

  test('bring with an order what belongs to it, and units of what is shipped only', async () => {
    const { connectionId, rows } = shop(1)
    const all = await walk((query) => reports.orders(connectionId, query))
    for (const { order, pickings, shipments, problems } of all) {
      const record = rows.orders.find((one) => one.orderId === order.orderId)
      expect(order).toMatchObject({ number: record?.order.number, placedAt: record?.order.placedAt, ordered: 3, seenAt: record?.seenAt })
      expect(pickings).toEqual(rows.pickings.filter((one) => one.orderId === order.orderId))
      const own = rows.shipments.filter((one) => one.orderId === order.orderId)
      expect(shipments.map((one) => one.shipmentId)).toEqual(own.map((one) => one.shipmentId).toSorted())
      const subjects = [...own.map((one) => one.shipmentId as string), ...pickings.map((one) => `${one.orderId}/${one.groupKey}`)]
      const about = rows.problems.filter(
        (one) =>
          (one.subjectKind === 'order'
            ? one.subjectId === order.orderId
            : one.subjectKind === 'shipment' && subjects.includes(one.subjectId)) && one.resolvedAt === null,
      )
      expect(new Set(problems.map((one) => one.id))).toEqual(new Set(about.map((one) => one.id)))
    }
  })

  test('bring with a product its link, levels, problems and newest line', async () => {
    const { connectionId, rows } = shop(1)
    for (const { variant, link, levels, problems, latest } of await walk((query) => reports.products(connectionId, query))) {
      expect(link).toEqual(rows.links.find((one) => one.variantId === variant.variantId) ?? null)
      const own = rows.levels.filter((one) => one.stockKey === variant.stockKey)
      expect(levels).toEqual(own)
      const subjects = [`variant ${variant.variantId}`, ...own.map((one) => `level ${one.stockKey}@${one.locationId}`)]
      const about = rows.problems.filter((one) => one.resolvedAt === null && subjects.includes(`${one.subjectKind} ${one.subjectId}`))
      expect(new Set(problems.map((one) => one.id))).toEqual(new Set(about.map((one) => one.id)))
      const lines = rows.activity.filter((one) => one.subjectKind === 'variant' && one.subjectId === variant.variantId)
      const newest = lines.toSorted((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? 1 : -1))[0]
      expect(latest).toEqual(newest ?? null)
    }
  })

  test('neither repeat nor skip a row when rows change between pages', async () => {
    const { connectionId, rows } = shop(2)
    const orders = await walk(
      (query) => reports.orders(connectionId, query),
      {},
      async (page) => {
        const records = rows.orders.filter((one) => page.some((row) => row.order.orderId === one.orderId))
        await write(connectionId, (r) =>
          r.orders.put(records.map((one) => ({ ...one, seenAt: now, order: { ...one.order, number: `#${one.order.number}` } }))),
        )
      },
    )
    expect(new Set(orders.map((row) => row.order.orderId)).size).toBe(size)
    expect(orders).toHaveLength(size)
    const variants = await walk(
      (query) => reports.products(connectionId, query),
      {},
      () =>
        write(connectionId, (r) =>
          r.variants.put(rows.variants.map((one) => ({ ...one, productTitle: `A ${one.productTitle}`, sku: 'NEW' }))),
        ),
    )
    expect(new Set(variants.map((row) => row.variant.variantId)).size).toBe(size)
    expect(variants).toHaveLength(size)
    const open = rows.problems.filter((one) => one.resolvedAt === null)
    const problems = await walk(
      (query) => reports.problems(connectionId, query),
      {},
      (page) => write(connectionId, (r) => r.problems.put(page.map((one) => ({ ...one, lastSeenAt: now, resolvedAt: now })))),
    )
    expect(problems.map((one) => one.id).toSorted()).toEqual(open.map((one) => one.id).toSorted())
    let added = 0
    const activity = await walk(
      (query) => reports.activity(connectionId, { ...query, limit: 100 }),
      {},
      async () => {
        const fresh = rows.activity.slice(0, 1).map((one) => ({ ...one, id: `fresh ${added}`, at: now }))
        added += 1
        await write(connectionId, (r) => r.activity.add(fresh))
      },
    )
    expect(activity.map((one) => one.id).toSorted()).toEqual(rows.activity.map((one) => one.id).toSorted())
  })

  test('begin at the first page with a cursor that is none', async () => {
    const { connectionId } = shop(0)
    for (const cursor of ['', 'nonsense', '[1,2]', '["today","x"]', '{}']) {
      expect(await reports.orders(connectionId, { ...none, cursor })).toEqual(await reports.orders(connectionId, none))
      expect((await reports.activity(connectionId, { ...none, cursor })).rows).toHaveLength(none.limit)
    }
    expect((await reports.orders(connectionId, { ...none, limit: -3 })).rows).toHaveLength(1)
  })
})

describe('filters', () => {
  const having = (index: number, ...states: readonly string[]) =>
    new Set(
      shop(index)
        .rows.pickings.filter((one) => states.includes(one.state))
        .map((one) => one.orderId as string),
    )

  test('of orders say where they are', async () => {
    const { rows } = shop(0)
    expect(new Set(await orderIds(0, { filter: 'in_warehouse' }))).toEqual(having(0, 'accepted'))
    expect(new Set(await orderIds(0, { filter: 'waiting' }))).toEqual(having(0, 'waiting'))
    expect(new Set(await orderIds(0, { filter: 'missing' }))).toEqual(having(0, 'held', 'sending'))
    expect(new Set(await orderIds(0, { filter: 'shipped' }))).toEqual(having(0, 'done'))
    const somewhere = having(0, 'accepted', 'waiting', 'cancelled', 'done')
    const nowhere = rows.orders.map((one) => one.orderId as string).filter((one) => !somewhere.has(one))
    expect(new Set(await orderIds(0, { filter: 'not_imported' }))).toEqual(new Set(nowhere))
    expect(await orderIds(0, { filter: 'no such filter' })).toHaveLength(size)
  })

  test('lead from each number of the home page to exactly its exceptions', async () => {
    const { connectionId, rows } = shop(0)
    const said = await createUnitOfWork(prisma).read(connectionId, (r) => parity(r, now))
    const missing = new Set(said.orders.exceptions.map((one) => one.subjectId))
    expect(new Set(await orderIds(0, { filter: 'missing' }))).toEqual(missing)
    const parcels = new Set(said.shipments.exceptions.map((one) => one.subjectId))
    const untold = rows.pickings.filter((one) => one.shipments.some((made) => parcels.has(made.shipmentId)))
    expect(new Set(await orderIds(0, { filter: 'untold' }))).toEqual(new Set(untold.map((one) => one.orderId)))
    const keys = new Set(said.levels.exceptions.map((one) => one.subjectId))
    const differing = rows.variants.filter((one) => keys.has(one.stockKey)).map((one) => one.variantId)
    expect(new Set(await variantIds(0, { filter: 'differs' }))).toEqual(new Set(differing))
  })

  test('of what needs attention find every open problem', async () => {
    const { connectionId } = shop(0)
    const orders = await walk((query) => reports.orders(connectionId, query))
    const bad = orders.filter(
      ({ pickings, shipments, problems }) =>
        problems.length > 0 || pickings.some((one) => one.state === 'held') || shipments.some((one) => one.state === 'held'),
    )
    expect(await orderIds(0, { filter: 'needs_attention' })).toEqual(bad.map((row) => row.order.orderId))
    const products = await walk((query) => reports.products(connectionId, query))
    expect(await variantIds(0, { filter: 'needs_attention' })).toEqual(
      products.filter((row) => row.problems.length > 0).map((row) => row.variant.variantId),
    )
    expect(await variantIds(0, { filter: 'linked' })).toEqual(
      products.filter((row) => row.link?.state === 'linked').map((row) => row.variant.variantId),
    )
    expect(await variantIds(0, { filter: 'not_imported' })).toEqual(
      products.filter((row) => row.link === null && row.variant.goneAt === null).map((row) => row.variant.variantId),
    )
  })

  test('of problems go by what they are about', async () => {
    const { connectionId } = shop(0)
    const all = await walk((query) => reports.problems(connectionId, query))
    const kinds = async (filter: string) =>
      new Set((await walk((query) => reports.problems(connectionId, query), { filter })).map((one) => one.subjectKind))
    expect(await kinds('orders')).toEqual(new Set(['order', 'shipment']))
    expect(await kinds('stock')).toEqual(new Set(['level']))
    expect(await kinds('carriers')).toEqual(new Set())
    const [first] = all
    expect((await reports.problems(connectionId, { ...none, search: first?.label ?? '' })).rows).toContainEqual(first)
  })
})

describe('search', () => {
  test('finds orders by number with and without its #, by its beginning, by picking order and by tracking number', async () => {
    const { rows } = shop(0)
    expect(await orderIds(0, { search: '#1007' })).toEqual(['order 7'])
    expect(await orderIds(0, { search: ' 1007 ' })).toEqual(['order 7'])
    expect(new Set(await orderIds(0, { search: '105' }))).toEqual(new Set(Array.from({ length: 10 }, (_, index) => `order ${50 + index}`)))
    const there = rows.pickings.find((one) => one.pickingOrderNumber !== null)
    expect(await orderIds(0, { search: there?.pickingOrderNumber ?? '' })).toEqual([there?.orderId])
    const parcel = rows.shipments[0]
    expect(await orderIds(0, { search: parcel?.tracking?.number ?? '' })).toEqual([parcel?.orderId])
    expect(await orderIds(0, { search: '#9' })).toEqual([])
  })

  test('finds products by SKU, item number and the beginning of their title', async () => {
    const { rows } = shop(0)
    const named = rows.variants.find((one) => one.sku !== null)
    expect(await variantIds(0, { search: named?.sku?.toLowerCase() ?? '' })).toContain(named?.variantId)
    const link = rows.links.find((one) => one.itemNumber === 'ITEM-11')
    expect(await variantIds(0, { search: 'ITEM-11' })).toEqual([link?.variantId])
    const tents = rows.variants.filter((one) => one.productTitle.startsWith('Tent')).map((one) => one.variantId)
    expect(new Set(await variantIds(0, { search: 'tent' }))).toEqual(new Set(tents))
    expect(await variantIds(0, { search: '%' })).toEqual([])
    expect(await variantIds(0, { search: 'a\u0000b' })).toEqual([])
  })

  test('finds the timeline of an order number, with and without its #, of a SKU and of a subject', async () => {
    const { connectionId, rows } = shop(0)
    const found = async (search: string) =>
      (await walk((query) => reports.activity(connectionId, query), { search })).map((one) => one.id).toSorted()
    const labelled = (label: string) =>
      rows.activity
        .filter((one) => one.label === label)
        .map((one) => one.id)
        .toSorted()
    expect(await found('1003')).toEqual(labelled('#1003'))
    expect(await found('#1003')).toEqual(labelled('#1003'))
    expect(await found('SKU-4')).toEqual(labelled('SKU-4'))
    expect(await found('order 3')).toEqual(labelled('#1003'))
    expect(await found('nothing')).toEqual([])
  })
})

describe('what is under way', () => {
  const run = (index: number, state: 'running' | 'completed') => ({
    id: id<RunId>(`run ${index}`),
    kind: 'sync' as const,
    trigger: 'schedule' as const,
    requestedBy: null,
    state,
    startedAt: new Date(Date.parse(now) + index * 1000).toISOString(),
    finishedAt: state === 'running' ? null : now,
    counts: noCounts,
    error: null,
    step: null,
    cancelRequestedAt: null,
  })
  const request = {
    id: 'request',
    kind: 'sync',
    trigger: 'signal',
    slot: '',
    requestedBy: null,
    requestedAt: now,
    notBefore: null,
  } as const

  test('is the run that runs, the latest ones, and what waits', async () => {
    const { connectionId } = shop(0)
    expect(await reports.work(connectionId, 2)).toEqual({ running: null, latest: [], requests: [] })
    const runs = [run(1, 'completed'), run(2, 'completed'), run(3, 'running')]
    const waiting = { ...request, attempts: 0, deadAt: null, lastError: null }
    await write(connectionId, async (r) => {
      for (const one of runs) await r.runs.put(one)
      await r.requests.put(waiting)
    })
    expect(await reports.work(connectionId, 2)).toEqual({ running: runs[2], latest: [runs[2], runs[1]], requests: [waiting] })
    expect(await reports.work(shop(1).connectionId, 2)).toEqual({ running: null, latest: [], requests: [] })
  })

  test('a dry run’s list comes in its order, by label and by what is written where', async () => {
    const { connectionId } = shop(0)
    const runId = id<RunId>('run 1')
    const write1 = (ordinal: number, action: 'set_levels' | 'receive_order') => ({
      ordinal,
      system: action === 'set_levels' ? ('store' as const) : ('warehouse' as const),
      action,
      subjectKind: 'order' as const,
      subjectId: '1',
      label: `L${ordinal}`,
      before: null,
      after: 'So',
    })
    const all = Array.from({ length: 20 }, (_, index) => write1(index, index % 4 === 0 ? 'set_levels' : 'receive_order'))
    await write(connectionId, (r) => r.plannedWrites.add(all.map((one) => ({ ...one, runId }))))
    const counts = [
      { system: 'store', action: 'set_levels', count: 5 },
      { system: 'warehouse', action: 'receive_order', count: 15 },
    ]
    expect(await walk((query) => reports.plannedWrites(connectionId, runId, query))).toEqual(all)
    expect(await reports.plannedWrites(connectionId, runId, { ...none, filter: 'store:set_levels', limit: 3 })).toEqual({
      rows: [all[0], all[4], all[8]],
      next: '8',
      counts,
    })
    expect((await reports.plannedWrites(connectionId, runId, { ...none, search: 'L1', limit: 50 })).rows).toHaveLength(11)
    expect(await reports.plannedWrites(shop(1).connectionId, runId, none)).toEqual({ rows: [], next: null, counts: [] })
  })
})

test('another connection’s rows never show', async () => {
  const { connectionId } = shop(1)
  const stranger = id<ConnectionId>('connection 9')
  await createDirectory(prisma).create(connectionOf(stranger))
  for (const search of ['', '#1007', 'SKU-4', 'order 3', 'T1'])
    for (const filter of ['', 'in_warehouse', 'untold', 'needs_attention', 'differs', 'not_imported', 'orders']) {
      const query = { ...none, search, filter }
      for (const method of ['orders', 'products', 'activity', 'problems'] as const)
        expect(await reports[method](stranger, query)).toEqual({ rows: [], next: null })
    }
  // Ids are a store's own, so two shops may have the same: what hangs on an id is the shop's own all the same.
  const mine = await walk((query) => reports.orders(connectionId, query))
  const pickings = mine.flatMap((row) => row.pickings)
  expect(pickings).toHaveLength(shop(1).rows.pickings.length)
})

test('each method is one statement', async () => {
  const { connectionId } = shop(0)
  const query = { ...none, search: '1003', filter: 'needs_attention', cursor: null }
  const calls: readonly (() => Promise<unknown>)[] = [
    () => reports.home(connectionId, now),
    () => reports.orders(connectionId, query),
    () => reports.products(connectionId, query),
    () => reports.activity(connectionId, query),
    () => reports.problems(connectionId, query),
    () => reports.work(connectionId, 10),
    () => reports.plannedWrites(connectionId, id<RunId>('run 1'), query),
  ]
  for (const call of calls) {
    statements.length = 0
    await call()
    expect(statements).toHaveLength(1)
    expect(statements[0]).not.toContain('"sealed"')
  }
})
