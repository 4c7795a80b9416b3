import { expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import { effectKey } from './effect-key.ts'

const connection = { connectionId: id<'connection' & never>('c1') as never }

test('a write is named by what it is, within its connection', () => {
  expect(effectKey(connection, 'item', 'v1', '7')).toBe('c1:item:v1:7')
})
test('two stores in one division never name a write alike', () => {
  expect(effectKey({ connectionId: id('c2') }, 'item', 'v1')).not.toBe(effectKey(connection, 'item', 'v1'))
})
test('a name too long for the warehouse is shortened, and stays one name for one write', () => {
  const long = (end: string) => effectKey(connection, 'item', 'x'.repeat(300), end)
  expect(long('1').length).toBeLessThanOrEqual(200)
  expect(long('1')).toBe(long('1'))
  expect(long('1')).not.toBe(long('2'))
})
