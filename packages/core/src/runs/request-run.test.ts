import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../access/may.ts'
import { type RunDesk, runDesk } from '../pipelines/testing/run-desk.ts'
import type { RequestRecord, RunKind } from '../records/work.ts'
import { redriveRequest, requestRun } from './request-run.ts'

const later = '2026-03-02T12:00:00.000Z'
const died = '2026-03-02T09:00:00.000Z'
let desk: RunDesk
beforeEach(() => {
  desk = runDesk()
})
const person = (id: string): Actor => ({ id, grants: { integrate: 'edit', activate: 'edit', manualSync: 'edit' }, narrowing: null })
const askByHand = (kind: RunKind = 'import_orders', slot?: string) =>
  desk.unitOfWork.transaction(desk.runner.connectionId, (r) => requestRun(desk.runner, r, person('bo'), kind, slot))
const redrive = (requestId: string) => desk.unitOfWork.transaction(desk.runner.connectionId, (r) => redriveRequest(r, requestId))
const ids = () => desk.requests().map((one) => one.id)

describe('orders asked for by hand', () => {
  test('that were asked for by hand before and pause after a failure are due now, for whoever asked last, with their attempts kept', async () => {
    const paused = desk.ask('import_orders', 'manual', { requestedBy: 'ada', notBefore: later, attempts: 3, lastError: 'Down' })
    const due: RequestRecord = { ...paused, requestedBy: 'bo', notBefore: null }
    expect(await askByHand()).toEqual({ kind: 'applied', value: due })
    expect(desk.requests()).toEqual([due])
  })
  test.each<[string, Partial<RequestRecord>]>([
    ['that is dead', { deadAt: died }],
    ['that a run has taken', { slot: 'running:run-9:' }],
    ['for another day', { slot: '2026-03-01' }],
    ['for carriers', { kind: 'import_carriers' }],
    ['by a signal', { trigger: 'signal' }],
    ['tried again for a person', { trigger: 'redrive' }],
  ])('stand beside a request %s, which is left as it is', async (_, other) => {
    const before = desk.ask('import_orders', 'manual', { requestedBy: 'ada', notBefore: later, ...other })
    const outcome = await askByHand()
    const made = outcome.kind === 'applied' ? outcome.value : null
    expect(made).toMatchObject({ kind: 'import_orders', trigger: 'manual', slot: '', requestedBy: 'bo', notBefore: null, attempts: 0 })
    expect(desk.requests()).toEqual([before, made])
  })
  test('are refused while the connection is disconnected, and one that waits is left alone', async () => {
    const waiting = desk.ask('import_orders', 'manual', { notBefore: later })
    desk.unitOfWork.tables.connection = { ...desk.unitOfWork.tables.connection, state: 'disconnected' }
    expect(await askByHand()).toMatchObject({ kind: 'rejected', code: 'connection_disconnected' })
    expect(desk.requests()).toEqual([waiting])
  })
})

test('End of Day asked for twice by hand is one request of its date', async () => {
  await askByHand('end_of_day', '2026-03-02')
  await askByHand('end_of_day', '2026-03-02')
  await askByHand('end_of_day', '2026-03-01')
  expect(desk.requests().map((one) => one.slot)).toEqual(['2026-03-02', '2026-03-01'])
})

describe('a dead request', () => {
  const dead = (rest: Partial<RequestRecord> = {}) =>
    desk.ask('import_orders', 'signal', { attempts: 10, deadAt: died, lastError: 'Down', notBefore: later, ...rest })
  test('is tried again at once, as if for the first time', async () => {
    const request = dead()
    const alive: RequestRecord = { ...request, attempts: 0, deadAt: null, notBefore: null, trigger: 'redrive' }
    expect(await redrive(request.id)).toEqual({ kind: 'applied', value: alive })
    expect(desk.requests()).toEqual([alive])
  })
  test('goes where the same waits to be tried again already: that one is tried at once instead', async () => {
    const waiting = desk.ask('import_orders', 'redrive', { notBefore: later, attempts: 3, lastError: 'Busy' })
    const due: RequestRecord = { ...waiting, attempts: 0, notBefore: null }
    expect(await redrive(dead().id)).toEqual({ kind: 'applied', value: due })
    expect(desk.requests()).toEqual([due])
  })
  test('that failed twice over is one request when all of it is tried again', async () => {
    const [first, second] = [dead(), dead({ trigger: 'manual' })]
    await redrive(first.id)
    await redrive(second.id)
    expect(ids()).toEqual([first.id])
  })
  test.each<[string, Partial<RequestRecord>]>([
    ['is dead too', { deadAt: died }],
    ['is for carriers', { kind: 'import_carriers' }],
    ['is for another day', { slot: '2026-03-01' }],
    ['a signal made', { trigger: 'signal' }],
  ])('is tried again beside one that %s', async (_, other) => {
    const before = desk.ask('import_orders', 'redrive', { notBefore: later, ...other })
    const request = dead()
    await redrive(request.id)
    expect(desk.requests()).toMatchObject([before, { id: request.id, deadAt: null, trigger: 'redrive' }])
  })
  test.each([
    ['waits for its time', { notBefore: later, attempts: 3 }],
    ['nobody knows', null],
  ] as const)('is not what a request is that %s', async (_, rest) => {
    const request = rest && desk.ask('import_orders', 'signal', rest)
    expect(await redrive(request?.id ?? 'unknown')).toMatchObject({ kind: 'rejected', code: 'not_dead' })
    expect(desk.requests()).toEqual(request ? [request] : [])
  })
})
