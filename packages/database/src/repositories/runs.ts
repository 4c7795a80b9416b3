import type { Repositories, RunRecord } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const runTable: Table<RunRecord> = {
  name: 'Run',
  key: ['id'],
  columns: {
    id: 'text',
    kind: 'text',
    trigger: 'text',
    requestedBy: 'text',
    state: 'text',
    startedAt: 'instant',
    finishedAt: 'instant',
    counts: 'json',
    error: 'json',
    step: 'text',
    cancelRequestedAt: 'instant',
  },
}

export function runRepository(open: OpenTable): Repositories['runs'] {
  const table = open(runTable)
  return {
    byId: async (id) => (await table.find('and "id" = $2', id))[0] ?? null,
    put: (record) => table.put([record]),
    latest: (limit) => table.find('order by "startedAt" desc, "id" desc limit $2', limit),
    running: () => table.find(`and "state" = 'running' order by "startedAt", "id"`),
  }
}
