import { describe, expect, it } from 'vitest'
import { rehearsalRoom } from '../../server/rehearsal-room.ts'
import { memoryDocumentStore, type StoredDocument } from '../../world/index.ts'
import { basic, rehearseSite } from './rehearsal.ts'
import { createSimulatedWooCommerce } from './simulated-woocommerce.ts'

describe('the server', () => {
  it('answers what it does not know as WordPress does, and never with 200', async () => {
    const site = await rehearseSite()
    const heard = await site.api('GET', '/wc/v3/nosuch')
    expect([heard.status, heard.body]).toEqual([404, expect.objectContaining({ code: 'rest_no_route', data: { status: 404 } })])
    expect((await site.api('PATCH', '/wc/v3/products')).status).toBe(404)
    expect((await site.request('GET', '/anything')).status).toBe(404)
    expect(site.platform.calls.summary('')).toEqual({ calls: 2, operations: { 'GET ?': 1, 'PATCH ?': 1 } })
  })

  it('names in its index what it answers, and nothing else', async () => {
    const site = await rehearseSite()
    const { routes } = (await site.api('GET', '/wc/v3')).body as { readonly routes: Readonly<Record<string, readonly string[]>> }
    expect(routes['/wc/v3/products/(?P<id>[\\d]+)']).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    expect(routes['/wc/v3/products/batch']).toEqual(['POST', 'PUT', 'PATCH'])
    expect(routes).not.toHaveProperty('/wc/v3/reports')
  })

  it('keeps sites apart by their path, the one at the root among them', async () => {
    const { clock, random, timer, appDoor } = rehearsalRoom()
    const keys = [{ permissions: 'read_write', consumerKey: 'ck', consumerSecret: 'cs' }] as const
    const platform = await createSimulatedWooCommerce({
      ...{ store: memoryDocumentStore(), clock, random, timer, transport: appDoor, home: 'https://host.example' },
      sites: [
        { path: '', keys },
        { path: 'shop', keys, profile: { name: 'Shop' } },
        { path: 'shop/eu', keys, profile: { name: 'EU' } },
      ],
    })
    const ask = async (method: string, path: string, body?: object) => {
      const text = JSON.stringify(body ?? '')
      const headers = { authorization: basic('ck', 'cs'), 'content-type': 'application/json' }
      const answer = await platform.handle({
        method,
        url: `https://host.example${path}`,
        headers,
        body: new TextEncoder().encode(body ? text : ''),
      })
      return JSON.parse(String(answer.body))
    }
    await ask('POST', '/shop/wp-json/wc/v3/products', { name: 'Mug' })
    expect(await ask('GET', '/shop/wp-json/wc/v3/products')).toMatchObject([{ permalink: 'https://host.example/shop/product/mug/' }])
    expect(await ask('GET', '/wp-json/wc/v3/products')).toEqual([])
    expect(await ask('GET', '/shop/eu/wp-json/')).toMatchObject({ name: 'EU', home: 'https://host.example/shop/eu' })
    expect(await ask('GET', '/_control/sites')).toEqual({ sites: ['-', 'shop', 'shop/eu'] })
    await platform.close()
  })

  it('knows after a restart all that it had answered', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await rehearseSite({}, documents)
    await before.command('createProduct', { name: 'Mug', sku: 'MUG', stock: 4 })
    const after = await rehearseSite({}, documents)
    const ids = (await after.api('GET', '/wc/v3/products')).body as readonly { readonly id: number }[]
    expect((await after.api('PUT', `/wc/v3/products/${ids[0]?.id}`, { stock_quantity: 3 })).body).toMatchObject({ stock_quantity: 3 })
    expect((await after.api('POST', '/wc/v3/products', { name: 'Other', sku: 'MUG' })).status).toBe(400)
  })

  it('answers over a socket, where nothing is encrypted and no key is looked at', async () => {
    const site = await rehearseSite()
    const port = await site.platform.listen(0)
    try {
      const url = `http://127.0.0.1:${port}/wp-json/wc/v3/products`
      const headers = { authorization: basic('ck_rw', 'cs_rw') }
      expect((await fetch(url, { headers })).status).toBe(401)
      await site.command('changeSite', { behindTlsProxy: true })
      expect(await (await fetch(url, { headers })).json()).toEqual([])
    } finally {
      await site.platform.close()
    }
  })

  it('cuts answers to the fields that are asked for, never inside a batch', async () => {
    const site = await rehearseSite()
    await site.command('createProduct', { name: 'Mug', sku: 'MUG' })
    expect((await site.api('GET', '/wc/v3/products?_fields=id,sku')).body).toEqual([{ id: 11, sku: 'MUG' }])
    expect((await site.api('POST', '/wc/v3/products/batch?_fields=update.id', { update: [{ id: 11 }] })).body).toEqual({ update: [] })
  })
})
