import { beforeEach, describe, expect, test } from 'vitest'
import { importOrders } from '../pipelines/import-orders/import-orders.ts'
import { ordersAfterStream, ordersStream } from '../pipelines/import-orders/orders-place.ts'
import { testConnection, testRun } from '../pipelines/testing/environment.ts'
import { FakeStore } from '../pipelines/testing/fake-store.ts'
import type { Checkpoint } from '../ports/paging.ts'
import type { Repositories } from '../ports/repositories.ts'
import { type ConnectionState, noMarks } from '../records/connection.ts'
import type { RunRecord } from '../records/work.ts'
import { cancelRun } from './cancel-run.ts'
import { pauseConnection, resumeConnection } from './pause-connection.ts'
import { resolveProblem } from './resolve-problem.ts'
import { setLastAutoSync } from './set-last-auto-sync.ts'

const now = '2026-03-02T10:00:00.000Z'
const mark = '2026-03-02T09:45:00.000Z'
let desk: ReturnType<typeof testRun>
let running: RunRecord

function begin(state: ConnectionState = 'active', settings = {}) {
  desk = testRun({}, { at: now, connection: testConnection(settings, { state, marks: { ...noMarks, lastAutoSyncCompletedOn: mark } }) })
  running = desk.run()
  desk.unitOfWork.tables.runs.clear()
}
beforeEach(() => begin())

const act = <T>(work: (r: Repositories) => Promise<T>) => desk.unitOfWork.transaction(desk.context.connectionId, work)
const read = <T>(work: (r: Repositories) => Promise<T>) => desk.unitOfWork.read(desk.context.connectionId, work)
const notes = () => [...desk.unitOfWork.tables.activity.values()].map((one) => one.message)
const connection = () => desk.unitOfWork.tables.connection
const set = (instant: string | null) => act((r) => setLastAutoSync(desk.context, r, instant, 'Bo'))

describe('Last Auto Sync Completed On set by hand', () => {
  test('to an earlier instant has the next run look again from there, and says so in the timeline', async () => {
    await act((r) => r.checkpoints.put(ordersStream, 'far on' as Checkpoint))
    expect((await set('2026-03-01T08:00:00+01:00')).kind).toBe('applied')
    expect(connection().marks.lastAutoSyncCompletedOn).toBe('2026-03-01T07:00:00.000Z')
    expect(await read((r) => r.checkpoints.get(ordersStream))).toBeNull()
    expect(await read((r) => r.checkpoints.get(ordersAfterStream))).toBe('2026-03-01T07:00:00.000Z')
    expect(notes()).toEqual([
      `Bo set Last Auto Sync Completed On from ${mark} to 2026-03-01T07:00:00.000Z: the next run looks again at what changed since then`,
    ])
  })

  test('to a later instant says what is passed over', async () => {
    await set('2026-03-02T09:50:00Z')
    expect(notes()[0]).toContain('passed over')
  })

  test('to none has all open orders read again', async () => {
    await set(mark)
    await set(null)
    expect(connection().marks.lastAutoSyncCompletedOn).toBeNull()
    expect(await read((r) => r.checkpoints.get(ordersAfterStream))).toBeNull()
  })

  test.each(['2026-03-02T10:00:01Z', 'yesterday', ''])('to "%s" is refused, and nothing is changed', async (instant) => {
    expect(await set(instant)).toMatchObject({ kind: 'rejected', code: 'mark_not_past' })
    expect(connection().marks.lastAutoSyncCompletedOn).toBe(mark)
    expect(notes()).toEqual([])
  })

  test('to none is refused while End of Day needs it', async () => {
    begin('active', { endOfDayTime: '18:00' })
    expect(await set(null)).toMatchObject({ kind: 'rejected', code: 'mark_needed' })
  })

  test('is refused while a run is under way, which would move it', async () => {
    await act((r) => r.runs.put(running))
    expect(await set(mark)).toMatchObject({ kind: 'rejected', code: 'run_under_way' })
  })

  test('is where the next run begins, once: the run after it goes on from there', async () => {
    const asked: unknown[] = []
    class Asked extends FakeStore {
      override changedOrders(...given: Parameters<FakeStore['changedOrders']>) {
        asked.push(given)
        return super.changedOrders(...given)
      }
    }
    await set('2026-03-01T07:00:00Z')
    await act((r) => r.runs.put(running))
    const context = { ...desk.context, store: new Asked() }
    await importOrders(context)
    await importOrders(context)
    expect(asked).toMatchObject([
      [null, { changedAfter: '2026-03-01T07:00:00.000Z' }],
      ['0', { changedAfter: null }],
    ])
  })
})

describe('a connection', () => {
  test('is paused and resumed, each once, and says by whom', async () => {
    expect((await act((r) => pauseConnection(desk.context, r, 'Bo'))).kind).toBe('applied')
    expect((await act((r) => pauseConnection(desk.context, r, 'Bo'))).kind).toBe('already')
    expect(connection().state).toBe('paused')
    expect((await act((r) => resumeConnection(desk.context, r, 'Bo'))).kind).toBe('applied')
    expect(connection().state).toBe('active')
    expect(notes()).toEqual(['Bo paused the connection; nothing runs until it is resumed', 'Bo resumed the connection'])
  })

  test('that is paused stops the run that is under way', async () => {
    await act((r) => r.runs.put(running))
    await act((r) => pauseConnection(desk.context, r, 'Bo'))
    expect((await read((r) => r.runs.byId(running.id)))?.cancelRequestedAt).toBe(now)
  })

  test.each(['setup', 'disconnected'] as const)('that is %s can be neither paused nor resumed', async (state) => {
    begin(state)
    expect(await act((r) => pauseConnection(desk.context, r, 'Bo'))).toMatchObject({ code: 'connection_not_active' })
    expect(await act((r) => resumeConnection(desk.context, r, 'Bo'))).toMatchObject({ code: 'connection_not_paused' })
    expect(connection().state).toBe(state)
  })
})

describe('a run', () => {
  test('that is under way can be stopped, named or not, once', async () => {
    await act((r) => r.runs.put(running))
    expect((await act((r) => cancelRun(desk.context, r, null, 'Bo'))).kind).toBe('applied')
    expect((await act((r) => cancelRun(desk.context, r, running.id, 'Bo'))).kind).toBe('already')
    expect(notes()).toHaveLength(1)
  })

  test('that is over or unknown cannot', async () => {
    await act((r) => r.runs.put({ ...running, state: 'completed' }))
    expect(await act((r) => cancelRun(desk.context, r, running.id, 'Bo'))).toMatchObject({ code: 'run_over' })
    expect(await act((r) => cancelRun(desk.context, r, 'unknown', 'Bo'))).toMatchObject({ code: 'run_not_found' })
    expect(await act((r) => cancelRun(desk.context, r, null, 'Bo'))).toMatchObject({ code: 'run_not_found' })
  })
})

test('a problem that ends by itself is not ended by hand', async () => {
  const problem = {
    id: 'p',
    subjectKind: 'order',
    subjectId: '1',
    label: '#1',
    code: 'unknown_item',
    message: 'm',
    details: null,
    openedAt: now,
    lastSeenAt: now,
    resolvedAt: null,
  } as const
  await act((r) => r.problems.put([problem]))
  expect(await act((r) => resolveProblem(desk.context, r, 'p', 'Bo'))).toMatchObject({ code: 'problem_ends_itself' })
  expect(await act((r) => resolveProblem(desk.context, r, 'q', 'Bo'))).toMatchObject({ code: 'problem_not_open' })
})
