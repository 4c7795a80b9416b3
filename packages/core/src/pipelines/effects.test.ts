import { beforeEach, describe, expect, test } from 'vitest'
import { type EffectKey, id } from '../domain/ids.ts'
import { applied, type Outcome, rejected, retry, uncertain } from '../domain/outcome.ts'
import type { Finding } from '../ports/store-platform.ts'
import type { EffectPhase } from '../records/effect.ts'
import { type EffectSender, performEffects } from './effects.ts'
import { testRun } from './testing/environment.ts'

interface Letter {
  readonly key: EffectKey
  readonly text: string
}
const letter = (key: string, text = 'hello'): Letter => ({ key: id(key), text })

let desk: ReturnType<typeof testRun>
let sent: string[][]
let answer: (request: Letter) => Outcome<string>
let finding: Finding<string>
let asked: string[]

beforeEach(() => {
  desk = testRun({})
  sent = []
  asked = []
  answer = ({ text }) => applied(text)
  finding = { kind: 'absent' }
})

const sender: EffectSender<Letter, string> = {
  kind: 'receive_order',
  subject: ({ key }) => `subject of ${key}`,
  send: async (requests) => {
    sent.push(requests.map((request) => request.key))
    expect(requests.map((request) => phase(request.key))).toEqual(requests.map(() => 'sent'))
    return requests.map(answer)
  },
  find: async ({ key }) => {
    asked.push(key)
    return finding
  },
}
const phase = (key: string): EffectPhase | undefined => desk.unitOfWork.tables.effects.get(key)?.phase

async function perform(...requests: readonly Letter[]) {
  const performed = await performEffects(desk.context, sender, requests)
  await desk.unitOfWork.transaction(desk.context.connectionId, (r) => performed.settle(r))
  return performed.outcomes.map((outcome) => outcome.kind)
}

describe('a write', () => {
  test('is recorded as sent before it leaves, and as confirmed with its reply', async () => {
    expect(await perform(letter('a'))).toEqual(['applied'])
    expect(desk.unitOfWork.tables.effects.get('a')).toMatchObject({
      phase: 'confirmed',
      reply: '"hello"',
      attempts: 1,
      subject: 'subject of a',
    })
  })

  test('that was confirmed is never sent again', async () => {
    await perform(letter('a'))
    expect(await perform(letter('a'))).toEqual(['already'])
    expect(sent).toEqual([['a']])
  })

  test('that was confirmed for other content is a bug, and nothing is sent', async () => {
    await perform(letter('a'))
    await expect(perform(letter('a', 'other'))).rejects.toThrow('confirmed for another request')
    expect(sent).toHaveLength(1)
  })

  test.each<[string, Outcome<string>, EffectPhase]>([
    ['refused', rejected('no', 'No'), 'rejected'],
    ['not done', retry(1, 'busy'), 'planned'],
    ['of unknown fate', uncertain('lost'), 'uncertain'],
    ['out of date', { kind: 'stale', actual: 3 }, 'rejected'],
  ])('%s leaves its mark', async (_, outcome, expected) => {
    answer = () => outcome
    expect(await perform(letter('a'))).toEqual([outcome.kind])
    expect(phase('a')).toBe(expected)
  })

  test.each<[string, Outcome<string>]>([
    ['was refused', rejected('no', 'No')],
    ['was certainly not done', retry(1, 'busy')],
  ])('that %s may be sent again without asking', async (_, outcome) => {
    answer = () => outcome
    await perform(letter('a'))
    answer = ({ text }) => applied(text)
    expect(await perform(letter('a', 'mended'))).toEqual(['applied'])
    expect(asked).toEqual([])
    expect(desk.unitOfWork.tables.effects.get('a')?.attempts).toBe(2)
  })
})

describe('a write whose reply was lost', () => {
  beforeEach(async () => {
    answer = () => uncertain('lost')
    await perform(letter('a'))
    answer = ({ text }) => applied(text)
  })

  test('and that is there, is not sent again', async () => {
    finding = { kind: 'applied', value: 'hello' }
    expect(await perform(letter('a'))).toEqual(['already'])
    expect([sent.length, phase('a')]).toEqual([1, 'confirmed'])
  })
  test('and that is not there, is sent', async () => {
    expect(await perform(letter('a'))).toEqual(['applied'])
    expect(sent).toHaveLength(2)
  })
  test('and that cannot be looked up, stays uncertain', async () => {
    finding = { kind: 'unknown', reason: 'no answer' }
    expect(await perform(letter('a'))).toEqual(['uncertain'])
    expect([sent.length, phase('a')]).toEqual([1, 'uncertain'])
  })
})

describe('a batch', () => {
  test('sends only what has to be sent, and answers in the order asked', async () => {
    await perform(letter('b'))
    expect(await perform(letter('a'), letter('b'), letter('c'))).toEqual(['applied', 'already', 'applied'])
    expect(sent).toEqual([['b'], ['a', 'c']])
  })
  test('of nothing does nothing', async () => {
    expect(await perform()).toEqual([])
    expect(sent).toEqual([])
  })
  test('answered by too few outcomes is a bug of the port', async () => {
    const short: EffectSender<Letter, string> = { ...sender, send: async () => [] }
    await expect(performEffects(desk.context, short, [letter('a')])).rejects.toThrow('0 outcomes for 1 records')
  })
  test('whose process dies after sending is looked up by the next', async () => {
    await performEffects(desk.context, sender, [letter('a')])
    finding = { kind: 'applied', value: 'hello' }
    expect(await perform(letter('a'))).toEqual(['already'])
    expect(sent).toHaveLength(1)
  })
})
