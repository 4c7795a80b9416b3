import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyReply } from './classify.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const verdictOf = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  classifyReply({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, now)
const failed = (code: string) => ({ errors: [{ message: `said ${code}`, extensions: { code } }] })

describe("a shop's reply", () => {
  it.each([
    ['data', 200, { data: { shop: {} } }, 'ok'],
    ['data with an error beside it', 200, { data: { order: null }, ...failed('ACCESS_DENIED') }, 'ok'],
    ['an empty bucket, with status 200', 200, failed('THROTTLED'), 'throttled'],
    ['an empty bucket, with status 429', 429, '', 'throttled'],
    ['a document too dear', 200, failed('MAX_COST_EXCEEDED'), 'rejected'],
    ['a missing scope', 200, { data: null, ...failed('ACCESS_DENIED') }, 'forbidden'],
    ['an inner failure', 200, failed('INTERNAL_SERVER_ERROR'), 'retry'],
    ['a syntax error', 200, { errors: [{ message: 'syntax error' }] }, 'rejected'],
    ['a frozen shop', 402, '', 'forbidden'],
    ['a locked shop', 423, '', 'forbidden'],
    ['an inactive shop', 200, failed('SHOP_INACTIVE'), 'forbidden'],
    ['a dead token', 401, { errors: '[API] Invalid API key or access token' }, 'auth'],
    ['a shop that is not there', 404, '', 'notFound'],
    ['the firewall', 430, '', 'retry'],
    ['a bad gateway', 502, '<html>', 'retry'],
    ['a page instead of data', 200, '<html>password</html>', 'fault'],
    ['half a body', 200, '{"data":{', 'fault'],
    ['a redirect', 301, '', 'fault'],
  ])('of %s is understood', (_, status, body, action) => {
    expect(verdictOf(status, body).action).toBe(action)
  })

  it('with an empty bucket says how long its own restore takes', () => {
    const extensions = {
      cost: { requestedQueryCost: 300, throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 100, restoreRate: 50 } },
    }
    expect(verdictOf(200, { ...failed('THROTTLED'), extensions })).toMatchObject({ action: 'throttled', afterMs: 4000 })
    expect(verdictOf(429, '', { 'retry-after': '2.0' })).toMatchObject({ action: 'throttled', afterMs: 2000 })
  })

  it('is always understood as exactly one thing, whatever it is', () => {
    const actions = ['ok', 'retry', 'throttled', 'auth', 'forbidden', 'notFound', 'rejected', 'fault']
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom('THROTTLED', 'ACCESS_DENIED', 'X').map((code) => JSON.stringify(failed(code))),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), body, (status, text) => {
        expect(actions).toContain(verdictOf(status, text).action)
      }),
    )
  })
})
