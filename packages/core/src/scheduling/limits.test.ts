import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings, type Settings } from '../domain/settings.ts'
import { TestRandom, testConnection } from '../pipelines/testing/environment.ts'
import { noMarks } from '../records/connection.ts'
import type { RequestRecord } from '../records/work.ts'
import { backoffMs, givenUpAfterMs, recordBackoff, runBackoff } from './backoff.ts'
import { dayBefore, dueRequests, endOfDayBaseline } from './due-requests.ts'
import { givenBack, sameRequest, slotOf, taken } from './request-slot.ts'
import { settingsErrors } from './settings-errors.ts'
import { requestForSignal } from './signal-requests.ts'
import { nextInRange, withinRange } from './sync-range.ts'
import { withSettings } from './with-settings.ts'

const chance = (fraction: number) => ({ uuid: () => '', fraction: () => fraction })
const request = (rest: Partial<RequestRecord>): RequestRecord => ({
  id: 'r',
  kind: 'sync',
  trigger: 'schedule',
  slot: '',
  requestedBy: null,
  requestedAt: '',
  notBefore: null,
  attempts: 0,
  deadAt: null,
  lastError: null,
  ...rest,
})
const marks = { ...noMarks, productsImportedAt: 'then', inventoryImportedAt: 'then' }
const connection = (settings: Partial<Settings>, lastEndOfDay: string | null = null) =>
  testConnection(settings, { marks: { ...marks, lastEndOfDay } })
const due = (...[one, requests, last, now]: [ReturnType<typeof connection>, readonly RequestRecord[], string | null, string]) =>
  dueRequests(one, { requests, lastAutoSyncStartedAt: last }, Date.parse(now)).map(({ kind, trigger, slot }) => [kind, trigger, slot])

describe('pauses', () => {
  test('of a run begin at half a minute and end at half an hour; of a record at a minute and an hour', () => {
    expect([1, 2, 6, 7, 50].map((attempts) => backoffMs(attempts, chance(1), runBackoff))).toEqual([
      30_000, 60_000, 960_000, 1_800_000, 1_800_000,
    ])
    expect([1, 6, 7].map((attempts) => backoffMs(attempts, chance(1), recordBackoff))).toEqual([60_000, 1_920_000, 3_600_000])
  })
  test('grow with every attempt up to the longest, and are never below half of what they could be', () => {
    const attempts = fc.integer({ min: 0, max: 2000 })
    fc.assert(
      fc.property(attempts, fc.double({ min: 0, max: 0.999, noNaN: true }), (count, fraction) => {
        const [now, next] = [count, count + 1].map((one) => backoffMs(one, chance(fraction), runBackoff)) as [number, number]
        expect(now).toBeLessThanOrEqual(next)
        expect(now).toBeGreaterThanOrEqual(15_000)
        expect(now).toBeLessThanOrEqual(1_800_000)
      }),
    )
  })
  test('are over after fifteen days', () => {
    expect(givenUpAfterMs).toBe(Date.parse('2026-03-16T00:00:00Z') - Date.parse('2026-03-01T00:00:00Z'))
  })
  test('with the same chance are the same', () => {
    expect(backoffMs(3, new TestRandom(), runBackoff)).toBe(backoffMs(3, new TestRandom(), runBackoff))
  })
})

describe('a sync', () => {
  const every15 = connection({ syncInterval: 15 })
  const now = '2026-03-02T15:00:00Z'
  test('that a person asked for is no hindrance to the next automatic one', () => {
    expect(due(every15, [request({ trigger: 'manual' })], null, now)).toEqual([['sync', 'schedule', '']])
    expect(due(every15, [request({ trigger: 'signal' })], null, now)).toEqual([])
  })
  test('is caught up from the second one missed, where there is no range to wait for', () => {
    expect(due(every15, [], '2026-03-02T14:30:00.001Z', now)).toEqual([['sync', 'schedule', '']])
    expect(due(every15, [], '2026-03-02T14:30:00Z', now)).toEqual([['sync', 'catch_up', '']])
    const byDay = connection({ syncInterval: 15, syncTimeRange: { start: '08:00', end: '18:00' } })
    expect(due(byDay, [], '2026-03-02T08:00:00Z', now)).toEqual([['sync', 'schedule', '']])
  })
})

describe('End of Day', () => {
  test('is asked for beside a sync of the same slot, and beside one of another day', () => {
    const six = connection({ endOfDayTime: '18:00' }, '2026-03-01')
    const expected = [['end_of_day', 'schedule', '2026-03-02']]
    expect(due(six, [request({ slot: '2026-03-02' })], null, '2026-03-02T18:00:00Z')).toEqual(expected)
    expect(due(six, [request({ kind: 'end_of_day', slot: '2026-03-01' })], null, '2026-03-02T18:00:00Z')).toEqual(expected)
  })
  test('that is off is never asked for', () => {
    expect(due(connection({}, '2026-03-01'), [], null, '2026-03-02T18:00:00Z')).toEqual([])
  })
  test('set at its very minute begins tomorrow', () => {
    expect(endOfDayBaseline('18:00', 'UTC', Date.parse('2026-03-02T18:00:00Z'))).toBe('2026-03-02')
    expect(endOfDayBaseline('18:00', 'UTC', Date.parse('2026-03-02T17:59:59Z'))).toBe('2026-03-01')
  })
  test('has a day before every day, over months and leap years', () => {
    expect(['2026-03-01', '2028-03-01', '2026-01-01'].map(dayBefore)).toEqual(['2026-02-28', '2028-02-29', '2025-12-31'])
  })
})

describe('a request that a run has taken', () => {
  test('is given back as it was', () => {
    for (const slot of ['', '2026-03-02', 'a:b', ':']) {
      const one = request({ slot, attempts: 3 })
      expect(givenBack(taken(one, 'run-1' as never))).toEqual(one)
    }
  })
  test('is named by its run, and still the same request', () => {
    const one = request({ slot: '2026-03-02' })
    expect(taken(one, 'run-1' as never).slot).toBe('running:run-1:2026-03-02')
    expect(slotOf({ slot: 'Harbour:all' })).toBe('Harbour:all')
    expect(sameRequest(taken(one, 'run-1' as never), one)).toBe(true)
    expect(sameRequest(one, { ...one, kind: 'end_of_day' })).toBe(false)
    expect(sameRequest(one, { ...one, slot: '' })).toBe(false)
    expect(sameRequest({ ...one, trigger: 'manual' }, one)).toBe(true)
  })
})

describe('a signal', () => {
  test.each([
    ['orders_changed', 'import_orders'],
    ['order_deleted', 'import_orders'],
    ['products_changed', 'import_products'],
    ['product_deleted', 'import_products'],
    ['bulk_finished', 'import_products'],
  ] as const)('%s asks for %s', (topic, kind) => {
    expect(requestForSignal(connection({ syncInterval: 15 }), topic, 0)?.kind).toBe(kind)
  })
})

describe('the next instant of a range', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  test('is within it, never in the past, and within a day', () => {
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 86_400_000 }), (start, end, offset) => {
        const now = Date.parse('2026-03-02T00:00:00Z') + offset
        const at = nextInRange({ start, end }, 'UTC', now)
        expect(at).toBeGreaterThanOrEqual(now)
        expect(at - now).toBeLessThanOrEqual(86_400_000)
        expect(withinRange({ start, end }, new Date(at).toISOString().slice(11, 16))).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a setting at its limit', () => {
  test.each<[keyof Settings, unknown, unknown, string]>([
    ['syncInterval', 1440, 1441, '5 to 1440 minutes'],
    ['syncInterval', 5, 4, '5 to 1440 minutes'],
    ['waitForTrackingHours', 720, 721, '0 to 720'],
    ['stockBuffer', 1_000_000, 1_000_001, 'whole number of units'],
    ['personalDataDays', 1, 0, '1 to 3650 days'],
    ['personalDataDays', 3650, 3651, '1 to 3650 days'],
    ['orderNumberPrefix', 'x'.repeat(20), 'x'.repeat(21), 'at most 20 characters'],
    ['endOfDayTime', '23:59', '23:60', 'time of day, such as 18:30'],
    ['endOfDayTime', '00:00', '24:00', 'time of day, such as 18:30'],
    ['timeZone', 'Europe/Berlin', 'Europe/Nowhere', 'Choose one from the list'],
    ['syncTimeRange', { start: '00:00', end: '23:59' }, { start: '00:00', end: '3:00' }, 'two times of day'],
    ['earliestOrderDate', '2026-03-01', 'soon', 'or empty for all open orders'],
  ])('%s may be %j; %j is refused in words', (field, right, wrong, words) => {
    const errors = (value: unknown) => settingsErrors({ ...defaultSettings, [field]: value }, { lastAutoSyncCompletedOn: 'then' })
    expect(errors(right)).toEqual([])
    expect(errors(wrong)).toEqual([{ field, message: expect.stringContaining(words) }])
  })
  test('that needs another says which', () => {
    const words = (settings: Partial<Settings>) =>
      settingsErrors({ ...defaultSettings, ...settings }, { lastAutoSyncCompletedOn: null })[0]?.message
    expect(words({ endOfDayTime: '18:00' })).toContain('Mark Last Auto Sync Completed On first')
    expect(words({ divisionId: 'd', locationId: 'l' })).toContain('Default Site before the Default Location')
    expect(words({ siteId: 's' })).toContain('Default Division before the Default Site')
  })
})

test('saved settings count on, and leave alone what they do not say', () => {
  const before = connection({})
  const facts = { storeName: 'Pier', decrementsAt: 'shipment', divisionTimeZone: null, storeTimeZone: 'UTC' } as const
  const after = withSettings(before, { ...before.settings, stockBuffer: 2 }, facts, 0)
  expect(after).toEqual({
    ...before,
    storeName: 'Pier',
    decrementsAt: 'shipment',
    settings: { ...before.settings, stockBuffer: 2 },
    settingsVersion: before.settingsVersion + 1,
  })
})
