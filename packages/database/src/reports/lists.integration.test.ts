import { type ConnectionId, id, noCounts, type RunId } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { none, now, size, useShops, walk } from './tests/shops.ts'

const shops = useShops()

describe('lists', () => {
  test('show every row once, newest first', async () => {
    const { connectionId, rows } = shops.shop(0)
    const orders = await walk((query) => shops.reports.orders(connectionId, query))
    const expected = rows.orders.toSorted((a, b) => (`${a.firstSeenAt}${a.orderId}` < `${b.firstSeenAt}${b.orderId}` ? 1 : -1))
    expect(orders.map((row) => row.order.orderId)).toEqual(expected.map((one) => one.orderId))
    expect(new Set(await shops.variantIds(0, {})).size).toBe(size)
    const activity = await walk((query) => shops.reports.activity(connectionId, { ...query, limit: 50 }))
    expect(activity).toEqual(rows.activity.toSorted((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? 1 : -1)))
    const problems = await walk((query) => shops.reports.problems(connectionId, query))
    expect(new Set(problems.map((one) => one.id))).toEqual(
      new Set(rows.problems.filter((one) => one.resolvedAt === null).map((one) => one.id)),
    )
  })

  test('bring with an order what belongs to it, and units of what is shipped only', async () => {
    const { connectionId, rows } = shops.shop(1)
    const all = await walk((query) => shops.reports.orders(connectionId, query))
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
    const { connectionId, rows } = shops.shop(1)
    for (const { variant, link, levels, problems, latest } of await walk((query) => shops.reports.products(connectionId, query))) {
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
    const { connectionId, rows } = shops.shop(2)
    const orders = await walk(
      (query) => shops.reports.orders(connectionId, query),
      {},
      async (page) => {
        const records = rows.orders.filter((one) => page.some((row) => row.order.orderId === one.orderId))
        await shops.write(connectionId, (r) =>
          r.orders.put(records.map((one) => ({ ...one, seenAt: now, order: { ...one.order, number: `#${one.order.number}` } }))),
        )
      },
    )
    expect(new Set(orders.map((row) => row.order.orderId)).size).toBe(size)
    expect(orders).toHaveLength(size)
    const variants = await walk(
      (query) => shops.reports.products(connectionId, query),
      {},
      () =>
        shops.write(connectionId, (r) =>
          r.variants.put(rows.variants.map((one) => ({ ...one, productTitle: `A ${one.productTitle}`, sku: 'NEW' }))),
        ),
    )
    expect(new Set(variants.map((row) => row.variant.variantId)).size).toBe(size)
    expect(variants).toHaveLength(size)
    const open = rows.problems.filter((one) => one.resolvedAt === null)
    const problems = await walk(
      (query) => shops.reports.problems(connectionId, query),
      {},
      (page) => shops.write(connectionId, (r) => r.problems.put(page.map((one) => ({ ...one, lastSeenAt: now, resolvedAt: now })))),
    )
    expect(problems.map((one) => one.id).toSorted()).toEqual(open.map((one) => one.id).toSorted())
    let added = 0
    const activity = await walk(
      (query) => shops.reports.activity(connectionId, { ...query, limit: 100 }),
      {},
      async () => {
        const fresh = rows.activity.slice(0, 1).map((one) => ({ ...one, id: `fresh ${added}`, at: now }))
        added += 1
        await shops.write(connectionId, (r) => r.activity.add(fresh))
      },
    )
    expect(activity.map((one) => one.id).toSorted()).toEqual(rows.activity.map((one) => one.id).toSorted())
  })

  test('begin at the first page with a cursor that is none', async () => {
    const { connectionId } = shops.shop(0)
    for (const cursor of ['', 'nonsense', '[1,2]', '["today","x"]', '{}']) {
      expect(await shops.reports.orders(connectionId, { ...none, cursor })).toEqual(await shops.reports.orders(connectionId, none))
      expect((await shops.reports.activity(connectionId, { ...none, cursor })).rows).toHaveLength(none.limit)
    }
    expect((await shops.reports.orders(connectionId, { ...none, limit: -3 })).rows).toHaveLength(1)
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
    const { connectionId } = shops.shop(0)
    expect(await shops.reports.work(connectionId, 2)).toEqual({ running: null, latest: [], requests: [] })
    const runs = [run(1, 'completed'), run(2, 'completed'), run(3, 'running')]
    const waiting = { ...request, attempts: 0, deadAt: null, lastError: null }
    await shops.write(connectionId, async (r) => {
      for (const one of runs) await r.runs.put(one)
      await r.requests.put(waiting)
    })
    expect(await shops.reports.work(connectionId, 2)).toEqual({ running: runs[2], latest: [runs[2], runs[1]], requests: [waiting] })
    expect(await shops.reports.work(shops.shop(1).connectionId, 2)).toEqual({ running: null, latest: [], requests: [] })
  })

  test('a dry run’s list comes in its order, by label and by what is written where', async () => {
    const { connectionId } = shops.shop(0)
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
    await shops.write(connectionId, (r) => r.plannedWrites.add(all.map((one) => ({ ...one, runId }))))
    const counts = [
      { system: 'store', action: 'set_levels', count: 5 },
      { system: 'warehouse', action: 'receive_order', count: 15 },
    ]
    expect(await walk((query) => shops.reports.plannedWrites(connectionId, runId, query))).toEqual(all)
    expect(await shops.reports.plannedWrites(connectionId, runId, { ...none, filter: 'store:set_levels', limit: 3 })).toEqual({
      rows: [all[0], all[4], all[8]],
      next: '8',
      counts,
    })
    expect((await shops.reports.plannedWrites(connectionId, runId, { ...none, search: 'L1', limit: 50 })).rows).toHaveLength(11)
    expect(await shops.reports.plannedWrites(shops.shop(1).connectionId, runId, none)).toEqual({ rows: [], next: null, counts: [] })
  })
})

test('another connection’s rows never show', async () => {
  const { connectionId } = shops.shop(1)
  const stranger = id<ConnectionId>('connection 9')
  await shops.open(stranger)
  for (const search of ['', '#1007', 'SKU-4', 'order 3', 'T1'])
    for (const filter of ['', 'in_warehouse', 'untold', 'needs_attention', 'differs', 'not_imported', 'no_tracking', 'no_sku', 'orders']) {
      const query = { ...none, search, filter }
      for (const method of ['orders', 'products', 'activity', 'problems'] as const)
        expect(await shops.reports[method](stranger, query)).toEqual({ rows: [], next: null })
    }
  // Ids are a store's own, so two shops may have the same: what hangs on an id is the shop's own all the same.
  const mine = await walk((query) => shops.reports.orders(connectionId, query))
  const pickings = mine.flatMap((row) => row.pickings)
  expect(pickings).toHaveLength(shops.shop(1).rows.pickings.length)
})

test('each method is one statement', async () => {
  const { connectionId } = shops.shop(0)
  const query = { ...none, search: '1003', filter: 'needs_attention', cursor: null }
  const calls: readonly (() => Promise<unknown>)[] = [
    () => shops.reports.home(connectionId, now),
    () => shops.reports.orders(connectionId, query),
    () => shops.reports.products(connectionId, query),
    () => shops.reports.activity(connectionId, query),
    () => shops.reports.problems(connectionId, query),
    () => shops.reports.work(connectionId, 10),
    () => shops.reports.plannedWrites(connectionId, id<RunId>('run 1'), query),
  ]
  for (const call of calls) {
    shops.statements.length = 0
    await call()
    expect(shops.statements).toHaveLength(1)
    expect(shops.statements[0]).not.toContain('"sealed"')
    expect(unfiltered(shops.statements[0] ?? '')).toEqual([])
  }
})

/** Tables that a statement names more often than it says whose rows of them it wants. */
function unfiltered(statement: string): readonly string[] {
  const named = [...statement.matchAll(/\b(?:from|join) "(\w+)" (\w+)\b/g)].map(([, table, alias]) => ({ table, alias }))
  expect(named.length).toBeGreaterThan(0)
  const conditions = (table: string, alias: string) =>
    statement.split(table === 'Connection' ? `${alias}."id" = $1` : `${alias}."connectionId" = $1`).length - 1
  const aliases = [...new Set(named.map(({ table, alias }) => `${table} ${alias}`))].map((one) => one.split(' ') as [string, string])
  return aliases.flatMap(([table, alias]) => {
    const times = named.filter((one) => one.alias === alias && one.table === table).length
    return conditions(table, alias) < times ? [`${table} ${alias}`] : []
  })
}
