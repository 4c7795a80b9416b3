import { type ConnectionId, newRequest, noMarks, type Settings } from '@connect/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, openBench } from '../testing/bench.ts'
import { runScheduler, tick } from './scheduler.ts'

const done = '2026-03-01T00:00:00.000Z'
let bench: Bench
beforeAll(async () => {
  bench = await openBench({ shops: ['one.myshopify.com', 'two.myshopify.com'], at: '2026-03-02T15:00:00Z' })
})
afterAll(() => bench.close())
beforeEach(async () => {
  bench.woken.length = 0
  for (const { id } of bench.connections) {
    for (const { id: request } of await bench.services.unitOfWork.read(id, (r) => r.requests.all()))
      await bench.services.unitOfWork.transaction(id, (r) => r.requests.remove(request))
    for (const run of await bench.services.unitOfWork.read(id, (r) => r.runs.latest(100)))
      await bench.services.unitOfWork.transaction(id, (r) => r.runs.put({ ...run, kind: 'import_carriers' }))
  }
})

const look = () => tick(bench.services, bench.queue)
const asked = async (connectionId: ConnectionId = bench.connectionId) =>
  (await bench.services.unitOfWork.read(connectionId, (r) => r.requests.all())).map(({ kind, trigger, slot }) => ({ kind, trigger, slot }))
const set = (settings: Partial<Settings>, lastEndOfDay: string | null = null) =>
  bench.change((record) => ({
    ...record,
    state: 'active',
    settings: { ...record.settings, syncInterval: null, syncTimeRange: null, endOfDayTime: null, ...settings },
    marks: { ...noMarks, productsImportedAt: done, inventoryImportedAt: done, lastAutoSyncCompletedOn: done, lastEndOfDay },
  }))
/** An automatic sync that began then, and is over. */
const ran = (startedAt: string) =>
  bench.services.unitOfWork.transaction(bench.connectionId, (r) =>
    r.runs.put({
      id: bench.services.random.uuid() as never,
      kind: 'sync',
      trigger: 'schedule',
      requestedBy: null,
      state: 'completed',
      startedAt,
      finishedAt: startedAt,
      counts: { seen: 0, applied: 0, already: 0, unchanged: 0, skipped: 0, superseded: 0, rejected: 0, waiting: 0 },
      error: null,
      step: null,
      cancelRequestedAt: null,
    }),
  )

describe('the schedule', () => {
  test('looked at by several workers at once asks once, and wakes the connection', async () => {
    await set({ syncInterval: 15, endOfDayTime: '09:30' }, '2026-03-01')
    await Promise.all(Array.from({ length: 6 }, look))
    expect(await asked()).toEqual([
      { kind: 'sync', trigger: 'schedule', slot: '' },
      { kind: 'end_of_day', trigger: 'schedule', slot: '2026-03-02' },
    ])
    expect(bench.woken).toContain(bench.connectionId)
  })

  test('asks nothing of a connection that is paused, disconnected or still being set up, or whose first dataset is not in', async () => {
    for (const state of ['paused', 'disconnected', 'setup'] as const) {
      await set({ syncInterval: 15 })
      await bench.change((record) => ({ ...record, state }))
      await look()
    }
    await set({ syncInterval: 15 })
    await bench.change((record) => ({ ...record, marks: noMarks }))
    await look()
    expect(await asked()).toEqual([])
    expect(bench.woken).toEqual([])
  })

  test('wakes a connection whose request lost its wake with its process, and one whose time has come', async () => {
    await set({})
    const [one, two] = bench.connections.map((connection) => connection.id) as [ConnectionId, ConnectionId]
    const add = (id: ConnectionId, notBefore: string | null) =>
      bench.services.unitOfWork.transaction(id, (r) =>
        r.requests.add(newRequest(bench.services, { kind: 'sync', trigger: 'signal', slot: '', notBefore })),
      )
    await add(one, null)
    await add(two, new Date(bench.clock.now() + 60_000).toISOString())
    await look()
    expect(bench.woken).toEqual([one])
    bench.clock.pass(61_000)
    await look()
    expect(bench.woken).toEqual([one, one, two])
  })

  test('does not keep others waiting for a connection that cannot be woken', async () => {
    await set({ syncInterval: 15 })
    const woken: ConnectionId[] = []
    const other = bench.connections[1]?.id as ConnectionId
    await bench.services.unitOfWork.transaction(other, (r) =>
      r.requests.add(newRequest(bench.services, { kind: 'sync', trigger: 'manual', slot: '' })),
    )
    await tick(bench.services, {
      wake: async (id) => {
        if (id === bench.connectionId) throw new Error('its jobs change all the time')
        woken.push(id)
      },
    })
    expect(woken).toEqual([other])
    expect(bench.log()).toContain('could not be scheduled')
  })

  test('goes on while a store whose webhooks are looked at does not answer', async () => {
    await set({ syncInterval: 15 })
    let asked = 0
    const silent = {
      send: () => {
        asked += 1
        return new Promise<never>(() => {})
      },
    }
    const stopping = new AbortController()
    const woken: ConnectionId[] = []
    // The second beat of the schedule comes although the look at the webhooks, begun with the first, never ends.
    const wake = async (id: ConnectionId) => void (woken.push(id) > 1 && asked > 0 && stopping.abort())
    const timer = { sleep: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) }
    void runScheduler({ ...bench.services, transport: silent, timer }, { wake }, stopping.signal)
    await expect.poll(() => stopping.signal.aborted, { timeout: 20_000 }).toBe(true)
    expect(asked).toBe(1)
  })
})

describe('Sync Interval and Sync Time Range', () => {
  test('ask again when the interval has passed since the last automatic sync began, not sooner', async () => {
    await set({ syncInterval: 15 })
    await ran(new Date(bench.clock.now() - 14 * 60_000).toISOString())
    await look()
    expect(await asked()).toEqual([])
    bench.clock.pass(61_000)
    await look()
    expect(await asked()).toEqual([{ kind: 'sync', trigger: 'schedule', slot: '' }])
  })

  test('are read on the connection’s own wall clock', async () => {
    await set({ syncInterval: 15, syncTimeRange: { start: '22:00', end: '06:00' } })
    bench.clock.set('2026-03-03T02:59:00Z') // 21:59 in New York
    await look()
    expect(await asked()).toEqual([])
    bench.clock.set('2026-03-03T03:00:30Z')
    await look()
    expect(await asked()).toHaveLength(1)
  })

  test('missed while everything was down are made up for once', async () => {
    await set({ syncInterval: 15 })
    await ran('2026-03-02T00:00:00.000Z')
    await look()
    await look()
    expect(await asked()).toEqual([{ kind: 'sync', trigger: 'catch_up', slot: '' }])
  })
})

describe('End of Day', () => {
  test.each([
    ['before', '2026-03-07T23:00:00Z', '2026-03-07'],
    ['after', '2026-03-08T22:00:00Z', '2026-03-08'],
  ])('comes at 18:00 on the wall %s the clocks go forward', async (_, instant, slot) => {
    await set({ endOfDayTime: '18:00' }, '2026-03-06')
    if (slot === '2026-03-08') await set({ endOfDayTime: '18:00' }, '2026-03-07')
    bench.clock.set(new Date(Date.parse(instant) - 30_000).toISOString())
    await look()
    const early = await asked()
    bench.clock.set(instant)
    await look()
    expect(early.filter((one) => one.slot === slot)).toEqual([])
    expect(await asked()).toContainEqual({ kind: 'end_of_day', trigger: 'schedule', slot })
  })

  test('comes once on the day the clocks go back, also when its time comes twice', async () => {
    await set({ endOfDayTime: '01:30' }, '2026-10-31')
    bench.clock.set('2026-11-01T05:30:30Z') // 01:30, summer time
    await look()
    expect(await asked()).toEqual([{ kind: 'end_of_day', trigger: 'schedule', slot: '2026-11-01' }])
    await set({ endOfDayTime: '01:30' }, '2026-11-01')
    const [waiting] = await bench.read((r) => r.requests.all())
    await bench.services.unitOfWork.transaction(bench.connectionId, (r) => r.requests.remove(waiting?.id ?? ''))
    bench.clock.set('2026-11-01T06:30:30Z') // 01:30 again, winter time
    await look()
    expect(await asked()).toEqual([])
  })

  test('missed for a week is made up for once, for yesterday', async () => {
    await set({ endOfDayTime: '18:00' }, '2026-10-25')
    bench.clock.set('2026-11-02T15:00:00Z')
    await look()
    await look()
    expect(await asked()).toEqual([{ kind: 'end_of_day', trigger: 'catch_up', slot: '2026-11-01' }])
  })
})
