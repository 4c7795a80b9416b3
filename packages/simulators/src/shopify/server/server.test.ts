import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../world/index.ts'
import { seedLocations, WAREHOUSE } from '../seed/locations.ts'
import { stockProduct } from '../seed/stock-product.ts'
import { REHEARSAL_SHOP, rehearse } from './rehearsal.ts'

describe('the server', () => {
  it('answers over a socket as it does in one thread', async () => {
    const shop = await rehearse()
    const port = await shop.platform.listen(0)
    try {
      const url = `http://127.0.0.1:${port}/${REHEARSAL_SHOP}/admin/api/2026-10/graphql.json`
      const headers = { 'content-type': 'application/json', 'x-shopify-access-token': shop.token }
      const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: '{ shop { name } }' }) })
      expect([reply.status, reply.headers.get('x-shopify-api-version'), await reply.json()]).toMatchObject([
        200,
        '2026-10',
        { data: { shop: { name: 'demo' } } },
      ])
      await shop.platform.faults.set({ kind: 'lose-reply', on: '*', times: 1 })
      await expect(fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: '{ shop { name } }' }) })).rejects.toThrow()
    } finally {
      await shop.platform.close()
    }
  })

  it('knows after a restart all that it had answered', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await rehearse({}, documents)
    await before.command('createProduct', { title: 'Mug', variants: [{ sku: 'MUG' }] })
    const after = await rehearse({}, documents)
    const answer = await after.graphql('{ productVariants(first: 5) { nodes { sku } } }', {}, { 'x-shopify-access-token': before.token })
    expect(answer.data).toEqual({ productVariants: { nodes: [{ sku: 'MUG' }] } })
  })

  it('refuses a missing token, an unknown shop and a body that is none', async () => {
    const shop = await rehearse()
    expect((await shop.graphql('{ shop { id } }', {}, { 'x-shopify-access-token': '' })).status).toBe(401)
    expect((await shop.request('POST', '/other.myshopify.com/admin/api/2026-10/graphql.json')).status).toBe(404)
    const nonsense = await shop.request('POST', `/${REHEARSAL_SHOP}/admin/api/2026-10/graphql.json`, 'nonsense', {
      'x-shopify-access-token': shop.token,
    })
    expect(nonsense.status).toBe(400)
  })

  it('counts calls, operations and root fields for whoever asks', async () => {
    const shop = await rehearse()
    await shop.graphql('query Twice { a: shop { id } b: shop { name } }')
    await shop.graphql('query Twice { a: shop { id } }')
    const { summary } = JSON.parse((await shop.request('GET', `/_control/calls?shop=${REHEARSAL_SHOP}`)).text)
    expect(summary).toMatchObject({ operations: { Twice: 2 }, fields: { shop: 3 }, requestedCost: 3 })
  })

  it('runs commands by name over the control API and says what is wrong with them', async () => {
    const shop = await rehearse()
    await shop.command('createProduct', { title: 'Mug', variants: [{ sku: 'MUG', cost: '2.50' }] })
    await shop.command('changeVariant', { sku: 'MUG', newSku: 'MUG-2', cost: '3.10' })
    const items = JSON.parse((await shop.request('GET', `/_control/shops/${REHEARSAL_SHOP}/items?sku=MUG-2`)).text)
    expect(items).toMatchObject({ total: 1, rows: [{ unitCost: { amount: '3.10' } }] })
    await expect(shop.command('changeVariant', { sku: 'NONE' })).rejects.toThrow(/NONE/)
    await expect(shop.command('nonsense')).rejects.toThrow(/createProduct/)
    await shop.command('deleteProduct', { title: 'Mug' })
    expect(JSON.parse((await shop.request('GET', `/_control/shops/${REHEARSAL_SHOP}/items`)).text)).toMatchObject({ total: 0 })
  })

  it('10,000 variants are read in 40 pages of 250', async () => {
    const shop = await rehearse()
    await shop.platform.shop(REHEARSAL_SHOP).command((context) => {
      seedLocations(context)
      for (let index = 0; index < 10_000; index++)
        stockProduct(context, { title: `Mug ${index}`, variants: [{ sku: `MUG-${index}`, price: '1.00', stock: { [WAREHOUSE]: 5 } }] })
    })
    const query = `query($after: String) { productVariants(first: 250, after: $after) {
      nodes { id sku product { title } inventoryItem { id duplicateSkuCount unitCost { amount } } } pageInfo { hasNextPage endCursor } } }`
    const seen = new Set<string>()
    let pages = 0
    for (let after: string | null = null, more = true; more; pages++) {
      const { data }: { data: unknown } = await shop.graphql(query, { after })
      const { nodes, pageInfo } = (
        data as { productVariants: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).productVariants
      for (const { id } of nodes) seen.add(id)
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
      shop.pass(1_000)
    }
    expect([pages, seen.size]).toEqual([40, 10_000])
  })
})
