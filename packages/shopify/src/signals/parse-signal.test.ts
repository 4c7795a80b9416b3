import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSignalParser } from './parse-signal.ts'

const parser = createSignalParser({ secrets: ['new secret', 'old secret'] })

function webhook(topic: string, payload: unknown, change: Record<string, string> = {}, secret = 'new secret') {
  const body = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload))
  const headers = {
    'x-shopify-topic': topic,
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    'x-shopify-webhook-id': 'w-1',
    'x-shopify-shop-domain': 'Demo.myshopify.com',
    'x-shopify-triggered-at': '2026-11-20T10:00:00.5Z',
    ...change,
  }
  return parser.parseSignal({ headers, body })
}

describe('a webhook', () => {
  it('says what changed, in which shop, and when', () => {
    expect(webhook('orders/updated', { id: 7, admin_graphql_api_id: 'gid://shopify/Order/7' })).toEqual({
      kind: 'signal',
      signal: {
        eventId: 'w-1',
        storeKey: 'demo.myshopify.com',
        topic: 'orders_changed',
        subject: 'gid://shopify/Order/7',
        occurredAt: '2026-11-20T10:00:00.500Z',
        details: null,
      },
    })
  })

  it.each([
    ['orders/edited', { order_edit: { order_id: 7 } }, 'orders_changed', 'gid://shopify/Order/7'],
    ['refunds/create', { id: 1, order_id: 7 }, 'orders_changed', 'gid://shopify/Order/7'],
    ['fulfillments/create', { id: 1, order_id: 7 }, 'orders_changed', 'gid://shopify/Order/7'],
    ['orders/delete', { id: 7 }, 'order_deleted', 'gid://shopify/Order/7'],
    ['fulfillment_orders/moved', { moved_fulfillment_order: {} }, 'orders_changed', null],
    ['products/delete', { id: 3 }, 'product_deleted', 'gid://shopify/Product/3'],
    ['inventory_levels/update', { inventory_item_id: 5, location_id: 1 }, 'levels_changed', 'gid://shopify/InventoryItem/5'],
    [
      'bulk_operations/finish',
      { admin_graphql_api_id: 'gid://shopify/BulkOperation/1', status: 'completed' },
      'bulk_finished',
      'gid://shopify/BulkOperation/1',
    ],
    ['app/uninstalled', { id: 1 }, 'uninstalled', null],
    ['app/scopes_update', {}, 'access_changed', null],
    ['customers/data_request', { shop_id: 1 }, 'privacy_data_request', null],
    ['customers/redact', { shop_id: 1 }, 'privacy_customer_redact', null],
    ['shop/redact', { shop_id: 1 }, 'privacy_store_redact', null],
  ])('of %s is understood', (topic, payload, meaning, subject) => {
    expect(webhook(topic, payload)).toMatchObject({ kind: 'signal', signal: { topic: meaning, subject } })
  })

  it.each([
    [
      'customers/redact',
      { customer: { id: 5, email: 'ann@example.com' }, orders_to_redact: [299938, 280263] },
      { orderIds: ['gid://shopify/Order/299938', 'gid://shopify/Order/280263'], request: null },
    ],
    [
      'customers/data_request',
      { customer: { id: 5, email: 'ann@example.com' }, orders_requested: [220458], data_request: { id: 9999 } },
      { orderIds: ['gid://shopify/Order/220458'], request: '9999' },
    ],
    ['shop/redact', { shop_id: 1 }, { orderIds: [], request: null }],
  ])('of %s names the orders it is about, and nobody', (topic, payload, details) => {
    const reading = webhook(topic, payload)
    expect(reading.kind === 'signal' && JSON.parse(reading.signal.details ?? 'null')).toEqual(details)
    expect(JSON.stringify(reading)).not.toContain('ann@')
  })

  it('signed with the secret that is being replaced is still believed', () => {
    expect(webhook('app/uninstalled', {}, {}, 'old secret').kind).toBe('signal')
  })

  it.each([
    ['another secret', {}, 'guess'],
    ['no signature', { 'x-shopify-hmac-sha256': '' }, 'new secret'],
    ['a signature of something else', { 'x-shopify-hmac-sha256': 'AAAA' }, 'new secret'],
  ])('with %s is refused, and never parsed', (_, change, secret) => {
    expect(webhook('orders/updated', '{broken', change, secret)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
  })

  it('signed with an empty secret is refused, even when the configuration has one', () => {
    const careless = createSignalParser({ secrets: [''] })
    const body = new TextEncoder().encode('{}')
    const headers = {
      'x-shopify-hmac-sha256': createHmac('sha256', '').update(body).digest('base64'),
      'x-shopify-topic': 'app/uninstalled',
    }
    expect(careless.parseSignal({ headers, body })).toMatchObject({ code: 'bad_signature' })
  })

  it('of a topic we do not know is ignored, also one named like a property of every object', () => {
    expect(webhook('carts/create', {})).toEqual({ kind: 'ignored', topic: 'carts/create' })
    expect(webhook('constructor', {})).toEqual({ kind: 'ignored', topic: 'constructor' })
  })

  it.each(['{broken', '[]', 'null', ''])('rightly signed with the body %s is malformed', (body) => {
    expect(webhook('orders/updated', body)).toMatchObject({ kind: 'rejected', code: 'malformed' })
  })

  it('without its id cannot be told from another and is malformed', () => {
    expect(webhook('orders/updated', { id: 7 }, { 'x-shopify-webhook-id': '' })).toMatchObject({ code: 'malformed' })
  })
})
