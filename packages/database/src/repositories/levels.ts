import type { LevelRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const levelTable: Table<LevelRecord> = {
  name: 'Level',
  key: ['stockKey', 'locationId'],
  columns: {
    stockKey: 'text',
    locationId: 'text',
    seen: 'integer',
    seenPhysical: 'integer',
    seenAt: 'instant',
    stocked: 'boolean',
    wanted: 'integer',
    arithmetic: 'json',
    confirmed: 'integer',
    previous: 'integer',
    confirmedAt: 'instant',
    asOf: 'text',
    warehouseLeadsSince: 'instant',
  },
}

export function levelRepository(open: OpenTable): Repositories['levels'] {
  const table = open(levelTable)
  return {
    byKeys: (keys) => table.find('and "stockKey" = any($2::text[]) order by "stockKey", "locationId"', keys),
    all: () => table.find('order by "stockKey", "locationId"'),
    put: table.put,
  }
}
