import { beforeEach, describe, expect, test } from 'vitest'
import { type RunDesk, runDesk, storeDown } from '../pipelines/testing/run-desk.ts'
import type { RunKind, RunTrigger } from '../records/work.ts'

let desk: RunDesk
beforeEach(() => {
  desk = runDesk()
})
const marks = () => desk.unitOfWork.tables.connection.marks

describe('Last Auto Sync Completed On', () => {
  test.each<[RunTrigger]>([['schedule'], ['catch_up'], ['redrive']])('is the start of a sync by %s', async (trigger) => {
    desk.ask('sync', trigger)
    desk.step = () => desk.clock.pass(60_000)
    await desk.perform()
    expect(marks().lastAutoSyncCompletedOn).toBe('2026-03-02T10:00:00.000Z')
  })
  test.each<[RunKind]>([['import_products'], ['import_orders'], ['export_shipments'], ['end_of_day']])(
    'is not moved by a run of one part of it: %s',
    async (kind) => {
      desk.ask(kind, 'signal')
      await desk.perform()
      expect(marks().lastAutoSyncCompletedOn).toBeNull()
    },
  )
})

describe('the last End of Day', () => {
  test.each<[RunKind, string]>([
    ['rebaseline_inventory', 'Harbour Outfitters'],
    ['export_inventory', '2026-03-02'],
  ])('is not what %s was asked for with', async (kind, slot) => {
    desk.ask(kind, 'manual', { slot })
    expect(await desk.perform()).toMatchObject([{ state: 'completed' }])
    expect(marks().lastEndOfDay).toBeNull()
  })
  test('is the later date, when one that was left out is caught up with first', async () => {
    desk.ask('end_of_day', 'catch_up', { slot: '2026-03-01' })
    desk.ask('end_of_day', 'schedule', { slot: '2026-03-02' })
    await desk.perform()
    expect(marks().lastEndOfDay).toBe('2026-03-02')
  })
})

test('a run moves its own mark, and leaves what the merchant’s other marks say', async () => {
  const before = marks()
  desk.ask('sync', 'schedule')
  await desk.perform()
  expect(marks()).toEqual({ ...before, lastAutoSyncCompletedOn: '2026-03-02T10:00:00.000Z' })
})

test('a scheduled sync that failed once waits for its next attempt, and is gone only when it gives up', async () => {
  const { id } = desk.ask('sync', 'schedule')
  desk.step = storeDown
  await desk.perform()
  expect(desk.requests()).toMatchObject([{ id, attempts: 1, notBefore: '2026-03-02T10:00:22.500Z', deadAt: null }])
})
