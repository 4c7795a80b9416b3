import { TransportError, type TransportRequest, Unavailable } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { classifyStatus } from '../classify.ts'
import { response, stillEnvironment } from '../testing/index.ts'
import { answeredBy, persist, type Sending, sendOnce, unwritten } from './index.ts'

type Answer = number | 'lost' | 'unsent'
const request: TransportRequest = { method: 'POST', url: 'http://store.test/', headers: {} }

/** Sends until it is settled; `sent` counts how often. The last answer is given for ever. */
async function settled(answers: readonly Answer[], isSafe: boolean, accessToken: () => Promise<string> = async () => 'token') {
  const { timer, random, sleeps } = stillEnvironment()
  let sent = 0
  const transport = {
    send: async () => {
      const answer = answers[Math.min(sent, answers.length - 1)]
      sent += 1
      if (answer === 'lost') throw new TransportError('lost', 'maybe')
      if (answer === 'unsent') throw new TransportError('unsent', 'no')
      return response(answer ?? 200, '{}')
    },
  }
  const last = await persist({ accessToken, random, timer }, isSafe, () =>
    sendOnce(transport, request, (reply) => classifyStatus(reply, 0)),
  )
  return { last, sent, sleeps }
}

describe('a request that must not be done twice', () => {
  it.each<[string, readonly Answer[], number, string | undefined]>([
    ['a lost reply', ['lost'], 1, 'lost'],
    ['a failure inside', [500, 200], 1, 'lost'],
    ['something that is no answer', [302], 1, 'lost'],
    ['a line that was never there', ['unsent', 200], 2, undefined],
    ['a line that stays away', ['unsent'], 3, 'notDone'],
    ['a limit that was reached', [429, 200], 2, undefined],
    ['a dead token', [401], 2, 'notDone'],
    ['a missing permission', [403], 1, 'refused'],
    ['a refusal', [422], 1, 'refused'],
  ])('after %s is sent again only where it certainly was not done', async (_, answers, times, kind) => {
    const { last, sent } = await settled(answers, false)
    expect(sent).toBe(times)
    expect(unwritten(last)?.kind).toBe(kind)
  })
})

it('a request that may be done twice is sent again, less and less often, and then given up', async () => {
  expect(await settled(['lost', 502, 200], true)).toMatchObject({ sent: 3, sleeps: [500, 1000], last: { verdict: { action: 'ok' } } })
  expect(await settled(['lost'], true)).toMatchObject({ sent: 3, last: { kind: 'broken' } })
})

it('nothing is sent without access, and the reason stays', async () => {
  const gone = new Unavailable('store', 'auth', 'uninstalled')
  const { last, sent } = await settled([200], true, () => Promise.reject(gone))
  expect(sent).toBe(0)
  expect(() => answeredBy('store', last, 'Reading')).toThrow(gone)
  expect(unwritten(last)).toMatchObject({ kind: 'notDone', reason: 'uninstalled' })
  await expect(settled([200], true, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
})

it('a read without a good reply says what was read and why not', () => {
  const broken: Sending = { kind: 'broken', sent: 'maybe', reason: 'reset' }
  expect(() => answeredBy('store', broken, 'Reading orders')).toThrow('Reading orders: reset')
})
