import type { ActivityRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const activityTable: Table<ActivityRecord> = {
  name: 'Activity',
  key: ['id'],
  columns: {
    id: 'text',
    at: 'instant',
    runId: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    label: 'text',
    result: 'text',
    code: 'text',
    message: 'text',
  },
}

/** One index scan per subject, which stops at its first row. */
const newestOfEach = `and "id" in (
  select n."id" from unnest($2::text[]) as s("subjectId"), lateral (
    select a."id" from "Activity" a where a."connectionId" = $1 and a."subjectId" = s."subjectId" order by a."at" desc, a."id" desc limit 1
  ) n
) order by "at" desc, "id" desc`

type Filter = Parameters<Repositories['activity']['find']>[0]

export function activityRepository(open: OpenTable): Repositories['activity'] {
  const table = open(activityTable)
  return {
    add: async (records) => {
      await table.add(records)
    },
    latest: async (subjectIds) => {
      if (subjectIds.length === 0) return []
      const found = await table.find(newestOfEach, [...subjectIds])
      return found
    },
    find: async (filter) => {
      if (filter.search === undefined) return table.find(...newest(filter, '', []))
      // Two index scans that each stop at the limit; one "or" would have to sort all that match.
      const byLabel = await table.find(...newest(filter, 'and "label" = $2 ', [filter.search]))
      const bySubject = await table.find(...newest(filter, 'and "subjectId" = $2 ', [filter.search]))
      const found = new Map([...byLabel, ...bySubject].map((record) => [record.id, record]))
      return [...found.values()].sort(newestFirst).slice(0, filter.limit)
    },
  }
}

function newest(filter: Filter, condition: string, before: readonly unknown[]): [string, ...unknown[]] {
  const values = [...before]
  const place = (value: unknown) => `$${values.push(value) + 1}`
  let rest = condition
  if (filter.runId !== undefined) rest += `and "runId" = ${place(filter.runId)} `
  if (filter.before !== undefined)
    rest += `and ("at", "id") < (select a."at", a."id" from "Activity" a where a."connectionId" = $1 and a."id" = ${place(filter.before)}) `
  return [`${rest}order by "at" desc, "id" desc limit ${place(filter.limit)}`, ...values]
}

/** The order of every list of activity. */
export function newestFirst(a: ActivityRecord, b: ActivityRecord): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}
