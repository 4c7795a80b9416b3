import { describe, expect, it } from 'vitest'
import { rehearseStore, type StoreRehearsal } from '../server/rehearsal.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: number; readonly variants: readonly Row[] }
interface Page {
  readonly data: readonly Row[]
  readonly meta: { readonly pagination: Readonly<Record<string, unknown>> }
}

const page = async (store: StoreRehearsal, path: string) => (await store.api('GET', `/v3/catalog/${path}`)).body as Page
const names = async (store: StoreRehearsal, query: string) => (await page(store, `products?${query}`)).data.map(({ name }) => name)

const SHIRT = {
  name: 'Shirt',
  cost: '4.00',
  weight: 0.5,
  variants: [
    { sku: 'SHIRT-S', options: { Size: 'S' }, stock: 3 },
    { sku: 'SHIRT-L', options: { Size: 'L' }, cost: '4.50', weight: 0.6, upc: '012345678905' },
  ],
}

async function stocked(count: number) {
  const store = await rehearseStore()
  for (let at = 1; at <= count; at++) await store.command('createProduct', { name: `Mug ${at}`, sku: `MUG-${at}`, stock: at })
  return store
}

describe('the catalogue', () => {
  it('shows a product without options with its base variant, which inherits what it has not', async () => {
    const store = await rehearseStore()
    await store.command('createProduct', { name: 'Mug', sku: 'MUG', cost: '2.50', weight: 0.4, stock: 7 })
    const { data } = await page(store, 'products?include=variants')
    expect(data).toMatchObject([
      {
        name: 'Mug',
        sku: 'MUG',
        inventory_tracking: 'product',
        inventory_level: 7,
        cost_price: 2.5,
        base_variant_id: data[0]?.variants[0]?.id,
        variants: [{ sku: 'MUG', sku_id: null, cost_price: null, weight: null, calculated_weight: 0.4, option_values: [] }],
      },
    ])
  })

  it('shows a variant for each choice of a product with options, and no base variant', async () => {
    const store = await rehearseStore()
    await store.command('createProduct', SHIRT)
    const { data } = await page(store, 'products?include=variants')
    expect(data).toMatchObject([
      {
        base_variant_id: null,
        inventory_tracking: 'variant',
        inventory_level: 3,
        variants: [
          { sku: 'SHIRT-S', cost_price: null, option_values: [{ option_display_name: 'Size', label: 'S' }], inventory_level: 3 },
          { sku: 'SHIRT-L', cost_price: 4.5, weight: 0.6, upc: '012345678905', inventory_level: 0 },
        ],
      },
    ])
  })

  it('trims a product to the fields that were asked, with what was included beside them', async () => {
    const store = await stocked(1)
    const { data } = await page(store, 'products?include=variants&include_fields=name,inventory_tracking')
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['id', 'inventory_tracking', 'name', 'variants'])
  })

  it('comes in pages of 50, at most 250, and ten where options are included, whatever was asked', async () => {
    const store = await stocked(12)
    const usual = await page(store, 'products')
    expect(usual.meta.pagination).toMatchObject({ total: 12, count: 12, per_page: 50, current_page: 1, total_pages: 1 })
    const small = await page(store, 'products?include=options&limit=250')
    expect(small.meta.pagination).toMatchObject({
      count: 10,
      per_page: 10,
      total_pages: 2,
      links: { next: expect.stringContaining('page=2') },
    })
    expect(await store.api('GET', '/v3/catalog/products?limit=251')).toMatchObject({
      status: 422,
      body: { errors: { limit: expect.any(String) } },
    })
  })

  it('is filtered by id, kind and date, sorted, and refuses a filter that is none', async () => {
    const store = await stocked(3)
    await store.command('createProduct', { name: 'Pattern', type: 'digital' })
    const [first] = (await page(store, 'products')).data
    expect(await names(store, 'type=digital')).toEqual(['Pattern'])
    expect(await names(store, `id:in=${first?.id},${(first?.id ?? 0) + 2}`)).toEqual(['Mug 1', 'Mug 3'])
    expect(await names(store, 'type=physical&sort=name&direction=desc')).toEqual(['Mug 3', 'Mug 2', 'Mug 1'])
    expect(await store.api('GET', '/v3/catalog/products?colour=red')).toMatchObject({
      status: 422,
      body: { title: expect.stringContaining('colour') },
    })
  })

  it('a bare date silently gets the current time of the day', async () => {
    const store = await stocked(1)
    store.pass(60_000)
    expect(await names(store, 'date_modified:min=2026-11-20T00:00:00Z')).toEqual(['Mug 1'])
    expect(await names(store, 'date_modified:min=2026-11-20')).toEqual([])
  })

  it('the date of a product moves with the product, not with its variants and not with its stock', async () => {
    const store = await rehearseStore()
    await store.command('createProduct', SHIRT)
    store.pass(60_000)
    await store.command('changeVariant', { sku: 'SHIRT-S', newSku: 'SHIRT-XS' })
    await store.command('setStock', { sku: 'SHIRT-XS', quantity: 9 })
    expect(await names(store, 'date_modified:min=2026-11-20T10:00:30Z')).toEqual([])
    await store.command('changeProduct', { name: 'Shirt', cost: '5.00' })
    expect(await names(store, 'date_modified:min=2026-11-20T10:00:30Z')).toEqual(['Shirt'])
  })

  it('shows all variants of the store at once, and one product by its id', async () => {
    const store = await stocked(1)
    await store.command('createProduct', SHIRT)
    expect((await page(store, 'variants')).data.map(({ sku }) => sku)).toEqual(['MUG-1', 'SHIRT-S', 'SHIRT-L'])
    expect((await page(store, 'variants?sku:in=shirt-s')).data.map(({ sku }) => sku)).toEqual(['SHIRT-S'])
    const [{ id } = { id: 0 }] = (await page(store, 'products?name=Shirt')).data
    expect((await page(store, `products/${id}`)).data).toMatchObject({ name: 'Shirt' })
    expect(await store.api('GET', '/v3/catalog/products/7')).toMatchObject({ status: 404, body: { status: 404 } })
    expect((await page(store, 'summary')).data).toMatchObject({ variant_count: 3, inventory_count: 4 })
  })

  it('1,000 products of ten variants are read in 4 pages', async () => {
    const store = await rehearseStore()
    const variants = (at: number) =>
      Array.from({ length: 10 }, (_, place) => ({ sku: `S-${at}-${place}`, options: { Size: String(place) } }))
    for (let at = 0; at < 1_000; at++) await store.command('createProduct', { name: `Shirt ${at}`, variants: variants(at) })
    const seen = new Set<number>()
    let pages = 0
    for (let total = 1; pages < total; ) {
      const { data, meta } = await page(store, `products?include=variants&include_fields=name&limit=250&page=${++pages}`)
      for (const product of data) for (const { id } of product.variants) seen.add(id)
      total = Number(meta.pagination['total_pages'])
    }
    expect([pages, seen.size]).toEqual([4, 10_000])
  })
})

describe('a merchant', () => {
  it('gives every SKU once, whatever its case; an empty one as often as they like', async () => {
    const store = await rehearseStore()
    await store.command('createProduct', { name: 'Mug', sku: 'MUG' })
    await expect(store.command('createProduct', { name: 'Cup', sku: 'mug' })).rejects.toThrow(/taken/)
    await store.command('createProduct', { name: 'Bare' })
    await store.command('createProduct', { name: 'Bare too' })
    await store.command('changeVariant', { sku: 'MUG', newSku: 'MUG-2' })
    await store.command('createProduct', { name: 'Cup', sku: 'mug' })
    expect(await names(store, '')).toEqual(['Mug', 'Bare', 'Bare too', 'Cup'])
  })

  it('has 600 variants of a product and not one more', async () => {
    const store = await rehearseStore()
    const variants = Array.from({ length: 601 }, (_, at) => ({ options: { Number: String(at) } }))
    await expect(store.command('createProduct', { name: 'Plate', variants })).rejects.toThrow(/600/)
    await store.command('createProduct', { name: 'Plate', variants: variants.slice(1) })
    expect((await page(store, 'variants?limit=1')).meta.pagination).toMatchObject({ total: 600 })
  })

  it('tells the hooks of products, of variants of options, and of what was deleted', async () => {
    const store = await rehearseStore()
    for (const scope of ['store/product/*', 'store/sku/*'])
      await store.api('POST', '/v3/hooks', { scope, destination: 'https://app.test/webhooks', is_active: true })
    await store.command('createProduct', SHIRT)
    await store.command('changeVariant', { sku: 'SHIRT-S', cost: null })
    await store.command('deleteProduct', { name: 'Shirt' })
    store.pass(60_000)
    await store.platform.deliverDueWebhooks()
    const scopes = store.received.map(({ body }) => (JSON.parse(String(body)) as { readonly scope: string }).scope)
    const count = (scope: string) => scopes.filter((one) => one === scope).length
    expect(
      ['product/created', 'sku/created', 'sku/inventory/updated', 'sku/updated', 'sku/deleted', 'product/deleted'].map((one) =>
        count(`store/${one}`),
      ),
    ).toEqual([1, 2, 1, 1, 2, 1])
    expect(await names(store, '')).toEqual([])
  })
})
