import type { Repositories, RequestRecord } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const requestTable: Table<RequestRecord> = {
  name: 'Request',
  key: ['id'],
  columns: {
    id: 'text',
    kind: 'text',
    trigger: 'text',
    slot: 'text',
    requestedBy: 'text',
    requestedAt: 'instant',
    notBefore: 'instant',
    attempts: 'integer',
    deadAt: 'instant',
    lastError: 'text',
  },
}

export function requestRepository(open: OpenTable): Repositories['requests'] {
  const table = open(requestTable)
  return {
    add: async (record) => {
      await table.add([record])
    },
    due: (now) =>
      table.find('and "deadAt" is null and ("notBefore" is null or "notBefore" <= $2::timestamptz) order by "requestedAt", "id"', now),
    all: () => table.find('order by "requestedAt", "id"'),
    put: (record) => table.put([record]),
    remove: (id) => table.remove('and "id" = $2', id),
  }
}
