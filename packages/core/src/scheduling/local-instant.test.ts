import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOfLocal, localOfInstant } from './local-instant.ts'

describe('a date and time that a merchant types', () => {
  test.each([
    ['2026-11-20T08:00', 'UTC', '2026-11-20T08:00:00.000Z'],
    ['2026-11-20T08:00', 'America/New_York', '2026-11-20T13:00:00.000Z'],
    ['2026-07-01T00:30', 'Asia/Kolkata', '2026-06-30T19:00:00.000Z'],
    // Put forward at 02:00, put back at 02:00.
    ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOfLocal(local, zone)).toBe(instant)
  })

  test.each(['', '2026-02-30T08:00', '2026-11-20', '2026-11-20T24:30', '2026-13-01T00:00', '2026-11-20T08:00Z', 'yesterday'])(
    '"%s" is none',
    (local) => {
      expect(instantOfLocal(local, 'Europe/Berlin')).toBeNull()
    },
  )

  test('is the one that is shown again, in any zone at any time of the year', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 366 * 3 }).map((minutes) => Date.UTC(2025, 0, 1) + minutes * 60_000)
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/St_Johns')
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const local = localOfInstant(at, timeZone)
        expect(localOfInstant(instantOfLocal(local, timeZone) ?? '', timeZone)).toBe(local)
      }),
      { numRuns: 300 },
    )
  })
})
