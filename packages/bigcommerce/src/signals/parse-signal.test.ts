import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { webhookSecretHeaders } from './hook-secret.ts'
import { createSignalParser } from './parse-signal.ts'
import { meaningOf, neededHookScopes } from './topics.ts'

const parser = createSignalParser({ clientId: 'client', secrets: ['new secret', 'old secret'] })
const ofStore = webhookSecretHeaders('abc123', 'new secret')

const event = {
  scope: 'store/order/updated',
  store_id: '1025646',
  data: { type: 'order', id: 250 },
  hash: 'dd70c0976e06b67aaf671e73f49dcb79230ebf9d',
  created_at: 1_764_000_000,
  producer: 'stores/abc123',
}

function webhook(payload: unknown, headers: Readonly<Record<string, string>> = ofStore) {
  const body = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload))
  return parser.parseSignal({ headers, body })
}

function signed(payload: unknown, secret: string, change: Readonly<Record<string, string>> = {}) {
  const [id, timestamp] = ['msg_1', '1764000001']
  const signature = createHmac('sha256', secret)
    .update(`${id}.${timestamp}.${JSON.stringify(payload)}`)
    .digest('base64')
  return { ...ofStore, 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}`, ...change }
}

describe('a webhook', () => {
  it('says what changed, in which store, and when', () => {
    expect(webhook(event)).toEqual({
      kind: 'signal',
      signal: {
        eventId: 'store/order/updated dd70c0976e06b67aaf671e73f49dcb79230ebf9d 1764000000',
        storeKey: 'abc123',
        topic: 'orders_changed',
        subject: '250',
        occurredAt: '2025-11-24T16:00:00.000Z',
        details: null,
      },
    })
  })

  it.each([
    ['store/order/created', { type: 'order', id: 250 }, 'orders_changed', '250'],
    ['store/order/statusUpdated', { type: 'order', id: 250, status: { new_status_id: 11 } }, 'orders_changed', '250'],
    ['store/order/refund/created', { type: 'order', id: 250, refund: { refund_id: 3 } }, 'orders_changed', '250'],
    ['store/order/archived', { type: 'order', id: 250 }, 'order_deleted', '250'],
    ['store/shipment/deleted', { type: 'shipment', id: 12, orderId: 251 }, 'orders_changed', '251'],
    ['store/product/updated', { type: 'product', id: 205 }, 'products_changed', '205'],
    ['store/product/deleted', { type: 'product', id: 205 }, 'product_deleted', '205'],
    ['store/product/inventory/order/updated', { type: 'product', id: 205 }, 'levels_changed', null],
    ['store/sku/created', { type: 'sku', id: 461, sku: { product_id: 206, variant_id: 509 } }, 'variant_changed', '509'],
    ['store/sku/deleted', { type: 'sku', id: 461 }, 'variant_changed', null],
    ['store/sku/inventory/updated', { type: 'sku', id: 461 }, 'levels_changed', null],
    ['store/inventory/location/stock_changed', { location_id: 1, variant_id: 509 }, 'levels_changed', null],
    ['store/channel/1/inventory/product/stock_changed', { product_id: 1, variant_id: 509 }, 'levels_changed', null],
    ['store/inventory/location/updated', { location_id: 1 }, 'locations_changed', null],
    ['store/information/updated', { type: 'store' }, 'locations_changed', null],
    ['store/app/uninstalled', { type: 'store' }, 'uninstalled', null],
  ])('of %s is understood', (scope, data, topic, subject) => {
    expect(webhook({ ...event, scope, data })).toMatchObject({ kind: 'signal', signal: { topic, subject } })
  })

  it('delivered twice is one event; the same order changed again is another, although its hash is the same', () => {
    const idOf = (payload: unknown) => {
      const reading = webhook(payload)
      return reading.kind === 'signal' ? reading.signal.eventId : reading
    }
    expect(idOf({ ...event })).toBe(idOf(event))
    expect(idOf({ ...event, created_at: event.created_at + 1 })).not.toBe(idOf(event))
    expect(idOf({ ...event, scope: 'store/order/statusUpdated' })).not.toBe(idOf(event))
  })

  it('of a hook made with the secret that is being replaced is still believed', () => {
    expect(webhook(event, webhookSecretHeaders('abc123', 'old secret')).kind).toBe('signal')
  })

  it('with the platform’s own signature beside the secret is believed, also when several are given', () => {
    expect(webhook(event, signed(event, 'new secret')).kind).toBe('signal')
    const { 'webhook-signature': right } = signed(event, 'old secret') as Record<string, string>
    expect(webhook(event, signed(event, 'x', { 'webhook-signature': `v1a,zzz v1,AAAA ${right}` })).kind).toBe('signal')
  })

  it.each([
    ['without the secret', { 'x-connect-store': 'abc123' }],
    ['without a store', { 'x-connect-secret': ofStore['x-connect-secret'] }],
    ['with nothing', {}],
    ['with a guessed secret', { ...ofStore, 'x-connect-secret': 'AAAA' }],
    ['with the secret of another store', { ...ofStore, 'x-connect-store': 'xyz789' }],
    ['with the secret of another app', webhookSecretHeaders('abc123', 'guess')],
    ['with a signature of another app', signed(event, 'guess')],
    ['with a signature of another body', signed({ ...event, scope: 'store/app/uninstalled' }, 'new secret')],
    ['with a signature and no time', signed(event, 'new secret', { 'webhook-timestamp': '' })],
    ['with a signature of no known kind', signed(event, 'new secret', { 'webhook-signature': 'v2,AAAA' })],
    ['with an empty signature', { ...ofStore, 'webhook-signature': '' }],
  ])('%s is refused', (_, headers) => {
    expect(webhook(event, headers)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
  })

  it('is not parsed before it is believed', () => {
    expect(webhook('{broken', { 'x-connect-store': 'abc123' })).toMatchObject({ code: 'bad_signature' })
  })

  it('made with an empty secret is refused, even when the configuration has one', () => {
    const careless = createSignalParser({ clientId: 'client', secrets: [''] })
    const body = new TextEncoder().encode(JSON.stringify(event))
    expect(careless.parseSignal({ headers: webhookSecretHeaders('abc123', ''), body })).toMatchObject({ code: 'bad_signature' })
  })

  it('of another store than its hook’s is refused', () => {
    expect(webhook({ ...event, producer: 'stores/xyz789' })).toMatchObject({ kind: 'rejected', code: 'malformed' })
    expect(webhook({ ...event, producer: 'stores/abc123/..' })).toMatchObject({ kind: 'rejected', code: 'malformed' })
  })

  it('of a scope we do not know is ignored, also one named like a property of every object', () => {
    for (const scope of ['store/cart/created', 'store/order/message/created', 'constructor', 'store/order/*'])
      expect(webhook({ ...event, scope })).toEqual({ kind: 'ignored', topic: scope })
  })

  it.each([
    '{broken',
    '[]',
    'null',
    '',
    '"text"',
    '\u0000',
    JSON.stringify({ ...event, hash: '' }),
    JSON.stringify({ ...event, created_at: 1e300 }),
  ])('rightly addressed with the body %s is malformed', (body) => {
    expect(webhook(body)).toMatchObject({ kind: 'rejected', code: 'malformed' })
  })

  it('that names its subject oddly only says "look"', () => {
    for (const data of [null, {}, { id: '../7' }, { id: 1.5 }, { id: { a: 1 } }])
      expect(webhook({ ...event, data })).toMatchObject({ kind: 'signal', signal: { subject: null } })
  })
})

describe('the hooks that a store needs', () => {
  it('cover nothing that would be ignored', () => {
    for (const scope of neededHookScopes) expect(meaningOf(scope.replace('*', 'updated'))).not.toBeNull()
  })
})
