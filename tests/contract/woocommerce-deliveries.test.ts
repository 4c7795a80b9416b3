import { createHmac } from 'node:crypto'
import type { TransportRequest } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { sessionCookie } from '../../packages/simulators/src/woocommerce/index.ts'
import { differences } from './woocommerce-recordings/compare.ts'
import { type RecordedDelivery, readDeliveries, readRecordings, recordingsAreHere } from './woocommerce-recordings/recording.ts'
import { openRecordedSite, replayOn } from './woocommerce-recordings/replay.ts'
import { catalogue, shop } from './woocommerce-recordings/sequence.ts'

const absent = recordingsAreHere ? '' : ' (skipped: the recordings of a real store are not beside this clone)'

/** What the line adds to any request. */
const OF_THE_LINE = new Set(['host', 'accept-encoding', 'connection', 'content-length'])
const TOPICS = ['order.created', 'order.updated', 'order.deleted', 'product.created', 'product.updated', 'product.deleted']

/** A site like the recorded one, in which everything happened that the recorded webhooks tell of. */
async function tell(): Promise<readonly TransportRequest[]> {
  const site = await openRecordedSite(true)
  await replayOn(site, [...catalogue, ...shop('catalog')], readRecordings())
  const post = async (path: string, body: object) => ((await site.api('POST', path, body)).body as { readonly id: number }).id
  for (const topic of TOPICS) {
    const delivery_url = `https://backend.example/hook/${topic}`
    await post('/wc/v3/webhooks', { name: `WMS ${topic}`, topic, delivery_url, secret: 'whsec-probe' })
  }
  const billing = { first_name: 'Ful', last_name: 'Fil', address_1: '1 St', city: 'LA', state: 'CA', postcode: '90001', country: 'US' }
  const order = await post('/wc/v3/orders', { status: 'processing', billing, line_items: [{ product_id: 11, quantity: 1 }] })
  const hooked = await post('/wc/v3/products', {
    name: 'Hooked',
    sku: 'HOOKED-1',
    regular_price: '5',
    manage_stock: true,
    stock_quantity: 5,
  })
  await site.platform.runQueue()
  await site.api('PUT', '/wc/v3/products/33/variations/34', { stock_quantity: 33 })
  await site.api('PUT', `/wc/v3/products/${hooked}`, { stock_quantity: 4 })
  await site.api('PUT', `/wc/v3/orders/${order}`, { status: 'completed' })
  await site.platform.runQueue()
  await site.api('DELETE', `/wc/v3/orders/${order}`)
  await site.api('DELETE', `/wc/v3/products/${hooked}`)
  await site.platform.runQueue()
  const asked =
    'app_name=IntelliTrack+WMS&user_id=tenant-42&return_url=https://backend.example/return&callback_url=https://backend.example/callback'
  const headers = { cookie: sessionCookie(site.context(), 'admin') }
  const page = await site.request('GET', `/wc-auth/v1/authorize?${asked}&scope=read_write`, undefined, headers)
  const nonce = /wc_auth_nonce=(\w+)/.exec(page.text)?.[1]
  await site.request('GET', `/wc-auth/v1/access_granted/?${asked}&scope=read_write&wc_auth_nonce=${nonce}`, undefined, headers)
  return site.received
}

describe.skipIf(absent !== '')(`what a simulated WooCommerce store sends by itself${absent}`, () => {
  const recorded = recordingsAreHere ? [...readDeliveries().values()] : []

  it.each(recorded.filter(({ secret }) => secret !== undefined))('is signed as $name was', async ({ secret = '', delivery }) => {
    const raw = delivery.body_raw?.replaceAll('https:\\/\\/store.example', 'https:\\/\\/127.0.0.1:8443') ?? ''
    expect(createHmac('sha256', secret).update(raw).digest('base64')).toBe(delivery.headers['x-wc-webhook-signature'])
  })

  it('says the same with the same headers, to the ping and the keys handed over', async () => {
    const sent = await tell()
    for (const one of recorded) {
      const alike = sent.filter((request) => isLike(request, one))
      expect(alike.length, `${one.name} is sent`).toBeGreaterThan(0)
      const best = alike.map((request) => unlike(request, one)).toSorted((a, b) => a.length - b.length)[0]
      expect(best, one.name).toEqual([])
    }
  })
})

function isLike(request: TransportRequest, { name, delivery }: RecordedDelivery): boolean {
  if (new URL(request.url).pathname !== delivery.path) return false
  const isPing = String(request.body).startsWith('webhook_id=')
  if (isPing || name.endsWith('ping')) return isPing && name.endsWith('ping')
  return !name.includes('variation') || String(request.body).includes('"type":"variation"')
}

/** Header names and their fixed values, names and types of the body. */
function unlike(request: TransportRequest, { delivery }: RecordedDelivery): readonly string[] {
  const names = (headers: Readonly<Record<string, string>>) => Object.keys(headers).filter((name) => !OF_THE_LINE.has(name))
  const own = Object.fromEntries(names(request.headers).map((name) => [name, fixed(name, request.headers[name] ?? '')]))
  const theirs = Object.fromEntries(names(delivery.headers).map((name) => [name, fixed(name, delivery.headers[name] ?? '')]))
  const body = delivery.body_raw === undefined ? delivery.body : JSON.parse(delivery.body_raw)
  if (typeof body === 'string')
    return [...differences(theirs, own), ...differences(body.replace(/\d+/, ''), String(request.body).replace(/\d+/, ''))]
  return [...differences(theirs, own), ...differences(shape(body), shape(JSON.parse(String(request.body))))]
}

/** Ids and signatures differ; the source is the address under which the store's cron happened to be called. */
function fixed(name: string, value: string): string {
  return /signature|-id$|-source$/.test(name) ? 'anything' : value
}

/** Types by name; of a list the first row, for others had other records. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]))
}
