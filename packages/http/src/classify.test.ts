import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifier, classifyStatus, type Reply } from './classify.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const reply = (status: number, body = '', headers: Record<string, string> = {}): Reply => ({ status, body, headers })
const actions = ['ok', 'retry', 'throttled', 'auth', 'forbidden', 'notFound', 'rejected', 'fault']

describe('a reply', () => {
  it.each([
    [200, 'ok'],
    [204, 'ok'],
    [302, 'fault'],
    [400, 'rejected'],
    [401, 'auth'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [408, 'retry'],
    [410, 'notFound'],
    [422, 'rejected'],
    [429, 'throttled'],
    [500, 'retry'],
    [503, 'retry'],
    [100, 'fault'],
    [0, 'fault'],
  ])('with status %i means %s', (status, action) => {
    expect(classifyStatus(reply(status), now).action).toBe(action)
  })

  it('carries the wait that the other side asked for', () => {
    expect(classifyStatus(reply(429, '', { 'retry-after': '2' }), now)).toMatchObject({ afterMs: 2000 })
    expect(classifyStatus(reply(503, ''), now)).toMatchObject({ afterMs: null })
  })

  it('is first judged by the platform, then by its status', () => {
    const verdictOf = classifier(
      [{ name: 'frozen', when: (_, body: string) => body === 'frozen', judge: () => ({ action: 'forbidden', reason: 'frozen shop' }) }],
      (r) => r.body,
    )
    expect(verdictOf(reply(200, 'frozen'), now)).toEqual({ action: 'forbidden', reason: 'frozen shop' })
    expect(verdictOf(reply(200, 'fine'), now)).toEqual({ action: 'ok' })
  })

  it('always means exactly one thing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.string(), fc.option(fc.string(), { nil: undefined }), (status, body, after) => {
        const headers: Record<string, string> = after === undefined ? {} : { 'retry-after': after }
        expect(actions).toContain(classifyStatus(reply(status, body, headers), now).action)
      }),
    )
  })
})
