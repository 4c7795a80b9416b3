import { beforeEach, describe, expect, test } from 'vitest'
import type { RunContext } from '../pipelines/context.ts'
import type { PlannedWrite } from '../pipelines/planned-write.ts'
import { Refused } from '../pipelines/refused.ts'
import { testConnection, testRun } from '../pipelines/testing/environment.ts'
import { Unavailable } from '../ports/unavailable.ts'
import { type ConnectionState, noMarks } from '../records/connection.ts'
import type { RequestRecord, RunKind, RunTrigger } from '../records/work.ts'
import { dueRequests } from '../scheduling/due-requests.ts'
import { cancelRun } from './cancel-run.ts'
import type { Pipelines } from './pipelines.ts'
import { purgePreviews } from './purge-previews.ts'
import { newRequest } from './request-run.ts'
import { runConnection } from './run-connection.ts'
import type { Runner } from './runner.ts'
import { setLastAutoSync } from './set-last-auto-sync.ts'

const at = '2026-03-02T10:00:00.000Z'
const marks = { ...noMarks, productsImportedAt: at, inventoryImportedAt: at }
let desk: ReturnType<typeof testRun>
let runner: Runner
let performed: string[]
let during: (context: RunContext) => Promise<void> | void

const write = (label: string): PlannedWrite => ({
  system: 'store',
  action: 'set_levels',
  subjectKind: 'level',
  subjectId: label,
  label,
  before: '4',
  after: '7',
})
const pipeline = (name: string, writes: readonly string[]) => async (context: RunContext) => {
  await during(context)
  if (context.mode === 'perform') performed.push(name)
  else for (const label of writes) context.wouldWrite(write(label))
}
const pipelines: Pipelines = {
  importProducts: pipeline('products', ['MUG']),
  importInventory: pipeline('inventory', []),
  importCarriers: pipeline('carriers', []),
  importOrders: pipeline('orders', ['#1001', '#1002']),
  exportShipments: pipeline('shipments', ['#1000']),
  exportInventory: pipeline(
    'stock',
    Array.from({ length: 4_500 }, (_, index) => `SKU ${index}`),
  ),
}

function begin(state: ConnectionState = 'active') {
  desk = testRun({}, { at, connection: testConnection({ syncInterval: 15, endOfDayTime: '09:00' }, { state, marks }) })
  desk.unitOfWork.tables.runs.clear()
  performed = []
  during = () => {}
  runner = { ...desk.context, pipelines }
}
beforeEach(() => begin())

function ask(kind: RunKind, trigger: RunTrigger = 'preview', rest: Partial<RequestRecord> = {}): RequestRecord {
  const request = { ...newRequest(runner, { kind, trigger, slot: '' }), ...rest }
  desk.unitOfWork.tables.requests.set(request.id, request)
  return request
}
const tables = () => desk.unitOfWork.tables
const requests = () => [...tables().requests.values()]
const listed = () => tables().plannedWrites.map(({ ordinal, label }) => [ordinal, label])

describe('a preview', () => {
  test('lists every write of every step in its order, and makes none', async () => {
    ask('sync', 'preview', { requestedBy: 'ada' })
    const before = structuredClone({ ...tables(), requests: null, runs: null, plannedWrites: null })
    const [run] = await runConnection(runner)
    expect(listed()).toEqual([
      [1, 'MUG'],
      [2, '#1001'],
      [3, '#1002'],
      [4, '#1000'],
    ])
    expect(run).toMatchObject({
      kind: 'sync',
      trigger: 'preview',
      requestedBy: 'ada',
      state: 'completed',
      step: '4 writes listed, none of them made',
      counts: { seen: 0, applied: 0 },
    })
    expect(tables().plannedWrites.every(({ runId }) => runId === run?.id)).toBe(true)
    expect(performed).toEqual([])
    expect({ ...tables(), requests: null, runs: null, plannedWrites: null }).toEqual(before)
    expect(requests()).toEqual([])
  })

  test('of thousands of writes is stored in batches, whole', async () => {
    ask('export_inventory')
    const commits = desk.unitOfWork.commits
    expect(await runConnection(runner)).toMatchObject([{ step: '4500 writes listed, none of them made' }])
    expect(tables().plannedWrites.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 4_500 }, (_, index) => index + 1))
    expect(desk.unitOfWork.commits - commits).toBeLessThan(10)
  })

  test('and the run itself, asked for at once, are two: the one lists, the other writes', async () => {
    ask('sync')
    ask('sync', 'manual')
    ask('import_orders', 'signal')
    const made = await runConnection(runner)
    expect(made.map(({ kind, trigger }) => [kind, trigger])).toEqual([
      ['sync', 'preview'],
      ['sync', 'manual'],
    ])
    expect(performed).toEqual(['products', 'orders', 'shipments'])
  })

  test('is made while the connection is being set up, too', async () => {
    begin('setup')
    ask('import_products')
    expect(await runConnection(runner)).toHaveLength(1)
  })

  test('stopped by a person ends at its next step', async () => {
    during = async ({ unitOfWork, connectionId }) => {
      await unitOfWork.read(connectionId, async (r) => expect(await r.runs.running()).toHaveLength(1))
      await desk.unitOfWork.transaction(connectionId, (r) => cancelRun(desk.context, r, null, 'Bo'))
    }
    ask('sync')
    expect(await runConnection(runner)).toMatchObject([{ state: 'cancelled', error: null, step: null }])
    expect(requests()).toEqual([])
  })

  test.each([
    [new Unavailable('store', 'auth', 'The token was revoked'), 'store_access_lost'],
    [new Unavailable('warehouse', 'unreachable', 'No answer'), 'warehouse_unreachable'],
    [new Refused('products_first', 'Products come first'), 'products_first'],
    [new Error('a fault of ours'), 'internal_error'],
  ])('that cannot be made (%s) says so, opens no problem and is not tried again', async (thrown, code) => {
    during = () => {
      throw thrown
    }
    ask('sync')
    expect(await runConnection(runner)).toMatchObject([{ state: 'failed', error: { code } }])
    expect(requests()).toEqual([])
    expect([...tables().problems.values()]).toEqual([])
  })

  test('that went well closes no problem of runs that gave up', async () => {
    const gaveUp = { id: 'p', subjectKind: 'connection' as const, subjectId: 'connection-1', label: '', code: 'run_gave_up', message: '' }
    tables().problems.set('p', { ...gaveUp, details: null, openedAt: at, lastSeenAt: at, resolvedAt: null })
    ask('sync')
    await runConnection(runner)
    expect(tables().problems.get('p')?.resolvedAt).toBeNull()
  })

  test('whose process died is made anew by the next', async () => {
    during = () => Promise.reject(new Error('the process dies'))
    ask('sync')
    desk.unitOfWork.failCommit = 4
    await expect(runConnection(runner)).rejects.toThrow('died')
    during = () => {}
    expect((await runConnection(runner)).map(({ state }) => state)).toEqual(['completed'])
  })
})

describe('while a preview waits or runs', () => {
  test('the schedule asks for its sync and its End of Day all the same', () => {
    ask('sync')
    ask('end_of_day', 'preview', { slot: '2026-03-02' })
    const due = dueRequests(tables().connection, { requests: requests(), lastAutoSyncStartedAt: null }, Date.parse(at))
    expect(due.map(({ kind }) => kind)).toEqual(['sync', 'end_of_day'])
  })

  test('Last Auto Sync Completed On may be set: no preview moves it', async () => {
    tables().runs.set('run', { ...desk.run(), id: 'run' as never, state: 'running', trigger: 'preview' } as never)
    const outcome = await desk.unitOfWork.transaction(runner.connectionId, (r) =>
      setLastAutoSync(desk.context, r, '2026-03-02T09:00:00Z', 'Bo'),
    )
    expect(outcome.kind).toBe('applied')
  })
})

test('a day later its list is gone and its line stays', async () => {
  ask('sync')
  const [run] = await runConnection(runner)
  desk.clock.pass(24 * 3_600_000)
  await purgePreviews(desk.context, desk.unitOfWork, runner.connectionId)
  expect(listed()).toHaveLength(4)
  desk.clock.pass(1)
  await purgePreviews(desk.context, desk.unitOfWork, runner.connectionId)
  expect(listed()).toEqual([])
  expect(tables().runs.get(run?.id ?? '')).toEqual(run)
})
