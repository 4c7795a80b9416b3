import type { Repositories, StaffRecord } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const staffTable: Table<StaffRecord> = {
  name: 'StaffMember',
  key: ['staffId'],
  columns: {
    staffId: 'text',
    name: 'text',
    isOwner: 'boolean',
    view: 'boolean',
    manualSync: 'boolean',
    configure: 'boolean',
    removedAt: 'instant',
    updatedAt: 'instant',
  },
}

export function staffRepository(open: OpenTable): Repositories['staff'] {
  const table = open(staffTable)
  return {
    byId: async (staffId) => (await table.find('and "staffId" = $2', staffId))[0] ?? null,
    all: () => table.find('order by "staffId"'),
    put: (record) => table.put([record]),
  }
}
