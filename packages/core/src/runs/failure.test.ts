import { describe, expect, test } from 'vitest'
import { RunCancelled } from '../pipelines/context.ts'
import { Refused } from '../pipelines/refused.ts'
import { LeaseLost } from '../ports/repositories.ts'
import { Unavailable } from '../ports/unavailable.ts'
import { failureOf } from './failure.ts'

describe('a side that cannot be used', () => {
  test.each(['unreachable', 'throttled', 'gone', 'fault'] as const)('because it is %s is tried again, no sooner than it said', (reason) => {
    expect(failureOf(new Unavailable('store', reason, 'No answer', 90_000))).toEqual({
      code: `store_${reason}`,
      message: 'No answer',
      follow: 'again',
      retryAfterMs: 90_000,
      cancelled: false,
    })
    expect(failureOf(new Unavailable('warehouse', reason, 'No answer'))).toMatchObject({ code: `warehouse_${reason}`, retryAfterMs: 0 })
  })
  test.each(['auth', 'forbidden'] as const)('because we may not (%s) waits for a person, whatever it said', (reason) => {
    expect(failureOf(new Unavailable('warehouse', reason, 'The key was revoked', 90_000))).toEqual({
      code: 'warehouse_access_lost',
      message: 'The key was revoked',
      follow: 'person',
      retryAfterMs: 0,
      cancelled: false,
    })
  })
})

test('a side whose trouble has a name of its own is tried again under that name, or waits for a person where the reason says so', () => {
  const late = new Unavailable('store', 'fault', 'Its clock is 10 minutes behind', null, { code: 'store_clock_wrong' })
  expect(failureOf(late)).toMatchObject({ code: 'store_clock_wrong', follow: 'again' })
  const stripped = new Unavailable('store', 'auth', 'The key does not arrive', null, { code: 'store_key_stripped' })
  expect(failureOf(stripped)).toMatchObject({ code: 'store_key_stripped', follow: 'person' })
})

describe('a run that may not go on', () => {
  test.each(['orders_first', 'inventory_incomplete'])('is tried again where that passes by itself: %s', (code) => {
    expect(failureOf(new Refused(code, 'Not now'))).toEqual({
      code,
      message: 'Not now',
      follow: 'again',
      retryAfterMs: 0,
      cancelled: false,
    })
  })
  test('is over where something must be done first', () => {
    expect(failureOf(new Refused('settings_incomplete', 'Choose a site'))).toMatchObject({
      follow: 'drop',
      message: 'Choose a site',
      cancelled: false,
    })
  })
  test('is over when a person stopped it', () => {
    expect(failureOf(new RunCancelled('Stopped'))).toEqual({
      code: 'cancelled',
      message: 'Stopped',
      follow: 'drop',
      retryAfterMs: 0,
      cancelled: true,
    })
  })
})

describe('a bug', () => {
  test('is tried again, and says what it was, whatever was thrown', () => {
    expect(failureOf(new TypeError('x is undefined'))).toEqual({
      code: 'internal_error',
      message: 'x is undefined',
      follow: 'again',
      retryAfterMs: 0,
      cancelled: false,
    })
    expect(failureOf('no error at all').message).toBe('no error at all')
  })
})

test('a lost lease is no failure of the run: the worker stops', () => {
  expect(() => failureOf(new LeaseLost('gone'))).toThrow(LeaseLost)
})
