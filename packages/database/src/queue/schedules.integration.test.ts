import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, connection, gate, openBench } from './tests/test-bench.ts'

let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('a schedule is kept in the connection’s own time zone, replaced and taken away', async () => {
  const queue = await bench.queue({ role: 'web' })
  const store = connection('scheduled')
  const endOfDay = { connectionId: store, slot: 'end_of_day', cron: '0 18 * * *', timeZone: 'America/New_York' }
  await queue.schedule(endOfDay)
  await queue.schedule({ connectionId: store, slot: 'sync', cron: '*/15 * * * *', timeZone: 'America/New_York' })
  await queue.schedule({ ...endOfDay, cron: '30 17 * * *', timeZone: 'Europe/Berlin' })
  await queue.schedule({ ...endOfDay, connectionId: connection('another') })
  const mine = await queue.schedules(store)
  expect(mine.toSorted((a, b) => a.slot.localeCompare(b.slot))).toEqual([
    { ...endOfDay, cron: '30 17 * * *', timeZone: 'Europe/Berlin' },
    { connectionId: store, slot: 'sync', cron: '*/15 * * * *', timeZone: 'America/New_York' },
  ])
  await queue.unschedule(store, 'sync')
  expect((await queue.schedules(store)).map((schedule) => schedule.slot)).toEqual(['end_of_day'])
})

test('a schedule with a time zone that does not exist is refused', async () => {
  const queue = await bench.queue({ role: 'web' })
  const wrong = { connectionId: connection('lost'), slot: 'sync', cron: '* * * * *', timeZone: 'Mars/Olympus' }
  await expect(queue.schedule(wrong)).rejects.toThrow()
})

test('when a schedule is due its connection and slot are called', async () => {
  const worker = await bench.queue()
  const called = gate()
  const calls: string[] = []
  await worker.workDue(async (connectionId, slot) => {
    calls.push(`${connectionId}/${slot}`)
    called.open()
  })
  await worker.schedule({ connectionId: connection('punctual'), slot: 'sync', cron: '* * * * *', timeZone: 'UTC' })
  await called.opened
  expect(calls[0]).toBe('punctual/sync')
}, 100_000)
