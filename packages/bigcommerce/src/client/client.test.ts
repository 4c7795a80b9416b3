import type { Unavailable } from '@connect/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Scripted, scriptedStore } from '../testing/scripted-store.ts'
import { classifyReply } from './classify.ts'

const stores = { path: '/v2/store', data: z.object({ name: z.string() }) } as const
const zones = { path: '/v2/shipping/zones', data: z.array(z.object({ id: z.number() })) } as const
const shipment = {
  method: 'POST',
  path: '/v2/orders/1/shipments',
  body: { a: 1 },
  data: z.object({ id: z.number() }),
  repeat: 'once',
} as const
const stock = { method: 'PUT', path: '/v3/inventory/adjustments/absolute', body: {}, data: z.unknown(), repeat: 'safe' } as const
const POST = 'POST /v2/orders/1/shipments'
const PUT = 'PUT /v3/inventory/adjustments/absolute'
const fine: Scripted = { json: { name: 'Demo' } }
const reset = (ms: number) => ({
  'x-rate-limit-time-reset-ms': String(ms),
  'x-rate-limit-requests-quota': '150',
  'x-rate-limit-requests-left': '0',
})

async function failureOf(...answers: readonly Scripted[]): Promise<Unavailable> {
  const store = scriptedStore({ 'GET /v2/store': (_, nth) => answers[Math.min(nth, answers.length - 1)] as Scripted })
  return store.client.read(stores).then(
    () => expect.unreachable(),
    (error: unknown) => error as Unavailable,
  )
}
const written = (answer: Scripted) => scriptedStore({ [POST]: [answer] }).client.write(shipment)

describe('reading from a store', () => {
  it('carries the token, says who asks and that it wants JSON', async () => {
    const store = scriptedStore({ 'GET /v2/store': [fine] }, { apiOrigin: 'http://localhost:4000/' })
    expect(await store.client.read({ ...stores, query: { 'id:in': '1,2', page: 2, none: undefined } })).toEqual({ name: 'Demo' })
    expect(store.requests[0]).toMatchObject({
      query: { 'id:in': '1,2', page: '2' },
      headers: { accept: 'application/json', 'x-auth-token': 'token-1', 'user-agent': expect.stringMatching(/^IntelliTrack/) },
    })
  })

  it('takes an answer without content for an empty list', async () => {
    expect(await scriptedStore({ 'GET /v2/shipping/zones': [{ status: 204 }] }).client.read(zones)).toEqual([])
  })

  it('asks again after a broken reply or a bad gateway', async () => {
    const store = scriptedStore({ 'GET /v2/store': [{ broken: 'maybe' }, { status: 502 }, fine] })
    await store.client.read(stores)
    expect(store.sleeps).toEqual([500, 1000])
  })

  it('waits as long as the store says when the quota is used up, and gives up before it looks like abuse', async () => {
    const store = scriptedStore({ 'GET /v2/store': [{ status: 429, headers: reset(9000) }, fine] })
    await store.client.read(stores)
    expect(store.requests[1]!.at - store.requests[0]!.at).toBeGreaterThan(9000)
    const stubborn = scriptedStore({ 'GET /v2/store': () => ({ status: 429, headers: reset(9000) }) })
    await expect(stubborn.client.read(stores)).rejects.toMatchObject({ reason: 'throttled', retryAfterMs: 9000 })
    expect(stubborn.requests).toHaveLength(6)
  })

  it('says why it cannot be done, in the words of the store', async () => {
    const dead = { json: { status: 401, title: 'Your user credentials are invalid.' }, status: 401 }
    expect(await failureOf(dead)).toMatchObject({ reason: 'auth', message: expect.stringContaining('credentials are invalid') })
    const scope = [{ status: 403, message: "You don't have a required scope to access the endpoint" }]
    expect(await failureOf({ json: scope, status: 403 })).toMatchObject({
      reason: 'forbidden',
      message: expect.stringContaining('required scope'),
    })
    expect(await failureOf({ status: 404 })).toMatchObject({ reason: 'gone' })
    expect(await failureOf({ broken: 'maybe' })).toMatchObject({ reason: 'unreachable' })
    expect(await failureOf({ status: 503, body: '<html>' })).toMatchObject({ reason: 'unreachable' })
  })

  it.each<[string, Scripted]>([
    ['a page of HTML', { status: 200, body: '<html>Maintenance</html>' }],
    ['half a body', { status: 200, body: '{"name":"De' }],
    ['no body', { status: 200 }],
    ['a number where a text should be', { json: { name: 5 } }],
    ['nothing where a text should be', { json: { name: null } }],
    ['XML', { status: 200, body: '<?xml version="1.0"?><store><name>Demo</name></store>' }],
    ['a way to somewhere else', { status: 302, headers: { location: 'https://elsewhere.example' } }],
  ])('ends in words, not in a crash, when it gets %s', async (_, answer) => {
    const failure = await failureOf(answer)
    expect(failure).toMatchObject({ name: 'Unavailable', reason: 'fault', message: expect.stringContaining('/v2/store') })
  })

  it('asks for the token again when it was refused, and no third time', async () => {
    const tokens = ['old', 'new']
    const store = scriptedStore({ 'GET /v2/store': [{ status: 401 }, fine] }, { accessToken: async () => tokens.shift() ?? 'none' })
    await store.client.read(stores)
    expect(store.requests.map(({ headers }) => headers['x-auth-token'])).toEqual(['old', 'new'])
  })

  it('says that a thing is not there where that is an answer', async () => {
    const order = { path: '/v2/orders/9', data: z.object({ id: z.number() }) } as const
    expect(await scriptedStore({ 'GET /v2/orders/9': [{ status: 404 }] }).client.find(order)).toBeNull()
    expect(await scriptedStore({ 'GET /v2/orders/9': [{ json: { id: 9 } }] }).client.find(order)).toEqual({ id: 9 })
    await expect(scriptedStore({ 'GET /v2/orders/9': [{ status: 403 }] }).client.find(order)).rejects.toMatchObject({ reason: 'forbidden' })
  })
})

describe('writing to a store', () => {
  it.each<[string, Scripted]>([
    ['no reply comes', { broken: 'maybe' }],
    ['a gateway fails', { status: 502 }],
    ['the store fails', { status: 500, body: '{"status":500,"title":"oops"}' }],
    ['the answer cannot be read', { status: 200, body: '<html>' }],
    ['it is sent elsewhere', { status: 302 }],
  ])('is never repeated when %s, and may have been done', async (_, answer) => {
    expect(await written(answer)).toMatchObject({ kind: 'lost' })
  })

  it('is repeated when it certainly was not done, because the quota was used up or it never left', async () => {
    const store = scriptedStore({ [POST]: [{ status: 429, headers: reset(500) }, { broken: 'no' }, { json: { id: 3 }, status: 201 }] })
    expect(await store.client.write(shipment)).toEqual({ kind: 'answer', data: { id: 3 } })
    expect(store.requests[0]).toMatchObject({ body: { a: 1 }, headers: { 'content-type': 'application/json' } })
  })

  it('is repeated after a lost reply where twice is the same as once', async () => {
    const store = scriptedStore({ [PUT]: [{ broken: 'maybe' }, { status: 503 }, { json: { transaction_id: 't' } }] })
    expect(await store.client.write(stock)).toMatchObject({ kind: 'answer' })
  })

  it('is not done while nothing may go out or the token is dead', async () => {
    expect(await scriptedStore({ [POST]: () => ({ status: 429, headers: reset(200_000) }) }).client.write(shipment)).toMatchObject({
      kind: 'notDone',
    })
    expect(await scriptedStore({ [POST]: () => ({ status: 401 }) }).client.write(shipment)).toMatchObject({ kind: 'notDone' })
  })

  it('that is refused says whether access is missing or the record is wrong, and what the store said', async () => {
    expect(await written({ status: 403 })).toMatchObject({ kind: 'refused', access: true })
    expect(await written({ status: 404, body: '[{"status":404,"message":"Not found."}]' })).toMatchObject({
      kind: 'refused',
      access: false,
      status: 404,
    })
    const conflict = await written({ status: 409, body: '[{"status":409,"message":"It conflicts."}]' })
    expect(conflict).toMatchObject({
      kind: 'refused',
      access: false,
      reason: 'It conflicts. (HTTP 409)',
      problem: { sentence: 'It conflicts.' },
    })
    const fields = { status: 422, title: 'Invalid', errors: { 'items.0.quantity': 'must be positive', odd: { message: 'no' } } }
    expect(await written({ status: 422, body: JSON.stringify(fields) })).toMatchObject({
      problem: { sentence: 'Invalid: items.0.quantity: must be positive; odd: no', fields: { 'items.0.quantity': 'must be positive' } },
    })
  })
})

it('a reply always means exactly one thing, whatever it is', () => {
  const actions = ['ok', 'retry', 'throttled', 'auth', 'forbidden', 'notFound', 'rejected', 'fault']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.oneof(fc.json(), fc.string()), fc.string(), (status, body, text) => {
      const verdict = classifyReply({ status, body, headers: { 'x-rate-limit-time-reset-ms': text } }, 0)
      expect(actions).toContain(verdict.action)
    }),
  )
})
