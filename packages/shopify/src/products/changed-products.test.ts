import { id, type VariantId, writeKnownUpTo } from '@connect/core'
import { describe, expect, it } from 'vitest'
import type { VariantNode } from '../operations/variant-fields.ts'
import { aLevel, aVariant } from '../testing/nodes.ts'
import { collected, nodes, scriptedShop } from '../testing/scripted-shop.ts'

const page = (variants: VariantNode[], endCursor: string | null = null, count?: number) => ({
  data: { productVariants: nodes(variants, endCursor), ...(count === undefined ? {} : { productVariantsCount: { count } }) },
})
const started = {
  data: { bulkOperationRunQuery: { bulkOperation: { id: 'gid://shopify/BulkOperation/1', status: 'CREATED' }, userErrors: [] } },
}
const bulkStatus = (status: string, url: string | null = null) => ({ data: { bulkOperation: { id: 'b', status, url } } })
const many = Array.from({ length: 10_000 }, (_, n) => n + 1)
const file = many
  .map((n) => JSON.stringify(aVariant(n)))
  .concat(many.map((n) => JSON.stringify({ ...aLevel(n, n), __parentId: `gid://shopify/ProductVariant/${n}` })))

describe('a full walk over products', () => {
  it('of a small shop takes its pages, and says only with the last one that it was all', async () => {
    const shop = scriptedShop({ VariantsPage: [page([aVariant(1)], 'c1', 2), page([aVariant(2)])] })
    const pages = await collected(shop.store.changedProducts(null, { full: true, withLevels: false }))
    expect(pages.map(({ rows, last }) => [rows.length, last])).toEqual([
      [1, false],
      [1, true],
    ])
    expect(JSON.parse(pages[0]!.next)).toMatchObject({ upTo: null })
    expect(JSON.parse(pages[1]!.next)).toMatchObject({ upTo: '2026-11-20T10:00:00.000Z' })
    expect(shop.requests[1]!.variables).toMatchObject({ after: 'c1', count: false })
  })

  it('of 10,000 variants with cost and stock takes two calls beside the polls, and one download', async () => {
    const script = {
      VariantsPage: [page([aVariant(1)], 'c', 10_000)],
      BulkQueryRun: [started],
      BulkStatus: [bulkStatus('RUNNING'), bulkStatus('COMPLETED', 'http://f')],
    }
    const shop = scriptedShop(script, {}, { 'http://f': file.join('\n') })
    const pages = await collected(shop.store.changedProducts(null, { full: true, withLevels: true }))
    const rows = pages.flatMap((one) => one.rows)
    expect(rows).toHaveLength(10_000)
    expect(rows[41]).toMatchObject({ sku: 'SKU-42', unitCost: { amount: '4.50' }, levels: [{ figure: 42 }] })
    expect(pages.filter(({ last }) => last)).toHaveLength(1)
    expect(shop.names().filter((name) => name !== 'BulkStatus')).toEqual(['VariantsPage', 'BulkQueryRun'])
    expect(shop.downloads).toHaveLength(1)
  })

  it.each([
    ['the bulk operation fails', [bulkStatus('FAILED', null)], {}],
    ['its file is broken', [bulkStatus('COMPLETED', 'http://f')], { 'http://f': '{"id":"gid://shopify/ProductVariant/1"' }],
  ])('goes by pages when %s', async (_, statuses, files) => {
    const script = { VariantsPage: [page([aVariant(1)], 'c', 900), page([aVariant(2)])], BulkQueryRun: [started], BulkStatus: statuses }
    const shop = scriptedShop(script, {}, files)
    const pages = await collected(shop.store.changedProducts(null, { full: true, withLevels: false }))
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(2)
    expect(shop.warnings).toHaveLength(1)
  })

  it('begins a new list before a list ends at 25,000 rows', async () => {
    const shop = scriptedShop(
      {
        VariantsPage: (variables, nth) => {
          const first = nth * 250 + 1
          return page(
            Array.from({ length: 250 }, (_, n) => aVariant(first + n)),
            nth === 99 ? null : `c${String(variables['query'])}${nth}`,
          )
        },
      },
      { walk: 'paged' },
    )
    await collected(shop.store.changedProducts(null, { full: true, withLevels: false }))
    const restarts = shop.requests.filter(({ variables }) => variables['query'] !== null && variables['after'] === null)
    expect(restarts.map(({ variables }) => variables['query'])).toEqual(['id:>=24751'])
  })

  it('reads the rest of the levels of an item that is stocked at many locations', async () => {
    const cut = { nodes: [aLevel(1, 5)], pageInfo: { hasNextPage: true, endCursor: 'l1' } }
    const rest = { data: { inventoryItem: { inventoryLevels: nodes([aLevel(1, 6, 6, 2)]) } } }
    const shop = scriptedShop({ VariantsPage: [page([aVariant(1, {}, { inventoryLevels: cut })], null, 1)], LevelsOfItem: [rest] })
    const [only] = await collected(shop.store.changedProducts(null, { full: true, withLevels: true }))
    expect(only!.rows[0]!.levels).toHaveLength(2)
    expect(shop.requests[1]!.variables).toMatchObject({ id: 'gid://shopify/InventoryItem/1', after: 'l1' })
  })
})

describe('what changed since', () => {
  const from = writeKnownUpTo('2026-11-20T09:30:00.000Z')

  it('costs one call when nothing changed, in a closed window that overlaps the last', async () => {
    const shop = scriptedShop({ ProductsChanged: [{ data: { products: nodes([]), inventoryItems: nodes([]) } }] })
    const pages = await collected(shop.store.changedProducts(from, { full: false, withLevels: false }))
    expect(pages).toMatchObject([{ rows: [], last: true, walk: 'delta' }])
    expect(JSON.parse(pages[0]!.next)).toMatchObject({ upTo: '2026-11-20T10:00:00.000Z' })
    expect(shop.requests.map(({ variables }) => variables['query'])).toEqual([
      "updated_at:>='2026-11-20T09:25:00.000Z' updated_at:<'2026-11-20T10:00:00.000Z'",
    ])
  })

  it('holds products whose cost changed, and every variant of a product with many', async () => {
    const item = {
      id: 'gid://shopify/InventoryItem/2',
      variants: nodes([{ id: 'gid://shopify/ProductVariant/2', product: { id: 'gid://shopify/Product/2' } }]),
    }
    const shop = scriptedShop({
      ProductsChanged: [{ data: { products: nodes([{ id: 'gid://shopify/Product/1', updatedAt: 'x' }]), inventoryItems: nodes([item]) } }],
      ProductsByIds: [
        {
          data: {
            nodes: [
              { id: 'gid://shopify/Product/1', variants: nodes([aVariant(1)], 'v1') },
              { id: 'gid://shopify/Product/2', variants: nodes([aVariant(2)]) },
            ],
          },
        },
        { data: { nodes: [{ id: 'gid://shopify/Product/1', variants: nodes([aVariant(3)]) }] } },
      ],
    })
    const [only] = await collected(shop.store.changedProducts(from, { full: false, withLevels: false }))
    expect(only!.rows.map(({ sku }) => sku).sort()).toEqual(['SKU-1', 'SKU-2', 'SKU-3'])
    expect(shop.requests.at(-1)!.variables).toMatchObject({ ids: ['gid://shopify/Product/1'], after: 'v1' })
  })

  it('holds the products of all variants that share an item, however many', async () => {
    const variant = (n: number) => ({ id: `gid://shopify/ProductVariant/${n}`, product: { id: `gid://shopify/Product/${n}` } })
    const item = { id: 'gid://shopify/InventoryItem/1', variants: nodes([variant(1)], 'more') }
    const shop = scriptedShop({
      ProductsChanged: [{ data: { products: nodes([]), inventoryItems: nodes([item]) } }],
      VariantsOfItem: [{ data: { inventoryItem: { variants: nodes([variant(2)]) } } }],
      ProductsByIds: [{ data: { nodes: [null, null] } }],
    })
    await collected(shop.store.changedProducts(from, { full: false, withLevels: false }))
    expect(shop.requests.at(-1)!.variables['ids']).toEqual(['gid://shopify/Product/1', 'gid://shopify/Product/2'])
  })

  it('is everything when the checkpoint cannot be read', async () => {
    const shop = scriptedShop({ VariantsPage: [page([], null, 0)] })
    const [only] = await collected(shop.store.changedProducts('?' as typeof from, { full: false, withLevels: false }))
    expect(only!.walk).toBe('full')
  })
})

describe('variants by id', () => {
  it('are read past the search index, and those that are gone are left out', async () => {
    const shop = scriptedShop({ VariantsByIds: [{ data: { nodes: [aVariant(1), null] } }] })
    const ids = ['gid://shopify/ProductVariant/1', 'gid://shopify/ProductVariant/9', 'nonsense'].map((one) => id<VariantId>(one))
    expect(await shop.store.readVariants(ids)).toHaveLength(1)
    expect(shop.requests[0]!.variables['ids']).toHaveLength(2)
  })
})
