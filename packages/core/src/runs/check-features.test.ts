import { beforeEach, expect, test } from 'vitest'
import type { FeatureNames } from '../access/features.ts'
import { testConnection, testRun } from '../pipelines/testing/environment.ts'
import { Unavailable } from '../ports/unavailable.ts'
import type { Warehouse } from '../ports/warehouse.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { RunTrigger } from '../records/work.ts'
import type { Pipelines } from './pipelines.ts'
import { newRequest } from './request-run.ts'
import { runConnection } from './run-connection.ts'
import type { Runner } from './runner.ts'

type Features = NonNullable<ConnectionRecord['features']>
const names: FeatureNames = { integrate: ['Integrate'], activate: ['Plugin'], manualSync: ['Plugin Manual Sync'] }
const full: Features = { Integrate: 'edit', Plugin: 'edit' }
let desk: ReturnType<typeof testRun>
let runner: Runner
let features: Features
let asked: number
let done: string[]

beforeEach(() => {
  features = full
  asked = 0
  done = []
  const identity = async () => {
    asked += 1
    return { name: 'Web store', divisionIds: ['division-1'], features }
  }
  const step = (name: string) => async () => void done.push(name)
  const pipelines = Object.fromEntries(
    ['importProducts', 'importInventory', 'importCarriers', 'importOrders', 'exportShipments', 'exportInventory'].map((name) => [
      name,
      step(name),
    ]),
  ) as unknown as Pipelines
  desk = testRun({ warehouse: { identity } as Partial<Warehouse> as Warehouse }, { connection: testConnection() })
  desk.unitOfWork.tables.runs.clear()
  runner = { ...desk.context, pipelines, features: names }
})
async function run(trigger: RunTrigger = 'schedule') {
  await desk.unitOfWork.transaction(runner.connectionId, (r) =>
    r.requests.add(newRequest(runner, { kind: 'import_orders', trigger, slot: '' })),
  )
  return (await runConnection(runner))[0]
}
const kept = () => desk.unitOfWork.tables.connection.features
const requests = () => [...desk.unitOfWork.tables.requests.values()]
const open = () => [...desk.unitOfWork.tables.problems.values()].filter((one) => !one.resolvedAt)

test('a run asks once what the Store Key may do, and keeps it', async () => {
  expect(kept()).toBeNull()
  expect((await run())?.state).toBe('completed')
  expect([kept(), asked]).toEqual([full, 1])
  features = { ...full, 'Plugin Manual Sync': 'edit' }
  await run()
  expect(kept()).toEqual(features)
})

test('what is the same is not written again', async () => {
  await run()
  const before = desk.unitOfWork.commits
  features = { Plugin: 'edit', Integrate: 'edit' }
  await run()
  const plain = desk.unitOfWork.commits - before
  features = { ...full, Items: 'edit' }
  await run()
  expect(desk.unitOfWork.commits - before - plain).toBe(plain + 1)
})

test.each<[string, Features, string]>([
  ['Integrate', { Plugin: 'edit' }, 'lacks Integrate'],
  ['Integrate with edit access', { ...full, Integrate: 'read_only' }, 'lacks Integrate with edit access'],
  ['the plugin', { Integrate: 'edit' }, 'lacks the feature Plugin'],
])('without %s nothing runs, a problem says what is missing, and it goes on by itself once it is back', async (_, lost, words) => {
  features = lost
  expect(await run()).toMatchObject({ state: 'failed', error: { code: 'feature_missing' } })
  expect(done).toEqual([])
  expect(open()).toMatchObject([{ code: 'feature_missing', subjectKind: 'connection' }])
  expect(open()[0]?.message).toContain(words)
  expect(kept()).toEqual(lost)
  for (let time = 0; time < 20; time += 1) {
    desk.clock.pass(15 * 60_000)
    await runConnection(runner)
  }
  expect(requests()).toMatchObject([{ attempts: 0, deadAt: null }])
  features = full
  desk.clock.pass(15 * 60_000)
  await runConnection(runner)
  expect([done, requests(), open()]).toEqual([['importOrders'], [], []])
})

test('what a person asked for meanwhile is not done behind their back later', async () => {
  features = {}
  expect(await run('manual')).toMatchObject({ state: 'failed', error: { code: 'feature_missing' } })
  expect(requests()).toEqual([])
  expect(await run('preview')).toMatchObject({ state: 'failed', error: { code: 'feature_missing' } })
  expect(requests()).toEqual([])
})

test('while the warehouse cannot be asked, what is known stays, and the run goes on as far as it can', async () => {
  await run()
  runner = {
    ...runner,
    warehouse: {
      ...runner.warehouse,
      identity: () => Promise.reject(new Unavailable('warehouse', 'unreachable', 'No answer')),
    },
  }
  expect((await run())?.state).toBe('completed')
  expect(kept()).toEqual(full)
})
