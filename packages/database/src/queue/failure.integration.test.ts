import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, connection, gate, openBench } from './tests/test-bench.ts'

const retries = { limit: 2, delay: 1, delayMax: 1 }
let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('a run that fails is tried again, becomes a dead letter, and can be taken up again', async () => {
  const store = connection('failing')
  const attempts: number[] = []
  let broken = true
  const mended = gate()
  const worker = await bench.queue({ retries })
  await worker.work(
    async ({ attempt }) => {
      attempts.push(attempt)
      if (broken) throw new Error('the database of the store is on fire')
      mended.open()
      return null
    },
    { concurrency: 1 },
  )
  await worker.wake(store)
  const [letter] = await until(
    () => worker.deadLetters(),
    (letters) => letters.length > 0,
  )
  expect(attempts).toEqual([1, 2, 3])
  expect(letter).toMatchObject({ connectionId: store, attempts: 3, error: 'the database of the store is on fire' })

  broken = false
  expect(await worker.redrive([letter?.id ?? ''])).toBe(1)
  await mended.opened
  expect(attempts).toEqual([1, 2, 3, 1])
  expect(await worker.deadLetters()).toEqual([])
  await worker.stop(1_000)
})

test('signals do not make a failing store try faster, and its retry serves them all', async () => {
  const store = connection('impatient')
  const attempts: number[] = []
  const second = gate()
  const worker = await bench.queue({ retries: { limit: 2, delay: 2, delayMax: 2 } })
  await worker.work(
    async ({ attempt, connectionId }) => {
      if (connectionId !== store) return null
      attempts.push(attempt)
      if (attempt === 1) throw new Error('once')
      second.open()
      return null
    },
    { concurrency: 2 },
  )
  await worker.wake(store)
  await until(
    () => bench.database.prisma.$queryRaw<unknown[]>`select 1 from pgboss.job where singleton_key = ${store} and state = 'retry'`,
    (rows) => rows.length === 1,
  )
  await Promise.all(Array.from({ length: 20 }, () => worker.wake(store)))
  await second.opened
  expect(attempts).toEqual([1, 2])
  const rows = await bench.database.prisma.$queryRaw<unknown[]>`
    select 1 from pgboss.job where singleton_key = ${store} and state in ('created', 'retry')`
  expect(rows).toEqual([])
  await worker.stop(1_000)
})

test('a dead letter whose store has a run waiting already is settled by that run', async () => {
  const store = connection('twice')
  const sender = await bench.queue({ role: 'web' })
  await sender.wake(store)
  await bench.database.prisma.$executeRaw`
    insert into pgboss.job (name, data, singleton_key, source_name, source_id)
    values ('connection-run-dead', jsonb_build_object('connectionId', ${store}::text), ${store}, 'connection-run', gen_random_uuid())`
  expect((await sender.deadLetters()).map((letter) => letter.connectionId)).toContain(store)
  await sender.redrive()
  expect(await sender.deadLetters()).toEqual([])
})

async function until<T>(look: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await look()
    if (good(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
