import { expect, it } from 'vitest'
import { webhookTopics } from '../../signals/topics.ts'
import { scriptedRest, wpError } from '../../testing/scripted-store.ts'
import { timeZoneOf } from './index-of-site.ts'

const LIST = 'GET /wc/v3/webhooks'
const MINE = 'https://app.example/webhooks/1'
const hook = (id: number, topic: string, change: object = {}) => ({
  id,
  name: 'IntelliTrack Connect',
  topic,
  status: 'active',
  delivery_url: MINE,
  ...change,
})
const allRight = webhookTopics.map((topic, n) => hook(n + 1, topic))

it('webhooks that are missing are made, with the secret of the connection', async () => {
  const { store, requests } = scriptedRest({
    [LIST]: [{ json: [] }],
    'POST /wc/v3/webhooks': (_, nth) => ({ json: { id: nth + 1 }, status: 201 }),
  })
  expect(await store.ensureSubscriptions()).toEqual({ healthy: true, repaired: webhookTopics, missing: [] })
  expect(requests[1]?.body).toEqual({
    name: 'IntelliTrack Connect',
    topic: 'order.created',
    delivery_url: MINE,
    status: 'active',
    secret: 'whsec',
  })
})

it('where all is right, one look is all', async () => {
  const { store, requests } = scriptedRest({
    [LIST]: [{ json: [...allRight, hook(99, 'order.created', { name: 'Another', delivery_url: 'https://other.example' })] }],
  })
  expect(await store.ensureSubscriptions()).toEqual({ healthy: true, repaired: [], missing: [] })
  expect(requests.length).toBe(1)
})

it('one that the store switched off is switched on, one that goes elsewhere is turned to us, one that is there twice goes', async () => {
  const hooks = allRight.map((one) =>
    one.topic === 'order.updated'
      ? { ...one, status: 'disabled' }
      : one.topic === 'order.deleted'
        ? { ...one, delivery_url: 'https://old.example' }
        : one,
  )
  const { store, names } = scriptedRest({
    [LIST]: [{ json: [...hooks, hook(50, 'order.created')] }],
    'PUT /wc/v3/webhooks/2': [{ json: {} }],
    'PUT /wc/v3/webhooks/3': [{ json: {} }],
    'DELETE /wc/v3/webhooks/50': [{ json: {} }],
  })
  expect(await store.ensureSubscriptions()).toMatchObject({ healthy: true, repaired: ['order.updated', 'order.deleted', 'order.created'] })
  expect(names()).toEqual([LIST, 'PUT /wc/v3/webhooks/2', 'PUT /wc/v3/webhooks/3', 'DELETE /wc/v3/webhooks/50'])
})

it('one that cannot be made is missing', async () => {
  const { store } = scriptedRest({
    [LIST]: [{ json: allRight.slice(1) }],
    'POST /wc/v3/webhooks': [wpError(400, 'woocommerce_rest_shop_webhook_invalid_delivery_url')],
  })
  expect(await store.ensureSubscriptions()).toEqual({ healthy: false, repaired: [], missing: ['order.created'] })
})

it('a store says who it is, and what its key may not do', async () => {
  const { store } = scriptedRest({
    'GET /': [{ json: { name: 'Tom &amp; Co', timezone_string: 'America/Los_Angeles', gmt_offset: -8, namespaces: ['wc/v3'] } }],
    'GET /wc/v3/data/currencies/current': [{ json: { code: 'USD' } }],
    'GET /wc/v3/reports/orders/totals': [
      {
        json: [
          { slug: 'processing', name: 'Processing', total: 1 },
          { slug: 'checkout-draft', name: 'Draft', total: 0 },
        ],
      },
    ],
    'GET /wc/v3/orders': [wpError(403, 'woocommerce_rest_cannot_view')],
    'GET /wc/v3/products': [{ json: [] }, { json: [] }],
    'POST /wc/v3/products/batch': [wpError(401, 'woocommerce_rest_authentication_error')],
  })
  expect(await store.describe()).toEqual({
    name: 'Tom & Co',
    storeKey: 'shop.example',
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    missingPermissions: ['orders: to import orders', 'Write: to send stock figures and shipments'],
    orderStatuses: [{ id: 'processing', label: 'Processing' }],
  })
})

it('a store that has only an offset has that as its time zone', () => {
  const zone = (gmt_offset: number) => timeZoneOf({ timezone_string: '', gmt_offset })
  expect([zone(0), zone(5.5), zone(-3), zone(12.75)]).toEqual(['UTC', '+05:30', '-03:00', '+12:45'])
  for (const offset of [5.5, -3])
    expect(new Intl.DateTimeFormat('en', { timeZone: zone(offset) }).resolvedOptions().timeZone).toBe(zone(offset))
})

it('carriers are the zones with their methods, under the codes that orders carry', async () => {
  const method = (instance_id: number, method_id: string, title: string, enabled = true) => ({ instance_id, method_id, title, enabled })
  const { store } = scriptedRest({
    'GET /wc/v3/shipping/zones': [
      {
        json: [
          { id: 1, name: 'US' },
          { id: 0, name: 'Elsewhere' },
        ],
      },
    ],
    'GET /wc/v3/shipping/zones/1/methods': [{ json: [method(3, 'flat_rate', 'Flat rate'), method(4, 'local_pickup', 'Pickup', false)] }],
    'GET /wc/v3/shipping/zones/0/methods': [{ json: [] }],
  })
  expect(await store.carriers()).toEqual([{ code: 'US', name: 'US', methods: [{ code: 'flat_rate:3', name: 'Flat rate' }] }])
})
