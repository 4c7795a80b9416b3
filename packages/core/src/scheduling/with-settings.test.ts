import { describe, expect, test } from 'vitest'
import { testConnection } from '../pipelines/testing/environment.ts'
import { noMarks } from '../records/connection.ts'
import { dueRequests } from './due-requests.ts'
import { withSettings } from './with-settings.ts'

const done = '2026-03-01T00:00:00.000Z'
const facts = {
  storeName: 'Harbour',
  decrementsAt: 'shipment',
  divisionTimeZone: 'America/New_York',
  storeTimeZone: 'Europe/Berlin',
} as const
const marks = { ...noMarks, lastAutoSyncCompletedOn: done, productsImportedAt: done, inventoryImportedAt: done }
const before = testConnection({}, { timeZone: 'America/New_York', marks })
/** 12:00 in New York. */
const noon = Date.parse('2026-03-02T17:00:00Z')
const hour = 3_600_000
const endOfDays = (connection: typeof before, now: number) =>
  dueRequests(connection, { requests: [], lastAutoSyncStartedAt: null }, now).filter((one) => one.kind === 'end_of_day')

describe('an End of Day Processing Time', () => {
  test('that has passed today runs first tomorrow, not at once', () => {
    const saved = withSettings(before, { ...before.settings, endOfDayTime: '09:00' }, facts, noon)
    expect(endOfDays(saved, noon)).toEqual([])
    expect(endOfDays(saved, noon + 20 * hour)).toEqual([])
    expect(endOfDays(saved, noon + 21 * hour)).toMatchObject([{ slot: '2026-03-03' }])
  })

  test('that is still to come runs first today', () => {
    const saved = withSettings(before, { ...before.settings, endOfDayTime: '18:00' }, facts, noon)
    expect(endOfDays(saved, noon)).toEqual([])
    expect(endOfDays(saved, noon + 6 * hour)).toMatchObject([{ slot: '2026-03-02' }])
  })

  test('saved again as it was keeps what has run', () => {
    const first = { ...withSettings(before, { ...before.settings, endOfDayTime: '09:00' }, facts, noon) }
    const ran = { ...first, marks: { ...first.marks, lastEndOfDay: '2026-02-20' } }
    expect(withSettings(ran, { ...ran.settings, stockBuffer: 2 }, facts, noon).marks.lastEndOfDay).toBe('2026-02-20')
  })

  test('in another time zone is another time', () => {
    const first = withSettings(before, { ...before.settings, endOfDayTime: '18:00' }, facts, noon)
    const moved = withSettings(first, { ...first.settings, timeZone: 'Asia/Tokyo' }, facts, noon)
    expect(moved.timeZone).toBe('Asia/Tokyo')
    expect(moved.marks.lastEndOfDay).toBe('2026-03-02')
  })
})

test('the time zone is the one chosen, else the division’s, else the store’s', () => {
  const zone = (timeZone: string | null, divisionTimeZone: string | null) =>
    withSettings(before, { ...before.settings, timeZone }, { ...facts, divisionTimeZone }, noon).timeZone
  expect([zone('Asia/Tokyo', 'UTC'), zone(null, 'UTC'), zone(null, null)]).toEqual(['Asia/Tokyo', 'UTC', 'Europe/Berlin'])
})

test('a complete set-up becomes active; a paused connection stays paused', () => {
  const state = (of: typeof before) => withSettings(of, of.settings, facts, noon).state
  expect(state(testConnection({}, { state: 'setup' }))).toBe('active')
  expect(state(testConnection({ locationId: null }, { state: 'setup' }))).toBe('setup')
  expect(state(testConnection({}, { state: 'paused' }))).toBe('paused')
})
