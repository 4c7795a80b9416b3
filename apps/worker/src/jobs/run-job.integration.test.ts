import { newRequest } from '@connect/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { runJob } from './run-job.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const unstopped = () => new AbortController().signal
const job = (signal = unstopped()) => ({ connectionId: bench.connectionId, attempt: 1, signal })
const requests = () => bench.read((r) => r.requests.all())
const runs = () => bench.read((r) => r.runs.latest(50))
const ask = (kind: 'sync' | 'import_products' | 'first_dataset') =>
  bench.services.unitOfWork.transaction(bench.connectionId, (r) =>
    r.requests.add(newRequest(bench.services, { kind, trigger: 'manual', slot: '' })),
  )

test('a connection that another worker has is left to it, and looked at again within seconds', async () => {
  await ask('import_products')
  const lease = await bench.services.leases.acquire(bench.connectionId, 'another worker', 60_000)
  if (!lease) throw new Error('not acquired')
  const again = await runJob(bench.services, job())
  expect((again ?? 0) - bench.clock.now()).toBeGreaterThan(0)
  expect((again ?? 0) - bench.clock.now()).toBeLessThanOrEqual(5_000)
  expect(await runs()).toEqual([])
  await bench.services.leases.release(lease)
})

test.each(['paused', 'disconnected'] as const)('a %s connection is not run, and keeps what was asked of it', async (state) => {
  await bench.change((record) => ({ ...record, state }))
  expect(await runJob(bench.services, job())).toBeNull()
  expect(await runs()).toEqual([])
  expect(await requests()).toHaveLength(1)
  await bench.change((record) => ({ ...record, state: 'active' }))
})

test('what was asked is done, and nothing is left to wait for', async () => {
  await ask('first_dataset')
  expect(await runJob(bench.services, job())).toBeNull()
  expect((await runs()).map(({ kind, state, error }) => ({ kind, state, error })).toReversed()).toEqual([
    { kind: 'import_products', state: 'completed', error: null },
    { kind: 'first_dataset', state: 'completed', error: null },
  ])
  expect(await requests()).toEqual([])
})

test('a worker whose lease is taken over in the middle writes nothing more, and the other one does the whole', async () => {
  const number = await bench.parties.buy(shop, { MUG: 1 })
  await ask('sync')
  let thief: ReturnType<typeof bench.services.leases.acquire> | null = null
  const stolen: typeof bench.services = {
    ...bench.services,
    transport: {
      send: async (request) => {
        if (!thief && /query Orders/.test(String(request.body))) {
          await bench.services.database.prisma.$executeRaw`update "Connection" set "leaseUntil" = now() - interval '1 second'`
          thief = bench.services.leases.acquire(bench.connectionId, 'thief', 60_000)
          await thief
        }
        return bench.services.transport.send(request)
      },
    },
  }
  const again = await runJob(stolen, job())
  expect(thief).not.toBeNull()
  expect((again ?? 0) - bench.clock.now()).toBeGreaterThan(0)
  expect(bench.parties.pickingOrders()).toEqual([])
  expect((await runs())[0]).toMatchObject({ kind: 'sync', state: 'running' })
  const lease = await (thief as unknown as Promise<Parameters<typeof bench.services.leases.release>[0]>)
  await bench.services.leases.release(lease)

  await runJob(bench.services, job())
  expect((await runs()).slice(0, 2).map(({ state, error }) => [state, error?.code ?? null])).toEqual([
    ['completed', null],
    ['failed', 'interrupted'],
  ])
  expect(bench.parties.pickingOrders().map((order) => order.orderNumber)).toEqual([number])
})

test('a worker that ends in the middle stops there; the connection is due at once, and the next worker does the rest', async () => {
  const number = await bench.parties.buy(shop, { FILTER: 2 })
  await ask('sync')
  const stop = new AbortController()
  const ending: typeof bench.services = {
    ...bench.services,
    transport: {
      send: async (request) => {
        if (String(request.url).includes('picking-orders') && request.method === 'POST') stop.abort(new Error('the worker ends'))
        return bench.services.transport.send(request)
      },
    },
  }
  const again = await runJob(ending, job(stop.signal))
  expect(stop.signal.aborted).toBe(true)
  expect(again).toBeLessThanOrEqual(bench.clock.now())
  expect((await runs())[0]).toMatchObject({ state: 'running' })
  await runJob(bench.services, job())
  expect(bench.parties.pickingOrders().filter((order) => order.orderNumber === number)).toHaveLength(1)
  expect((await runs())[0]).toMatchObject({ kind: 'sync', state: 'completed' })
})

test('a connection without its Store Key fails its runs with a problem that says what to do; the job itself is in order', async () => {
  await bench.services.credentials.remove(bench.connectionId, 'warehouse')
  const run = await bench.run('sync')
  expect(run).toMatchObject({ state: 'failed', error: { code: 'warehouse_access_lost' } })
  const [problem] = await bench.problems()
  expect(problem).toMatchObject({ code: 'warehouse_access_lost', subjectKind: 'connection' })
  expect(problem?.message).toContain('Store Key')
})

test('a connection whose store has withdrawn our access fails its runs with a problem that says what to do', async () => {
  await bench.services.credentials.remove(bench.connectionId, 'store')
  const run = await bench.run('sync')
  expect(run).toMatchObject({ state: 'failed' })
  expect((await bench.problems()).map((problem) => problem.code)).toContain('store_access_lost')
})
