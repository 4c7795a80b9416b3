import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrismaTransaction } from '../repositories/database.ts'
import { type Bench, connection, gate, openBench } from './tests/test-bench.ts'

let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('three workers of four run eight connections at once, but never one connection twice at a time', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `store-${index}`)
  const running = new Map<string, number>()
  const runs = new Map<string, number>()
  let peak = 0
  let together = 0
  const enough = gate()
  const handler = async ({ connectionId }: { connectionId: string }) => {
    const now = (running.get(connectionId) ?? 0) + 1
    running.set(connectionId, now)
    peak = Math.max(peak, now)
    together = Math.max(together, [...running.values()].filter((count) => count > 0).length)
    await sleep(60)
    running.set(connectionId, (running.get(connectionId) ?? 0) - 1)
    const done = (runs.get(connectionId) ?? 0) + 1
    runs.set(connectionId, done)
    // Woken by itself while it is active, eight times over: the next job waits beside the active one.
    if (names.every((name) => (runs.get(name) ?? 0) >= 8)) enough.open()
    return done < 8 ? Date.now() : null
  }
  const workers = await Promise.all([1, 2, 3].map(() => bench.queue({ connections: 6 })))
  await Promise.all(workers.map((worker) => worker.work(handler, { concurrency: 4 })))
  await Promise.all(names.flatMap((name) => workers.map((worker) => worker.wake(connection(name)))))
  await enough.opened
  expect(peak).toBe(1)
  expect(together).toBeGreaterThan(3)
  await Promise.all(workers.map((worker) => worker.stop(1_000)))
})

test('a long run holds up the next run of its own store only, not those of others', async () => {
  const longRun = gate()
  const started: string[] = []
  const otherRan = gate()
  const again = gate()
  const worker = await bench.queue()
  await worker.work(
    async ({ connectionId }) => {
      started.push(connectionId)
      if (connectionId === 'other') otherRan.open()
      if (started.filter((name) => name === 'long').length === 2) again.open()
      if (started.length === 1) {
        await worker.wake(connection('long'))
        await worker.wake(connection('other'))
        await longRun.opened
      }
      return null
    },
    { concurrency: 2 },
  )
  await worker.wake(connection('long'))
  await otherRan.opened
  expect(started).toEqual(['long', 'other'])
  longRun.open()
  await again.opened
  expect(started).toEqual(['long', 'other', 'long'])
  await worker.stop(1_000)
})

test('two workers that reach at the same moment for a retry and for a new run of one store: the database gives it to one', async () => {
  await bench.queue({ role: 'web' })
  const { prisma } = bench.database
  await prisma.$executeRaw`
    insert into pgboss.job (name, state, data, singleton_key, policy)
    select 'connection-run', state::pgboss.job_state, '{}', 'wanted', 'short' from unnest(array['created', 'retry']) state`
  const take = (state: string) => (transaction: PrismaTransaction) =>
    transaction.$executeRaw`
      update pgboss.job set state = 'active' where singleton_key = 'wanted' and state = ${state}::pgboss.job_state`
  const second = await prisma.$transaction(async (transaction) => {
    await take('retry')(transaction)
    // Not yet committed: the second cannot know of the first, and waits.
    return { outcome: prisma.$transaction(take('created')).catch((error: unknown) => error) }
  })
  expect(String(await second.outcome)).toContain('connection_run_active')
})
