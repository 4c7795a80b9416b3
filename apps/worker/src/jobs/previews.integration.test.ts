import { setTimeout as wait } from 'node:timers/promises'
import {
  type Admin,
  type AppIdentity,
  actorOf,
  askForPreview,
  askForRun,
  basicConfigurationScreen,
  id,
  type ListQuery,
  newPerson,
  type PlannedWriteRecord,
  plannedWritesCsv,
  type RunId,
  type RunKind,
  synchronizationScreen,
} from '@connect/core'
import { createReports } from '@connect/database'
import { createQueue, type Queue } from '@connect/database/queue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../platforms/index.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { type RunningWorker, startWorker } from '../worker.ts'

const app: AppIdentity = {
  name: 'IntelliTrack for Shopify',
  storeAdmin: 'Shopify',
  knowsStaff: false,
  features: { integrate: ['Integrate'], activate: ['IntelliTrack for Shopify'], manualSync: ['IntelliTrack for Shopify Manual Sync'] },
}
const query: ListQuery = { search: '', filter: '', cursor: null, limit: 50 }
let bench: Bench
let queue: Queue
let worker: RunningWorker

/** Somebody in the store's admin asks, through the queue of a web process; a worker of its own does it. */
beforeAll(async () => {
  bench = await openBench()
  await bench.run('first_dataset')
  const { clock, parties, services, environment } = bench
  worker = await startWorker(environment, { clock, transport: parties.transport, log: services.log })
  queue = await createQueue({ url: environment.DATABASE_URL, log: services.log, role: 'web' })
})
afterAll(async () => {
  await worker.end()
  await queue.stop(1_000)
  await bench.close()
})

async function admin(): Promise<Admin> {
  const connection = await bench.connection()
  const { unitOfWork, clock, random, log, database } = bench.services
  return {
    app,
    connectionId: connection.id,
    actor: actorOf(connection, app, newPerson('gid://shopify/StaffMember/1', 'Bo')),
    unitOfWork,
    reports: createReports(database.prisma),
    clock,
    random,
    log,
    queue,
    store: () => openStore(connection, bench.services, AbortSignal.timeout(60_000)),
    warehouse: {
      open: () => openWarehouse(connection, bench.services),
      keep: async () => {},
      forget: async () => {},
      subscribe: async () => {},
    },
  }
}
async function until<Value>(look: () => Promise<Value | null | undefined | false>): Promise<Value> {
  for (;;) {
    const found = await look()
    if (found) return found
    await wait(100)
  }
}
const runOf = (kind: RunKind, trigger: string, after: string) =>
  until(async () => {
    const runs = await bench.read((r) => r.runs.latest(20))
    return runs.find((run) => run.kind === kind && run.trigger === trigger && run.state !== 'running' && run.startedAt >= after)
  })
const now = () => new Date(bench.clock.now()).toISOString()
const listOf = (runId: RunId): Promise<readonly PlannedWriteRecord[]> => bench.read((r) => r.plannedWrites.page(runId, null, 1_000))

async function preview(kind: RunKind) {
  const asked = now()
  expect(await askForPreview(await admin(), kind)).toMatchObject({ kind: 'done' })
  const run = await runOf(kind, 'preview', asked)
  expect(run).toMatchObject({ state: 'completed', requestedBy: 'gid://shopify/StaffMember/1', counts: { seen: 0, applied: 0 } })
  return { run, list: await listOf(run.id) }
}
async function perform(kind: RunKind) {
  const asked = now()
  expect(await askForRun(await admin(), kind, '')).toMatchObject({ kind: 'done' })
  const run = await runOf(kind, 'manual', asked)
  expect(run).toMatchObject({ state: 'completed', error: null })
  return run
}
/** What the store shows, by stock key and location. */
async function figures(): Promise<Readonly<Record<string, number>>> {
  const store = await (await admin()).store()
  const shown: Record<string, number> = {}
  for await (const page of store.readLevels(
    (await store.locations()).map((one) => one.id),
    'all',
  ))
    for (const level of page) shown[`${level.stockKey}@${level.locationId}`] = level.figure
  return shown
}

test('the features of the Store Key are known once a run has asked for them', async () => {
  expect((await bench.connection()).features).toMatchObject({ Integrate: 'edit', 'IntelliTrack for Shopify Manual Sync': 'edit' })
})

test('the orders that a preview lists are the orders that the run then sends; before it nothing was sent', async () => {
  const numbers = [await bench.parties.buy(shop, { MUG: 2 }), await bench.parties.buy(shop, { FILTER: 1, MUG: 1 })]
  const marks = (await bench.connection()).marks
  const { run, list } = await preview('import_orders')
  expect(list.map(({ ordinal, system, action, label }) => [ordinal, system, action, label])).toEqual(
    numbers.map((number, index) => [index + 1, 'warehouse', 'receive_order', number]),
  )
  expect(run.step).toBe('2 writes listed, none of them made')
  expect(bench.parties.pickingOrders()).toEqual([])
  expect(await bench.read((r) => r.orders.page(null, 10))).toEqual([])
  expect((await bench.connection()).marks).toEqual(marks)

  const view = await synchronizationScreen(await admin(), { query })
  expect(view.preview).toMatchObject({ runId: run.id, state: 'ready', total: 2 })
  expect(view.preview?.writes.rows.map((row) => row.label)).toEqual(numbers)
  let file = ''
  for await (const part of plannedWritesCsv(await admin(), run.id)) file += part
  expect(file.trimEnd().split('\r\n')).toHaveLength(3)

  expect((await perform('import_orders')).counts).toMatchObject({ applied: 2 })
  expect(bench.parties.pickingOrders().map((order) => order.orderNumber)).toEqual(numbers)
  expect((await preview('import_orders')).list).toEqual([])
})

test('the stock figures that a preview lists are the figures that the run then writes, over those it named', async () => {
  const connection = await bench.connection()
  const warehouse = await openWarehouse(connection, bench.services)
  const row = { siteId: 'site-harbor', locationId: 'loc-main', unitOfMeasure: 'EA', reason: 'counted' }
  const counted = await warehouse.adjustInventory([
    { ...row, key: id('count-mug'), itemNumber: id('MUG'), quantity: 55 },
    { ...row, key: id('count-filter'), itemNumber: id('FILTER'), quantity: 90 },
  ])
  expect(counted.map((outcome) => outcome.kind)).toEqual(['applied', 'applied'])
  const before = await figures()
  const { list } = await preview('export_inventory')
  expect(list.map((write) => write.label).toSorted()).toEqual(['FILTER', 'MUG'])
  expect(await figures()).toEqual(before)

  await perform('export_inventory')
  const after = await figures()
  const changed = Object.keys(after).filter((key) => after[key] !== before[key])
  expect(changed.toSorted()).toEqual(list.map((write) => write.subjectId).toSorted())
  for (const { subjectId, before: was, after: becomes } of list)
    expect([String(before[subjectId]), String(after[subjectId])]).toEqual([was, becomes])
})

test('a preview and the run itself, asked for at once, are both done, one after the other', async () => {
  const number = await bench.parties.buy(shop, { MUG: 1 })
  const asked = now()
  await askForPreview(await admin(), 'import_orders')
  await askForRun(await admin(), 'import_orders', '')
  const [listed, run] = [await runOf('import_orders', 'preview', asked), await runOf('import_orders', 'manual', asked)]
  expect(listed.finishedAt && listed.finishedAt <= run.startedAt).toBe(true)
  expect((await listOf(listed.id)).map((write) => write.label)).toEqual([number])
  expect(run.counts).toMatchObject({ applied: 1 })
})

test('a Store Key that has lost its feature stops what runs, says why, and goes on once it has it again', async () => {
  const { tables, transact } = bench.parties.server.warehouse
  const [key] = [...tables.storeKeys.values()]
  if (!key) throw new Error('There is a Store Key')
  const give = (features: typeof key.features) => transact(() => tables.storeKeys.put({ ...key, features }))
  give(key.features.filter((one) => !one.name.startsWith('IntelliTrack for Shopify')))
  const asked = now()
  await askForRun(await admin(), 'import_orders', '')
  expect(await runOf('import_orders', 'manual', asked)).toMatchObject({ state: 'failed', error: { code: 'feature_missing' } })
  expect((await bench.problems()).map((problem) => problem.code)).toContain('feature_missing')
  expect(await askForRun(await admin(), 'import_orders', '')).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('IntelliTrack for Shopify'),
  })
  give(key.features)
  // Refresh on Basic Configuration sees it at once; without it the next run of the schedule does.
  expect((await basicConfigurationScreen(await admin(), {})).groups.length).toBeGreaterThan(0)
  await perform('import_orders')
  expect((await bench.problems()).map((problem) => problem.code)).not.toContain('feature_missing')
})
