import { describe, expect, test } from 'vitest'
import { ask, newNonce, reply, signed } from './asking.ts'
import { hex32 } from './backend-double.ts'
import type { Suite } from './under-test.ts'

export function signingTests(suite: Suite): void {
  const codeOf = async (asked: ReturnType<typeof ask>) => {
    const { status, json } = await asked
    return [status, json['code'] ?? null]
  }

  describe('a signed request', () => {
    test('is let in, and the same one is not let in again', async () => {
      const store = suite.now
      const headers = await signed(store, 'describe', '{}')
      expect((await store.send('describe', headers, '{}')).status).toBe(200)
      const again = reply(await store.send('describe', headers, '{}'))
      expect(again).toMatchObject({ status: 401, json: { code: 'intellitrack_replay', data: { status: 401 } } })
    })

    suite.needs('running in parallel', 'that comes eight times at once is let in exactly once', async () => {
      const store = suite.now
      const headers = await signed(store, 'describe', '{}')
      const answers = await Promise.all(Array.from({ length: 8 }, () => store.send('describe', headers, '{}')))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 401)])
    })

    test('without one of its headers is refused as unsigned, on every route', async () => {
      const store = suite.now
      const headers = await signed(store, 'describe', '{}')
      for (const name of Object.keys(headers)) {
        const { [name]: _, ...rest } = headers
        expect(reply(await store.send('describe', rest, '{}'))).toMatchObject({ status: 401, json: { code: 'intellitrack_unsigned' } })
      }
      const routes = ['hello', 'products', 'products-by-id', 'orders', 'orders-by-id', 'levels', 'stock', 'shipments', 'shipments-by-key']
      for (const route of [...routes, 'carriers', 'outbox', 'disconnect']) {
        expect(reply(await store.send(route, {}, '{}')), route).toMatchObject({ status: 401, json: { code: 'intellitrack_unsigned' } })
      }
    })

    test('whose headers are malformed is refused as unsigned', async () => {
      const store = suite.now
      const headers = await signed(store, 'describe', '{}')
      const wrong = {
        'x-intellitrack-key': 'ABCDEF',
        'x-intellitrack-timestamp': '-5',
        'x-intellitrack-nonce': 'short',
        'x-intellitrack-body': 'f'.repeat(63),
        'x-intellitrack-signature': 'no base64',
      }
      for (const [name, value] of Object.entries(wrong)) {
        const answered = reply(await store.send('describe', { ...headers, [name]: value }, '{}'))
        expect(answered, name).toMatchObject({ status: 401, json: { code: 'intellitrack_unsigned' } })
      }
    })

    test('with a key that nobody gave, another secret, another body or for another route is refused', async () => {
      const store = suite.now
      expect(await codeOf(ask(store, 'describe', {}, { key: { ...store.key, id: hex32('nobody') } }))).toEqual([401, 'intellitrack_key'])
      const secret = Buffer.alloc(32, 7).toString('base64')
      expect(await codeOf(ask(store, 'describe', {}, { key: { ...store.key, secret } }))).toEqual([401, 'intellitrack_signature'])
      expect(await codeOf(ask(store, 'describe', {}, { target: '/intellitrack/v1/disconnect' }))).toEqual([401, 'intellitrack_signature'])
      const headers = await signed(store, 'outbox', '{"repair":false}')
      expect(reply(await store.send('outbox', headers, '{"repair":true}'))).toMatchObject({ json: { code: 'intellitrack_signature' } })
    })

    test('is in time for 300 seconds either way; beyond that the store says what its clock shows', async () => {
      const store = suite.now
      const now = await store.now()
      for (const off of [-290, 290]) expect((await ask(store, 'describe', {}, { timestamp: now + off })).status).toBe(200)
      for (const off of [-310, 310, -86_400]) {
        const { status, json } = await ask(store, 'describe', {}, { timestamp: now + off })
        expect([status, json['code']]).toEqual([401, 'intellitrack_clock'])
        const shown = (json['data'] as { now: number }).now
        expect(shown - now).toBeGreaterThanOrEqual(0)
        expect(shown - now).toBeLessThan(60)
      }
    })

    test('that was refused has not spent its nonce', async () => {
      const store = suite.now
      const nonce = newNonce()
      const late = await ask(store, 'describe', {}, { nonce, timestamp: (await store.now()) - 400 })
      expect(late.json['code']).toBe('intellitrack_clock')
      expect((await ask(store, 'describe', {}, { nonce })).status).toBe(200)
    })
  })

  describe('a body', () => {
    test('that is no JSON object is refused, and nothing is done', async () => {
      const store = suite.now
      for (const body of ['', 'null', '[]', '"text"', '{"rows":', '7']) {
        expect(await codeOf(ask(store, 'stock', body)), body).toEqual([400, 'intellitrack_invalid'])
      }
    })

    test('with a field that is missing, of another type or out of bounds is refused by its name', async () => {
      const store = suite.now
      const row = { id: 1, quantity: 1, expected: null }
      const parcel = {
        key: 'k',
        order_id: 1,
        items: [{ item_id: 1, quantity: 1 }],
        tracking_number: null,
        tracking_url: null,
        carrier: null,
      }
      const shipment = { ...parcel, provider: null, shipped_at: null, notify: false }
      const wrong: readonly (readonly [string, unknown, RegExp])[] = [
        ['hello', { challenge: 'short' }, /challenge/],
        ['products', { after: null, changed_after: null, limit: 0, cost_field: null }, /limit/],
        ['products', { after: null, changed_after: '2026-11-20T10:00:00Z', limit: 10, cost_field: null }, /changed_after/],
        ['products', { after: 'no cursor of yours', changed_after: null, limit: 10, cost_field: null }, /after/],
        ['products-by-id', { ids: Array.from({ length: 101 }, (_, index) => index + 1), cost_field: null }, /ids/],
        ['orders', { after: null, changed_after: null, open: 'yes', created_after: null, limit: 10 }, /open/],
        ['orders-by-id', { ids: ['1'] }, /ids/],
        ['levels', { ids: null, after: null, limit: 1_001 }, /limit/],
        ['stock', { key: 'k', rows: [] }, /rows/],
        ['stock', { key: 'k', rows: Array.from({ length: 1_001 }, () => row) }, /rows/],
        ['stock', { key: 'k', rows: [{ ...row, quantity: '1' }] }, /quantity/],
        ['stock', { key: 'k', rows: [{ ...row, quantity: 2.5 }] }, /quantity/],
        ['stock', { rows: [row] }, /key/],
        ['shipments', { shipments: [] }, /shipments/],
        ['shipments', { shipments: Array.from({ length: 51 }, () => shipment) }, /shipments/],
        ['shipments', { shipments: [{ ...shipment, shipped_at: 'yesterday' }] }, /shipped_at/],
        ['shipments-by-key', { keys: [7] }, /keys/],
      ]
      for (const [route, body, field] of wrong) {
        const { status, json } = await ask(store, route, body)
        const label = `${route} ${JSON.stringify(body).slice(0, 80)}`
        expect([status, json['code']], label).toEqual([400, 'intellitrack_invalid'])
        expect((json['data'] as { field: string }).field, label).toMatch(field)
      }
    })
  })
}
