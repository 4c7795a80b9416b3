import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Queue } from './create-queue.ts'
import { type Bench, connection, gate, openBench } from './tests/test-bench.ts'

let bench: Bench
let web: Queue

beforeAll(async () => {
  bench = await openBench()
  web = await bench.queue({ role: 'web' })
  await bench.database.prisma.$executeRaw`create table signal (store text not null)`
})
afterAll(() => bench.close())

const waitingJobs = (store: string) =>
  bench.database.prisma.$queryRaw<{ early: boolean }[]>`
    select start_after <= now() as early from pgboss.job where name = 'connection-run' and singleton_key = ${store} and state = 'created'`

test('a hundred wakes before anybody works leave one job', async () => {
  await Promise.all(Array.from({ length: 100 }, () => web.wake(connection('busy shop'))))
  expect(await waitingJobs('busy shop')).toEqual([{ early: true }])
})

test('a wake is rolled back with the transaction that received the signal', async () => {
  const receive = bench.database.prisma.$transaction(async (transaction) => {
    await web.wakeIn(transaction, connection('forged'))
    throw new Error('the signal could not be stored')
  })
  await expect(receive).rejects.toThrow('could not be stored')
  expect(await waitingJobs('forged')).toEqual([])
})

test('a signal brings forward a run that was to wait', async () => {
  const tomorrow = Date.now() + 86_400_000
  await web.wake(connection('patient'), { notBefore: tomorrow })
  expect(await waitingJobs('patient')).toEqual([{ early: false }])
  await web.wake(connection('patient'), { notBefore: tomorrow + 1 })
  await web.wake(connection('patient'))
  expect(await waitingJobs('patient')).toEqual([{ early: true }])
  await web.wake(connection('patient'), { notBefore: tomorrow })
  expect(await waitingJobs('patient')).toEqual([{ early: true }])
})

test('a run that waits is not taken by a worker before the signal that counts on it is committed', async () => {
  const store = connection('counted on')
  await web.wake(store)
  const seen: number[] = []
  const ran = gate()
  const worker = await bench.queue()
  await bench.database.prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`insert into signal values (${store})`
    await web.wakeIn(transaction, store)
    await worker.work(
      async ({ connectionId }) => {
        if (connectionId !== store) return null
        seen.push((await bench.database.prisma.$queryRaw<unknown[]>`select 1 from signal where store = ${store}`).length)
        ran.open()
        return null
      },
      { concurrency: 2 },
    )
    // Long enough for the worker to look twice: it finds nothing it may take.
    await sleep(1_200)
    expect(seen).toEqual([])
  })
  await ran.opened
  expect(seen).toEqual([1])
  await worker.stop(1_000)
})

test('in a hundred random interleavings of signals and runs, no signal is left lying', async () => {
  const { prisma } = bench.database
  const stores = Array.from({ length: 100 }, (_, index) => `interleaved-${index}`)
  const workers = await Promise.all([1, 2, 3].map(() => bench.queue({ connections: 10 })))
  let handled = 0
  const all = gate()
  const handler = async ({ connectionId }: { connectionId: string }) => {
    await sleep(Math.random() * 10)
    const seen = await prisma.$queryRaw<{ place: string }[]>`select ctid::text as place from signal where store = ${connectionId}`
    await sleep(Math.random() * 30)
    for (const { place } of seen) await prisma.$executeRaw`delete from signal where ctid = ${place}::tid`
    handled += stores.includes(connectionId) ? seen.length : 0
    if (handled === stores.length * 4) all.open()
    return null
  }
  await Promise.all(workers.map((worker) => worker.work(handler, { concurrency: 8 })))
  const signal = (store: string) =>
    prisma.$transaction(
      async (transaction) => {
        await sleep(Math.random() * 20)
        await transaction.$executeRaw`insert into signal values (${store})`
        await web.wakeIn(transaction, connection(store))
        await sleep(Math.random() * 20)
      },
      { maxWait: 30_000, timeout: 30_000 },
    )
  const storm = stores.map(async (store) => {
    for (let round = 0; round < 4; round++) {
      await sleep(Math.random() * 800)
      await signal(store)
    }
  })
  await Promise.all(storm)
  await all.opened
  expect(await prisma.$queryRaw`select * from signal where store like 'interleaved-%'`).toEqual([])
})
