import type { Repositories, VariantRecord } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const variantTable: Table<VariantRecord> = {
  name: 'Variant',
  key: ['variantId'],
  columns: {
    variantId: 'text',
    productId: 'text',
    stockKey: 'text',
    productTitle: 'text',
    variantTitle: 'text',
    sku: 'text',
    barcode: 'text',
    unitCost: 'json',
    kind: 'text',
    state: 'text',
    tracksStock: 'boolean',
    version: 'text',
    digest: 'text',
    seenInWalk: 'text',
    goneAt: 'instant',
  },
}

export function variantRepository(open: OpenTable): Repositories['variants'] {
  const table = open(variantTable)
  return {
    byIds: (ids) => table.find('and "variantId" = any($2::text[]) order by "variantId"', ids),
    bySkus: (skus) => table.find('and "sku" = any($2::text[]) order by "variantId"', skus),
    byStockKeys: (keys) => table.find('and "stockKey" = any($2::text[]) order by "variantId"', keys),
    put: table.put,
    notSeenIn: (walk) => table.find('and "goneAt" is null and "seenInWalk" is distinct from $2 order by "variantId"', walk),
    page: (after, limit) => table.find('and "variantId" > $2 order by "variantId" limit $3', after ?? '', limit),
    count: table.count,
  }
}
