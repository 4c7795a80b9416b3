import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anOrder } from '../testing/orders.ts'
import { parsePluginEvents } from './plugin-events.ts'
import { createSignalParser } from './webhooks.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const reader = { storeKey: 'shop.example', seal: (text: string) => `sealed:${text}` }
const parser = createSignalParser({ storeKey: 'shop.example', secrets: ['old', 'whsec-probe'] })
const webhook = (topic: string, body: string, secret = 'whsec-probe') =>
  parser.parseSignal({
    headers: {
      'content-type': 'application/json',
      'x-wc-webhook-topic': topic,
      'x-wc-webhook-delivery-id': 'd1',
      'x-wc-webhook-signature': createHmac('sha256', secret).update(body).digest('base64'),
    },
    body: bytes(body),
  })
const events = (body: object) => parsePluginEvents(JSON.stringify(body), reader)
const event = (id: number, topic: string, subject: string, more: object = {}) => ({
  id,
  topic,
  subject,
  at: '2026-11-20T09:58:00',
  ...more,
})
const batch = (list: readonly object[]) => ({ epoch: 1795000000, events: list, as_of: '2026-11-20T09:59:00', complete: true })

it.each([
  ['order.created', '{"id":70}', 'orders_changed', '70'],
  ['order.updated', '{"id":70,"status":"processing"}', 'orders_changed', '70'],
  ['order.restored', '{"id":70}', 'orders_changed', '70'],
  ['order.deleted', '{"id":70}', 'order_deleted', '70'],
  ['product.created', '{"id":11,"type":"simple"}', 'products_changed', '11'],
  ['product.updated', '{"id":34,"type":"variation","parent_id":33}', 'variant_changed', '34'],
  ['product.deleted', '{"id":11}', 'product_deleted', '11'],
])('the webhook %s of %s says: %s', (topic, body, meaning, subject) => {
  expect(webhook(topic, body)).toEqual({
    kind: 'signal',
    signal: {
      eventId: expect.stringMatching(new RegExp(`^${topic} ${subject} `)),
      storeKey: 'shop.example',
      topic: meaning,
      subject,
      occurredAt: null,
      details: null,
    },
  })
})

it('what is told twice in the same words is one event; what is deleted, restored and deleted again is three', () => {
  const idOf = (topic: string, body: string, delivery: string) => {
    const signature = createHmac('sha256', 'old').update(body).digest('base64')
    const headers = { 'x-wc-webhook-topic': topic, 'x-wc-webhook-delivery-id': delivery, 'x-wc-webhook-signature': signature }
    const read = parser.parseSignal({ headers, body: bytes(body) })
    return read.kind === 'signal' ? read.signal.eventId : null
  }
  expect(idOf('order.updated', '{"id":70,"status":"x"}', 'd1')).toBe(idOf('order.updated', '{"id":70,"status":"x"}', 'd2'))
  expect(idOf('order.updated', '{"id":70,"status":"x"}', 'd1')).not.toBe(idOf('order.updated', '{"id":70,"status":"y"}', 'd1'))
  expect(idOf('order.deleted', '{"id":70}', 'd1')).not.toBe(idOf('order.deleted', '{"id":70}', 'd2'))
})

it('a webhook that is not signed with the secret it was made with is not read, however right it looks', () => {
  expect(webhook('order.updated', '{"id":70}', 'another')).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
  expect(webhook('order.updated', '{"id":70}', '')).toMatchObject({ code: 'bad_signature' })
  expect(parser.parseSignal({ headers: {}, body: bytes('{"id":70}') })).toMatchObject({ code: 'bad_signature' })
  expect(webhook('order.updated', 'not json')).toMatchObject({ code: 'malformed' })
})

it('the ping of a new webhook is unsigned and means nothing; what only looks like one does not pass', () => {
  const ping = (body: string, type = 'application/x-www-form-urlencoded') =>
    parser.parseSignal({ headers: { 'content-type': type }, body: bytes(body) })
  expect(ping('webhook_id=1')).toEqual({ kind: 'ignored', topic: 'ping' })
  expect(ping('webhook_id=1&id=70')).toMatchObject({ kind: 'rejected' })
  expect(ping('webhook_id=1', 'application/json')).toMatchObject({ kind: 'rejected' })
})

it('a webhook about a record that was deleted before it was sent is taken: refused five times, the store would send no more', () => {
  const gone = '{"code":"woocommerce_rest_product_invalid_id","message":"Invalid ID.","data":{"status":404}}'
  expect(webhook('product.created', gone)).toEqual({ kind: 'ignored', topic: 'product.created of what is gone' })
  expect(webhook('product.created', gone, 'another')).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
})

it('a topic that nobody asked for is ignored', () => {
  expect(webhook('coupon.updated', '{"id":1}')).toEqual({ kind: 'ignored', topic: 'coupon.updated' })
  expect(webhook('constructor', '{"id":1}')).toEqual({ kind: 'ignored', topic: 'constructor' })
})

it('a batch of the outbox becomes one signal each, named by installation and number, with the orders sealed', () => {
  const order = anOrder(41)
  const read = events(
    batch([event(7, 'order.changed', '41', { order }), event(8, 'product.changed', '33'), event(9, 'settings.changed', '')]),
  )
  expect(read).toEqual({
    kind: 'events',
    asOf: '2026-11-20T09:59:00.000Z',
    complete: true,
    signals: [
      {
        eventId: 'outbox:1795000000:000000000007:2026-11-20T09:58:00',
        storeKey: 'shop.example',
        topic: 'orders_changed',
        subject: '41',
        occurredAt: '2026-11-20T09:58:00.000Z',
        details: `sealed:${JSON.stringify(order)}`,
      },
      expect.objectContaining({
        eventId: 'outbox:1795000000:000000000008:2026-11-20T09:58:00',
        topic: 'products_changed',
        subject: '33',
        details: null,
      }),
      expect.objectContaining({ topic: 'locations_changed', subject: null }),
    ],
  })
})

it('a store put back from a backup gives its numbers out again: what it tells then is news, what it repeats is not', () => {
  const named = (at: string) => {
    const read = events(batch([event(7, 'order.changed', '41', { at })]))
    return read.kind === 'events' ? read.signals[0]?.eventId : null
  }
  expect(named('2026-11-20T09:58:00')).toBe(named('2026-11-20T09:58:00'))
  expect(named('2026-11-21T08:00:00')).not.toBe(named('2026-11-20T09:58:00'))
})

it.each([
  ['order.deleted', 'order_deleted'],
  ['product.deleted', 'product_deleted'],
  ['stock.changed', 'levels_changed'],
])('%s means %s', (topic, meaning) => {
  expect(events(batch([event(1, topic, '5')]))).toMatchObject({ signals: [{ topic: meaning, subject: '5' }] })
})

it('an order that cannot be read, or is another, is left out of its signal: it is read from the store', () => {
  const list = [
    event(1, 'order.changed', '41', { order: { id: 41 } }),
    event(2, 'order.changed', '41', { order: anOrder(42) }),
    event(3, 'order.changed', '41'),
  ]
  const read = events(batch(list))
  expect(read.kind === 'events' && read.signals.map(({ topic, details }) => [topic, details])).toEqual(
    Array(3).fill(['orders_changed', null]),
  )
})

it('a batch that is wrong names its field, and an empty one says that it is quiet', () => {
  expect(events(batch([event(1, 'order.changed', '41'), event(0, 'order.changed', '41')]))).toEqual({
    kind: 'invalid',
    field: 'events.1.id',
  })
  expect(events({ ...batch([]), as_of: 'now' })).toEqual({ kind: 'invalid', field: 'as_of' })
  expect(events({ ...batch([]), epoch: undefined })).toEqual({ kind: 'invalid', field: 'epoch' })
  expect(parsePluginEvents('<html>', reader)).toEqual({ kind: 'invalid', field: '' })
  expect(events(batch([]))).toMatchObject({ kind: 'events', signals: [] })
})

it('whatever comes in, a batch or a webhook is read or refused, and nothing throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(['events', 'invalid']).toContain(parsePluginEvents(text, reader).kind)
      expect(['events', 'invalid']).toContain(events(batch([event(1, 'order.changed', '41', { order: value })])).kind)
      expect(['signal', 'ignored', 'rejected']).toContain(webhook('order.updated', text).kind)
    }),
  )
})
