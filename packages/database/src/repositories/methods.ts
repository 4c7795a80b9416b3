import type { MethodMappingRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const methodTable: Table<MethodMappingRecord> = {
  name: 'MethodMapping',
  key: ['storeMethod'],
  columns: { storeMethod: 'text', title: 'text', carrier: 'text', method: 'text', createdByUs: 'boolean' },
}

export function methodRepository(open: OpenTable): Repositories['methods'] {
  const table = open(methodTable)
  return { all: () => table.find('order by "storeMethod"'), put: table.put }
}
