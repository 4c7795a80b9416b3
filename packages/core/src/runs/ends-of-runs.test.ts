import { beforeEach, describe, expect, test } from 'vitest'
import { recordResults } from '../pipelines/results.ts'
import { silentLog, testConnection, testRun } from '../pipelines/testing/environment.ts'
import type { SignalTopic } from '../ports/signal.ts'
import { Unavailable } from '../ports/unavailable.ts'
import { noMarks } from '../records/connection.ts'
import type { RequestRecord, RunKind, RunTrigger } from '../records/work.ts'
import type { Pipelines } from './pipelines.ts'
import { newRequest } from './request-run.ts'
import { runConnection } from './run-connection.ts'
import { ownRun } from './run-context.ts'
import type { Runner } from './runner.ts'

const at = '2026-03-02T10:00:00.000Z'
let desk: ReturnType<typeof testRun>
let runner: Runner
let logged: { readonly level: string; readonly text: string; readonly fields: Readonly<Record<string, unknown>> }[]
let step: (name: keyof Pipelines) => Promise<void> | void

beforeEach(() => {
  desk = testRun({}, { at, connection: testConnection({}, { marks: { ...noMarks, productsImportedAt: at, inventoryImportedAt: at } }) })
  desk.unitOfWork.tables.runs.clear()
  logged = []
  step = () => {}
  const to = (level: string) => (text: string, fields?: Readonly<Record<string, unknown>>) =>
    void logged.push({ level, text, fields: fields ?? {} })
  const run = (name: keyof Pipelines) => async () => step(name)
  const pipelines: Pipelines = {
    importProducts: run('importProducts'),
    importInventory: run('importInventory'),
    importCarriers: run('importCarriers'),
    importOrders: run('importOrders'),
    exportShipments: run('exportShipments'),
    exportInventory: run('exportInventory'),
  }
  runner = { ...desk.context, pipelines, log: { ...silentLog, info: to('info'), warn: to('warn'), error: to('error') } }
})

function ask(kind: RunKind, trigger: RunTrigger = 'schedule', rest: Partial<RequestRecord> = {}): RequestRecord {
  const request = { ...newRequest(runner, { kind, trigger, slot: '' }), ...rest }
  desk.unitOfWork.tables.requests.set(request.id, request)
  return request
}
const requests = () => [...desk.unitOfWork.tables.requests.values()]
const openProblems = () => [...desk.unitOfWork.tables.problems.values()].filter((one) => one.resolvedAt === null)
const down = () => {
  throw new Unavailable('store', 'unreachable', 'The store does not answer')
}

describe('signals', () => {
  const arrive = (topic: SignalTopic) =>
    desk.unitOfWork.tables.inbox.set(topic, {
      eventId: topic,
      storeKey: 'shop.example',
      topic,
      subject: null,
      occurredAt: at,
      details: null,
      receivedAt: at,
      handledAt: null,
    })
  const unhandled = () => [...desk.unitOfWork.tables.inbox.values()].filter((one) => one.handledAt === null).map((one) => one.topic)

  test.each(['levels_changed', 'locations_changed', 'access_changed', 'uninstalled'] as const)(
    'that ask nothing of a run are done with: %s',
    async (topic) => {
      arrive(topic)
      ask('import_carriers', 'manual')
      await runConnection(runner)
      expect(unhandled()).toEqual([])
    },
  )
  test.each(['products_changed', 'product_deleted', 'bulk_finished'] as const)(
    'of products wait until the products are in: %s',
    async (topic) => {
      arrive(topic)
      ask('import_carriers', 'manual')
      await runConnection(runner)
      expect(unhandled()).toEqual([topic])
      step = down
      ask('import_products', 'signal')
      await runConnection(runner)
      expect(unhandled()).toEqual([topic])
      step = () => {}
      ask('import_products', 'manual')
      await runConnection(runner)
      expect(unhandled()).toEqual([])
    },
  )
  test.each(['orders_changed', 'order_deleted', 'privacy_store_redact'] as const)(
    'that others answer are left to them: %s',
    async (topic) => {
      arrive(topic)
      ask('sync')
      await runConnection(runner)
      expect(unhandled()).toEqual([topic])
    },
  )
})

describe('the log of a run', () => {
  const texts = () => logged.map(({ level, text }) => `${level}: ${text}`)
  test('has its begin and its end, with how long it took', async () => {
    step = () => desk.clock.pass(1500)
    ask('import_carriers', 'manual')
    const [run] = await runConnection(runner)
    const about = { connectionId: 'connection-1', runId: run?.id, kind: 'import_carriers', trigger: 'manual' }
    expect(logged).toEqual([
      { level: 'info', text: 'A run begins', fields: about },
      { level: 'info', text: 'A run ended', fields: { ...about, state: 'completed', seconds: 1.5, counts: run?.counts } },
    ])
  })
  test('warns of a side that is away, and has the trace of a bug', async () => {
    step = down
    ask('import_carriers', 'manual')
    await runConnection(runner)
    expect(texts()).toContain('warn: A run ended early')
    logged = []
    step = () => {
      throw new TypeError('x is undefined')
    }
    ask('import_orders', 'manual')
    await runConnection(runner)
    expect(logged.find(({ level }) => level === 'error')).toMatchObject({
      text: 'x is undefined',
      fields: { code: 'internal_error', kind: 'import_orders', stack: expect.stringContaining('ends-of-runs') },
    })
  })
  test('names counts that do not add up, and no others', async () => {
    const spoil = (counts: object) => async () => {
      const [run] = [...desk.unitOfWork.tables.runs.values()].filter((one) => one.state === 'running')
      if (run) await desk.unitOfWork.transaction(runner.connectionId, (r) => r.runs.put({ ...run, counts: { ...run.counts, ...counts } }))
    }
    step = spoil({ seen: 1, applied: 1 })
    ask('import_carriers', 'manual')
    await runConnection(runner)
    expect(texts().filter((text) => text.startsWith('error'))).toEqual([])
    step = spoil({ seen: 2 })
    ask('import_carriers', 'manual')
    await runConnection(runner)
    expect(texts()).toContain('error: The counts of a run do not add up')
  })
})

describe('a run that is over', () => {
  test('is stored with its end, its counts, and no step', async () => {
    step = async () => {
      desk.clock.pass(60_000)
      const [run] = desk.unitOfWork.tables.runs.values()
      const result = {
        subjectKind: 'order',
        subjectId: 'o',
        label: '#1',
        result: 'applied',
        code: 'order_imported',
        message: 'in',
      } as const
      await desk.unitOfWork.transaction(runner.connectionId, (r) => recordResults({ ...runner, runId: run?.id } as never, r, [result]))
    }
    ask('import_carriers', 'manual', { requestedBy: 'ada' })
    const [run] = await runConnection(runner)
    expect(desk.unitOfWork.tables.runs.get(run?.id ?? '')).toEqual({
      id: run?.id,
      kind: 'import_carriers',
      trigger: 'manual',
      requestedBy: 'ada',
      state: 'completed',
      startedAt: at,
      finishedAt: '2026-03-02T10:01:00.000Z',
      counts: expect.objectContaining({ seen: 1, applied: 1 }),
      error: null,
      step: null,
      cancelRequestedAt: null,
    })
  })
  test('of which there is no record is a bug', async () => {
    await expect(desk.unitOfWork.read(runner.connectionId, (r) => ownRun(r, 'run-x' as never))).rejects.toThrow('Run run-x is not recorded')
  })
})

describe('what a failed run leaves', () => {
  test('is its request, unless the same was asked for meanwhile', async () => {
    const first = ask('import_orders', 'signal')
    step = () => {
      ask('import_orders', 'signal', { id: 'meanwhile', notBefore: '2026-03-02T12:00:00.000Z' })
      down()
    }
    await runConnection(runner)
    expect(requests().map((one) => one.id)).toEqual(['meanwhile'])
    expect(requests().map((one) => one.id)).not.toContain(first.id)
  })
  test.each<[string, Partial<RequestRecord>]>([
    ['of another kind', { kind: 'import_carriers' }],
    ['for another day', { slot: '2026-03-01' }],
    ['that is dead', { deadAt: at }],
  ])('is its request beside one %s', async (_, other) => {
    ask('import_orders', 'signal', { id: 'other', notBefore: '2026-03-02T12:00:00.000Z', ...other })
    const mine = ask('import_orders', 'signal')
    step = down
    await runConnection(runner)
    expect(requests().map((one) => one.id)).toEqual(['other', mine.id])
  })
  test('are all the requests it answered, each with its attempt', async () => {
    ask('import_orders', 'signal')
    ask('import_orders', 'manual')
    step = down
    await runConnection(runner)
    expect(requests().map((one) => [one.trigger, one.attempts])).toEqual([
      ['signal', 1],
      ['manual', 1],
    ])
  })
  test('for a reason that only a person can mend is one problem, which says that reason', async () => {
    ask('import_orders', 'manual')
    step = () => {
      throw new Unavailable('store', 'forbidden', 'The header does not arrive', null, { code: 'store_key_stripped' })
    }
    await runConnection(runner)
    expect(openProblems().map(({ code }) => code)).toEqual(['store_key_stripped'])
  })
  test('for the tenth time is one problem that names what was tried, each kind once', async () => {
    ask('sync', 'manual', { attempts: 9 })
    ask('import_products', 'signal', { attempts: 9 })
    ask('import_orders', 'signal', { attempts: 9 })
    step = down
    await runConnection(runner)
    expect(openProblems()).toMatchObject([
      {
        code: 'run_gave_up',
        label: 'Harbour Outfitters',
        message: 'sync, import products, import orders: tried 10 times, last: The store does not answer',
      },
    ])
    expect(requests().map((one) => [one.kind, one.notBefore, one.deadAt])).toEqual([
      ['sync', null, at],
      ['import_products', null, at],
      ['import_orders', null, at],
    ])
  })
  test('for the ninth time is no problem yet', async () => {
    ask('import_orders', 'signal', { attempts: 8 })
    step = down
    await runConnection(runner)
    expect(openProblems()).toEqual([])
  })
})

describe('End of Day', () => {
  test('marks the latest of the days it was asked for, and never goes back', async () => {
    ask('end_of_day', 'catch_up', { slot: '2026-03-02' })
    await runConnection(runner)
    ask('end_of_day', 'catch_up', { slot: '2026-03-01' })
    await runConnection(runner)
    expect(desk.unitOfWork.tables.connection.marks.lastEndOfDay).toBe('2026-03-02')
  })
})

describe('a process that died', () => {
  const dead = (id: string, rest: Partial<RequestRecord> = {}) =>
    ask('import_orders', 'signal', { id, slot: 'running:run-9:', notBefore: '2026-03-02T12:00:00.000Z', ...rest })
  test('has its run closed, and its requests wait again', async () => {
    desk.unitOfWork.tables.runs.set('run-9', { ...desk.run(), id: 'run-9' as never, state: 'running', step: 'Orders' } as never)
    dead('mine')
    await runConnection(runner)
    expect(desk.unitOfWork.tables.runs.get('run-9')).toMatchObject({
      state: 'failed',
      step: null,
      finishedAt: at,
      error: { code: 'interrupted', message: expect.stringContaining('ended in the middle') },
    })
    expect(requests()).toMatchObject([{ id: 'mine', slot: '' }])
  })
  test('has its request dropped where the same one waits already', async () => {
    dead('mine')
    ask('import_orders', 'signal', { id: 'waiting', notBefore: '2026-03-02T12:00:00.000Z' })
    await runConnection(runner)
    expect(requests().map((one) => one.id)).toEqual(['waiting'])
  })
  test.each<[string, Partial<RequestRecord>]>([
    ['is dead', { deadAt: at }],
    ['is of another kind', { kind: 'import_carriers' }],
    ['was asked for by somebody else', { trigger: 'manual' }],
    ['is for another day', { slot: '2026-03-01' }],
  ])('keeps its request where one that waits %s', async (_, other) => {
    dead('mine')
    ask('import_orders', 'signal', { id: 'waiting', notBefore: '2026-03-02T12:00:00.000Z', ...other })
    await runConnection(runner)
    expect(requests().map((one) => [one.id, one.slot])).toEqual([
      ['mine', ''],
      ['waiting', other.slot ?? ''],
    ])
  })
})

describe('a sync on its way', () => {
  test.each<[RunKind, RunTrigger, number]>([
    ['import_products', 'signal', 1],
    ['import_orders', 'signal', 1],
    ['export_shipments', 'signal', 1],
    ['import_carriers', 'signal', 2],
    ['import_orders', 'manual', 2],
  ])('does what %s by %s asks for: %i runs', async (kind, trigger, runs) => {
    ask('sync')
    ask(kind, trigger)
    expect(await runConnection(runner)).toHaveLength(runs)
    expect(requests()).toEqual([])
  })
  test('is nobody’s because a signal of somebody came along', async () => {
    ask('sync')
    ask('import_orders', 'signal', { requestedBy: 'ada' })
    expect(await runConnection(runner)).toMatchObject([{ requestedBy: null }])
  })
})
