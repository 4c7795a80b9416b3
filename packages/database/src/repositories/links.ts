import type { ItemLinkRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const linkTable: Table<ItemLinkRecord> = {
  name: 'ItemLink',
  key: ['variantId'],
  columns: {
    variantId: 'text',
    stockKey: 'text',
    itemNumber: 'text',
    state: 'text',
    createdByUs: 'boolean',
    sentDigest: 'text',
  },
}

export function linkRepository(open: OpenTable): Repositories['links'] {
  const table = open(linkTable)
  return {
    byVariants: (ids) => table.find('and "variantId" = any($2::text[]) order by "variantId"', ids),
    byItems: (numbers) => table.find('and "itemNumber" = any($2::text[]) order by "variantId"', numbers),
    all: () => table.find('order by "variantId"'),
    put: table.put,
    remove: (ids) => table.remove('and "variantId" = any($2::text[])', ids),
  }
}
