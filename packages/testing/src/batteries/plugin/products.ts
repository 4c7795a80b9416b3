import { describe, expect, test } from 'vitest'
import { ask, productOf, type StoreProduct, unique } from './asking.ts'
import type { PluginUnderTest, Suite } from './under-test.ts'

interface ProductPage {
  readonly products: readonly StoreProduct[]
  readonly next: unknown
  readonly as_of: string
}

const fields = [
  ...[
    'id',
    'name',
    'type',
    'status',
    'virtual',
    'downloadable',
    'sku',
    'global_unique_id',
    'manage_stock',
    'stock_quantity',
    'stock_status',
  ],
  ...['backorders', 'date_created_gmt', 'date_modified_gmt', 'parent_id', 'grouped_products', 'cost', 'currency', 'revision', 'variations'],
]
const variationFields = [
  ...['id', 'name', 'status', 'virtual', 'downloadable', 'sku', 'global_unique_id', 'manage_stock', 'stock_quantity', 'stock_status'],
  ...['backorders', 'date_modified_gmt', 'parent_id', 'cost', 'revision'],
]

export function productTests(suite: Suite): void {
  const page = async (store: PluginUnderTest, asked: object) => {
    const { status, json } = await ask(store, 'products', { after: null, changed_after: null, limit: 100, cost_field: null, ...asked })
    if (status !== 200) throw new Error(`products was answered ${status}: ${JSON.stringify(json)}`)
    return json as unknown as ProductPage
  }
  const walk = async (store: PluginUnderTest, asked: object, between: (seen: readonly number[]) => Promise<void> = async () => {}) => {
    const ids: number[] = []
    let after: unknown = null
    do {
      const { products, next } = await page(store, { ...asked, after })
      ids.push(...products.map(({ id }) => id))
      after = next
      await between(ids)
    } while (after !== null)
    return ids
  }

  describe('products', () => {
    test('come with the fields of the protocol and no others, a variable one with every variation', async () => {
      const { desk } = suite.now
      const [sku, red] = [unique('SHIRT'), unique('RED')]
      const [shirt] = await desk.createProducts([
        {
          name: 'Shirt',
          sku,
          stock: 30,
          variations: [
            { options: { color: 'Red', size: 'S' }, sku: red },
            { options: { color: 'Blue' }, stock: 2 },
          ],
        },
      ])
      const product = await productOf(suite.now, shirt?.id ?? 0)
      expect(Object.keys(product).toSorted()).toEqual(fields.toSorted())
      expect(product).toMatchObject({ name: 'Shirt', type: 'variable', sku, manage_stock: true, stock_quantity: 30, grouped_products: [] })
      expect(product.revision).toMatch(/^\d{10}-\d{12}$/)
      expect(product.variations.map(({ id }) => id)).toEqual(shirt?.variations)
      const [first, second] = product.variations
      expect(Object.keys(first ?? {}).toSorted()).toEqual(variationFields.toSorted())
      expect(first).toMatchObject({ name: 'Red, S', sku: red, manage_stock: 'parent', parent_id: shirt?.id })
      // Never its parent's SKU: two records would share it.
      expect(second).toMatchObject({ name: 'Blue', sku: '', manage_stock: true, stock_quantity: 2 })
    })

    test('are found by the id of a variation too, each once and whole; unknown ones are left out', async () => {
      const { desk } = suite.now
      const [cap] = await desk.createProducts([{ name: 'Cap', variations: [{ options: { size: 'M' } }, { options: { size: 'L' } }] }])
      const ids = [cap?.variations[1], cap?.id, cap?.variations[0], 2_000_000_000]
      const { json } = await ask(suite.now, 'products-by-id', { ids, cost_field: null })
      const products = json['products'] as StoreProduct[]
      expect(products.map(({ id }) => id)).toEqual([cap?.id])
      expect(products[0]?.variations).toHaveLength(2)
    })

    test('have their unit cost in the field that the merchant named, and none where it is empty', async () => {
      const { desk } = suite.now
      const [dear, free] = await desk.createProducts([
        { name: 'Scale', sku: unique('SCALE'), meta: { _unit_cost: '12.40' } },
        { name: 'Spoon', sku: unique('SPOON') },
      ])
      expect((await productOf(suite.now, dear?.id ?? 0, '_unit_cost')).cost).toBe('12.40')
      expect((await productOf(suite.now, dear?.id ?? 0)).cost).toBeNull()
      expect((await productOf(suite.now, free?.id ?? 0, '_unit_cost')).cost).toBeNull()
    })

    test('of the whole store come by id in pages; one made or changed meanwhile moves nobody off a page', async () => {
      const { desk } = suite.now
      const made = await desk.createProducts(Array.from({ length: 5 }, (_, at) => ({ name: `Bag ${at}`, sku: unique('BAG') })))
      const ids = await walk(suite.now, { limit: 2 }, async (seen) => {
        if (seen.includes(made[1]?.id ?? 0)) await desk.changeProduct(made[3]?.id ?? 0, { name: `Bag of ${seen.length}` })
      })
      expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))
      expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
    })

    test('that changed at or after a second are walked in that order, though one changes again while they are', async () => {
      const { desk } = suite.now
      const { as_of } = await page(suite.now, { limit: 1 })
      const made = await desk.createProducts(Array.from({ length: 5 }, (_, at) => ({ name: `Pot ${at}`, sku: unique('POT'), stock: 1 })))
      const last = made[4]?.id ?? 0
      const ids = await walk(suite.now, { changed_after: as_of, limit: 2 }, async (seen) => {
        if (seen.length < 3) await desk.changeProduct(made[0]?.id ?? 0, { name: 'Pot, mended' })
      })
      expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
      expect(ids.length).toBeLessThan(1_000)
      expect(ids).toContain(last)
    })

    test('a variation that changes brings its product; a trashed product comes as such to those who ask for changes', async () => {
      const { desk } = suite.now
      const [shirt, mug] = await desk.createProducts([
        { name: 'Jumper', variations: [{ options: { size: 'S' }, stock: 1 }] },
        { name: 'Mug', sku: unique('MUG') },
      ])
      const { as_of } = await page(suite.now, { limit: 1 })
      await desk.changeProduct(shirt?.variations[0] ?? 0, { stock: 9 })
      await desk.trashProduct(mug?.id ?? 0)
      const changed = await walk(suite.now, { changed_after: as_of })
      expect(changed).toEqual(expect.arrayContaining([shirt?.id, mug?.id]))
      expect(await walk(suite.now, {})).not.toContain(mug?.id)
    })

    test('have a greater revision after each change', async () => {
      const { desk } = suite.now
      const [mug] = await desk.createProducts([{ name: 'Mug', sku: unique('MUG'), stock: 3 }])
      const before = await productOf(suite.now, mug?.id ?? 0)
      await desk.changeProduct(mug?.id ?? 0, { name: 'Large mug' })
      const renamed = await productOf(suite.now, mug?.id ?? 0)
      expect(renamed).toMatchObject({ name: 'Large mug' })
      expect(renamed.revision > before.revision).toBe(true)
    })
  })
}
