import { describe, expect, test } from 'vitest'
import { mayNot } from '../access/may.ts'
import { type EffectKey, id } from '../domain/ids.ts'
import { already, applied, type Outcome, rejected, retry, uncertain } from '../domain/outcome.ts'
import { digest } from './digest.ts'
import { performEffects } from './effects.ts'
import { type Result, recordResults } from './results.ts'
import { testRun } from './testing/environment.ts'

interface Letter {
  readonly key: EffectKey
}
const letter: Letter = { key: id('a') }

/** Sends one letter, with the answer given, and settles it. */
async function post(desk: ReturnType<typeof testRun>, outcome: Outcome<string | null>) {
  const sender = {
    kind: 'receive_order',
    subject: () => 'o-1',
    send: async () => [outcome],
    find: async () => ({ kind: 'absent' }) as const,
  } as const
  const performed = await performEffects<Letter, string | null>(desk.context, sender, [letter])
  const onTheWay = desk.unitOfWork.tables.effects.get('a')
  await desk.unitOfWork.transaction(desk.context.connectionId, (r) => performed.settle(r))
  return { outcomes: performed.outcomes, onTheWay, after: desk.unitOfWork.tables.effects.get('a') }
}

describe('the record of a write', () => {
  test('has no reply while it is on its way, though an earlier attempt left one', async () => {
    expect((await post(testRun({}), applied('po-1'))).onTheWay).toMatchObject({ phase: 'sent', reply: null, attempts: 1, runId: 'run-1' })
  })
  test.each<[Outcome<string | null>, string | null]>([
    [applied('po-1'), '"po-1"'],
    [already('po-1'), '"po-1"'],
    [applied(null), 'null'],
    [rejected('no', 'No'), null],
    [retry(1, 'busy'), null],
    [uncertain('lost'), null],
    [{ kind: 'stale', actual: 1 }, null],
  ])('of %j keeps the reply %j', async (outcome, reply) => {
    expect((await post(testRun({}), outcome)).after).toMatchObject({ reply })
  })
  test('that was confirmed gives its reply again, and stays as it was', async () => {
    const desk = testRun({})
    const first = await post(desk, applied('po-1'))
    desk.clock.pass(60_000)
    const again = await post(desk, rejected('never', 'asked'))
    expect(again.outcomes).toEqual([already('po-1')])
    expect(again.after).toEqual(first.after)
  })
  test('that was removed meanwhile is not made anew', async () => {
    const desk = testRun({})
    const sender = {
      kind: 'receive_order',
      subject: () => '',
      send: async () => [applied('x')],
      find: async () => ({ kind: 'absent' }) as const,
    } as const
    const performed = await performEffects<Letter, string>(desk.context, sender, [letter])
    desk.unitOfWork.tables.effects.clear()
    await desk.unitOfWork.transaction(desk.context.connectionId, (r) => performed.settle(r))
    expect(desk.unitOfWork.tables.effects.size).toBe(0)
  })
})

describe('what stands as it stood', () => {
  const result = (kind: Result['result'], message = 'm'): Result => ({
    subjectKind: 'order',
    subjectId: 'o',
    label: '#1',
    result: kind,
    code: 'c',
    message,
  })
  test.each<[Result['result'], number]>([
    ['skipped', 1],
    ['waiting', 1],
    ['rejected', 1],
    ['applied', 2],
    ['already', 2],
    ['superseded', 2],
  ])('is told once where it stands, each time where something was done: %s, %i times of two', async (kind, times) => {
    const desk = testRun({})
    for (let run = 0; run < 2; run += 1)
      await desk.unitOfWork.transaction(desk.context.connectionId, (r) => recordResults(desk.context, r, [result(kind)]))
    expect(desk.unitOfWork.tables.activity).toHaveLength(times)
  })
  test('is told again in other words', async () => {
    const desk = testRun({})
    for (const message of ['one', 'two', 'two'])
      await desk.unitOfWork.transaction(desk.context.connectionId, (r) => recordResults(desk.context, r, [result('waiting', message)]))
    expect(desk.unitOfWork.tables.activity.map((one) => one.message)).toEqual(['one', 'two'])
  })
})

test('a digest tells lists from texts and objects that look alike', () => {
  const alike = [['1', '2'], '1,2', { 0: '1', 1: '2' }, ['12'], ['1', ['2']], [1, 2], null, 'null']
  expect(new Set(alike.map(digest)).size).toBe(alike.length)
})

describe('who may not is told what is missing', () => {
  const grants = { integrate: null, activate: null, manualSync: null }
  test.each([
    [grants, 'view', 'the feature Integrate.'],
    [{ ...grants, integrate: 'edit' }, 'view', 'the plugin of this store.'],
    [{ ...grants, integrate: 'read_only', activate: 'edit' }, 'configure', 'Integrate with edit access'],
    [{ ...grants, integrate: 'edit', activate: 'read_only' }, 'configure', 'the plugin of this store with edit access'],
    [{ ...grants, integrate: 'edit', activate: 'edit' }, 'manualSync', 'Manual Sync with edit access'],
  ] as const)('%j to %s: %s', (given, action, words) => {
    expect(mayNot({ id: 'ada', grants: given, narrowing: null }, action)).toMatchObject({
      code: 'feature_missing',
      message: expect.stringContaining(words),
    })
  })
  test('by the owner is sent to the owner', () => {
    const all = { integrate: 'edit', activate: 'edit', manualSync: 'edit' } as const
    expect(mayNot({ id: 'ada', grants: all, narrowing: { view: true, manualSync: false, configure: true } }, 'manualSync')).toMatchObject({
      code: 'staff_not_allowed',
      message: expect.stringContaining('Ask the owner'),
    })
  })
})
