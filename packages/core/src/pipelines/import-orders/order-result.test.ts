import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResultKind } from '../../records/work.ts'
import { storeOrder } from '../testing/order-fixtures.ts'
import type { GroupEnd } from './group-end.ts'
import { orderProblems, orderResult } from './order-result.ts'

const part = (result: ResultKind, message = `${result} it is`, rest: Partial<GroupEnd> = {}): GroupEnd => ({
  record: null,
  result,
  code: `code_${result}`,
  message,
  problem: null,
  ...rest,
})
const kinds: readonly ResultKind[] = ['rejected', 'waiting', 'applied', 'already', 'superseded', 'skipped', 'unchanged']

describe('an order of several parts has one end', () => {
  test.each(kinds.slice(0, -1).map((kind, index) => [kind, kinds[index + 1] as ResultKind] as const))(
    '%s weighs more than %s',
    (heavy, light) => {
      expect(orderResult(storeOrder(), [part(light), part(heavy)])).toMatchObject({ result: heavy, code: `code_${heavy}`, label: '#1001' })
    },
  )
  test('that tells of all of them, each thing once, and not of what did not change', () => {
    const ends = [part('applied', 'In'), part('unchanged', 'Old'), part('waiting', 'Held'), part('applied', 'In')]
    expect(orderResult(storeOrder(), ends)).toMatchObject({ result: 'waiting', message: 'In. Held' })
    expect(orderResult(storeOrder(), [part('applied', 'In'), part('skipped', 'Routed', { code: 'routed' })]).message).toBe('In')
  })
  test('and is unchanged where none of them changed, or there is none', () => {
    const unchanged = { subjectKind: 'order', subjectId: 'o-1001', label: '#1001', result: 'unchanged', code: 'unchanged', message: '' }
    expect([orderResult(storeOrder(), []), orderResult(storeOrder(), [part('unchanged')])]).toEqual([unchanged, unchanged])
  })
  test('whatever the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds)), (given) => {
        const ends = given.map((kind) => part(kind))
        const [one, other] = [orderResult(storeOrder(), ends), orderResult(storeOrder(), [...ends].reverse())]
        expect([one.result, one.code]).toEqual([other.result, other.code])
        expect(given.length === 0 || given.includes(one.result)).toBe(true)
      }),
    )
  })
})

describe('the problems of an order', () => {
  const problem = (code: string, message: string, details?: unknown) =>
    part('waiting', message, { problem: { code, message, ...(details ? { details } : {}) } })
  test('are one per cause, with the words of every part and the details of the first', () => {
    expect(
      orderProblems(storeOrder(), [
        problem('unknown_item', 'A', { a: 1 }),
        part('applied'),
        problem('unknown_item', 'B'),
        problem('refused', 'C'),
      ]),
    ).toEqual([
      { subjectKind: 'order', subjectId: 'o-1001', label: '#1001', code: 'unknown_item', message: 'A. B', details: { a: 1 } },
      { subjectKind: 'order', subjectId: 'o-1001', label: '#1001', code: 'refused', message: 'C' },
    ])
    expect(orderProblems(storeOrder(), [part('applied')])).toEqual([])
  })
})
