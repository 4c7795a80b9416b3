import type { Reply } from '@connect/http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyPlugin } from '../plugin/classify.ts'
import { classifyRest } from '../rest/classify.ts'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const ways = { plugin: classifyPlugin, rest: classifyRest }
const reply = (status: number, body: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const problem = (status: number, code: string, data: object = {}) => reply(status, { code, message: 'Words.', data: { status, ...data } })

describe.each(Object.entries(ways))('%s', (_, classify) => {
  it('every status with every kind of body means exactly one thing', () => {
    const bodies = [
      '',
      '<html><title>Hi</title></html>',
      '{}',
      '[]',
      'null',
      '"text"',
      '{"code":"x","message":"y","data":500}',
      '{"code":0}',
    ]
    const actions = new Set(['ok', 'retry', 'throttled', 'auth', 'forbidden', 'notFound', 'rejected', 'fault'])
    for (let status = 100; status < 600; status += 1)
      for (const body of bodies) expect(actions.has(classify(reply(status, body), NOW).action), `${status} ${body}`).toBe(true)
  })

  it('whatever a body holds, it is judged and nothing throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(classify(reply(status, body), NOW).action).toMatch(/^[a-zA-Z]+$/)
      }),
    )
  })

  it('a page in place of an answer is never good, and says what a person would see there', () => {
    const page = '<!doctype html><html><head><title>Maintenance\n mode</title></head></html>'
    expect(classify(reply(200, page), NOW)).toEqual({
      action: 'fault',
      reason: 'a page "Maintenance mode" (HTTP 200) came in place of the store',
      code: 'store_answers_page',
    })
    expect(classify(reply(503, page, { 'retry-after': '60' }), NOW)).toMatchObject({
      action: 'retry',
      afterMs: 60_000,
      code: 'store_answers_page',
    })
    expect(classify(reply(403, '<h1>Blocked</h1>'), NOW)).toMatchObject({
      action: 'fault',
      reason: expect.stringContaining('without title'),
    })
    expect(classify(reply(429, page), NOW)).toMatchObject({ action: 'throttled', code: 'store_answers_page' })
    expect(classify(reply(500, ''), NOW)).toMatchObject({ action: 'retry', reason: expect.stringContaining('an empty answer') })
    expect(classify(reply(200, '<br /><b>Warning</b>: x in y.php\n{"a":1}'), NOW)).toMatchObject({ action: 'fault' })
  })

  it('a redirect is a fault that names where it points, without what was asked', () => {
    const verdict = classify(reply(301, '<html>', { location: 'https://www.shop.example/wp-json/?consumer_key=ck_1' }), NOW)
    expect(verdict).toMatchObject({ action: 'fault', reason: 'HTTP 301 to https://www.shop.example/wp-json/, which is not followed' })
  })

  it('a crash of the site is worth another try', () => {
    expect(classify(problem(500, 'internal_server_error'), NOW)).toMatchObject({ action: 'retry' })
    expect(classify(problem(429, 'too_many'), NOW)).toMatchObject({ action: 'throttled' })
  })
})

describe('the plugin', () => {
  it('a clock that is off is said by how much, and nothing was done', () => {
    const seconds = NOW / 1000
    const off = (now: unknown) => classifyPlugin(problem(401, 'intellitrack_clock', { now }), NOW)
    expect(off(seconds - 600)).toEqual({
      action: 'throttled',
      afterMs: 300_000,
      reason: 'the clock of the store is 10 minutes behind',
      code: 'store_clock_wrong',
    })
    expect(off(seconds + 7200)).toMatchObject({ reason: 'the clock of the store is 2 hours ahead' })
    expect(off('soon')).toMatchObject({ reason: 'the clock of the store is more than 5 minutes off' })
  })

  it.each([
    ['intellitrack_unsigned', 'auth'],
    ['intellitrack_key', 'auth'],
    ['intellitrack_signature', 'auth'],
    ['intellitrack_replay', 'throttled'],
    ['something_else', 'auth'],
  ])('401 %s is %s', (code, action) => {
    expect(classifyPlugin(problem(401, code), NOW)).toMatchObject({ action })
  })

  it('the same words with another status are not the protocol', () => {
    expect(classifyPlugin(problem(500, 'intellitrack_clock', { now: 1 }), NOW)).toMatchObject({ action: 'retry' })
  })

  it('a list is no answer of the protocol; a refusal names its field; a plugin that is switched off is gone', () => {
    expect(classifyPlugin(reply(200, []), NOW)).toMatchObject({ action: 'fault', code: 'store_answers_page' })
    expect(classifyPlugin(problem(400, 'intellitrack_invalid', { field: 'rows.3.id' }), NOW)).toMatchObject({
      action: 'rejected',
      reason: expect.stringContaining('rows.3.id: '),
    })
    expect(classifyPlugin(problem(404, 'rest_no_route'), NOW)).toMatchObject({
      action: 'notFound',
      reason: expect.stringContaining('plugin'),
    })
  })
})

describe('the REST API', () => {
  it('an error in what was asked is one, whatever its status; the code 0 of fulfillments is a crash like any', () => {
    expect(classifyRest(problem(500, 'woocommerce_rest_cannot_create_order_refund'), NOW)).toMatchObject({ action: 'rejected' })
    expect(classifyRest(problem(501, 'woocommerce_rest_trash_not_supported'), NOW)).toMatchObject({ action: 'rejected' })
    expect(classifyRest(reply(500, { code: 0, message: 'x', data: 500 }), NOW)).toMatchObject({ action: 'retry' })
  })

  it('a user without the role is kept out; a batch that is too large is refused', () => {
    expect(classifyRest(problem(403, 'woocommerce_rest_cannot_view'), NOW)).toMatchObject({ action: 'forbidden' })
    expect(classifyRest(problem(413, 'woocommerce_rest_request_entity_too_large'), NOW)).toMatchObject({ action: 'rejected' })
  })
})
