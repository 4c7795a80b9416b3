import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FulfilmentOrder } from '../domain/order.ts'
import { aGroup, anOrder, pickingRecord } from '../pipelines/testing/records.ts'
import type { PickingRecord } from '../records/order.ts'
import { orderNumbers } from './order-number.ts'

const order = (...groups: readonly FulfilmentOrder[]) => anOrder('#1001', {}, { groups })
const part = (key: string, rest: Partial<FulfilmentOrder> = {}) => aGroup(key, { TENT: 1 }, rest)
/** A part that went to the warehouse under this number. */
const given = (groupKey: string, orderNumber: string, rest: Partial<PickingRecord> = {}): PickingRecord =>
  pickingRecord(orderNumber, {}, { groupKey: groupKey as never, pickingOrderId: `po-${groupKey}` as never, ...rest })
const numbers = (...args: Parameters<typeof orderNumbers>) => Object.fromEntries(orderNumbers(...args))

describe('the number of a picking order', () => {
  test('is the prefix and the store number', () => {
    expect(numbers(order(part('a')), [], '')).toEqual({ a: '#1001' })
    expect(numbers(order(part('a')), [], 'WEB-')).toEqual({ a: 'WEB-#1001' })
  })
  test('of several parts ends in -1, -2 ...', () => {
    expect(numbers(order(part('a'), part('b'), part('c')), [], '')).toEqual({ a: '#1001-1', b: '#1001-2', c: '#1001-3' })
  })
  test('counts no part that somebody else sends, or that is not sent at all', () => {
    expect(numbers(order(part('a'), part('b', { managedBy: 'other' }), part('c', { delivery: 'none' })), [], '')).toEqual({
      a: '#1001',
      b: '#1001',
      c: '#1001',
    })
  })
  test('stays as it was given, when the order is split later', () => {
    expect(numbers(order(part('a'), part('b')), [given('a', '#1001')], '')).toEqual({ a: '#1001', b: '#1001-2' })
  })
  test('stays as it was given, when the prefix is another now', () => {
    expect(numbers(order(part('a')), [given('a', 'OLD-#1001')], 'NEW-')).toEqual({ a: 'OLD-#1001' })
  })
  test('is not given to another part, though the one that had it is gone', () => {
    expect(numbers(order(part('b')), [given('a', '#1001-1')], '')).toEqual({ a: '#1001-1', b: '#1001-2' })
    expect(numbers(order(part('c')), [given('a', '#1001-1'), given('b', '#1001-2')], '')).toMatchObject({ c: '#1001-3' })
  })
  test('is given for good once it may have been sent, and not while a part only waits', () => {
    const unsent = { pickingOrderId: null }
    expect(numbers(order(part('b'), part('a')), [given('a', '#1001', { ...unsent, state: 'sending' })], '')).toMatchObject({ a: '#1001' })
    expect(numbers(order(part('b'), part('a')), [given('a', '#1001', { ...unsent, state: 'waiting' })], '')).toEqual({
      b: '#1001-1',
      a: '#1001-2',
    })
  })
  test('is never the same for two parts of ours, whatever came and went', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
    const history = fc.array(keys, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(history, (rounds) => {
        const sent = new Map<string, PickingRecord>()
        for (const round of rounds) {
          const now = orderNumbers(order(...round.map((key) => part(key))), [...sent.values()], '')
          for (const [key, number] of now) {
            const before = sent.get(key)
            if (before) expect(number).toBe(before.orderNumber)
            sent.set(key, given(key, number))
          }
          expect(new Set(now.values()).size).toBe(now.size)
        }
      }),
    )
  })
})
