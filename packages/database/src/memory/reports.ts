import type { Repositories } from '@connect/core'
import { activityTable, newestFirst } from '../repositories/activity.ts'
import { problemTable } from '../repositories/problems.ts'
import { staffTable } from '../repositories/staff.ts'
import { memoryTable, orderBy } from './memory-table.ts'
import type { View } from './rows.ts'

type Reports = Pick<Repositories, 'activity' | 'problems' | 'staff'>

/** What people are told, and who they are. */
export function memoryReports(view: View): Reports {
  const activity = memoryTable(view, activityTable)
  const problems = memoryTable(view, problemTable, (problem) =>
    problem.resolvedAt === null ? [problem.subjectKind, problem.subjectId, problem.code].join('\u0000') : null,
  )
  const staff = memoryTable(view, staffTable)
  const oldestProblem = orderBy<Parameters<typeof problems.put>[0][number]>(
    (problem) => problem.openedAt,
    (problem) => problem.id,
  )
  return {
    activity: {
      add: async (records) => {
        activity.add(records)
      },
      latest: async (subjectIds) => {
        const wanted = new Set(subjectIds)
        const newest = new Map<string, (typeof found)[number]>()
        const found = activity.find((record) => wanted.has(record.subjectId), newestFirst)
        for (const record of found) if (!newest.has(record.subjectId)) newest.set(record.subjectId, record)
        return [...newest.values()]
      },
      find: async ({ search, runId, before, limit }) => {
        const last = before === undefined ? undefined : activity.byKeys([before])[0]
        if (before !== undefined && last === undefined) return []
        const found = activity.find(
          (record) =>
            (search === undefined || record.label === search || record.subjectId === search) &&
            (runId === undefined || record.runId === runId) &&
            (last === undefined || newestFirst(record, last) > 0),
          newestFirst,
        )
        return found.slice(0, limit)
      },
    },
    problems: {
      open: async () => problems.find((problem) => problem.resolvedAt === null, oldestProblem),
      bySubject: async (subjectId) => problems.find((problem) => problem.subjectId === subjectId, oldestProblem),
      put: async (records) => problems.put(records),
    },
    staff: {
      byId: async (staffId) => staff.byKeys([staffId])[0] ?? null,
      all: async () => staff.find(() => true),
      put: async (record) => staff.put([record]),
    },
  }
}
