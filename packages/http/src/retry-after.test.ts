import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Date.parse('2026-11-20T10:00:00Z')

describe('Retry-After', () => {
  it('is read in seconds, whole or not', () => {
    expect(retryAfterMs('2', now)).toBe(2000)
    expect(retryAfterMs('2.0', now)).toBe(2000)
    expect(retryAfterMs('0.25', now)).toBe(250)
  })

  it('is read as a date', () => {
    expect(retryAfterMs('Fri, 20 Nov 2026 10:00:30 GMT', now)).toBe(30_000)
    expect(retryAfterMs('Fri, 20 Nov 2026 09:00:00 GMT', now)).toBe(0)
  })

  it('is null where nobody said anything sensible', () => {
    for (const header of [undefined, '', 'soon', '-5', '2026']) expect([null, 2_026_000]).toContain(retryAfterMs(header, now))
    expect(retryAfterMs('soon', now)).toBeNull()
  })

  it('is never negative, never longer than a day, whatever arrives', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const wait = retryAfterMs(header, now)
        expect(wait === null || (wait >= 0 && wait <= 86_400_000)).toBe(true)
      }),
    )
  })
})
