import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../world/index.ts'
import { REHEARSAL_STORE, rehearseStore } from './rehearsal.ts'

describe('the server', () => {
  it('answers over a socket as it does in one thread', async () => {
    const store = await rehearseStore()
    const port = await store.platform.listen(0)
    try {
      const url = `http://127.0.0.1:${port}/stores/${REHEARSAL_STORE}/v2/store`
      const headers = { accept: 'application/json', 'x-auth-token': store.token }
      const reply = await fetch(url, { headers })
      expect([reply.status, await reply.json()]).toMatchObject([200, { id: REHEARSAL_STORE }])
      await store.platform.faults.set({ kind: 'lose-reply', on: '*', times: 1 })
      await expect(fetch(url, { headers })).rejects.toThrow()
    } finally {
      await store.platform.close()
    }
  })

  it('v2 answers XML to who does not ask for JSON, v3 never', async () => {
    const store = await rehearseStore()
    const v2 = await store.api('GET', '/v2/store', undefined, { accept: '*/*' })
    expect([v2.headers['content-type'], v2.text]).toEqual([
      'application/xml; charset=utf-8',
      expect.stringMatching(/^<\?xml[^>]*>\n<store><id>abc123<\/id>/),
    ])
  })

  it('a list in XML names each of its rows, and JSON is had by asking for it', async () => {
    const store = await rehearseStore()
    await store.command('renameStatus', { status: 0, label: 'Left <early> & "quietly"' })
    const { text } = await store.api('GET', '/v2/order_statuses', undefined, { accept: 'application/xml' })
    expect(text).toContain('<order_statuses><order_status><id>0</id><name>Incomplete</name>')
    expect(text).toContain('<custom_label>Left &lt;early&gt; &amp; "quietly"</custom_label>')
    const v3 = await store.api('GET', '/v3/channels', undefined, { accept: 'application/xml' })
    expect(v3.headers['content-type']).toContain('json')
  })

  it('knows after a restart all that it had answered, tokens and adjustments under way included', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await rehearseStore({}, documents)
    await before.command('createProduct', { name: 'Shirt', variants: [{ sku: 'S', options: { Size: 'S' } }] })
    const items = [{ location_id: 1, sku: 'S', quantity: 8 }]
    expect((await before.api('PUT', '/v3/inventory/adjustments/absolute', { items })).status).toBe(200)
    const after = await rehearseStore({}, documents)
    expect(after.token).toBe(before.token)
    after.pass(2_000)
    expect((await after.api('GET', '/v3/inventory/items')).body).toMatchObject({ data: [{ locations: [{ total_inventory_onhand: 8 }] }] })
  })

  it('runs commands by name over the control API and says what is wrong with them', async () => {
    const store = await rehearseStore()
    await store.command('createProduct', { name: 'Mug', sku: 'MUG', cost: '2.50' })
    await store.command('changeVariant', { sku: 'MUG', newSku: 'MUG-2' })
    const { text } = await store.request('GET', `/_control/stores/${REHEARSAL_STORE}/variants?sku=MUG-2`)
    expect(JSON.parse(text)).toMatchObject({ total: 1, rows: [{ sku: 'MUG-2' }] })
    await expect(store.command('changeVariant', { sku: 'NONE' })).rejects.toThrow(/NONE/)
    await expect(store.command('nonsense')).rejects.toThrow(/createProduct/)
    expect((await store.request('GET', `/_control/stores/${REHEARSAL_STORE}/nonsense`)).status).toBe(404)
    expect((await store.request('GET', '/_control/stores/zzz999/variants')).status).toBe(404)
  })

  it('refuses a body that is no JSON, and a store it does not have', async () => {
    const store = await rehearseStore()
    expect(await store.api('PUT', '/v3/inventory/adjustments/absolute', 'nonsense')).toMatchObject({ status: 400, body: { status: 400 } })
    expect((await store.request('GET', '/stores/zzz999/v2/store')).status).toBe(404)
  })

  it('says in the shape of each version what it cannot do', async () => {
    const store = await rehearseStore()
    expect(await store.api('GET', '/v2/nothing')).toMatchObject({ status: 404, body: [{ status: 404, message: expect.any(String) }] })
    expect(await store.api('DELETE', '/v2/store')).toMatchObject({ status: 405 })
    expect(await store.api('GET', '/v3/nothing')).toMatchObject({ status: 404, body: { status: 404, title: expect.any(String) } })
    expect(await store.api('GET', '/v2/store', undefined, { 'x-auth-token': 'guess' })).toMatchObject({ status: 401 })
  })
})
