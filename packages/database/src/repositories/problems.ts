import type { ProblemRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const problemTable: Table<ProblemRecord> = {
  name: 'Problem',
  key: ['id'],
  columns: {
    id: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    label: 'text',
    code: 'text',
    message: 'text',
    details: 'text',
    openedAt: 'instant',
    lastSeenAt: 'instant',
    resolvedAt: 'instant',
  },
}

export function problemRepository(open: OpenTable): Repositories['problems'] {
  const table = open(problemTable)
  return {
    open: () => table.find('and "resolvedAt" is null order by "openedAt", "id"'),
    bySubject: (subjectId) => table.find('and "subjectId" = $2 order by "openedAt", "id"', subjectId),
    put: (records) => table.put(closedFirst(records)),
  }
}

/** So that a batch may close a problem and open its successor: uniqueness is checked row by row. */
const closedFirst = (records: readonly ProblemRecord[]): readonly ProblemRecord[] =>
  records.toSorted((a, b) => Number(a.resolvedAt === null) - Number(b.resolvedAt === null))
