import type { PlannedWriteRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const plannedWriteTable: Table<PlannedWriteRecord> = {
  name: 'PlannedWrite',
  key: ['runId', 'ordinal'],
  columns: {
    runId: 'text',
    ordinal: 'integer',
    system: 'text',
    action: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    label: 'text',
    before: 'text',
    after: 'text',
  },
}

/** Also those of a run that is not recorded any more. */
const ofOldRuns = `and not exists (
  select 1 from "Run" r where r."connectionId" = $1 and r."id" = "PlannedWrite"."runId" and r."startedAt" >= $2::timestamptz
)`

export function plannedWriteRepository(open: OpenTable): Repositories['plannedWrites'] {
  const table = open(plannedWriteTable)
  return {
    add: async (records) => {
      await table.add(records)
    },
    page: (runId, after, limit) => table.find('and "runId" = $2 and "ordinal" > $3 order by "ordinal" limit $4', runId, after ?? 0, limit),
    purge: (startedBefore) => table.remove(ofOldRuns, startedBefore),
  }
}
