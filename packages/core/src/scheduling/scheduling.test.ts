import { describe, expect, test } from 'vitest'
import { TestRandom, testConnection } from '../pipelines/testing/environment.ts'
import { noMarks } from '../records/connection.ts'
import type { RequestRecord } from '../records/work.ts'
import { backoffMs, recordBackoff } from './backoff.ts'
import { dueRequests, endOfDayBaseline } from './due-requests.ts'
import { isTimeZone, localDate, localTime } from './local-time.ts'
import { slotOf, taken } from './request-slot.ts'
import { requestForSignal } from './signal-requests.ts'
import { nextInRange, withinRange } from './sync-range.ts'

const zone = 'America/New_York'
const ready = { ...noMarks, productsImportedAt: '2026-01-01T00:00:00Z', inventoryImportedAt: '2026-01-01T00:00:00Z' }
const connection = (settings = {}, marks = {}) => testConnection(settings, { timeZone: zone, marks: { ...ready, ...marks } })
const nothing = { requests: [], lastAutoSyncStartedAt: null }
const kinds = (...args: Parameters<typeof dueRequests>) =>
  dueRequests(...args).map((one) => [one.kind, one.trigger, one.slot].join(' ').trim())
const request = (rest: Partial<RequestRecord>): RequestRecord => ({
  id: 'r-1',
  kind: 'sync',
  trigger: 'schedule',
  slot: '',
  requestedBy: null,
  requestedAt: '2026-03-02T00:00:00Z',
  notBefore: null,
  attempts: 0,
  deadAt: null,
  lastError: null,
  ...rest,
})

describe('local time', () => {
  test.each([
    ['2026-03-08T06:59:00Z', '2026-03-08', '01:59'],
    ['2026-03-08T07:00:00Z', '2026-03-08', '03:00'],
    ['2026-11-01T05:30:00Z', '2026-11-01', '01:30'],
    ['2026-11-01T06:30:00Z', '2026-11-01', '01:30'],
    ['2026-01-01T04:59:00Z', '2025-12-31', '23:59'],
    ['2026-01-01T05:00:00Z', '2026-01-01', '00:00'],
  ])('%s is %s %s in New York', (instant, date, time) => {
    expect([localDate(instant, zone), localTime(instant, zone)]).toEqual([date, time])
  })

  test('knows which names are zones', () => {
    expect([isTimeZone('Europe/Berlin'), isTimeZone('Europe/Nowhere')]).toEqual([true, false])
  })
})

describe('Sync Time Range', () => {
  const day = { start: '08:00', end: '18:00' }
  const night = { start: '22:00', end: '06:00' }
  test.each([
    [day, '07:59', false],
    [day, '08:00', true],
    [day, '17:59', true],
    [day, '18:00', false],
    [night, '22:00', true],
    [night, '00:30', true],
    [night, '06:00', false],
    [night, '12:00', false],
    [{ start: '09:00', end: '09:00' }, '03:00', true],
    [null, '03:00', true],
  ])('%j holds %s: %s', (range, time, expected) => {
    expect(withinRange(range, time)).toBe(expected)
  })

  test.each([
    ['the next morning', day, '2026-03-02T23:30:00Z', '2026-03-03T13:00:00.000Z'],
    ['now, when it is open', day, '2026-03-02T15:00:30Z', '2026-03-02T15:00:30.000Z'],
    ['an hour sooner when the clocks went forward', day, '2026-03-08T05:00:00Z', '2026-03-08T12:00:00.000Z'],
    ['after a start that the clocks leapt over', { start: '02:30', end: '04:00' }, '2026-03-08T06:00:00Z', '2026-03-08T07:00:00.000Z'],
  ])('begins again %s', (_, range, now, expected) => {
    expect(new Date(nextInRange(range, zone, Date.parse(now))).toISOString()).toBe(expected)
  })
})

describe('Sync Interval', () => {
  const every15 = connection({ syncInterval: 15 })
  const now = Date.parse('2026-03-02T15:00:00Z')
  test('asks for the first sync at once', () => {
    expect(kinds(every15, nothing, now)).toEqual(['sync schedule'])
  })
  test.each([
    ['2026-03-02T14:46:00Z', []],
    ['2026-03-02T14:45:00Z', ['sync schedule']],
    ['2026-03-01T14:45:00Z', ['sync catch_up']],
  ])('after one that began %s asks for %j', (lastAutoSyncStartedAt, expected) => {
    expect(kinds(every15, { requests: [], lastAutoSyncStartedAt }, now)).toEqual(expected)
  })
  test('asks for no second one while one waits; a dead one is no hindrance', () => {
    expect(kinds(every15, { ...nothing, requests: [request({})] }, now)).toEqual([])
    expect(kinds(every15, { ...nothing, requests: [request({ deadAt: 'x' })] }, now)).toEqual(['sync schedule'])
  })
  test('off asks for nothing', () => {
    expect(kinds(connection(), nothing, now)).toEqual([])
  })
  test('asks for nothing outside the range', () => {
    expect(kinds(connection({ syncInterval: 15, syncTimeRange: { start: '18:00', end: '08:00' } }), nothing, now)).toEqual([])
  })
  test.each(['paused', 'disconnected', 'setup'] as const)('asks for nothing while the connection is %s', (state) => {
    expect(kinds({ ...every15, state }, nothing, now)).toEqual([])
  })
  test('asks for nothing before the first dataset is in', () => {
    expect(kinds(connection({ syncInterval: 15 }, { inventoryImportedAt: null }), nothing, now)).toEqual([])
  })
})

describe('End of Day', () => {
  const six = { endOfDayTime: '18:00', syncTimeRange: { start: '08:00', end: '10:00' } }
  const yesterday = { lastEndOfDay: '2026-03-01' }
  test.each([
    ['2026-03-02T22:59:00Z', yesterday, []],
    ['2026-03-02T23:00:00Z', yesterday, ['end_of_day schedule 2026-03-02']],
    ['2026-03-03T04:30:00Z', yesterday, ['end_of_day schedule 2026-03-02']],
    ['2026-03-02T23:05:00Z', { lastEndOfDay: '2026-03-02' }, []],
    ['2026-03-03T14:00:00Z', yesterday, ['end_of_day catch_up 2026-03-02']],
    ['2026-03-06T14:00:00Z', yesterday, ['end_of_day catch_up 2026-03-05']],
    ['2026-03-02T14:00:00Z', {}, []],
    ['2026-03-02T23:00:00Z', {}, ['end_of_day schedule 2026-03-02']],
  ])('at %s with %j asks for %j, whatever the range', (now, marks, expected) => {
    expect(kinds(connection(six, marks), nothing, Date.parse(now))).toEqual(expected)
  })

  test('of one date is asked for once, also while a run has it and when it is dead', () => {
    const now = Date.parse('2026-03-02T23:00:00Z')
    const one = request({ kind: 'end_of_day', slot: '2026-03-02' })
    for (const asked of [one, taken(one, 'run-1' as never), { ...one, deadAt: 'x' }])
      expect(kinds(connection(six, yesterday), { ...nothing, requests: [asked] }, now)).toEqual([])
  })

  test('at a time that the clocks leap over comes right after it', () => {
    const due = (now: string) => kinds(connection({ endOfDayTime: '02:30' }, { lastEndOfDay: '2026-03-07' }), nothing, Date.parse(now))
    expect(due('2026-03-08T06:59:00Z')).toEqual([])
    expect(due('2026-03-08T07:00:00Z')).toEqual(['end_of_day schedule 2026-03-08'])
  })

  test('at a time that comes twice happens once', () => {
    const at = (now: string, lastEndOfDay: string) =>
      kinds(connection({ endOfDayTime: '01:30' }, { lastEndOfDay }), nothing, Date.parse(now))
    expect(at('2026-11-01T05:30:00Z', '2026-10-31')).toEqual(['end_of_day schedule 2026-11-01'])
    expect(at('2026-11-01T06:30:00Z', '2026-11-01')).toEqual([])
  })

  test('switched on after its time begins tomorrow', () => {
    expect(endOfDayBaseline('18:00', zone, Date.parse('2026-03-02T23:30:00Z'))).toBe('2026-03-02')
    expect(endOfDayBaseline('18:00', zone, Date.parse('2026-03-02T15:00:00Z'))).toBe('2026-03-01')
  })
})

describe('a signal', () => {
  const now = Date.parse('2026-03-02T23:30:00Z')
  test('asks for its own run', () => {
    expect(requestForSignal(connection({ syncInterval: 15 }), 'orders_changed', now)).toEqual({
      kind: 'import_orders',
      trigger: 'signal',
      slot: '',
      notBefore: null,
    })
    expect(requestForSignal(connection({ syncInterval: 15 }), 'product_deleted', now)?.kind).toBe('import_products')
  })
  test('outside the range waits for its next start', () => {
    const settings = { syncInterval: 15, syncTimeRange: { start: '08:00', end: '18:00' } }
    expect(requestForSignal(connection(settings), 'orders_changed', now)?.notBefore).toBe('2026-03-03T13:00:00.000Z')
  })
  test('asks for nothing while automatic syncing is off, or where it is of no use', () => {
    expect(requestForSignal(connection(), 'orders_changed', now)).toBeNull()
    expect(requestForSignal(connection({ syncInterval: 15 }), 'levels_changed', now)).toBeNull()
    expect(requestForSignal({ ...connection({ syncInterval: 15 }), state: 'paused' }, 'orders_changed', now)).toBeNull()
  })
})

describe('pauses between attempts', () => {
  const random = (fraction: number) => ({ ...new TestRandom(), uuid: () => '', fraction: () => fraction })
  test.each([
    [1, 0, 30_000],
    [1, 1, 60_000],
    [2, 1, 120_000],
    [7, 1, 3_600_000],
    [1000, 1, 3_600_000],
  ])('after attempt %i with chance %d: %i ms', (attempts, fraction, expected) => {
    expect(backoffMs(attempts, random(fraction), recordBackoff)).toBe(expected)
  })
  test('are never shorter than asked for', () => {
    expect(backoffMs(1, random(0), recordBackoff, 7_200_000)).toBe(7_200_000)
  })
})

test('a request that a run has taken still knows what it was for', () => {
  const one = request({ slot: 'a:b' })
  expect([slotOf(one), slotOf(taken(one, 'run-1' as never))]).toEqual(['a:b', 'a:b'])
})
