import { describe, expect, it } from 'vitest'
import { rehearseSite, type SiteRehearsal } from '../server/rehearsal.ts'

interface Row {
  readonly id: number
  readonly [field: string]: unknown
}

async function put(site: SiteRehearsal, path: string, body: object): Promise<Row> {
  return (await site.api('PUT', `/wc/v3/products/${path}`, body)).body
}

async function created(site: SiteRehearsal, product: object): Promise<number> {
  const { id } = (await site.command('createProduct', { name: 'Mug', ...product })) as { readonly id: number }
  return id
}

async function shirt(site: SiteRehearsal, stock?: number): Promise<{ readonly id: number; readonly variationIds: readonly number[] }> {
  const variations = [
    { sku: 'S-RED', options: { Color: 'Red' } },
    { options: { Color: 'Blue' }, stock: 4 },
  ]
  return (await site.command('createProduct', { name: 'Shirt', sku: 'S', ...(stock === undefined ? {} : { stock }), variations })) as never
}

describe('writing stock', () => {
  it('is dropped without a word where the store keeps none', async () => {
    const site = await rehearseSite()
    const id = await created(site, { sku: 'M' })
    expect(await put(site, `${id}`, { stock_quantity: 5 })).toMatchObject({ manage_stock: false, stock_quantity: null })
    expect(await put(site, `${id}`, { manage_stock: true, stock_quantity: 5 })).toMatchObject({ stock_quantity: 5 })
  })

  it('is checked by itself, and not in a batch: what is no number becomes 0', async () => {
    const site = await rehearseSite()
    const id = await created(site, { sku: 'M', stock: 9 })
    expect((await site.api('PUT', `/wc/v3/products/${id}`, { stock_quantity: 'abc' })).status).toBe(400)
    const { body, status } = await site.api('POST', '/wc/v3/products/batch', {
      update: [
        { id, stock_quantity: 'abc' },
        { id: 999, stock_quantity: 1 },
      ],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      update: [
        { id, stock_quantity: 0 },
        { id: 999, error: { data: { status: 400 } } },
      ],
    })
  })

  it('of a variation under a parent that keeps the stock changes nothing, and reads the parent’s figure', async () => {
    const site = await rehearseSite()
    const { id, variationIds } = await shirt(site, 40)
    expect(await put(site, `${id}/variations/${variationIds[0]}`, { stock_quantity: 3 })).toMatchObject({
      manage_stock: 'parent',
      stock_quantity: 40,
    })
    expect(await put(site, `${id}/variations/${variationIds[1]}`, { stock_quantity: 3 })).toMatchObject({
      manage_stock: true,
      stock_quantity: 3,
      sku: 'S',
    })
  })

  it('is refused of a variation by the route of products', async () => {
    const site = await rehearseSite()
    const { variationIds } = await shirt(site)
    expect((await site.api('PUT', `/wc/v3/products/${variationIds[0]}`, { stock_quantity: 3 })).status).toBe(404)
    expect((await site.api('GET', `/wc/v3/products/${variationIds[0]}`)).body).toMatchObject({ type: 'variation', name: 'Shirt - Red' })
  })

  it('more than a hundred at once is refused together', async () => {
    const site = await rehearseSite()
    const id = await created(site, { sku: 'M', stock: 9 })
    const update = Array.from({ length: 101 }, () => ({ id, stock_quantity: 1 }))
    expect((await site.api('POST', '/wc/v3/products/batch', { update })).status).toBe(413)
    expect((await site.api('GET', `/wc/v3/products/${id}`)).body).toMatchObject({ stock_quantity: 9 })
  })

  it('makes the store’s status follow the figure, also below nothing', async () => {
    const site = await rehearseSite()
    const id = await created(site, { stock: 1 })
    await site.command('setStock', { id, quantity: -2 })
    expect((await site.api('GET', `/wc/v3/products/${id}`)).body).toMatchObject({ stock_quantity: -2, stock_status: 'outofstock' })
    await site.command('changeProduct', { id, backorders: 'notify' })
    expect((await site.api('GET', `/wc/v3/products/${id}`)).body).toMatchObject({ stock_status: 'onbackorder', backordered: true })
  })
})

describe('a product of variations', () => {
  it('is out of stock when the last of them is', async () => {
    const site = await rehearseSite()
    const variations = ['A', 'B'].map((sku) => ({ sku, options: { Size: sku }, stock: 1 }))
    const { id } = (await site.command('createProduct', { name: 'Shirt', variations })) as { readonly id: number }
    const status = async () => ((await site.api('GET', `/wc/v3/products/${id}`)).body as Row)['stock_status']
    await site.command('setStock', { sku: 'A', quantity: 0 })
    expect(await status()).toBe('instock')
    await site.command('setStock', { sku: 'B', quantity: 0 })
    expect(await status()).toBe('outofstock')
  })
})

describe('SKUs', () => {
  it('belong to one product, and one in the trash keeps its own', async () => {
    const site = await rehearseSite()
    const id = await created(site, { sku: 'M' })
    const again = () => site.api('POST', '/wc/v3/products', { name: 'Other', sku: 'm' })
    expect((await again()).body).toMatchObject({ code: 'product_invalid_sku', data: { resource_id: id } })
    await site.command('trashProduct', { id })
    expect((await again()).body).toMatchObject({ code: 'woocommerce_rest_product_not_created' })
    await site.command('deleteProduct', { id })
    expect((await again()).status).toBe(201)
  })

  it('find products and variations, a hundred at once', async () => {
    const site = await rehearseSite()
    const { variationIds } = await shirt(site)
    const id = await created(site, { sku: 'M' })
    const { body } = await site.api('GET', '/wc/v3/products?sku=M,S-RED,NONE&orderby=id&order=asc')
    expect((body as readonly Row[]).map((row) => row.id)).toEqual([variationIds[0], id])
  })
})

describe('the date of a change', () => {
  it('is looked for in the site’s own time, unless it is said to be UTC; a zone shifts it once more', async () => {
    const site = await rehearseSite({ profile: { timeZone: 'America/Los_Angeles' } })
    await created(site, {})
    const total = async (query: string) => (await site.api('GET', `/wc/v3/products?modified_after=${query}`)).headers['x-wp-total']
    expect(await total('2026-11-20T09:59:59&dates_are_gmt=true')).toBe('1')
    expect(await total('2026-11-20T10:00:00&dates_are_gmt=true')).toBe('0')
    expect(await total('2026-11-20T01:59:59')).toBe('1')
    expect(await total('2026-11-20T10:00:00Z')).toBe('0')
    expect(await total('2026-11-20T17:00:00Z&dates_are_gmt=true')).toBe('1')
  })

  it('moves with the same figure written again', async () => {
    const site = await rehearseSite()
    const id = await created(site, { stock: 3 })
    site.pass(60_000)
    expect(await put(site, `${id}`, { stock_quantity: 3 })).toMatchObject({ date_modified_gmt: '2026-11-20T10:01:00' })
  })
})

describe('what a product cost', () => {
  it('is shown where the feature is on, and writing it is dropped where it is off', async () => {
    const site = await rehearseSite()
    const id = await created(site, { cost: '4.50' })
    const cost = { cost_of_goods_sold: { values: [{ defined_value: 5 }] } }
    expect(await put(site, `${id}`, cost)).not.toHaveProperty('cost_of_goods_sold')
    await site.command('changeSite', { costOfGoods: true })
    expect((await site.api('GET', `/wc/v3/products/${id}`)).body).toMatchObject({ cost_of_goods_sold: { total_value: 4.5 } })
    expect(await put(site, `${id}`, cost)).toMatchObject({ cost_of_goods_sold: { total_value: 5 } })
  })
})

describe('commands', () => {
  it('say what is wrong with them', async () => {
    const site = await rehearseSite()
    await created(site, { sku: 'M' })
    await expect(site.command('createProduct', { name: 'Other', sku: 'M' })).rejects.toThrow(/duplicated SKU.*M/)
    await expect(site.command('setStock', { sku: 'M', quantity: 2 })).rejects.toThrow(/keeps no stock/)
    await expect(site.command('setStock', { sku: 'NONE', quantity: 2 })).rejects.toThrow(/NONE/)
    await expect(site.command('changeSite', { colour: 'red' })).rejects.toThrow(/no colour/)
    await expect(site.command('nonsense')).rejects.toThrow(/createProduct/)
  })
})

describe('an old store', () => {
  it('lacks what came later, fields and routes alike', async () => {
    const site = await rehearseSite({ profile: { woocommerce: '7.9.0', wordpress: '6.1.9', costOfGoods: true } })
    const { id, variationIds } = await shirt(site)
    const { body } = await site.api('GET', `/wc/v3/products/${id}`)
    for (const field of ['brands', 'global_unique_id', 'cost_of_goods_sold']) expect(body).not.toHaveProperty(field)
    const variation = (await site.api('GET', `/wc/v3/products/${id}/variations/${variationIds[0]}`)).body
    for (const field of ['name', 'parent_id', 'type']) expect(variation).not.toHaveProperty(field)
    for (const path of ['orders/statuses', 'refunds', 'products/brands']) expect((await site.api('GET', `/wc/v3/${path}`)).status).toBe(404)
  })
})
